/** A label at the end of a line. */
export interface LineEnd {
  readonly kind: string;
  readonly text: string;
  /** The end of the line. */
  readonly x: number;
  readonly y: number;
}

/** A label with its place: the middle of its height, at its start, middle or end. */
export interface Label {
  readonly kind: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Where labels may stand, and how large their letters are, in pixels. */
export interface LabelRoom {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly em: number;
}

/** A generous estimate: no text is measured, so that a picture can be made where there is no page. */
export function textWidth(text: string, em: number): number {
  // Chinese and Japanese letters are as wide as two.
  return 0.62 * em * text.replace(/[\u2E80-\uFFFF]/g, '..').length;
}

/**
 * Places labels beside the ends of their lines, the first ones best; the next ones move up or down until they touch none. A
 * label for which there is no room is left out.
 */
export function placeLabels(ends: readonly LineEnd[], { left, right, bottom, em }: LabelRoom): Label[] {
  const height = 1.3 * em;
  const placed: (Label & { from: number; to: number })[] = [];
  for (const { kind, text, x, y } of ends) {
    const width = textWidth(text, em);
    const beside = x + em / 2 + width <= right;
    const from = beside ? x + em / 2 : right - width;
    const to = from + width;
    const isFree = (middle: number): boolean =>
      middle >= height / 2 &&
      middle <= bottom - height / 2 &&
      placed.every((other) => from >= other.to || to <= other.from || Math.abs(other.y - middle) >= height);
    // Beside its line a label stands at its height, on it just above.
    const best = beside ? y : y - 0.9 * em;
    for (let far = 0; from >= left && far < bottom; far += em / 4) {
      const middle = [best - far, best + far].find(isFree);
      if (middle === undefined) continue;
      placed.push({ kind, text, x: beside ? from : to, y: middle, anchor: beside ? 'start' : 'end', from, to });
      break;
    }
  }
  return placed;
}
