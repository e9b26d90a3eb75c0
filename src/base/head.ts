import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Phrase } from '../format/messages.js';
import type { Status } from '../model/kpi.js';
import type { View } from './kpi-element.js';

/** Status is a symbol, a word and a tone, so that none of them has to be seen alone. */
const signs: Readonly<Record<Status, { readonly tone: string; readonly shape: TemplateResult }>> = {
  'on-track': { tone: 'good', shape: tick() },
  achieved: { tone: 'good', shape: tick() },
  'at-risk': {
    tone: 'warn',
    shape: svg`<path d="M6 .8 11.6 11H.4z" fill="currentColor"></path><path class="cut" d="M6 4.4v3M6 8.6v1" stroke-width="1.4"></path>`,
  },
  'off-track': { tone: 'bad', shape: cross() },
  missed: { tone: 'bad', shape: cross() },
  pending: {
    tone: 'neutral',
    shape: svg`<circle cx="6" cy="6" r="5.2" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.4 1.7"></circle>`,
  },
};

/** The first line of every element: what it is, of which period, and the verdict. */
export function head({ words, found }: View): TemplateResult {
  const { status } = found.goal;
  const sign = status && signs[status];
  return html`<div class="head" part="head">
    <p class="label" part="label">
      <slot name="label"><bdi>${words.label}</bdi></slot>
      ${words.period ? html`<span class="period" part="period"><bdi>${words.period}</bdi></span>` : nothing}
    </p>
    ${sign
      ? html`<span class="status ${sign.tone}" part="status">
          <svg viewBox="0 0 12 12" aria-hidden="true">${sign.shape}</svg>${words.status}
        </span>`
      : nothing}
  </div>`;
}

/** A phrase with its figure set off. */
export function phrase(pieces: Phrase): TemplateResult {
  return html`<span>${pieces.map(({ text, strong }) => (strong ? html`<b>${text}</b>` : text))}</span>`;
}

function tick(): TemplateResult {
  return svg`<circle cx="6" cy="6" r="6" fill="currentColor"></circle><path class="cut" d="M3.2 6.2l2 2 3.6-4.2" fill="none" stroke-width="1.6"></path>`;
}

function cross(): TemplateResult {
  return svg`<rect x="1.5" y="1.5" width="9" height="9" rx="1.5" transform="rotate(45 6 6)" fill="currentColor"></rect><path class="cut" d="M4.2 4.2l3.6 3.6M7.8 4.2 4.2 7.8" stroke-width="1.4"></path>`;
}
