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
    ${line('mark', tick)}${over ? beyond : nothing}
  </svg>`;
}

/** The arrow behind the end of a bar. */
export const beyond: TemplateResult = svg`<svg x="100%"><path class="over" d="M3 3l5 4-5 4z" /></svg>`;

/** A line across a bar, where there is one. */
export function line(kind: string, at: string | null): TemplateResult | null {
  return at === null ? null : svg`<line class=${kind} x1=${at} x2=${at} y2="100%" />`;
}

/** A path, where there is one. */
export function path(kind: string, d: string): TemplateResult | '' {
  return d && svg`<path class=${kind} d=${d} />`;
}
