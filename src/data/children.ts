import { jsonValue } from '../model/fields.js';

/** What an author wrote between the tags, as a result; `undefined` when there is no data among it. */
export function childResult(host: Element): unknown {
  const children = [...host.children];
  const script = children.find(
    (child) => child.localName === 'script' && child.getAttribute('type') === 'application/json',
  );
  if (script) {
    const text = script.textContent ?? '';
    // Not JSON: handed on as it is, so that `read` says so.
    return text.trim() === '' ? undefined : (jsonValue(text) ?? text.trim());
  }
  const table = children.find((child) => child.localName === 'table');
  return table ? tableResult(table as HTMLTableElement) : undefined;
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
  const result = Object.create(null) as Record<string, unknown>;
  if (names[0] === 'field') {
    for (const { field, value } of records) result[field ?? ''] = value;
  } else {
    result[names[0] === 't' ? 'series' : 'stages'] = records;
  }
  return result;
}

function cellValue(cell: Element): string {
  return cell.getAttribute('data-value') ?? cell.textContent.trim();
}

const watchers = new WeakMap<Node, () => void>();
let observer: MutationObserver | undefined;

/** Calls back when data between an element's tags comes, goes or changes. One observer serves all elements. */
export function watchChildren(host: Element, changed: () => void): void {
  watchers.set(host, changed);
  observer ??= new MutationObserver((records) => {
    const calls = new Set<(() => void) | undefined>();
    for (const { target } of records) {
      for (let node: Node | null = target; node; node = node.parentNode) calls.add(watchers.get(node));
    }
    calls.forEach((call) => call?.());
  });
  observer.observe(host, { childList: true, characterData: true, subtree: true, attributeFilter: ['data-value'] });
}
