import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  achievability,
  alertEvents,
  type AlertRule,
  type Cadence,
  nextReview,
  replanTarget,
  requiredRate,
  reverseFunnel,
  splitTarget,
  targetPath,
} from 'kpi-elements/goals';
import type { Better, Kind } from 'kpi-elements/model';
import { close } from '../model/close.js';

interface Vectors {
  splits: {
    id: string;
    title: string;
    annual: number;
    weights?: number[] | null;
    quarters?: number[];
    months?: number[];
    actualToDate?: number;
    remainingWeights?: number[];
    remaining?: number[];
  }[];
  paths: {
    id: string;
    title: string;
    kind: Kind;
    target: number;
    baseline?: number;
    growth?: number;
    months?: number[] | null;
    quarters?: number[];
  }[];
  requiredRate: {
    id: string;
    title: string;
    target: number;
    numerator: number;
    denominator: number;
    remainingDenominator: number;
    better: 'higher' | 'lower';
    min?: number;
    max?: number;
    expected: { required: number; verdict: string };
  }[];
  reverse: {
    id: string;
    title: string;
    customers: number;
    rates: Record<string, number>;
    expected: Record<string, number>;
  }[];
  achievability: {
    id: string;
    history: number[];
    better: Better;
    baseline: number;
    best: number;
    trendNext: number;
    reference: number;
    cases: [target: number, class_: string][];
  };
  alerts: { id: string; rule: AlertRule; series: (number | null)[]; events: [string, number][] }[];
  reviews: { id: string; cadence: Cadence; anchor?: string; seasons?: string[]; after: string; next: string }[];
}

const vectors = JSON.parse(readFileSync(new URL('../../vectors/vectors.json', import.meta.url), 'utf8')) as Vectors;

describe('splitTarget and replanTarget give what the split vectors expect', () => {
  assert.equal(vectors.splits.length, 6);
  for (const { id, title, annual, weights, quarters, months, remaining, ...rest } of vectors.splits) {
    it(`${id}: ${title}`, () => {
      if (months) assert.deepEqual(splitTarget({ annual, weights }), { quarters, months, reason: null });
      else assert.deepEqual(replanTarget({ annual, actualToDate: rest.actualToDate!, ...rest }).remaining, remaining);
    });
  }
});

describe('targetPath gives what the path vectors expect', () => {
  assert.equal(vectors.paths.length, 5);
  for (const { id, title, months, quarters, ...given } of vectors.paths) {
    it(`${id}: ${title}`, () => {
      const found = targetPath(given);
      if (months !== undefined) close(found.months, months);
      if (quarters !== undefined) close(found.quarters, quarters);
    });
  }
});

describe('requiredRate gives what its vectors expect', () => {
  assert.equal(vectors.requiredRate.length, 5);
  for (const { id, title, expected, ...given } of vectors.requiredRate)
    it(`${id}: ${title}`, () => close(requiredRate(given), expected));
});

describe('reverseFunnel gives what its vectors expect', () => {
  assert.equal(vectors.reverse.length, 2);
  for (const { id, title, expected, ...given } of vectors.reverse)
    it(`${id}: ${title}`, () => assert.deepEqual(reverseFunnel(given), expected));
});

describe('achievability gives what its vector expects', () => {
  const { id, cases, history, better, ...expected } = vectors.achievability;
  assert.equal(cases.length, 4);
  for (const [target, reach] of cases)
    it(`${id}: a target of ${target} is ${reach}`, () =>
      close(achievability({ history, better, target }), { ...expected, class: reach }));
});

describe('alertEvents gives what the alert vectors expect', () => {
  assert.equal(vectors.alerts.length, 6);
  for (const { id, rule, series, events } of vectors.alerts)
    it(`${id}: ${rule.side}, ${series.length} observations`, () => assert.deepEqual(alertEvents(rule, series), events));
});

describe('nextReview gives what the review vectors expect', () => {
  assert.equal(vectors.reviews.length, 8);
  for (const { id, next, ...given } of vectors.reviews)
    it(`${id}: ${given.cadence} after ${given.after}`, () => assert.equal(nextReview(given), next));
});
