import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  compareToTarget,
  compareValues,
  evaluateFunnel,
  evaluateGoal,
  type Better,
  type Goal,
  movingAverage,
  poolSegments,
  stageCosts,
  stepOpportunity,
  type Target,
  trendLine,
} from 'kpi-elements/model';
import { close } from './close.js';

type Numbers = readonly (number | null)[];
type Expected = Readonly<Record<string, unknown>>;

interface Vectors {
  goals: { id: string; title: string; goal: Goal; expected: Expected }[];
  variance: ({ actual: number; target: Target; better: Better } & Expected)[];
  funnel: {
    id: string;
    title: string;
    stages: { id: string; value: number | null }[];
    spend: number;
    reference?: string;
    expected: Expected;
  }[];
  opportunity: {
    id: string;
    title: string;
    customers: number;
    steps: { id: string; rate: number; target: number }[];
    expected: Expected;
  };
  segments: {
    id: string;
    title: string;
    parts: { id: string; numerator: number; denominator: number }[];
    expected: Expected;
  }[];
  stageCost: {
    id: string;
    title: string;
    counts: Record<string, number>;
    stageSpend: Record<string, number>;
    expected: Expected;
  };
  trend: {
    id: string;
    title?: string;
    values: Numbers;
    slope: number;
    intercept: number;
    next: number;
    changeVsPrevious: number | null;
    movingAverage3: Numbers;
  }[];
}

const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/vectors.json', import.meta.url), 'utf8').replace(/^\uFEFF/, ''),
) as Vectors;

describe('evaluateGoal gives what the goal vectors expect', () => {
  it('has all 39 of them, none lost and none twice', () => {
    assert.equal(vectors.goals.length, 39);
    assert.equal(new Set(vectors.goals.map(({ id }) => id)).size, 39);
  });

  for (const { id, title, goal, expected } of vectors.goals) {
    it(`${id}: ${title}`, () => {
      const found = evaluateGoal(goal);
      assert.deepEqual(Object.keys(found).sort(), Object.keys(expected).sort(), 'every field is expected, no more');
      assert.equal(found.status, expected.status);
      assert.equal(found.reason, expected.reason);
      close(found, expected);
    });
  }
});

describe('compareToTarget gives what the variance vectors expect', () => {
  assert.equal(vectors.variance.length, 8);
  for (const { actual, target, better, ...expected } of vectors.variance) {
    it(`${actual} against ${JSON.stringify(target)}, ${better} is better`, () => {
      const found = compareToTarget({ actual, target, better });
      assert.deepEqual(Object.keys(found).sort(), Object.keys(expected).sort());
      close(found, expected);
    });
  }
});

describe('evaluateFunnel gives what the funnel vectors expect', () => {
  assert.equal(vectors.funnel.length, 4);
  for (const { id, title, stages, spend, reference, expected } of vectors.funnel) {
    it(`${id}: ${title}`, () => close(evaluateFunnel({ stages, spend, reference }), expected));
  }

  it('F05 comes out of the funnel too, when F01 is given step targets', () => {
    const { steps, expected } = vectors.opportunity;
    const stages = vectors.funnel[0]!.stages.filter(({ id }) => id !== 'retained').map((stage) => ({
      ...stage,
      stepTarget: steps.find(({ id }) => id === stage.id)?.target ?? null,
    }));
    const { bestLever, bestGain, largestLossByCount } = evaluateFunnel({ stages });
    assert.equal(bestLever, expected.bestLever);
    close(bestGain, 5);
    assert.notEqual(bestLever, largestLossByCount);
  });
});

describe('stepOpportunity, poolSegments and stageCosts give what their vectors expect', () => {
  const { opportunity, segments, stageCost } = vectors;
  it(`${opportunity.id}: ${opportunity.title}`, () => close(stepOpportunity(opportunity), opportunity.expected));

  assert.equal(segments.length, 2);
  for (const { id, title, parts, expected } of segments) {
    it(`${id}: ${title}`, () => close(poolSegments(parts), expected));
  }

  it(`${stageCost.id}: ${stageCost.title}`, () => close(stageCosts(stageCost), stageCost.expected));
});

describe('trendLine and movingAverage give what the trend vectors expect', () => {
  assert.equal(vectors.trend.length, 2);
  for (const { id, title = 'a plain series', values, slope, intercept, next, ...expected } of vectors.trend) {
    it(`${id}: ${title}`, () => {
      close(trendLine(values), { slope, intercept, next });
      close(movingAverage(values, 3), expected.movingAverage3);
      const [previous, value] = values.slice(-2) as [number | null, number | null];
      close(compareValues({ value, previous }).ratio, expected.changeVsPrevious);
    });
  }
});
