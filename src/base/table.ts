import { html, nothing, type TemplateResult } from 'lit';

/**
 * The figures of a picture as a table, behind a summary. It is made when it is asked for: `toggled` hears of that, and until
 * then there are no rows.
 */
export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  toggled: (event: Event) => void,
): TemplateResult {
  const cells = ([name, ...figures]: readonly string[]): TemplateResult =>
    html`<tr>
      <th scope="row">${name}</th>
      ${figures.map((figure) => html`<td>${figure}</td>`)}
    </tr>`;
  return html`<details part="table" @toggle=${toggled}>
    <summary>${title}</summary>
    ${
      rows.length > 0
        ? html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
            <table>
              <thead>
                <tr>
                  ${head.map((name) => html`<th scope="col">${name}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${rows.map(cells)}
              </tbody>
            </table>
          </div>`
        : nothing
    }
  </details>`;
}

/** Whether a reader has opened it, who may have done so before the script was there. */
export function isTableOpen(root: ParentNode): boolean {
  return !!root.querySelector<HTMLDetailsElement>('[part=table]')?.open;
}
