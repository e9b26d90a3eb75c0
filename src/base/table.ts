import { html, nothing, type TemplateResult } from 'lit';

/**
 * The figures of a picture as a table, behind a summary. Rows are made when they are asked for: `open` says whether
 * they are, and `toggled` hears of it.
 */
export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  toggled?: (event: Event) => void,
): TemplateResult {
  const cells = ([name, ...figures]: readonly string[]): TemplateResult =>
    html`<tr>
      <th scope="row">${name}</th>
      ${figures.map((figure) => html`<td>${figure}</td>`)}
    </tr>`;
  return html`<details part="table" @toggle=${toggled ?? nothing}>
    <summary>${title}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
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
    </div>
  </details>`;
}
