import { html, nothing, type TemplateResult } from 'lit';
import { pieces } from '../format/phrase.js';
import type { Status } from '../model/kpi.js';
import type { View } from './kpi-element.js';

const disc = 'M6 0a6 6 0 1 1-.01 0z';
const good = ['good', `${disc}M3.73 5.67 2.67 6.73 5.24 9.3 9.37 4.49 8.23 3.51 5.16 7.1z`];
const bad = [
  'bad',
  'M6-.3 12.3 6 6 12.3-.3 6zM4.73 3.67 3.67 4.73 4.94 6 3.67 7.27 4.73 8.33 6 7.06 7.27 8.33 8.33 7.27 7.06 6 8.33 4.73 7.27 3.67 6 4.94z',
];

/**
 * Status is a symbol, a word and a tone, so that none of them has to be seen alone: tone, and shape with what is cut out of it,
 * which runs the other way round.
 */
const signs = {
  'on-track': good,
  achieved: good,
  'at-risk': ['warn', 'M6 .8 11.6 11H.4zM5.25 4.4v3h1.5v-3zM5.25 8.6v1h1.5v-1z'],
  'off-track': bad,
  missed: bad,
  pending: ['muted', `${disc}M5.25 2.6v4.15H8.6v-1.5H6.75V2.6z`],
};

/** The first line of every element: what it is, of which period, and the verdict. */
export function head({ words: { label, period, status: word }, status, kpi, phase }: View): TemplateResult {
  return html`<div class="head" part="head">
    <p part="label">
      <slot name="label"><bdi>${phase === 'loading' ? kpi.label : label}</bdi></slot
      >&#32;<bdi class="period" part="period">${period}</bdi>
    </p>
    ${verdict(status, word)}
  </div>`;
}

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
  const [, figure = value, unit] = /^([^a-z]*\d)(\D+)$/i.exec(value) ?? [];
  return html`<p class="value" part="value">
    <bdi title=${compact ? value : nothing}
      >${compact ?? figure}${!compact && unit ? html`<small>${unit}</small>` : nothing}</bdi
    >
  </p>`;
}
