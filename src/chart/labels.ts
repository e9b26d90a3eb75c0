/** A label at the end of a line. */
export interface LineEnd {
  readonly kind: string;
  readonly text: string;
  /** The end of the line. */
  readonly x: number;
  readonly y: number;
  /** Stands above its point, not beside it. */
  readonly above?: boolean;
}

/** A label with its place: the middle of its line, at its start, middle or end. */
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
  readonly top: number;
  readonly bottom: number;
  readonly em: number;
}

/** A generous estimate: no text is measured, so that a picture can be made where there is no page. */
export function textWidth(text: string, em: number): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2E7F' ? 1.05 : letter === ' ' ? 0.36 : 0.62;
  return width * em;
}

/** The room between two lines of labels. */
const LINE = 1.3;

/**
 * Places labels beside the ends of their lines, the first ones best; the next ones move up or down until they touch none. A
 * label that would have to leave its line for good, or the room, is left out.
 */
export function placeLabels(ends: readonly LineEnd[], room: LabelRoom): Label[] {
  const { left, right, top, bottom, em } = room;
  const placed: (Label & { readonly from: number; readonly to: number })[] = [];
  for (const { kind, text, x, y, above } of ends) {
    const width = textWidth(text, em);
    const beside = x + em / 2 + width <= right;
    const anchor = above ? 'middle' : beside ? 'start' : 'end';
    const at = above ? Math.max(left + width / 2, Math.min(x, right - width / 2)) : beside ? x + em / 2 : right;
    const from = above ? at - width / 2 : beside ? at : at - width;
    if (from < left) continue;
    // Beside its line a label stands at its height, on it just above.
    const best = anchor === 'start' ? y : y - 0.9 * em;
    const free = (middle: number): boolean =>
      middle >= top + (LINE * em) / 2 &&
      middle <= bottom - (LINE * em) / 2 &&
      placed.every(
        (other) => from >= other.to || from + width <= other.from || Math.abs(other.y - middle) >= LINE * em,
      );
    let move: number | undefined;
    for (let step = 0; step * em < 4 * (bottom - top) && move === undefined; step++) {
      const by = ((step % 2 ? -1 : 1) * Math.ceil(step / 2) * em) / 4;
      if (free(best + by)) move = by;
    }
    if (move === undefined) continue;
    placed.push({ kind, text, x: at, y: best + move, anchor, from, to: from + width });
  }
  return placed.map(({ from: _from, to: _to, ...label }) => label);
}
