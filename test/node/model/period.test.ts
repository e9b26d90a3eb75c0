import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  assessment,
  calendarUnit,
  type Compare,
  comparisonPeriod,
  dayNumber,
  daysIn,
  elapsedDays,
  firstDays,
  isoDate,
  isoWeek,
  type KpiResult,
  likeForLike,
  parsePeriod,
  type Period,
  periodBefore,
  periodLastYear,
  read,
} from 'kpi-elements/model';
import { Temporal } from 'temporal-polyfill';

/** `2026-11-01/2026-11-30` or any other written form, as a period. */
function period(text: string, today?: string): Period {
  const found = parsePeriod(text, today === undefined ? null : dayNumber(today));
  assert.ok(found, `${text} is a period`);
  return found;
}

const written = ({ start, end }: Period) => (start === end ? start : `${start}/${end}`);
const before = (text: string) => written(periodBefore(period(text)));
const yearBefore = (text: string) => written(periodLastYear(period(text)));

const day = fc.integer({ min: dayNumber('1970-01-01')!, max: dayNumber('2099-12-31')! });
const anyPeriod = fc.tuple(day, fc.integer({ min: 1, max: 800 })).map(([start, days]): Period => {
  return { start: isoDate(start), end: isoDate(start + days - 1) };
});

describe('A date', () => {
  it('is a real civil date in one form, and nothing else', () => {
    assert.equal(dayNumber('1970-01-01'), 0);
    assert.equal(dayNumber('2024-02-29'), 19782);
    assert.equal(dayNumber('1969-12-31'), -1);
    for (const text of [
      ...['2025-02-29', '2025-02-30', '2025-13-01', '2025-00-10', '2025-11-00', '2025-11-31', '20250101', '2025/01/01'],
      ...[
        '01.02.2025',
        '2025-1-1',
        '2025-01-01T00:00',
        ' 2025-01-01',
        '2025-01-01 ',
        '+002025-01-01',
        '0000-01-01',
        '',
      ],
      ...['2025-01-01\n', '٢٠٢٥-٠١-٠١', '-2025-01-01', '2025-11', 'today'],
    ]) {
      assert.equal(dayNumber(text), null, JSON.stringify(text));
    }
  });

  it('comes back from its number as it was', () => {
    fc.assert(
      fc.property(day, (number) => {
        const date = isoDate(number);
        assert.equal(dayNumber(date), number);
        assert.equal(date, Temporal.PlainDate.from('1970-01-01').add({ days: number }).toString());
      }),
    );
  });
});

describe('A written period', () => {
  const forms: [text: string, start: string, end: string][] = [
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2026-W46', '2026-11-09', '2026-11-15'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2026-11-15', '2026-11-15', '2026-11-15'],
    ['2026-11-01/2026-11-30', '2026-11-01', '2026-11-30'],
    ['2026-11-15/2026-11-15', '2026-11-15', '2026-11-15'],
    ['2025-04-01/2026-03-31', '2025-04-01', '2026-03-31'],
  ];
  for (const [text, start, end] of forms) {
    it(`${text} runs from ${start} to ${end}, both included`, () => {
      assert.deepEqual(parsePeriod(text), { start, end });
      assert.deepEqual(parsePeriod(text, 20_000), { start, end }, 'and needs no day to count from');
      assert.deepEqual(read({ period: text }).kpi.period, { start, end });
    });
  }

  const words: [text: string, start: string, end: string][] = [
    ['today', '2026-11-15', '2026-11-15'],
    ['1d', '2026-11-15', '2026-11-15'],
    ['7d', '2026-11-09', '2026-11-15'],
    ['30d', '2026-10-17', '2026-11-15'],
    ['365d', '2025-11-16', '2026-11-15'],
    ['week', '2026-11-09', '2026-11-15'],
    ['month', '2026-11-01', '2026-11-30'],
    ['quarter', '2026-10-01', '2026-12-31'],
    ['year', '2026-01-01', '2026-12-31'],
  ];
  for (const [text, start, end] of words) {
    it(`${text}, on 15 November 2026, runs from ${start} to ${end}`, () => {
      assert.deepEqual(parsePeriod(text, dayNumber('2026-11-15')), { start, end });
      assert.deepEqual(read({ period: text, asOf: '2026-11-15' }).kpi.period, { start, end });
      const now = Date.parse('2026-11-15T12:00:00Z');
      assert.deepEqual(read({ period: text }, { now }).kpi.period, { start, end }, 'by the clock as well');
    });

    it(`${text} has no meaning without a day to count from, and read says so`, () => {
      assert.equal(parsePeriod(text), null);
      const { kpi, problems } = read({ period: text });
      assert.equal(kpi.period, null);
      assert.equal(problems[0]!.field, 'period');
      assert.match(problems[0]!.expected, /as-of/);
    });
  }

  it('counts from as-of rather than from the clock: 7d ends at as-of', () => {
    const { kpi } = read({ period: '7d', asOf: '2026-11-15' }, { now: Date.parse('2027-03-01T00:00:00Z') });
    assert.deepEqual(kpi.period, { start: '2026-11-09', end: '2026-11-15' });
    assert.equal(kpi.elapsed, 7);
  });

  it('takes today from the zone of the data', () => {
    const now = Date.parse('2026-11-15T23:30:00Z');
    assert.equal(read({ period: 'today' }, { now }).kpi.period!.start, '2026-11-15');
    assert.equal(read({ period: 'today', timeZone: 'Europe/Berlin' }, { now }).kpi.period!.start, '2026-11-16');
    assert.equal(read({ period: 'today', timeZone: 'Pacific/Honolulu' }, { now }).kpi.period!.start, '2026-11-15');
    assert.equal(
      read({ period: 'month', timeZone: 'Pacific/Kiritimati' }, { now: Date.parse('2026-11-30T12:00:00Z') }).kpi.period!
        .start,
      '2026-12-01',
    );
  });

  it('begins a week on Monday, wherever the reader is', () => {
    assert.equal(period('week', '2026-11-15').start, '2026-11-09');
    assert.equal(period('week', '2026-11-16').start, '2026-11-16');
  });

  for (const text of [
    ...['', ' ', '26', '2026-', '2026-Q0', '2026-Q5', '2026-q4', '2026Q4', '2026-Q04', '2026-00', '2026-13', '2026-1'],
    ...['2026-W00', '2026-W54', '2025-W53', '2026-W5', '2026-w46', '2026W46', '2026-W46-1', '2026-02-30', '2026-11-31'],
    ...['2026-11-30/2026-11-01', '2026-11-01/', '/2026-11-30', '/', '2026-11-01/2026-11', '2026-10/2026-11', '0000'],
    ...[
      '2026-11-01/2026-11-30/2026-12-31',
      '2026-11-01 / 2026-11-30',
      '2026-11-01..2026-11-30',
      '2026-11-01/2026-02-30',
    ],
    ...['1000-01-01/9999-12-31', '2026-01-01/9999-12-31', '0d', '-7d', '7', '7 d', '7D', '7days', '99999d', '1e3d'],
    ...['Today', 'yesterday', 'last month', 'month ', 'constructor', '__proto__', '2026-11\n', '20261115', 'Nov 2026'],
  ]) {
    it(`${JSON.stringify(text)} is no period`, () => {
      assert.equal(parsePeriod(text, 20_000), null);
      const { kpi, problems } = read({ period: text, asOf: '2026-11-15' });
      assert.equal(kpi.period, null);
      assert.deepEqual([kpi.days, kpi.elapsed], [null, null]);
      assert.deepEqual(
        problems.map(({ field, kept }) => [field, kept]),
        text.trim() === '' ? [] : [['period', false]],
      );
    });
  }

  it('is at most a hundred years long', () => {
    assert.equal(daysIn(period('1926-01-01/2025-12-31')), 36_525);
    assert.equal(parsePeriod('1926-01-01/2026-01-01'), null);
  });

  it('always begins and ends on real dates, also at the edge of the calendar', () => {
    const texts = fc.constantFrom(
      '1000',
      '9999',
      '9999-12',
      '9999-W52',
      '1000-W01',
      'week',
      'month',
      'year',
      '7d',
      '9999d',
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('1000-01-01', '1000-01-03', '9999-12-31', '9999-12-29'), (text, today) => {
        const found = parsePeriod(text, dayNumber(today));
        if (found === null) return;
        assert.notEqual(dayNumber(found.start), null, found.start);
        assert.notEqual(dayNumber(found.end), null, found.end);
        assert.ok(daysIn(found) > 0);
      }),
    );
  });

  it('may be an object of two dates', () => {
    assert.deepEqual(read({ period: { start: '2026-11-01', end: '2026-11-30' } }).kpi.period, period('2026-11'));
    for (const given of [
      { start: '2026-11-01' },
      { end: '2026-11-30' },
      {},
      [],
      ['2026-11-01', '2026-11-30'],
      5,
      true,
    ]) {
      const { kpi, problems } = read({ period: given });
      assert.equal(kpi.period, null);
      assert.equal(problems[0]?.field, 'period', JSON.stringify(given));
    }
    assert.deepEqual(read({ period: 2026 }).kpi.period, period('2026'), 'and a year may be a number');
  });
});

describe('The ISO week', () => {
  it('is what Temporal says, on any day', () => {
    fc.assert(
      fc.property(day, (number) => {
        const date = Temporal.PlainDate.from(isoDate(number));
        assert.deepEqual(isoWeek(isoDate(number)), { year: date.yearOfWeek, week: date.weekOfYear });
      }),
      { numRuns: 3000 },
    );
  });

  it('is read back to the seven days that it is made of', () => {
    fc.assert(
      fc.property(day, (number) => {
        const { year, week } = isoWeek(isoDate(number));
        const found = period(`${year}-W${String(week).padStart(2, '0')}`);
        assert.equal(daysIn(found), 7);
        assert.equal(calendarUnit(found), 'week');
        assert.ok(dayNumber(found.start)! <= number && number <= dayNumber(found.end)!);
      }),
    );
  });

  it('53 exists in long years only', () => {
    for (let year = 1990; year <= 2100; year++) {
      const long = isoWeek(`${year}-12-31`).week === 53;
      assert.equal(parsePeriod(`${year}-W53`) !== null, long, String(year));
    }
  });
});

describe('The period before', () => {
  const rows: [text: string, expected: string][] = [
    ['2026-11', '2026-10-01/2026-10-31'],
    ['2026-03', '2026-02-01/2026-02-28'],
    ['2024-03', '2024-02-01/2024-02-29'],
    ['2026-01', '2025-12-01/2025-12-31'],
    ['2026-Q4', '2026-07-01/2026-09-30'],
    ['2026-Q1', '2025-10-01/2025-12-31'],
    ['2026', '2025-01-01/2025-12-31'],
    ['2026-W46', '2026-11-02/2026-11-08'],
    ['2026-W01', '2025-12-22/2025-12-28'],
    ['2027-W01', '2026-12-28/2027-01-03'],
    ['2026-W53', '2026-12-21/2026-12-27'],
    ['2026-11-15', '2026-11-14'],
    ['2026-01-01', '2025-12-31'],
    ['2026-11-01/2026-11-30', '2026-10-01/2026-10-31'],
    ['2026-11-02/2026-11-30', '2026-10-04/2026-11-01'],
    ['2026-11-01/2026-11-10', '2026-10-22/2026-10-31'],
    ['2025-04-01/2026-03-31', '2024-04-01/2025-03-31'],
  ];
  for (const [text, expected] of rows) it(`of ${text} is ${expected}`, () => assert.equal(before(text), expected));

  it('ends the day before the period begins, and a range that is no calendar unit keeps its length', () => {
    fc.assert(
      fc.property(anyPeriod, (one) => {
        const other = periodBefore(one);
        assert.equal(dayNumber(other.end), dayNumber(one.start)! - 1);
        assert.ok(daysIn(other) > 0);
        if (calendarUnit(one) === null) assert.equal(daysIn(other), daysIn(one));
        else assert.equal(calendarUnit(other), calendarUnit(one));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('The same period a year before', () => {
  const rows: [text: string, expected: string][] = [
    ['2026-11', '2025-11-01/2025-11-30'],
    ['2024-02', '2023-02-01/2023-02-28'],
    ['2025-02', '2024-02-01/2024-02-29'],
    ['2026-Q4', '2025-10-01/2025-12-31'],
    ['2026', '2025-01-01/2025-12-31'],
    ['2024-02-29', '2023-02-28'],
    ['2024-02-29/2024-03-10', '2023-02-28/2023-03-10'],
    ['2024-02-10/2024-02-29', '2023-02-10/2023-02-28'],
    ['2026-11-02/2026-11-20', '2025-11-02/2025-11-20'],
    ['2026-W46', '2025-11-10/2025-11-16'],
    ['2026-W53', '2025-12-22/2025-12-28'],
    ['2020-W53', '2019-12-23/2019-12-29'],
    ['2021-W01', '2019-12-30/2020-01-05'],
  ];
  for (const [text, expected] of rows) it(`of ${text} is ${expected}`, () => assert.equal(yearBefore(text), expected));

  it('is a real period that ends before this one does, whatever the period', () => {
    fc.assert(
      fc.property(anyPeriod, (one) => {
        const other = periodLastYear(one);
        assert.ok(daysIn(other) > 0);
        assert.ok(Math.abs(daysIn(other) - daysIn(one)) <= 1);
        assert.ok(Math.abs(dayNumber(one.start)! - dayNumber(other.start)! - 365) <= 6);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('What a period is compared with', () => {
  const compared = (text: string, compare: Compare, elapsed: number | null) => {
    const found = comparisonPeriod(period(text), compare, elapsed);
    return found && written(found);
  };

  it('is the whole period before, when it is over', () => {
    assert.equal(compared('2026-Q4', 'previous', 92), '2026-07-01/2026-09-30');
    assert.equal(compared('2026-03', 'previous', 31), '2026-02-01/2026-02-28');
    assert.equal(compared('2026-02', 'previous', 28), '2026-01-01/2026-01-31');
    assert.equal(compared('2026-11', 'year', 30), '2025-11-01/2025-11-30');
  });

  it('is the same elapsed part, when it is not: 46 days into the fourth quarter against 1 July to 15 August', () => {
    assert.equal(compared('2026-Q4', 'previous', 46), '2026-07-01/2026-08-15');
    assert.equal(compared('2026-Q4', 'year', 46), '2025-10-01/2025-11-15');
    assert.equal(compared('2026-11', 'previous', 15), '2026-10-01/2026-10-15');
    assert.equal(compared('2026-11-01/2026-11-10', 'previous', 4), '2026-10-22/2026-10-25');
    assert.equal(compared('2024', 'year', 60), '2023-01-01/2023-03-01');
  });

  it('never runs beyond the other period: 30 days of March against all of February', () => {
    assert.equal(compared('2026-03', 'previous', 30), '2026-02-01/2026-02-28');
    assert.equal(compared('2026-03', 'previous', 28), '2026-02-01/2026-02-28');
    assert.equal(compared('2026-03', 'previous', 27), '2026-02-01/2026-02-27');
    assert.equal(compared('2026-03-31', 'previous', 1), '2026-03-30');
    assert.equal(compared('2024', 'year', 365), '2023-01-01/2023-12-31');
  });

  it('is nothing before the first day is complete, and when nothing was asked for', () => {
    assert.equal(compared('2026-Q4', 'previous', 0), null);
    assert.equal(compared('2026-Q4', 'none', 46), null);
  });

  it('is a period of one’s own, as it was written', () => {
    assert.equal(compared('2026-Q4', period('2026-02'), 46), '2026-02-01/2026-02-28');
  });
});

describe('Elapsed days', () => {
  const q4 = period('2026-Q4');
  const elapsed = (asOf: string | null, today: string | null = null) =>
    elapsedDays(q4, asOf, today === null ? null : dayNumber(today));

  it('run from the first day to as-of, both included, and stay within the period', () => {
    assert.equal(elapsed('2026-11-15'), 46);
    assert.equal(elapsed('2026-10-01'), 1);
    assert.equal(elapsed('2026-09-30'), 0);
    assert.equal(elapsed('2025-01-01'), 0);
    assert.equal(elapsed('2026-12-31'), 92);
    assert.equal(elapsed('2027-06-01'), 92);
  });

  it('do not move with the clock: as-of counts, whatever the day', () => {
    for (const today of ['2026-01-01', '2026-11-16', '2027-06-01']) assert.equal(elapsed('2026-11-15', today), 46);
  });

  it('are all of them without as-of, when the period is over', () => {
    assert.equal(elapsed(null, '2027-01-01'), 92);
    assert.equal(elapsed(null, '2030-01-01'), 92);
  });

  it('are not known without as-of while the period runs, or without a clock', () => {
    for (const today of ['2026-12-31', '2026-11-15', '2026-10-01', '2026-01-01', null])
      assert.equal(elapsed(null, today), null);
  });

  it('come out of read in the same way', () => {
    const days = (fields: KpiResult, now?: string) => {
      const { kpi } = read({ period: '2026-Q4', ...fields }, now === undefined ? {} : { now: Date.parse(now) });
      return [kpi.days, kpi.elapsed];
    };
    assert.deepEqual(days({ asOf: '2026-11-15' }), [92, 46]);
    assert.deepEqual(days({}), [92, null]);
    assert.deepEqual(days({}, '2026-11-15T12:00:00Z'), [92, null]);
    assert.deepEqual(days({}, '2027-01-01T00:00:00Z'), [92, 92]);
    assert.deepEqual(
      days({ timeZone: 'America/New_York' }, '2027-01-01T00:00:00Z'),
      [92, null],
      'still 31 December there',
    );
    assert.deepEqual(days({ partial: false }), [92, 92], 'the source says that the figures are final');
    assert.deepEqual(days({ partial: { from: '2026-11-16' } }), [92, 46], 'moving from the 16th: complete to the 15th');
    assert.deepEqual(days({ period: undefined, partial: false }), [1, 1]);
    assert.deepEqual(days({ period: undefined, asOf: '2026-11-15' }), [null, null]);
  });

  it('are not known while the source says that the figures still move', () => {
    const { kpi } = read({ period: '2026-Q4', partial: true }, { now: Date.parse('2027-01-02T00:00:00Z') });
    assert.equal(kpi.elapsed, null);
  });

  it('are not known when as-of is wrong: a slip of the pen must not end a period', () => {
    const now = Date.parse('2027-01-02T00:00:00Z');
    const { kpi, problems } = read({ period: '2026-Q4', asOf: '2026-11-31' }, { now });
    assert.equal(kpi.elapsed, null);
    assert.deepEqual(
      problems.map(({ field }) => field),
      ['asOf'],
    );
  });
});

describe('Two ranges are alike', () => {
  it('when they are equally long, or both the same whole unit', () => {
    assert.ok(likeForLike(period('2026-03'), period('2026-02')));
    assert.ok(likeForLike(period('2024'), period('2023')));
    assert.ok(likeForLike(period('2026-Q1'), period('2025-Q4')));
    assert.ok(likeForLike(period('2026-11-01/2026-11-15'), period('2026-10-01/2026-10-15')));
    assert.ok(!likeForLike(period('2026-11-01/2026-11-15'), period('2026-10')));
    assert.ok(!likeForLike(period('2026-Q4'), period('2026-11')));
    assert.ok(!likeForLike(period('2026-11-02/2026-12-01'), period('2026-10')));
    assert.ok(likeForLike(period('2026-11-02/2026-12-02'), period('2026-10')), '31 days each');
  });

  it('in both directions', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (one, other) => {
        assert.equal(likeForLike(one, other), likeForLike(other, one));
        assert.ok(likeForLike(one, one));
      }),
    );
  });
});

describe('The first days of a period', () => {
  it('are as many as there are, and begin where it begins', () => {
    assert.deepEqual(firstDays(period('2026-Q4'), 46), period('2026-10-01/2026-11-15'));
    assert.deepEqual(firstDays(period('2026-02'), 31), period('2026-02'));
  });
});

describe('An assessment', () => {
  const base: KpiResult = { kind: 'total', value: 540, previous: 498, target: 1200, period: '2026-Q4' };
  const judged = (fields: KpiResult, now?: number) => assessment(read({ ...base, ...fields }, { now }).kpi);

  it('names both ranges of an unfinished period: the elapsed part, and the same part of the one before', () => {
    const found = judged({ asOf: '2026-11-15' });
    assert.deepEqual(found.range, { start: '2026-10-01', end: '2026-11-15' });
    assert.deepEqual(found.against, { start: '2026-07-01', end: '2026-08-15' });
    assert.equal(found.unfinished, true);
    assert.equal(found.change.outcome, 'changed');
    assert.equal(found.goal.status, 'at-risk');
    assert.equal(found.goal.performance, 0.9);
    assert.equal(found.variance.absolute, -660);
  });

  it('names whole periods when the period is over', () => {
    const found = judged({ asOf: '2026-12-31' });
    assert.deepEqual(found.range, period('2026-Q4'));
    assert.deepEqual(found.against, period('2026-Q3'));
    assert.equal(found.unfinished, false);
    assert.equal(found.goal.status, 'missed');
  });

  it('compares with the year before when asked', () => {
    assert.deepEqual(judged({ asOf: '2026-11-15', compare: 'year' }).against, period('2025-10-01/2025-11-15'));
  });

  it('withholds the percentage, and names both ranges, when the source compares with a period of another length', () => {
    const found = judged({ asOf: '2026-11-15', previousPeriod: '2026-Q3' });
    assert.equal(found.change.outcome, 'not-comparable');
    assert.equal(found.change.ratio, null);
    assert.deepEqual(found.range, period('2026-10-01/2026-11-15'));
    assert.deepEqual(found.against, period('2026-Q3'));
  });

  it('withholds it too when nobody knows how much of the running period there is to compare', () => {
    const found = judged({ previousPeriod: '2026-Q3' });
    assert.equal(found.range, null);
    assert.equal(found.change.outcome, 'not-comparable');
    assert.equal(judged({}).change.outcome, 'changed');
  });

  it('gives the percentage when the source compares with an equally long period', () => {
    const found = judged({ asOf: '2026-11-15', previousPeriod: { start: '2026-08-16', end: '2026-09-30' } });
    assert.equal(found.change.outcome, 'changed');
    assert.deepEqual(found.against, { start: '2026-08-16', end: '2026-09-30' });
  });

  it('gives the percentage of whole months of different length, from us or from the source', () => {
    const march = { period: '2026-03', asOf: '2026-03-31' };
    assert.equal(judged(march).change.outcome, 'changed');
    assert.equal(judged({ ...march, previousPeriod: '2026-02' }).change.outcome, 'changed');
    assert.equal(judged({ ...march, previousPeriod: '2026-02-01/2026-02-27' }).change.outcome, 'not-comparable');
  });

  it('withholds the percentage of 30 days of March against all of February: one of them is longer', () => {
    const found = judged({ period: '2026-03', asOf: '2026-03-30' });
    assert.deepEqual(found.against, period('2026-02'));
    assert.equal(found.change.outcome, 'not-comparable');
    assert.equal(judged({ period: '2026-03', asOf: '2026-03-28' }).change.outcome, 'changed');
  });

  it('compares a period that has not begun with nothing', () => {
    assert.equal(judged({ period: '2027-Q1', asOf: '2026-11-15', value: 0 }).change.outcome, 'no-previous');
  });

  it('compares with nothing when told so, even if there is a previous figure', () => {
    const found = judged({ asOf: '2026-11-15', compare: 'none', previousPeriod: '2026-Q3' });
    assert.equal(found.change.outcome, 'no-previous');
    assert.equal(found.against, null);
  });

  it('compares with a period of one’s own when it is like for like, and else withholds the percentage', () => {
    const like = judged({ period: '2026-11', asOf: '2026-11-30', compare: '2026-02' });
    assert.deepEqual(like.against, period('2026-02'));
    assert.equal(like.change.outcome, 'changed');
    const unlike = judged({ asOf: '2026-11-15', compare: '2026-02' });
    assert.deepEqual(unlike.against, period('2026-02'));
    assert.equal(unlike.change.outcome, 'not-comparable');
  });

  it('shows the change of a bare value and its previous one, and names no range', () => {
    const found = judged({ period: undefined });
    assert.deepEqual([found.range, found.against, found.unfinished], [null, null, false]);
    assert.equal(found.change.outcome, 'changed');
  });

  it('names no range before the first day is complete', () => {
    const found = judged({ asOf: '2026-09-15' });
    assert.deepEqual([found.range, found.against], [null, null]);
    assert.deepEqual([found.goal.status, found.goal.reason], ['pending', 'not-started']);
  });

  it('names no range when nobody knows how much has elapsed', () => {
    const found = judged({}, Date.parse('2026-11-15T12:00:00Z'));
    assert.equal(found.range, null);
    assert.equal(found.unfinished, true);
    assert.deepEqual([found.goal.status, found.goal.reason], ['pending', 'no-pace']);
  });
});
