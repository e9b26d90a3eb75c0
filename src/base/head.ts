import { html, nothing, type TemplateResult } from 'lit';
import { pieces } from '../format/phrase.js';
import type { Status } from '../model/kpi.js';
import type { View } from './kpi-element.js';

const disc = 'M6 0a6 6 0 1 1-.01 0z';
const good = ['good', disc, 'M3.2 6.2l2 2 3.6-4.2'];
const bad = ['bad', 'M6-.3 12.3 6 6 12.3-.3 6z', 'M4.2 4.2l3.6 3.6M7.8 4.2 4.2 7.8'];

/** Status is a symbol, a word and a tone, so that none of them has to be seen alone: tone, shape, and what is cut out of it. */
const signs = {
  'on-track': good,
  achieved: good,
  'at-risk': ['warn', 'M6 .8 11.6 11H.4z', 'M6 4.4v3M6 8.6v1'],
  'off-track': bad,
  missed: bad,
  pending: ['muted', disc, 'M6 2.6V6h2.6'],
};

/** The first line of every element: what it is, of which period, and the verdict. */
export function head({ words: { label, period, status: word }, status, kpi, phase }: View): TemplateResult {
  return html`<div class="head" part="head">
    <p part="label">
      <b
        ><slot name="label"><bdi>${phase === 'loading' ? kpi.label : label}</bdi></slot></b
      >
      ${period && html`<bdi class="period" part="period">${period}</bdi>`}
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
    ? html`<b class="status ${sign[0]}" part=${part}>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d=${sign[1]} />
          <path class="cut" d=${sign[2]} /></svg
        >${word}
      </b>`
    : nothing;
}

/** A phrase with its figure set off. */
export function phrase(text: string | null): TemplateResult | typeof nothing {
  return text ? html`<bdi>${pieces(text).map((piece, i) => (i % 2 ? html`<b>${piece}</b>` : piece))}</bdi>` : nothing;
}

/** Phrases side by side, each of which wraps as a whole. */
export function caption(...phrases: (string | null)[]): TemplateResult | typeof nothing {
  return phrases.some(Boolean) ? html`<p class="caption" part="caption">${phrases.map(phrase)}</p>` : nothing;
}

/**
 * The number, its unit smaller; in its short form where it would not fit, and then its title has all digits, as the
 * sentence does anyway.
 */
export function number({ value, compact }: { value: string; compact: string | null }): TemplateResult {
  const [, figure = value, unit = ''] = /^([^a-z]*\d)(\D+)$/i.exec(value) ?? [];
  return html`<p class="value" part="value">
    ${compact ? html`<bdi title=${value}>${compact}</bdi>` : html`<bdi>${figure}<small>${unit}</small></bdi>`}
  </p>`;
}
