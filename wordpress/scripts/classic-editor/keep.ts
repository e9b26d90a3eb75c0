/**
 * Elements as pieces that an editor cannot change, and back.
 *
 * What stands in a piece is not said by the piece: anybody may write `data-…` into a post, and whoever opens it next may be somebody
 * whose HTML nobody cleans. So a piece has a number that no post can foresee, and only this page knows what it stands for.
 */
import { type Tag, tagsIn } from './tags.js';

/** What pieces stand for; of all editors of the page, as people carry pieces from one to another, and for good, as they take back. */
const sources = new Map<string, string>();

/** How WordPress carries the cursor from the Text tab into the Visual one. In an element it would stay, and be saved with it. */
const CURSOR = /<span\b(?=[^<>]*data-mce-type="bookmark")[^<>]*>[^<>]*<\/span>/g;

/** Every outermost element of a list of tags that has an end as a piece. */
export function keep(html: string, tags: readonly string[]): string {
  const open: Tag[] = [];
  const counts: Record<string, number> = {}; // of those that are open
  const whole: { start: number; end: number }[] = [];
  for (const tag of tagsIn(html, tags)) {
    const { name, closes, start, end } = tag;
    if (!closes && html.startsWith('/>', end - 2)) whole.push({ start, end });
    else if (!closes) {
      open.push(tag);
      counts[name] = (counts[name] ?? 0) + 1;
    } else if (counts[name]) {
      // An end tag ends all that have begun since and have no end of their own.
      let begun: Tag;
      do {
        begun = open.pop()!;
        counts[begun.name]!--;
      } while (begun.name !== name);
      whole.push({ start: begun.start, end });
    }
  }
  let kept = '';
  let from = 0;
  // The outer of two that begin later than all before it.
  for (const { start, end } of whole.sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    const written = html.slice(start, end);
    kept += html.slice(from, start) + (written.match(CURSOR) ?? []).join('') + piece(written.replace(CURSOR, ''));
    from = end;
  }
  return kept + html.slice(from);
}

/** What stands for an element while somebody edits: its words, else its label, else its tag. */
function piece(html: string): string {
  const source = sources.get(idIn(html)) ?? html.replace(MARK, '$1');
  const { body } = new DOMParser().parseFromString(source, 'text/html');
  const element = body.firstElementChild;
  const words = body.textContent?.replace(/\s+/g, ' ').trim();
  body.textContent = words || element?.getAttribute('label') || element?.localName || '';
  const id = [...crypto.getRandomValues(new Uint32Array(4))].join('-'); // `randomUUID` is there under https only
  sources.set(id, source);
  return `<div class="kpi-elements-kept" contenteditable="false" data-kpi-elements="${id}">${body.innerHTML}</div>`;
}

/** A tag up to its end or its mark: the id of a piece, which the piece has, and the element itself while it is carried. */
const MARK = /^(<[\w-]+(?=\s)[^>]*?) data-kpi-elements="([^"]*)"/;
const idIn = (html: string): string => MARK.exec(html)?.[2] ?? '';

/** HTML with something else in place of every piece. What only looks like one stays as it is. */
function replaced(html: string, by: (source: string, id: string) => string): string {
  const end = '</div>';
  return html
    .split(/(?=<div\b)/)
    .map((part) => {
      const id = idIn(part);
      const source = sources.get(id);
      return source === undefined ? part : by(source, id) + part.slice(part.indexOf(end) + end.length);
    })
    .join('');
}

/** The elements themselves in place of their pieces. */
export const putBack = (html: string): string => replaced(html, (source) => source);

/** The same for the clipboard: marked, as this page knows them better than what comes out of it, which an editor has cleaned. */
export const carried = (html: string): string =>
  replaced(html, (source, id) => source.replace(/^<[\w-]+/, `$& data-kpi-elements="${id}"`));
