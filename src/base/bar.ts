import { html, nothing, svg, type TemplateResult } from 'lit';

/** A bar to the target, all lengths in percent of its width: fill, today's tick, the band of a range, and an arrow where it goes on. */
export function bar(shape: {
  readonly fill: string;
  readonly tick: string | null;
  readonly band: { readonly x: string; readonly width: string } | null;
  readonly over: boolean;
}): TemplateResult {
  const { fill, tick, band, over } = shape;
  return html`<svg class="bar mirrored" part="bar" aria-hidden="true">
    <rect class="track" width="100%" y="4" height="6" rx="3" />
    ${band && svg`<rect class="band" x=${band.x} width=${band.width} y="1" height="12" rx="2" />`}
    <rect class="full" width=${fill} y="4" height="6" rx="3" />
    ${tick && svg`<line class="mark" x1=${tick} x2=${tick} y2="14" />`} ${over ? beyond : nothing}
  </svg>`;
}

/** The arrow behind the end of a bar. */
export const beyond: TemplateResult = svg`<svg x="100%"><path class="over" d="M3 3l5 4-5 4z" /></svg>`;
