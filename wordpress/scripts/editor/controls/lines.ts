/** Figures that were copied out of a spreadsheet, or typed line by line. */

import { decimal } from '../../../../src/model/decimal.js';
import { timeOf } from '../../../../src/model/time.js';
import { type DateOrder, isoDate } from '../../../../src/sources/date-format.js';
import type { DecimalSign } from '../../../../src/sources/number-format.js';
import { __, sprintf } from '../wp.js';
import { plain } from './figure.js';
import type { Row } from './rows.js';

export interface Lines {
  readonly points: readonly Row[];
  readonly mistakes: readonly string[];
}

/** How dates and figures are written: plainly where nothing is said. */
export interface Written {
  readonly dates: DateOrder | '';
  readonly figures: DecimalSign | '';
}

/** Points of lines such as `2026-11-02, 49`, divided by a tab, a semicolon or a comma. A first line of names is left out. */
export function pointsIn(text: string, written: Written): Lines {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const points: Row[] = [];
  const mistakes: string[] = [];
  lines.forEach((line, i) => {
    if (!line) return;
    const [day, figure] = cellsOf(line, written);
    const t = dayOf(day, written);
    const value = written.figures ? (plain(figure, written.figures) ?? '') : figure;
    if (isTime(t) && decimal(value) !== null) points.push({ t, value });
    else if (points.length || mistakes.length || /\d/.test(day))
      // translators: 1: number of a line, 2: the line.
      mistakes.push(sprintf(__('Line %1$s is not a day and a number: %2$s', 'kpi-elements'), i + 1, line));
  });
  return { points, mistakes };
}

/** Whether a text is a day or a month. */
export function isTime(text: string): boolean {
  return timeOf(text, 'UTC') !== null;
}

/** The first two cells of a line. A comma in a number divides nothing. */
function cellsOf(line: string, { figures }: Written): [day: string, figure: string] {
  const signs = figures === ',' ? ['\t', ';'] : ['\t', ';', ','];
  const sign = signs.find((each) => line.includes(each)) ?? ' ';
  const [day = '', ...rest] = line.split(sign);
  const figure = sign === '\t' || sign === ';' ? (rest[0] ?? '') : rest.join(sign);
  const bare = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1');
  return [bare(day), bare(figure)];
}

function dayOf(text: string, { dates }: Written): string {
  try {
    return dates ? isoDate(text, dates) : text;
  } catch {
    return '';
  }
}
