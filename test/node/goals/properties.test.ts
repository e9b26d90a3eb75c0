import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  achievability,
  alertEvents,
  type AlertRule,
  checkGoal,
  type GoalPlan,
  neededBudget,
  nextReview,
  planWeights,
  reconciles,
  replanTarget,
  requiredRate,
  reverseFunnel,
  splitTarget,
  targetPath,
} from 'kpi-elements/goals';
import { dayNumber, isoDate } from 'kpi-elements/model';
import { clean } from '../model/close.js';

const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);

/** Numbers as they come: everyday ones, and everything a double can be. */
const anyNumber = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double(),
  fc.constantFrom(0, -0, 5e-324, 1e-300, Number.MAX_VALUE, -Number.MAX_VALUE, NaN, Infinity, -Infinity),
);
const anyFigure = fc.oneof({ weight: 5, arbitrary: anyNumber }, { weight: 1, arbitrary: fc.constant(null) });
const missing = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const weight = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 100 }),
  fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
);
const someWeights = (length: number) =>
  fc.array(weight, { minLength: length, maxLength: length }).filter((weights) => sum(weights) > 0);
const amount = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }),
  fc.maxSafeInteger(),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, 0, 1),
);
const date = fc.integer({ min: 0, max: 40_000 }).map(isoDate);

describe('Whatever comes', () => {
  it('nothing throws, and nothing gives NaN or an infinity', () => {
    const figures = fc.array(anyFigure, { maxLength: 14 });
    const numbers = fc.option(fc.array(anyNumber, { maxLength: 14 }));
    const target = fc.oneof(anyFigure, fc.record({ min: anyNumber, max: anyNumber }));
    fc.assert(
      fc.property(fc.record({ annual: anyFigure, weights: numbers, unit: missing(anyNumber) }), (given) =>
        clean(splitTarget(given)),
      ),
    );
    fc.assert(
      fc.property(
        fc.record({ annual: anyFigure, actualToDate: anyFigure, remainingWeights: numbers, unit: missing(anyNumber) }),
        (given) => clean(replanTarget(given)),
      ),
    );
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom('total', 'rate', 'level', 'unique'),
          ...{ target, baseline: anyFigure, weights: numbers, growth: anyFigure, unit: anyFigure },
        }),
        (given) => clean(targetPath(given)),
      ),
    );
    fc.assert(
      fc.property(
        fc.record({
          ...{ target: anyFigure, numerator: anyFigure, denominator: anyFigure, remainingDenominator: anyFigure },
          ...{ better: fc.constantFrom('higher', 'lower'), min: anyFigure, max: anyFigure },
        }),
        (given) => clean(requiredRate(given)),
      ),
    );
    const byName = fc.dictionary(fc.constantFrom('visitToLead', 'leadToMql', 'a', 'toString'), anyFigure);
    fc.assert(
      fc.property(anyFigure, byName, byName, anyFigure, (customers, rates, costs, budget) => {
        const volumes = reverseFunnel({ customers, rates });
        clean([volumes, neededBudget({ volumes, costs, budget })]);
      }),
    );
    fc.assert(
      fc.property(
        figures,
        target,
        anyFigure,
        fc.constantFrom('higher', 'lower', 'range'),
        (history, aim, baseline, better) => clean(achievability({ history, target: aim, baseline, better })),
      ),
    );
  });

  it('no plan makes the checks throw', () => {
    const text = fc.option(fc.string(), { nil: undefined });
    const day = fc.oneof(date, fc.string());
    const target = fc.record({
      kpi: fc.oneof(fc.string(), fc.record({ formula: text, unit: text })),
      ...{
        target: fc.oneof(anyFigure, fc.string()),
        history: fc.array(anyFigure),
        actions: missing(fc.array(fc.string())),
      },
      baseline: missing(fc.record({ value: anyFigure })),
      parts: missing(fc.record({ quarters: fc.array(anyFigure), months: fc.array(anyFigure) })),
    });
    const plan = fc.record({
      ...{ id: fc.string(), title: text, why: text, period: missing(fc.record({ start: day, end: day })) },
      ...{ targets: fc.array(target), budget: anyFigure },
    });
    fc.assert(
      fc.property(plan, (given) =>
        assert.equal(checkGoal(given as unknown as GoalPlan, { metric: () => null }).checks.length, 17),
      ),
    );
  });
});

describe('A split', () => {
  it('adds up exactly: months to their quarter, quarters to the year, none against the sign', () => {
    fc.assert(
      fc.property(amount, someWeights(12), (annual, weights) => {
        const { quarters, months } = splitTarget({ annual, weights });
        const big = (parts: readonly number[]): bigint => parts.reduce((all, part) => all + BigInt(part), 0n);
        assert.equal(big(quarters!), BigInt(annual));
        quarters!.forEach((part, i) => assert.equal(big(months!.slice(i * 3, i * 3 + 3)), BigInt(part)));
        months!.forEach((part, i) => assert.ok(part * Math.sign(annual) >= 0 && (weights[i]! > 0 || part === 0)));
      }),
    );
  });

  it('gives every part its share, to less than a unit of the quarter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), someWeights(12), (annual, weights) => {
        const { quarters } = splitTarget({ annual, weights });
        quarters!.forEach((part, i) => {
          const share = (annual * sum(weights.slice(i * 3, i * 3 + 3))) / sum(weights);
          assert.ok(Math.abs(part - share) < 1 + 1e-6);
        });
      }),
    );
  });

  it('of money adds up in cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (cents) => {
        const { months } = splitTarget({ annual: cents / 100, unit: 0.01 });
        assert.equal(sum(months!.map((part) => Math.round(part * 100))), cents);
        assert.ok(months!.every((part) => Number(part.toFixed(2)) === part));
      }),
    );
  });

  it('reconciles with the year, as does every path', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('total', 'rate', 'level', 'unique'),
        fc.integer({ min: 1, max: 10_000 }),
        fc.option(fc.integer({ min: 1, max: 10_000 })),
        someWeights(12),
        (kind, target, baseline, weights) => {
          const { months, quarters } = targetPath({ kind, target, baseline, weights });
          const rateMode = baseline === null ? 'hold' : 'glide';
          for (const parts of [months, quarters])
            if (parts) assert.equal(reconciles({ kind, target, parts, rateMode }), true);
        },
      ),
    );
  });
});

describe('Planning anew', () => {
  it('keeps the target of the year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 1, max: 11 }).chain(someWeights),
        (annual, actual, remainingWeights) => {
          const { remaining, shortfall } = replanTarget({ annual, actualToDate: actual, remainingWeights });
          assert.equal(actual + sum(remaining!), Math.max(annual, actual));
          assert.equal(shortfall, Math.min(0, annual - actual));
        },
      ),
    );
  });

  it('says what a static plan misses', () => {
    const whole = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(whole, whole, fc.array(whole), (annual, actualToDate, planned) => {
        const { shortfall } = replanTarget({ annual, actualToDate, planned, mode: 'static' });
        assert.equal(actualToDate + sum(planned) + shortfall!, annual);
      }),
    );
  });
});

describe('The required rate', () => {
  it('brings the whole exactly to the target', () => {
    const count = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(count, count, count, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (numerator, n, m, target) => {
        const { required, verdict } = requiredRate({ target, numerator, denominator: n, remainingDenominator: m });
        if (verdict !== 'secured') assert.ok(Math.abs((numerator + required! * m) / (n + m) - target) < 1e-9);
        else assert.ok(numerator / (n + m) >= target - 1e-9);
      }),
    );
  });
});

describe('The reverse funnel', () => {
  it('asks for enough, and for no one too many', () => {
    const rate = fc.integer({ min: 1, max: 1000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), rate, rate, (customers, visitToLead, leadToCustomer) => {
        const { visits, lead, leads = lead } = reverseFunnel({ customers, rates: { visitToLead, leadToCustomer } });
        assert.ok(leads! * leadToCustomer >= customers - 1e-6 && (leads! - 1) * leadToCustomer < customers);
        const chain = visitToLead * leadToCustomer;
        assert.ok(visits! * chain >= customers - 1e-6 && (visits! - 1) * chain < customers);
      }),
    );
  });
});

describe('Alerts', () => {
  const series = fc.array(fc.option(fc.integer({ min: -20, max: 20 })), { maxLength: 60 });
  const rule: fc.Arbitrary<AlertRule> = fc.record({
    side: fc.constantFrom('below', 'above'),
    ...{ value: fc.integer({ min: -10, max: 10 }), hysteresis: fc.integer({ min: 0, max: 8 }) },
    consecutive: fc.integer({ min: 1, max: 4 }),
  });
  /** How far on the wrong side of the limit. */
  const depth = ({ side, value }: AlertRule, x: number): number => (side === 'below' ? value! - x : x - value!);

  it('tell once of each crossing: fired and cleared take turns, in the order of the series', () => {
    fc.assert(
      fc.property(rule, series, (given, values) =>
        alertEvents(given, values).forEach(([event, at], i, all) => {
          assert.equal(event, i % 2 ? 'cleared' : 'fired');
          assert.ok(at > (all[i - 1]?.[1] ?? -1));
        }),
      ),
    );
  });

  it('fire only after so many breaches in a row, and clear only when back by the hysteresis', () => {
    fc.assert(
      fc.property(rule, series, (given, values) => {
        for (const [event, at] of alertEvents(given, values)) {
          const known = values.slice(0, at + 1).filter((value) => value !== null);
          if (event === 'cleared') assert.ok(depth(given, known.at(-1)!) <= -given.hysteresis!);
          else assert.ok(known.slice(-given.consecutive!).every((value) => depth(given, value) > 0));
          if (event === 'fired') assert.ok(known.length >= given.consecutive!);
        }
      }),
    );
  });

  it('do not depend on what is not known', () => {
    fc.assert(
      fc.property(rule, series, (given, values) => {
        const known = values.filter((value) => value !== null);
        const names = (events: readonly (readonly [string, number])[]): string[] => events.map(([event]) => event);
        assert.deepEqual(names(alertEvents(given, values)), names(alertEvents(given, known)));
      }),
    );
  });

  it('above and below are mirrors', () => {
    fc.assert(
      fc.property(rule, series, (given, values) => {
        const mirror: AlertRule = {
          ...given,
          side: given.side === 'below' ? 'above' : 'below',
          value: 0 - given.value!,
        };
        assert.deepEqual(
          alertEvents(given, values),
          alertEvents(
            mirror,
            values.map((value) => value && -value),
          ),
        );
      }),
    );
  });
});

describe('The next review', () => {
  const cadence = fc.constantFrom('daily', 'weekly', 'monthly', 'quarterly', 'annual');

  it('is after the date, on the cadence, and none is left out', () => {
    fc.assert(
      fc.property(cadence, date, date, (every, anchor, after) => {
        const next = nextReview({ cadence: every, anchor, after })!;
        assert.ok(next > after && next >= anchor);
        // From the day before it on it is still the next, so that nothing lies between.
        assert.equal(nextReview({ cadence: every, anchor, after: isoDate(dayNumber(next)! - 1) }), next);
        const days = dayNumber(next)! - dayNumber(anchor)!;
        if (every === 'weekly') assert.equal(days % 7, 0);
        if (['monthly', 'quarterly', 'annual'].includes(every)) {
          const [year, month, day] = next.split('-').map(Number) as [number, number, number];
          const [fromYear, fromMonth, fromDay] = anchor.split('-').map(Number) as [number, number, number];
          const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
          assert.equal(day, Math.min(fromDay, length));
          const step = { monthly: 1, quarterly: 3, annual: 12 }[every as 'monthly'];
          assert.equal(((year - fromYear) * 12 + month - fromMonth) % step, 0);
        }
      }),
    );
  });

  it('comes round: every second is later than the first', () => {
    fc.assert(
      fc.property(cadence, date, (every, anchor) => {
        let at = anchor;
        for (let i = 0; i < 30; i++) {
          const next = nextReview({ cadence: every, anchor, after: at })!;
          assert.ok(next > at);
          at = next;
        }
      }),
    );
  });
});

describe('The weights of a plan', () => {
  it('cover every day of it', () => {
    const days = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 400 }), days, (start, more, weekdays) => {
        const period = { start, end: isoDate(dayNumber(start)! + more) };
        assert.equal(planWeights(weekdays, period)!.length, more + 1);
        const month = `${start.slice(0, 4)}-12`;
        const spread = planWeights({ [month]: 1 }, { start, end: `${start.slice(0, 4)}-12-31` });
        if (start <= `${month}-01`)
          assert.equal(sum(spread!.map(({ days }) => days!)), dayNumber(`${month}-31`)! - dayNumber(start)! + 1);
      }),
    );
  });
});
