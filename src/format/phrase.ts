/** Text of two weights in one string, so that a language may put its figure where it belongs. */

/** Cannot stand in data: `read` takes control characters out. */
const MARK = '\t';

/** The figure that a phrase is about. */
export function marked(text: string): string {
  return MARK + text + MARK;
}

/** The pieces of a phrase; every second one is marked. */
export function pieces(phrase: string): string[] {
  return phrase.split(MARK);
}

/** A phrase without its marks. */
export function plain(phrase: string): string {
  return phrase.replaceAll(MARK, '');
}
