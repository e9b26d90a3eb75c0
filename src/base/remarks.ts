import { html, nothing, type TemplateResult } from 'lit';
import type { remarks } from '../format/expert.js';
import { caption, phrase } from './head.js';

/** What experts have to say, and what there is to do, below the figure. */
export function remarksBelow(
  { asides, lines, about }: ReturnType<typeof remarks>,
  hint: string | undefined,
): TemplateResult | typeof nothing {
  if (!hint && asides.length + lines.length + about.length === 0) return nothing;
  const text = (part: string, line: string): TemplateResult => html`<p class="note" part=${part}>${phrase(line)}</p>`;
  return html`${caption(...asides)} ${lines.map((line) => text('remark', line))} ${hint ? text('hint', hint) : nothing}
  ${about.map(
    ({ title, rows }) =>
      html`<details part="about">
        <summary>${title}</summary>
        <dl>
          ${rows.map(
            ([name, ...texts]) =>
              html`<dt>${name}</dt>
                ${texts.map((line) => html`<dd>${line}</dd>`)}`,
          )}
        </dl>
      </details>`,
  )}`;
}
