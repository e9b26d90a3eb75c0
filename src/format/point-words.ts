import { compareValues } from '../model/change.js';
import type { Point } from '../model/kpi.js';
import { lastPoints, pointWhen } from '../model/line.js';
import { targetAt } from '../model/target-path.js';
import { printNumber } from './intl.js';
import { trendFigure, trendTime } from './trend-figure.js';
import { trendMessages, type TrendStory } from './trend-words.js';
import { changeDigits, formatChange, formatValue } from './value.js';

/** One point of a trend, for its readout and for its row. */
export interface PointWords {
  readonly time: string;
  readonly value: string;
  readonly target: string;
  readonly previous: string;
  /** What is read off under the time. */
  readonly lines: readonly string[];
  /** All of it as one sentence. */
  readonly spoken: string;
}

export function pointWords({ t, value, partial }: Point, story: TrendStory): PointWords {
  const { kpi, trend, language, words } = story;
  const { unit, currency, kind, better } = kpi;
  const { messages } = language;
  const { gap, partial: unfinished, dot, on } = trendMessages(language);
  const figure = value === null ? gap : formatValue(value, kpi, language);
  const told = partial ? unfinished(figure) : figure;
  const due = targetAt(trend.target, t);
  const target = due === null ? '' : trendFigure(due, story);
  const previous = pointWhen(trend.previous, t)?.value ?? null;

  const pair = { unit, currency, kind, better, value, previous };
  const change = compareValues({ ...pair, digits: changeDigits(pair), comparable: !partial });
  const amount = formatChange(change, pair, language);
  const { direction } = change;
  const flat = direction === 'flat';
  const seen = flat ? messages.unchanged : `${direction === 'up' ? '▲' : '▼'} ${amount}`;
  const heard = flat ? seen : messages[direction](amount);
  const against = (moved: string): string[] => (change.outcome.startsWith('no') ? [] : [on(moved, words.previous)]);
  const values = [told, target && messages.target(target)].filter(Boolean);
  const time = trendTime(t, story);
  return {
    ...{ time, value: told, target, previous: previous === null ? '' : formatValue(previous, kpi, language) },
    lines: [values.join(dot), ...against(seen)],
    spoken: [time, ...values, ...against(heard)].join(messages.pause),
  };
}

/** The figures of a trend, in rows. */
export interface TrendTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Longer tables are read by nobody, and would take the page's time. */
const ROWS = 1000;

/** The figures as a table: its last rows, where there are more than `most`. Without rows when it is not `open`. */
export function trendTable(story: TrendStory, open: boolean, most: number = ROWS): TrendTable {
  const { trend, language, words } = story;
  const { points, previous, target: path } = trend;
  const { table, time, value, lines, lastRows } = trendMessages(language);
  const { length } = points.t;
  const columns = [1, 1, path.knots.length, previous.t.length];
  const kept = (cells: readonly string[]): string[] => cells.filter((_, i) => columns[i]);
  const [shown, all] = [most, length].map((count) => printNumber(count, language.locale, {}));
  return {
    title: length > most ? lastRows(table, shown!, all!) : table,
    head: kept([time, value, lines.target, words.previous]),
    rows: (open ? lastPoints(points, most) : []).map((point) => {
      const row = pointWords(point, story);
      return kept([row.time, row.value, row.target, row.previous]);
    }),
  };
}
