import { html, nothing, type TemplateResult } from 'lit';
import { pieces } from '../format/phrase.js';
import { valueParts } from '../format/value-parts.js';
import type { Status } from '../model/kpi.js';

const disc = 'M6 0a6 6 0 1 1-.01 0z';
const good = ['good', `${disc}M3.7 5.7l-1 1 2.5 2.6 4.2-4.8-1.2-1-3 3.6z`];
const bad = ['bad', 'M6-.3 12.3 6 6 12.3-.3 6zM4.7 3.7l-1 1L5 6 3.7 7.3l1 1L6 7l1.3 1.3 1-1L7 6l1.3-1.3-1-1L6 5z'];

/**
 * Status is a symbol, a word and a tone, so that none of them has to be seen alone: tone, and shape with what is cut out of it,
 * which runs the other way round.
 */
const signs = {
  'on-track': good,
  achieved: good,
  'at-risk': ['warn', 'M6 .8 11.6 11H.4zM5.3 4.4v3h1.4v-3zm0 4.2v1h1.4v-1z'],
  'off-track': bad,
  missed: bad,
  pending: ['muted', `${disc}M5.3 2.6v4.1h3.3V5.3H6.7V2.6z`],
};

/** The verdict: symbol, word and tone. */
export function verdict(
  status: Status | null,
  word: string | null,
  part: string = 'status',
): TemplateResult | typeof nothing {
  const sign = status && signs[status];
  return sign
    ? html`<b class="status ${sign[0]}" part=${part}
        ><svg viewBox="0 0 12 12" aria-hidden="true"><path d=${sign[1]} /></svg>${word}</b
      >`
    : nothing;
}

/** A phrase with its figure set off. */
export function phrase(text: string | null): TemplateResult | typeof nothing {
  if (!text) return nothing;
  const [before, figure, ...after] = pieces(text);
  if (!figure) return html`<bdi>${text}</bdi>`;
  const rest = after.map((piece, i) => (i % 2 ? html`<b>${piece}</b>` : piece));
  return html`<bdi>${before}<b>${figure}</b>${rest.length > 1 ? rest : rest[0]}</bdi>`;
}

/** Phrases side by side, each of which wraps as a whole. */
export function caption(...phrases: (string | null)[]): TemplateResult | typeof nothing {
  const said = phrases.filter(Boolean);
  return said.length > 0 ? html`<p class="caption" part="caption">${said.map(phrase)}</p>` : nothing;
}

/**
 * The number, its unit smaller; in its short form where it would not fit, and then its title has all digits, as the
 * sentence does anyway.
 */
export function number({ value, compact }: { value: string; compact: string | null }): TemplateResult {
  const [figure, unit] = valueParts(value);
  return html`<p class="value" part="value">
    <bdi title=${compact ? value : nothing}
      >${compact ?? figure}${!compact && unit ? html`<small>${unit}</small>` : nothing}</bdi
    >
  </p>`;
}
