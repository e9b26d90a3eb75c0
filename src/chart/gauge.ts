import type { GoalScale } from './scale.js';

/** A half ring in a view box of 200 by 108, its ends at the bottom. Lengths along it are shares of the ring. */
export interface GaugeShape {
  readonly viewBox: string;
  /** The whole ring; draw it with `pathLength="1"`. */
  readonly ring: string;
  /** Dash array that leaves of the ring what is filled. */
  readonly fill: string;
  /** Along the outer edge, the part of it that a range covers. */
  readonly bandRing: string;
  readonly band: { readonly dashes: string; readonly offset: string } | null;
  /** A line across the ring where the value should be today. */
  readonly tick: string;
  /** An arrow head at the end of the ring, for a value beyond it. */
  readonly over: string;
}

const [centre, radius, half] = [100, 86, 6.5];

/** The ring for a scale; an empty one without. */
export function gaugeShape(scale: GoalScale | null): GaugeShape {
  const { value = 0, expected = null, band = null, over = false } = scale ?? {};
  const right = centre + radius;
  return {
    viewBox: '0 0 200 108',
    ring: halfRing(radius),
    fill: `${short(value ?? 0)} 2`,
    bandRing: halfRing(radius + half + 3),
    band: band && { dashes: `${short(band[1] - band[0])} 2`, offset: short(-band[0]) },
    tick: expected === null ? '' : `M${point(expected, radius - half - 4)}L${point(expected, radius + half + 4)}`,
    over: over ? `M${right - half} ${centre + 1.5}h${2 * half}l${-half} ${half}z` : '',
  };
}

/** What a `meter` says of a scale: it counts upwards and never leaves its ends. `null` without a value. */
export function meterOf(scale: GoalScale | null): { min: number; max: number; now: number } | null {
  if (!scale || scale.value === null) return null;
  const { from, to, value } = scale;
  const [min, max] = [Math.min(from, to), Math.max(from, to)];
  return { min, max, now: Math.max(min, Math.min(max, from + (to - from) * value)) }; // 0.6 − 0.15 is less than 0.45
}

function halfRing(r: number): string {
  return `M${centre - r} ${centre}A${r} ${r} 0 0 1 ${centre + r} ${centre}`;
}

function point(share: number, distance: number): string {
  const angle = Math.PI * (1 - share);
  return `${short(centre + distance * Math.cos(angle), 2)} ${short(centre - distance * Math.sin(angle), 2)}`;
}

function short(value: number, digits = 4): string {
  return String(Number(value.toFixed(digits)) + 0);
}
