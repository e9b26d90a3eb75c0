import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  type Channel,
  cohortRates,
  compareChannels,
  compareProportions,
  compareVariants,
  type Counts,
  holm,
  mixEffect,
  type Part,
  sampleRatio,
  sampleSize,
  wilsonInterval,
} from 'kpi-elements/compare';
import { close } from '../model/close.js';

type Expected = Readonly<Record<string, unknown>>;
type Parts = Record<string, Part>;

interface Vectors {
  abTests: { id: string; title: string; a: Counts; b: Counts; expected: Expected }[];
  abExtras: {
    sampleRatio: { id: string; observed: number[]; chi2: number; pValue: number; mismatch: boolean }[];
    sampleSize: { id: string; p1: number; p2: number; alpha: number; power: number; perArm: number }[];
    holm: {
      id: string;
      control: Counts;
      variants: Counts[];
      pValues: number[];
      adjusted: number[];
      significant: boolean[];
    };
    wilson: ({ id: string; ci95: number[] } & Counts)[];
  };
  quality: { id: string; title: string; channels: Channel[]; expected: Expected };
  mix: { id: string; title: string; before: Parts; after: Parts; expected: Expected };
  cohort: {
    id: string;
    title: string;
    leads: Record<string, number>;
    customersWon: Record<string, Record<string, number>>;
    expected: { periodFeb: number; cohortJan: number };
  };
}

const { abTests, abExtras, quality, mix, cohort } = JSON.parse(
  readFileSync(new URL('../../vectors/vectors.json', import.meta.url), 'utf8'),
) as Vectors;

describe('compareProportions gives what the A/B vectors expect', () => {
  assert.equal(abTests.length, 7);
  for (const { id, title, a, b, expected } of abTests) {
    it(`${id}: ${title}`, () => {
      const { reason, ...found } = compareProportions(a, b);
      assert.deepEqual(Object.keys(found).sort(), Object.keys(expected).sort(), 'every field is expected, no more');
      assert.equal(reason, null);
      close(found, expected);
    });
  }
});

describe('What surrounds a test gives what its vectors expect', () => {
  assert.deepEqual([abExtras.sampleRatio.length, abExtras.sampleSize.length, abExtras.wilson.length], [2, 2, 2]);

  for (const { id, observed, pValue, ...expected } of abExtras.sampleRatio) {
    it(`${id}: arms of ${observed.join(' and ')}`, () => {
      const found = sampleRatio({ observed });
      close(found, expected);
      assert.ok(Math.abs(found.pValue! - pValue) <= 5e-10, 'the vectors have nine decimals');
    });
  }

  for (const { id, perArm, ...given } of abExtras.sampleSize) {
    it(`${id}: from ${given.p1} to ${given.p2}`, () => assert.equal(sampleSize(given).perArm, perArm));
  }

  const { id, control, variants, ...expected } = abExtras.holm;
  it(`${id}: three variants against one control`, () => {
    close(compareVariants({ control, variants }), expected);
    const { adjusted, significant } = expected;
    close(holm(expected.pValues), { adjusted, significant });
  });

  for (const { id, ci95, ...counts } of abExtras.wilson) {
    it(`${id}: ${counts.successes} of ${counts.trials}`, () => close(wilsonInterval(counts).ci95, ci95));
  }
});

describe('Channels, mix and cohorts give what their vectors expect', () => {
  it(`${quality.id}: ${quality.title}`, () => close(compareChannels(quality.channels), quality.expected));

  it(`${mix.id}: ${mix.title}`, () => {
    const found = mixEffect(mix);
    close(found, mix.expected);
    assert.equal(found.opposed, true);
  });

  it(`${cohort.id}: ${cohort.title}`, () => {
    // Their keys are words: fromJan are those of jan.
    const customersWon = Object.fromEntries(
      Object.entries(cohort.customersWon).map(([month, won]) => [
        month,
        Object.fromEntries(Object.entries(won).map(([from, n]) => [from.slice('from'.length).toLowerCase(), n])),
      ]),
    );
    const { period, cohort: rates } = cohortRates({ leads: cohort.leads, customersWon });
    close({ periodFeb: period.feb, cohortJan: rates.jan }, cohort.expected);
  });
});
