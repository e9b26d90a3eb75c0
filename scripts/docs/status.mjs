// The worked examples of docs/status.md: a table of all, and tags for those that are told at length.
import { readFileSync } from 'node:fs';
import { evaluateGoal } from '../../dist/model/index.js';
import { json, plain, table, tag } from './markdown.mjs';
import { shown } from './shown.mjs';

const { goals } = JSON.parse(readFileSync('test/vectors/vectors.json', 'utf8'));

/** The page with what stands between `<!-- goals -->` and `<!-- /goals -->`, and after `<!-- G01 … -->`, made anew. */
export function statusPage(page) {
  return page
    .replace(/(<!-- goals -->)[^]*?(<!-- \/goals -->)/, (_, start, end) => `${start}\n\n${all()}\n\n${end}`)
    .replace(
      /(<!-- (G\d\d) (.*?) -->)[^]*?(<!-- \/\2 -->)/g,
      (_, start, id, given, end) => `${start}\n\n${example(id, attributesIn(given))}\n\n${end}`,
    );
}

const figure = (value) => (value === null ? '–' : value.toLocaleString('en', { maximumSignificantDigits: 6 }));
const percent = (value) =>
  value === null ? '–' : value.toLocaleString('en', { style: 'percent', maximumFractionDigits: 1 });
const target = (value) =>
  typeof value === 'object' && value ? `${figure(value.min)} to ${figure(value.max)}` : figure(value);

function all() {
  const rows = goals.map(({ id, title, goal, expected }) => ({ id, title, goal, found: judged(id, goal, expected) }));
  return table(
    {
      'No.': ({ id }) => id,
      Case: ({ title }) => plain(title),
      Kind: ({ goal }) => goal.kind,
      Better: ({ goal }) => goal.better,
      Value: ({ goal }) => figure(goal.actual),
      Target: ({ goal }) => target(goal.target),
      Baseline: ({ goal }) => figure(goal.baseline ?? null),
      Day: ({ goal }) => `${goal.elapsed} of ${goal.days}`,
      'Plan done': ({ found }) => percent(found.elapsedShare),
      'Expected by now': ({ found }) => target(found.expected),
      Pace: ({ found }) => percent(found.performance),
      Attained: ({ found }) => percent(found.attainment),
      'Used up': ({ found }) => percent(found.consumed),
      'On the way': ({ found }) => percent(found.progress),
      Projection: ({ found }) => figure(found.projection),
      'Needed a day': ({ found }) => figure(found.requiredPerDay),
      Status: ({ found }) => found.status + (found.reason ? ` (${found.reason})` : ''),
    },
    rows,
  );
}

/** What the model finds, which must be what the vector expects. */
function judged(id, goal, expected) {
  const found = evaluateGoal(goal);
  for (const [name, value] of Object.entries(expected))
    if (!same(found[name], value)) throw new Error(`${id}: ${name} is ${json(found[name])}, not ${json(value)}`);
  return found;
}

function same(found, expected) {
  if (typeof expected === 'number') return Math.abs(found - expected) <= 1e-6 * Math.max(1, Math.abs(expected));
  if (typeof expected !== 'object' || !expected) return found === expected;
  return Object.keys(expected).every((key) => same(found[key], expected[key]));
}

/** A card with the goal of a vector, and what it says. */
function example(id, given) {
  const { goal, expected } = goals.find((each) => each.id === id);
  const attributes = { ...ofGoal(goal), ...given };
  const { goal: read, value, sentence } = shown(attributes);
  if (read.days !== goal.days || read.elapsed !== goal.elapsed)
    throw new Error(`${id}: ${read.elapsed} of ${read.days}`);
  judged(id, read, expected);
  return `${tag('kpi-card', attributes, value)}\n\n> ${plain(sentence)}`;
}

/** The attributes of a goal whose period begins with the year, unless it is given. */
function ofGoal({ kind, better, actual, target, baseline, days, elapsed, weights, rateMode, sample, minSample }) {
  const range = typeof target === 'object';
  const given = {
    label: '',
    kind,
    value: actual,
    target: range ? `${target.min}/${target.max}` : target,
    better: better === 'lower' ? better : undefined,
    baseline,
    period: `${day(1)}/${day(days)}`,
    'as-of': day(elapsed),
    'rate-mode': rateMode,
    sample,
    'min-sample': minSample,
    weights: weights && json(weights),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const day = (number) => new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10);

const attributesIn = (text) =>
  Object.fromEntries([...text.matchAll(/([\w-]+)="(.*?)"/g)].map(([, name, value]) => [name, value]));
