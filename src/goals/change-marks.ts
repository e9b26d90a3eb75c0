import type { Knowledge, Occasion, Question, Remarks } from '../format/expert.js';
import type { Language } from '../format/messages.js';
import { formatDate } from '../format/period.js';
import { changeDigits, formatChange, formatValue } from '../format/value.js';
import { granularityOf, midnight } from '../model/buckets.js';
import * as is from '../model/fields.js';
import type { Kpi, Problem } from '../model/kpi.js';
import { lineOf } from '../model/line.js';
import { dayNumber, isoDate } from '../model/period.js';
import { civilDay, DAY } from '../model/zone.js';
import { type ChangeEffect, changeEffect, type DayFigure } from './change-effect.js';
import { type ChangeMark, changeWindows } from './change-windows.js';
import { goalWords } from './goal-words.js';
import type { GoalWords } from './words.js';

const schema = { date: is.date, label: is.text, evaluateAfter: is.date };

const change: is.Reader<ChangeMark> = (raw, note, i) => {
  const given = is.fromText(raw);
  if (typeof given !== 'object' || given === null) return note('', raw, 'a change with its date');
  const { date, label, evaluateAfter } = is.object(schema)(given, note, i)!;
  if (date === null) return is.isEmpty(is.own(given, 'date')) ? note('.date', '', 'a date such as 2026-11-15') : null;
  const mark = { date, ...(label && { label }), ...(evaluateAfter && { evaluateAfter }) };
  return changeWindows(mark) ? mark : note('.evaluateAfter', evaluateAfter, `a day after ${date}`);
};

/** What is wrong with the changes that were written. */
export function changeProblems({ take }: Question): Knowledge | undefined {
  const problems: Problem[] = [];
  readChanges(take('changes'), (field, value, expected) => {
    problems.push({ field: `changes${field}`, value: is.shown(value), expected, kept: true });
    return null;
  });
  return problems.length > 0 ? { problems } : undefined;
}

/**
 * What is to be told of the changes that somebody made: a mark on the line of a trend, and a sentence: when it may be judged, and from
 * that day on what was before and after it. That it is the cause is never said.
 */
export function changeRemarks({ take, kpi, now, language }: Occasion): Remarks | undefined {
  const changes = readChanges(take('changes'), () => null);
  if (changes.length === 0) return undefined;
  const { unnamed } = goalWords(language).change;
  return {
    marks: changes.map(({ date, label = unnamed }) => ({ t: midnight(date), label })),
    lines: changes.map((mark) => changeLine(mark, kpi, now, language)).filter((line) => line !== null),
  };
}

function changeLine(mark: ChangeMark, kpi: Kpi, now: number, language: Language): string | null {
  const { change: words } = goalWords(language);
  const today = civilDay(now, kpi.timeZone);
  const told = (date: string): string => formatDate(date, language, isoDate(today).slice(0, 4));
  const name = mark.label ?? words.unnamed;
  const date = told(mark.date);
  const { due } = changeWindows(mark)!;
  const { t } = lineOf(kpi, 'series');
  const asOf = kpi.asOf ?? isoDate(Math.min(today - 1, (t.at(-1) ?? 0) / DAY));
  if (dayNumber(due)! > today || (t.length > 0 && dayNumber(asOf)! < dayNumber(due)! - 1))
    return words.tooEarly(name, date, told(due));
  // An element that draws no line has nothing to compare.
  if (t.length === 0) return null;

  const isDaily = (kpi.granularity ?? granularityOf(t)) === 'day' && t.every((t) => t % DAY === 0);
  const { kind } = kpi;
  const why = !isDaily ? 'not-daily' : kind === null ? 'no-kind' : kind === 'rate' ? 'rate' : null;
  if (why || !kind) return words.notComparable(name, date, words.why[why ?? 'no-kind']);
  const { unit, currency, better } = kpi;
  const given = { mark, asOf, kind, better, unit, series: dayFigures(kpi) };
  const { before, after } = changeEffect(given);
  const figures = { unit, currency, value: after, previous: before };
  const effect = changeEffect({ ...given, digits: changeDigits(figures) });
  const { reason, windows } = effect;
  if (reason === 'incomplete' || reason === 'non-additive') return words.notComparable(name, date, words.why[reason]);
  const days = formatValue(windows!.days, { unit: 'days', currency: null }, language);
  return words.judged(name, date, days, days, effectText(effect, figures, language, words));
}

/** How much, and whether that is better: a change that nobody asked to go one way has no verdict. */
function effectText(
  effect: ChangeEffect,
  figures: Parameters<typeof formatChange>[1],
  language: Language,
  words: GoalWords['change'],
): string {
  const change = effect.change!;
  const amount = formatChange(change, figures, language);
  const text = change.direction === 'flat' ? words.same : words[change.direction === 'up' ? 'more' : 'less'](amount);
  if (effect.outcome === 'improved') return words.improved(text);
  return effect.outcome === 'not-improved' ? words.notImproved(text) : text;
}

function dayFigures({ series }: Kpi): readonly DayFigure[] {
  return series.flatMap(({ t, value, partial }) => (partial ? [] : [{ date: isoDate(t / DAY), value }]));
}

/** In the order of time, in whatever order they were written. */
function readChanges(raw: unknown, note: is.Note): readonly ChangeMark[] {
  const changes = is.isEmpty(raw) ? null : is.list(change, 50)(raw, note, 0);
  return (changes ?? []).sort((a, b) => (a.date < b.date ? -1 : 1));
}
