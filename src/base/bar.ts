import { html, nothing, svg, type TemplateResult } from 'lit';

/** A bar to the target, all lengths in percent of its width: fill, today's tick, the band of a range, and an arrow where it goes on. */
export function bar(
  shape: {
    readonly fill: string;
    readonly tick: string | null;
    readonly band: { readonly x: string; readonly width: string } | null;
    readonly over: boolean;
  } | null,
): TemplateResult {
  const { fill = '0%', tick = null, band = null, over = false } = shape ?? {};
  return html`<svg class="bar mirrored" part="bar" aria-hidden="true" width="100%" height="14">
    <rect class="track" y="4" width="100%" height="6" rx="3"></rect>
    ${band ? svg`<rect class="band" x=${band.x} y="1" width=${band.width} height="12" rx="2"></rect>` : nothing}
    <rect class="fill" y="4" width=${fill} height="6" rx="3"></rect>
    ${over ? svg`<svg x="100%" y="2" width="10" height="10"><path class="over" d="M3 1l5 4-5 4z"></path></svg>` : nothing}
    ${tick ? svg`<svg x=${tick}><rect class="tick" x="-1" width="2" height="14"></rect></svg>` : nothing}
  </svg>`;
}
