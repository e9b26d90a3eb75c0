/** Periods in PHP are those of the elements: the same questions are put to both. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Period } from '../../src/model/kpi.js';
import * as model from '../../src/model/period.js';
import { answers, siteToAsk } from './answers.js';

const COUNT = 3000;

const day = fc.integer({ min: model.dayNumber('1001-06-01')!, max: model.dayNumber('9990-12-31')! });
const near = fc.integer({ min: model.dayNumber('1965-01-01')!, max: model.dayNumber('2060-12-31')! });
const anyDay = fc.oneof({ weight: 4, arbitrary: near }, day);
const digits = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String);
const two = (least: number, most: number) => digits(least, most).map((text) => text.padStart(2, '0'));
const year = digits(990, 9999);
const date = anyDay.map(model.isoDate);

/** What a person may write for a period, with every slip of the pen. */
const written = fc.oneof(
  date,
  fc.tuple(date, date).map((ends) => ends.join('/')),
  fc.tuple(anyDay, fc.integer({ min: 0, max: 800 })).map(([a, n]) => `${model.isoDate(a)}/${model.isoDate(a + n)}`),
  fc
    .tuple(near, fc.integer({ min: 36_000, max: 37_000 }))
    .map(([a, n]) => `${model.isoDate(a)}/${model.isoDate(a + n)}`),
  year,
  fc.tuple(year, digits(0, 5)).map(([y, quarter]) => `${y}-Q${quarter}`),
  fc.tuple(year, two(0, 54)).map(([y, week]) => `${y}-W${week}`),
  fc.tuple(year, two(0, 13)).map(([y, month]) => `${y}-${month}`),
  fc.tuple(year, two(0, 13), two(0, 32)).map((parts) => parts.join('-')),
  digits(0, 12_000).map((count) => `${count}d`),
  fc.constantFrom('today', 'week', 'month', 'quarter', 'year'),
  fc.constantFrom('', ' ', '/', '2026-11-15/', '/2026-11-15', '2026-11-15\n', '2026-11-15/2026-11-16/2026-11-17', '0d'),
  fc.constantFrom('2026-q4', '2026-Q4 ', '2026-11/2026-12', '٢٠٢٦', '2026-W1', '2026-1-1', 'yesterday', '7D', '07d'),
);

/** Real periods: calendar units, their neighbours, and any other ranges. */
const period = fc
  .tuple(anyDay, fc.oneof(fc.integer({ min: 1, max: 800 }), fc.constantFrom('week', 'month', 'quarter', 'year')))
  .map(([start, length]) =>
    typeof length === 'string'
      ? model.parsePeriod(length, start)!
      : { start: model.isoDate(start), end: model.isoDate(start + length - 1) },
  );

const elapsed = fc.option(fc.integer({ min: -2, max: 900 }));
const many = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T[] => fc.sample(arbitrary, { numRuns: COUNT, seed });

const site = await siteToAsk();

void describe('a period in PHP', () => {
  /** PHP and the model answer the same to the same arguments. */
  function same<A extends unknown[]>(name: string, ofModel: (...args: A) => unknown, questions: A[]): void {
    const found = answers(site, name, questions);
    assert.equal(found.length, questions.length);
    questions.forEach((args, i) => assert.deepEqual(found[i], ofModel(...args), `${name}(${JSON.stringify(args)})`));
  }

  it('is read from what is written', () => {
    same('parse_period', model.parsePeriod, many(fc.tuple(written, fc.option(near)), 1));
  });
  it('has real dates only', () => {
    same('day_number', model.dayNumber, many(fc.tuple(written), 2));
    same('iso_date', model.isoDate, many(fc.tuple(fc.integer({ min: -500_000, max: 4_000_000 })), 3));
  });
  it('has its days, its first days and its unit', () => {
    same('days_in', model.daysIn, many(fc.tuple(period), 4));
    same('first_days', model.firstDays, many(fc.tuple(period, fc.integer({ min: 1, max: 900 })), 5));
    same('calendar_unit', model.calendarUnit, many(fc.tuple(period), 6));
  });
  it('has one before it, and one a year before', () => {
    same('period_before', model.periodBefore, many(fc.tuple(period), 7));
    same('period_last_year', model.periodLastYear, many(fc.tuple(period), 8));
    const compare = fc.constantFrom('previous' as const, 'year' as const, 'none' as const);
    same('comparison_period', model.comparisonPeriod, many(fc.tuple(period, compare, elapsed), 9));
  });
  it('has elapsed as far as its figures go', () => {
    const close = fc
      .tuple(period, fc.integer({ min: -30, max: 900 }))
      .map(([p, n]) => [p, model.dayNumber(p.start)! + n]);
    const asked = close.chain(([p, n]) =>
      fc.tuple(fc.constant(p as Period), fc.option(fc.constant(model.isoDate(n as number))), fc.option(near)),
    );
    same('elapsed_days', model.elapsedDays, many(asked, 10));
  });
  it('is written in a form that is read as the same period', () => {
    const questions = many(fc.tuple(period), 11);
    answers(site, 'written_period', questions).forEach((text, i) =>
      assert.deepEqual(model.parsePeriod(text as string), questions[i]![0], text as string),
    );
  });
});
