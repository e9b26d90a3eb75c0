/** What an author wrote between the tags, as a result; `undefined` when there is no data among it, `null` when half of it has arrived. */
export function childResult(host: Element): unknown {
  halves.delete(host);
  if (!host.firstElementChild) return undefined;
  const script = host.querySelector(':scope > script[type="application/json"]');
  const table = host.querySelector<HTMLTableElement>(':scope > table');
  if (!script) return table ? tableResult(table) : undefined;
  const text = script.textContent.trim();
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const { ownerDocument: page } = host;
    if (page.readyState === 'loading') {
      halves.add(host);
      page.addEventListener('DOMContentLoaded', readHalves);
      return null;
    }
    // Handed on as text, so that `read` says so, with the place if the browser tells it.
    return text ? `${String(error).split(' at ').pop()}: ${text}` : undefined;
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
/** Whose JSON the parser of a page may be in the middle of. */
const halves = new Set<Element>();
let observer: MutationObserver | undefined;

// Out here, as functions made inside of another one may keep what that one was called for.
const readHalves = (): void => {
  for (const host of [...halves]) {
    halves.delete(host);
    if (host.isConnected) readers.get(host)!();
  }
};
const tell: MutationCallback = (records) => {
  for (const reader of new Set(records.map(({ target }) => readerOf(target)))) reader?.();
};

/** Calls back when data between an element's tags comes, goes or changes. One observer serves all elements. */
export function watchChildren(host: Element, changed: () => void): void {
  readers.set(host, changed);
  observer ??= new MutationObserver(tell);
  observer.observe(host, { childList: true, characterData: true, subtree: true, attributeFilter: ['data-value'] });
}

function readerOf(node: Node | null): (() => void) | undefined {
  return node ? (readers.get(node) ?? readerOf(node.parentNode)) : undefined;
}
