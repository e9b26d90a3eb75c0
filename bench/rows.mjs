// Turns what was measured into rows: a figure for each library, the goal, and whether it is met.
import { libraries, tasks } from './tasks.mjs';

const names = Object.keys(libraries);
const US = 'kpi-elements';

export function median(list) {
  const sorted = list.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The middle and the ends of several rounds. */
const spread = (list) => ({ median: median(list), low: Math.min(...list), high: Math.max(...list) });

/** A figure of each library that has one, by a function of the library's rounds. */
const each = (measured, figure) =>
  Object.fromEntries(
    names.filter((name) => measured[name]).map((name) => [name, spread(figure(measured[name], name))]),
  );

/** Times another library, each round by itself, as both met the same weather. */
const times = (measured, key, other) =>
  each(measured, (rounds) => rounds[key].map((value, i) => value / measured[other][key][i]));

/** A row: what the limit is held against is the median of kpi-elements. */
function row(title, unit, cells, goal, limit, floor) {
  const ours = cells[US]?.median;
  return { ...{ title, unit, cells, goal, floor }, met: limit == null || ours === undefined ? null : ours <= limit };
}

function taskRow({ id, title, metric, goal, goalText, limit, against = 'floor' }, found) {
  const measured = found[id];
  if (!measured?.floor || !measured[against]) return [];
  if (metric === 'heapKb')
    return [
      row(
        title,
        'KB',
        each(measured, (rounds) => rounds.heapKb),
        goalText,
        limit,
      ),
    ];
  const absolute = each(measured, (rounds) => rounds[metric]);
  if (limit) return [row(title, 'ms', absolute, goalText, limit)];
  const cells = times(measured, metric, 'floor');
  const compared = times(measured, metric, against);
  const first = row(title, '×', cells, goalText ?? (goal ? `≤ ${goal}` : ''), goal, absolute.floor);
  return [{ ...first, met: goal ? compared[US] && compared[US].median <= goal : null }];
}

/** What is not one task against the floor: the heap of a thousand cards, and how a trend grows with its points. */
function derivedRows(found) {
  const [cards, few, many] = [found['cards-1000'], found['trend-10k'], found['trend-1m']];
  const rows = [];
  if (cards?.['lit-floor']?.heapKb)
    rows.push(row('heap of 1,000 cards, as times lit-floor', '×', times(cards, 'heapKb', 'lit-floor'), '≤ 1.3', 1.3));
  if (few && many) {
    const grown = each(many, (rounds, name) => rounds.cpu.map((value, i) => value / few[name].cpu[i]));
    rows.push(row('trend, 1,000,000 over 10,000 points', '×', grown, '≤ 2.5', 2.5));
  }
  return rows;
}

export const taskRows = ({ found }) => [...tasks.flatMap((task) => taskRow(task, found)), ...derivedRows(found)];

const parts = { cards: 'card', gauges: 'gauge', funnels: 'funnel', trend: 'trend', all: 'all of it' };

/** What a reader of the page loads, gzipped. */
export const byteRows = ({ bytes }) =>
  Object.entries(parts).map(([part, title]) => {
    const cells = Object.fromEntries(
      Object.entries(bytes).flatMap(([name, sizes]) => {
        const size = sizes[part] && sizes[part].gzip / 1000;
        return size ? [[name, { median: size, low: size, high: size }]] : [];
      }),
    );
    return row(`bytes: ${title}`, 'KB', cells, ...(part === 'all' ? ['≤ 40 KB', 40] : ['']));
  });
