import * as is from '../model/fields.js';
import type { Period, Problem, Target } from '../model/kpi.js';
import { parsePeriod } from '../model/period.js';
import type { GoalType } from './goal-types.js';
import type { Cadence } from './cadence.js';
import type { CustomMetric, GoalPlan, PlanTarget, PlanWeights } from './plan.js';
import { alertWishes } from './read-alert-wish.js';

/** A plan, read, and what is wrong with what was given. */
export interface PlanReading {
  /** `null` for what is no plan at all. */
  readonly plan: GoalPlan | null;
  readonly problems: readonly Problem[];
}

const prose = is.textUpTo(2000);
const cadence = is.oneOf<Cadence>('daily', 'weekly', 'monthly', 'quarterly', 'seasonal', 'annual');
const kind = is.oneOf('total', 'rate', 'level', 'unique');
const better = is.oneOf('higher', 'lower', 'range', 'neither');

/** Fields of which only those are there that are known. */
type Known<F> = { [K in keyof F]?: NonNullable<F[K]> };

function known<S extends is.Schema>(schema: S): is.Reader<Known<is.Fields<S>>> {
  const reader = is.object(schema);
  return (raw, note, i) => {
    const given = is.fromText(raw);
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return note('', raw, 'an object');
    const fields = reader(given, note, i)!;
    return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== null)) as Known<is.Fields<S>>;
  };
}

/** A list in which what is not known keeps its place. */
function places<T>(reader: is.Reader<T>): is.Reader<(T | null)[]> {
  return (raw, note) => {
    if (!Array.isArray(raw)) return note('', raw, 'a list');
    const at =
      (i: number): is.Note =>
      (field, ...rest) =>
        note(`[${i}]${field}`, ...rest);
    return raw.slice(0, 1200).map((item: unknown, i) => (is.isEmpty(item) ? null : reader(item, at(i), i)));
  };
}

/** An object with names of its own. */
function byName<T>(reader: is.Reader<T>): is.Reader<Record<string, T>> {
  return (raw, note) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return note('', raw, 'an object');
    const read = Object.keys(raw).map((name): [string, T | null] => [
      name,
      reader(is.own(raw, name), (field, ...rest) => note(`.${name}${field}`, ...rest), 0),
    ]);
    return Object.fromEntries(read.filter((entry): entry is [string, T] => entry[1] !== null));
  };
}

/** A period in any written form but words; also its two ends. */
const period: is.Reader<Period> = (raw, note) => {
  const ends = typeof raw === 'object' ? [is.own(raw, 'start'), is.own(raw, 'end')] : [raw];
  return parsePeriod(ends.join('/')) ?? note('', raw, 'a period such as 2026, 2026-Q4, 2026-11-01/2026-11-30');
};

const weights: is.Reader<PlanWeights> = (raw, note, i) => {
  if (raw === 'linear') return raw;
  if (!Array.isArray(raw)) return byName(is.count)(raw, note, i);
  return is.where(is.list(is.count, 7), (list) => list.length === 7, 'seven weights, from Monday on')(raw, note, i);
};

const custom = known({
  ...{ id: is.text, name: is.text, formula: prose, kind, better, unit: is.text, monotone: is.flag },
  legalRange: is.object({ min: is.number, max: is.number }),
});
const kpi: is.Reader<string | CustomMetric> = (raw, ...rest) =>
  typeof raw === 'string' ? is.text(raw, ...rest) : custom(raw, ...rest);
const segment: is.Reader<'all' | Record<string, string>> = (raw, ...rest) =>
  raw === 'all' ? raw : byName(is.text)(raw, ...rest);
const review = known({ cadence, anchor: is.date, nextReview: is.date, seasons: is.list(is.text, 366) });

const target = known({
  ...{ kpi, segment, kind, better, weights, cadence, review },
  baseline: known({ value: is.number, period, source: is.text }),
  target: is.goal,
  stretchTarget: is.number,
  maintain: is.flag,
  rateMode: is.oneOf('hold', 'glide'),
  minSample: is.count,
  warmup: is.where(is.count, (share) => share <= 1, 'a share from 0 to 1'),
  thresholds: is.object({ onTrack: is.count, atRisk: is.count }),
  source: known({ system: is.text, field: is.text, automatic: is.flag }),
  alerts: alertWishes,
  actions: is.list(prose, 50),
  parts: known({ quarters: places<Target>(is.goal), months: places<Target>(is.goal) }),
  history: places(is.number),
  reason: prose,
  traits: known({
    ...{ clear: is.flag, measurable: is.flag, timely: is.flag, fitting: is.flag, actionable: is.flag },
    note: prose,
  }),
});

const plan = known({
  ...{ id: is.text, title: is.text, owner: is.text, parent: prose, why: prose, outcome: prose, period },
  type: is.text as is.Reader<GoalType>,
  team: is.list(is.text, 100),
  horizon: is.oneOf('short', 'long'),
  targets: is.list(target, 50),
  expectations: known({ cost: is.number, durationDays: is.number, expectedReturn: is.number }),
  budget: is.number,
  funnel: known({
    ...{ customers: is.number, rates: byName(is.number) },
    ...{ capacity: byName(is.number), costs: byName(is.number) },
  }),
  review,
  sharedWith: is.list(is.text, 100),
  notes: is.list(prose, 50),
});

/**
 * Any input to a plan: an object, or its JSON text. Never throws; what is not as it should be is left out, and has its problem: a target
 * that is no number is not known, and then the goal is a draft.
 */
export function readPlan(input: unknown): PlanReading {
  const problems: Problem[] = [];
  const note: is.Note = (field, value, expected) => {
    problems.push({ field: `plan${field}`, value: is.shown(value), expected, kept: true });
    return null;
  };
  const given = is.fromText(input);
  const read = Array.isArray(is.own(given, 'targets'))
    ? plan(given, note, 0)
    : note('', input, 'a goal with its targets: {"id": …, "period": …, "targets": […]}');
  if (!read) return { plan: null, problems };
  const withoutKpi = (i: number): never[] => {
    const field = `.targets[${i}].kpi`;
    if (!problems.some((each) => each.field.startsWith(`plan${field}`)))
      note(field, '', 'the id of a metric, or a definition of its own', false);
    return [];
  };
  const { id = '', review: { cadence: often, ...when } = {}, funnel, targets = [] } = read;
  return {
    problems,
    plan: {
      ...read,
      id,
      targets: targets.flatMap(({ kpi: of, baseline, review: own, ...rest }, i): PlanTarget[] =>
        of === undefined
          ? withoutKpi(i)
          : [
              {
                ...rest,
                kpi: of,
                target: rest.target ?? null,
                baseline: baseline && { ...baseline, value: baseline.value ?? null },
                ...(own?.cadence && { review: { ...own, cadence: own.cadence } }),
              },
            ],
      ),
      review: often && { ...when, cadence: often },
      funnel: funnel && { ...funnel, customers: funnel.customers ?? null, rates: funnel.rates ?? {} },
    },
  };
}
