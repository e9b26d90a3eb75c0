import { html, type TemplateResult } from 'lit';

/** A bar to the target, all lengths in percent of its width: fill, today's tick, the band of a range, and an arrow where it goes on. */
export function bar(shape: {
  readonly fill: string;
  readonly tick: string | null;
  readonly band: { readonly x: string; readonly width: string };
  readonly over: boolean;
}): TemplateResult {
  const { fill, tick, band, over } = shape;
  return html`<svg class="bar mirrored" part="bar" aria-hidden="true">
    <rect class="track" width="100%" y="4" height="6" rx="3" />
    <rect class="band" x=${band.x} width=${band.width} y="1" height="12" rx="2" />
    <rect class="full" width=${fill} y="4" height="6" rx="3" />
    <svg x=${tick ?? 0}><path class="mark" d=${tick ? 'M0 0v14' : ''} /></svg>
    <svg x="100%"><path class="over" d=${over ? 'M3 3l5 4-5 4z' : ''} /></svg>
  </svg>`;
}
