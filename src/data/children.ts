/** What an author wrote between the tags, as a result; `undefined` when there is no data among it. */
export function childResult(host: Element): unknown {
  if (!host.firstElementChild) return undefined;
  const script = host.querySelector(':scope > script[type="application/json"]');
  const table = host.querySelector<HTMLTableElement>(':scope > table');
  if (!script) return table ? tableResult(table) : undefined;
  const text = script.textContent.trim();
  if (!text) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // The parser of the page may be in the middle of it.
    if (host.ownerDocument.readyState === 'loading') return undefined;
    // Handed on as text, so that `read` says so, with the place if the browser tells it.
    return `${String(error).split(' at ').pop()}: ${text}`;
  }
}

/**
 * A table whose header cells are field names: `field`, `value` (one field a row), `t`, `value` (a series) or `label`,
 * `value` (stages). A figure is a cell's `data-value`, else its text.
 */
function tableResult(table: HTMLTableElement): Record<string, unknown> | undefined {
  const [header, ...rows] = [...table.rows];
  if (!header) return undefined;
  const names = [...header.cells].map((cell) => cellValue(cell));
  const records = rows.map((row) =>
    Object.fromEntries([...row.cells].map((cell, i) => [names[i] ?? '', cellValue(cell)])),
  );
  if (names[0] === 'field') return Object.fromEntries(records.map(({ field = '', value }) => [field, value]));
  return { [names[0] === 't' ? 'series' : 'stages']: records };
}

function cellValue(cell: Element): string {
  return cell.getAttribute('data-value') ?? cell.textContent.trim();
}

const readers = new WeakMap<Node, () => void>();
let observer: MutationObserver | undefined;

// Out here, as a function made inside of another one may keep what that one was called for.
const tell: MutationCallback = (records) => {
  for (const reader of new Set(records.map(({ target }) => readerOf(target)))) reader?.();
};

/** Calls back when data between an element's tags comes, goes or changes. One observer serves all elements. */
export function watchChildren(host: Element, changed: () => void): void {
  readers.set(host, changed);
  observer ??= new MutationObserver(tell);
  const { ownerDocument: page } = host;
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', changed, { once: true });
  observer.observe(host, { childList: true, characterData: true, subtree: true, attributeFilter: ['data-value'] });
}

function readerOf(node: Node | null): (() => void) | undefined {
  return node ? (readers.get(node) ?? readerOf(node.parentNode)) : undefined;
}
