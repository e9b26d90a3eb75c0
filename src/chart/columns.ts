import type { Line } from '../model/line.js';

/** A column on the floor, its height a share of the highest one; `null` is a gap. */
export interface ColumnShape {
  readonly height: number | null;
  /** The value will still move. */
  readonly partial: boolean;
}

/**
 * At most `most` columns for a line, for places that can draw boxes only; where points are more, each stands for several and is as high as
 * the highest of them. `null` where a column would not be honest, as with values below zero, or nothing is known.
 */
export function columnShapes({ value, partial }: Line, most: number): readonly ColumnShape[] | null {
  const known = value.filter((each) => each === each);
  if (known.length === 0 || known.some((each) => each < 0)) return null;
  const { length } = value;
  const highest = known.reduce((a, b) => Math.max(a, b));
  const step = Math.ceil(length / most);
  const columns: ColumnShape[] = [];
  // From the latest backwards, so that the one which is not full is the first.
  for (let end = length; end > 0; end -= step) {
    const from = Math.max(0, end - step);
    const top = value.subarray(from, end).reduce((a, b) => (b > a || a !== a ? b : a), NaN);
    columns.unshift({
      height: top === top ? (highest > 0 ? top / highest : 0) : null,
      partial: partial.subarray(from, end).includes(1),
    });
  }
  return columns;
}
