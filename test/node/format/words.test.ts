import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { KpiResult } from 'kpi-elements/model';
import { describeKpi } from '../../../src/format/describe.js';
import { languageOf } from '../../../src/format/messages.js';
import { pieces, plain } from '../../../src/format/phrase.js';
import { changeDigits } from '../../../src/format/value.js';
import { kpiWords, type Words } from '../../../src/format/words.js';
import { assessment } from '../../../src/model/assessment.js';
import { anyResult, kpiOf } from '../chart/kpis.js';

function wordsOf(result: KpiResult, tag = 'en'): Words {
  const kpi = kpiOf(result);
  return kpiWords(kpi, assessment(kpi, changeDigits(kpi)), languageOf(tag));
}
const spaced = (text: string | null): string | null => text && plain(text).replace(/\s/g, ' ');
const half = { period: '2026-11', asOf: '2026-11-15' };

describe('The value is told against its target', () => {
  const phrases: [string, KpiResult, string | null][] = [
    ['as a share of it', { kind: 'total', value: 540, target: 1200 }, '45% of 1,200'],
    ['as a share, however far beyond', { kind: 'total', value: 4320, target: 1200 }, '360% of 1,200'],
    ['as a share that is not rounded up to all of it', { kind: 'total', value: 1199, target: 1200 }, '99.9% of 1,200'],
    [
      'as a share of the way for a level',
      { kind: 'level', value: 10_200, baseline: 10_000, target: 12_000 },
      '10% of the way from 10,000 to 12,000',
    ],
    ['as a distance for a rate', { unit: 'percent', value: 0.018, target: 0.025 }, '0.7 pp below 2.5%'],
    ['as a distance beyond it', { unit: 'percent', value: 0.031, target: 0.025 }, '0.6 pp above 2.5%'],
    ['as a distance below zero, where a share is no help', { kind: 'total', value: -5, target: 10 }, '15 below 10'],
    [
      'as what is left below a limit',
      { kind: 'rate', currency: 'EUR', value: 47.2, target: 50, better: 'lower' },
      '€2.80 below €50',
    ],
    ['as what is above a limit', { kind: 'rate', value: 62, target: 50, better: 'lower' }, '12 above 50'],
    [
      'as what is used up of a cap',
      { ...half, kind: 'total', value: 120, target: 300, better: 'lower' },
      '40% of 300 used',
    ],
    ['as a target alone without a value', { target: 1200 }, 'target 1,200'],
    ['as a target alone when neither direction is good', { value: 3, target: 1200, better: 'neither' }, 'target 1,200'],
    ['not at all without one', { value: 3 }, null],
  ];
  for (const [title, result, phrase] of phrases) it(title, () => assert.equal(spaced(wordsOf(result).target), phrase));

  it('in a range, below and above it', () => {
    const told = (value: number) => spaced(wordsOf({ value, target: { min: 4, max: 6 } }).target);
    assert.match(told(5)!, /4 – 6/);
    assert.match(told(3)!, /^1 .*4 – 6/);
    assert.match(told(8)!, /^2 .*4 – 6/);
  });
});

describe('What is expected and what is projected', () => {
  it('is told while the period runs, in whole things of large ones', () => {
    const { expected, projection } = wordsOf({
      kind: 'total',
      value: 31,
      target: 100,
      period: '2026-11',
      asOf: '2026-11-10',
    });
    assert.deepEqual([spaced(expected), spaced(projection)], ['expected 33.33', 'projection 93']);
    const many = wordsOf({ kind: 'total', value: 310, target: 1000, period: '2026-11', asOf: '2026-11-10' });
    assert.equal(spaced(many.expected), 'expected 333');
  });

  it('is not told when the period is over, is not known, or nothing can be', () => {
    for (const more of [{ period: '2026-11', asOf: '2026-11-30' }, {}, { ...half, kind: 'unique' as const }]) {
      const { expected, projection } = wordsOf({ kind: 'total', value: 31, target: 100, ...more });
      assert.deepEqual([expected, projection], [null, null]);
    }
  });

  it('is not told where it is the target itself', () =>
    assert.equal(wordsOf({ ...half, kind: 'rate', value: 3, target: 5 }).expected, null));
});

describe('The sentence', () => {
  it('says it all, in the order in which a person would', () => {
    const result: KpiResult = {
      label: 'Leads',
      kind: 'total',
      value: 540,
      previous: 498,
      target: 1200,
      period: '2026-Q4',
      asOf: '2026-11-15',
    };
    assert.equal(
      spaced(describeKpi(wordsOf(result), languageOf('en'))),
      'Leads, Q4 2026: 540; At risk; 45% of 1,200; expected 600; up 8.4%, better vs Jul 1 – Aug 15; projection 1,080; as of Nov 15 · day 46 of 92.',
    );
  });

  it('has every word and figure of the picture, whatever the figures are', () => {
    fc.assert(
      fc.property(anyResult, fc.constantFrom('en', 'nb', 'de'), (result, tag) => {
        const words = wordsOf({ label: 'Leads', ...result }, tag);
        const sentence = describeKpi(words, languageOf(tag));
        const { label, period, value, status, reason, target, expected, change, projection, asides, asOf } = words;
        const shown = [
          label,
          period,
          value,
          status,
          reason,
          target,
          expected,
          projection,
          ...asides,
          asOf,
          change?.amount,
          change?.against,
        ];
        for (const text of shown) if (text) assert.ok(sentence.includes(plain(text)), `${text} in ${sentence}`);
        assert.doesNotMatch(sentence, /NaN|Infinity|undefined|null|\t|; ;|: ;/);
      }),
      { numRuns: 500 },
    );
  });

  it('sets off a figure in each phrase, and nothing that data could set off', () => {
    for (const unit of ['leads', '**', '\t', '\u0001']) {
      const { target } = wordsOf({ kind: 'total', value: 540, target: 1200, unit });
      assert.deepEqual(pieces(target!).slice(0, 2), ['', '45%']);
      assert.equal(pieces(target!).length, 3);
    }
    assert.match(describeKpi(wordsOf({ label: 'x', value: 1, unit: '**' }), languageOf('en')), /1\s\*\*/);
  });
});

it('An arrow is the direction of what is printed, and no arrow is no change', () => {
  const arrow = (value: number, previous: number) => wordsOf({ value, previous }).change!.arrow;
  assert.deepEqual([arrow(12, 10), arrow(8, 10), arrow(10, 10), arrow(10_000_001, 10_000_000)], ['▲', '▼', '', '']);
});

describe('Nothing untrue is said', () => {
  const sentence = (result: KpiResult, tag = 'en'): string => {
    const words = wordsOf({ label: 'X', ...result }, tag);
    return spaced(describeKpi(words, languageOf(tag)))!;
  };

  it('of a figure or a distance so small that rounding would make it nothing', () => {
    const costPerView = sentence({ value: 0.004, target: 0.005, currency: 'USD', kind: 'rate', better: 'lower' });
    assert.match(costPerView, /\$0\.004; .*\$0\.001 below \$0\.005/);
    const returns = sentence({ value: 3.998, target: 4, kind: 'rate', partial: false });
    assert.match(returns, /Missed; 0\.002 below 4/);
  });

  it('of the noise of binary fractions', () => {
    const caps = sentence({ value: 0.1 + 0.2, target: 0.3, kind: 'rate', better: 'lower', partial: false });
    assert.match(caps, /Achieved; on target: 0\.3/);
  });

  it('of a broken cap, which is never just used up', () => {
    const cap = { kind: 'total', better: 'lower', period: '2026-11', asOf: '2026-11-20' } as const;
    assert.match(sentence({ ...cap, value: 30010, target: 30000 }), /Missed; 10 above 30,000/);
    assert.match(sentence({ ...cap, value: 12000, target: 30000 }), /40% of 30,000 used/);
  });

  it('by a rounding that hides why the verdict is what it is', () => {
    const glide = { kind: 'level', baseline: 3, period: '2026-11', asOf: '2026-11-15' } as const;
    assert.match(
      sentence({ ...glide, value: 4, target: 5.9, stretch: 6.5 }),
      /Off track; .*expected 4\.45; .*stretch 6\.5/,
    );
  });

  it('of a period that has not begun', () => {
    const next = sentence({ kind: 'total', value: 0, previous: 498, period: '2027-Q1', asOf: '2026-11-15', target: 9 });
    assert.doesNotMatch(next, /vs|down/);
  });

  it('with two clauses run together, or a colon after nothing', () => {
    const other = sentence({
      value: 540,
      previous: 498,
      period: '2026-Q4',
      asOf: '2026-11-15',
      previousPeriod: '2026-Q3',
    });
    assert.doesNotMatch(other, /; ; |;  /);
    assert.equal(spaced(describeKpi(wordsOf({ value: 5 }), languageOf('en'))), '5.');
  });

  it('in months of another calendar than the figures have', () => {
    const period = wordsOf({ value: 1, period: '2026-11' }, 'fa').period;
    assert.match(
      period.replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0)),
      /2026/,
    );
  });
});
