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
  if (metric === 'heapKb' && measured?.[US]) return [row(title, 'KB', each(measured, of('heapKb')), goalText, limit)];
  if (!measured?.floor || !measured[against]) return [];
  const absolute = each(measured, of(metric));
  if (limit) return [row(title, 'ms', absolute, goalText, limit)];
  const cells = times(measured, metric, 'floor');
  const compared = times(measured, metric, against);
  const first = row(title, '×', cells, goalText ?? (goal ? `≤ ${goal}` : ''), goal, absolute.floor);
  return [{ ...first, met: goal ? compared[US] && compared[US].median <= goal : null }];
}

const of = (key) => (rounds) => rounds[key];

/** What a task says besides its first figure. */
function moreRows({ id, title, drive }, found) {
  const measured = found[id];
  if (drive === 'leak' && measured?.[US]) {
    const left = each(measured, ({ nodes, listeners }) => nodes.map((count, i) => count + listeners[i]));
    return [
      row(title.replace('left', 'left in the second half'), 'KB', each(measured, of('lateKb')), '≤ 8 KB', 8),
      row(title.replace('heap', 'nodes and listeners'), '', left, '0', 0),
    ];
  }
  if (!measured?.floor) return [];
  const rows = [];
  if (drive === 'rest')
    rows.push(
      row('1,000 cards, from the third frame until the page is at rest', 'ms', each(measured, of('after')), ''),
    );
  if (/^(hover|update|append)$/.test(drive)) {
    const cells = times(measured, 'all', 'floor');
    rows.push(row(`all threads: ${title}`, '×', cells, '', null, each(measured, of('all')).floor));
  }
  if (id === 'cards-12') rows.push(row(`longest task: ${title}`, 'ms', each(measured, of('longTask')), '< 50 ms', 50));
  if (id === 'cards-1000') {
    rows.push(row(`longest task: ${title}`, 'ms', each(measured, of('longTask')), ''));
    if (measured['lit-floor'])
      rows.push(row(`heap of ${title}, times lit-floor`, '×', times(measured, 'heapKb', 'lit-floor'), '≤ 1.3', 1.3));
  }
  return rows;
}

/** How a trend grows with its points. */
function growth({ 'trend-10k': few, 'trend-1m': many }) {
  if (!few?.floor || !many?.floor) return [];
  const cells = each(many, ({ cpu }, name) => cpu.map((value, i) => value / few[name].cpu[i]));
  return [row('trend, 1,000,000 over 10,000 points', '×', cells, '≤ 2.5', 2.5)];
}

export const taskRows = ({ found }) => [
  ...tasks.flatMap((task) => taskRow(task, found)),
  ...growth(found),
  ...tasks.flatMap((task) => moreRows(task, found)),
];

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
