// Prints the rows of a run, and writes them into docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { byteRows, taskRows } from './rows.mjs';
import { libraries } from './tasks.mjs';

const names = Object.keys(libraries);
const short = (value) =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
const sign = { true: 'met', false: 'missed', null: '' };

/** The figure, and where rounds differed how far. */
function cell(figure, withSpread) {
  if (!figure) return '–';
  const { median, low, high } = figure;
  return withSpread && low !== high ? `${short(median)} (${short(low)}–${short(high)})` : short(median);
}

export function print(results) {
  const widths = [78, 4, ...names.map(() => 13), 20, 8];
  const line = (cells) =>
    console.log(cells.map((text, i) => (i ? text.padStart(widths[i]) : text.padEnd(widths[i]))).join(''));
  line(['', '', ...names, 'goal', '']);
  for (const { title, unit, cells, goal, met, floor } of [...byteRows(results), ...taskRows(results)]) {
    const name = floor ? `${title} (floor ${short(floor.median)} ms)` : title;
    line([name, unit, ...names.map((name) => cell(cells[name])), goal ?? '', sign[met]]);
    const ours = cells['kpi-elements'];
    if (ours && ours.low !== ours.high) line(['', '', '', '', `${short(ours.low)}–${short(ours.high)}`]);
  }
}

function table(rows) {
  const head = ['task', 'floor, ms', 'lit-floor', '**kpi-elements**', 'uPlot', 'Chart.js', 'ECharts', 'goal', ''];
  const lines = rows.map(({ title, unit, cells, goal, met, floor }) => {
    const [first, ...others] = names.map((name) => cell(cells[name], name === 'kpi-elements'));
    return [
      `${title}${unit === 'KB' || unit === 'ms' ? `, ${unit}` : ''}`,
      floor ? short(floor.median) : first,
      ...others,
      goal ?? '',
      sign[met],
    ];
  });
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function page(results) {
  const { machine, rounds, date } = results;
  return `One run of ${date}, ${rounds} rounds after a warm-up, ${machine.cores} cores (${machine.cpu}), ${machine.browser}, Node ${machine.node}.
Load of the machine (average of one minute) before and after: ${machine.load.join(' and ')}${machine.load.some((load) => load > 1.5) ? ': others were using it' : ''}.

${table(byteRows(results))}

${table(taskRows(results))}`;
}

const MARKS = /(<!-- bench -->)[^]*(<!-- \/bench -->)/;

/** Writes the tables between the marks of a page. */
export async function writeDocs(file, results) {
  const { format, resolveConfig } = await import('prettier');
  const text = readFileSync(file, 'utf8').replace(MARKS, (_, from, to) => `${from}\n\n${page(results)}\n\n${to}`);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}
