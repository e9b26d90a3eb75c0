import type { GoalScale } from './scale.js';

/** A bar on the scale of a goal, in percent of its width, ready for SVG attributes. */
export interface BarShape {
  readonly fill: string;
  readonly tick: string | null;
  /** Of no width without a range. */
  readonly band: { readonly x: string; readonly width: string };
  readonly over: boolean;
}

export function barShape({ value, expected, band, over }: GoalScale): BarShape {
  const [start, end] = band ?? [0, 0];
  return {
    fill: percent(value ?? 0),
    tick: expected === null ? null : percent(expected),
    band: { x: percent(start), width: percent(end - start) },
    over,
  };
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
