import type { GoalScale } from './scale.js';

/** A bar on the scale of a goal, in percent of its width, ready for SVG attributes. */
export interface BarShape {
  readonly fill: string;
  readonly tick: string | null;
  readonly band: { readonly x: string; readonly width: string } | null;
  readonly over: boolean;
}

export function barShape({ value, expected, band, over }: GoalScale): BarShape {
  return {
    fill: percent(value ?? 0),
    tick: expected === null ? null : percent(expected),
    band: band && { x: percent(band[0]), width: percent(band[1] - band[0]) },
    over,
  };
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
