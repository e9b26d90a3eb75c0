/**
 * Where tags stand in HTML that somebody has written; not those in comments, scripts and examples of code.
 *
 * Anybody may begin a hundred thousand tags and end none, so nothing is looked through once more for each that has no end.
 */

export interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly start: number;
  readonly end: number;
}

/** The tags of some names, in order. */
export function* tagsIn(html: string, names: readonly string[]): Generator<Tag> {
  const begin = new RegExp(`<(?:(!--)|(script|style|textarea|pre|code)\\b|(/?)(${names.join('|')})(?=[\\s/>]))`, 'gi');
  const ends = endsOfTags(html);
  const endless = new Set<string>();
  /** What comes after the next end of some kind; 0 where there is none. */
  const after = (end: string, from: number): number => {
    const pattern = new RegExp(end, 'gi');
    pattern.lastIndex = from;
    const isThere = !endless.has(end) && pattern.test(html);
    if (!isThere) endless.add(end);
    return pattern.lastIndex * Number(isThere);
  };
  for (let found; (found = begin.exec(html));) {
    const [, comment, code, slash, name] = found;
    const inside = begin.lastIndex;
    const end = name ? ends[inside]! : after(comment ? '-->' : `</${code!.toLowerCase()}\\s*>`, inside);
    if (!end) continue;
    begin.lastIndex = end;
    if (name) yield { name: name.toLowerCase(), closes: slash === '/', start: found.index, end };
  }
}

/** What comes after the end of a tag, by every place in it outside of quotes; 0 where it has no end. */
function endsOfTags(html: string): Int32Array {
  const ends = new Int32Array(html.length + 2);
  const next = { '"': html.length, "'": html.length };
  for (let at = html.length - 1; at >= 0; at--) {
    const sign = html[at]!;
    if (sign === '>') ends[at] = at + 1;
    else if (sign === '"' || sign === "'") {
      ends[at] = ends[next[sign] + 1]!;
      next[sign] = at;
    } else ends[at] = ends[at + 1]!;
  }
  return ends;
}
