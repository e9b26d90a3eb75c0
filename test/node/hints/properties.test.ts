import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type HintFact, hintRules, hints, hintText } from 'kpi-elements/hints';
import { languageOf } from '../../../src/format/messages.js';
import { clean } from '../model/close.js';
import { cases } from './cases.js';

const anyNumber = fc.oneof(
  fc.integer({ min: -100, max: 100_000 }),
  fc.double({ min: -1, max: 2, noNaN: true }),
  fc.double(),
  fc.constantFrom(0, -0, 1, NaN, Infinity, -Infinity, Number.MAX_VALUE, 5e-324),
);
const figure = fc.oneof({ weight: 6, arbitrary: anyNumber }, { weight: 1, arbitrary: fc.constant(null) });
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const date = fc.constantFrom('2026-03-01', '2026-03-31', '2026-01-31', '2026-02-30', 'soon', '');
const known = [...new Set([...hintRules.flatMap(({ kpis }) => kpis), 'lead-quality', 'page-views', 'toString', ''])];
const text = fc.constantFrom('A', 'B', 'paid', 'organic', '', '__proto__');
const fact: fc.Arbitrary<HintFact> = fc.record(
  {
    metric: fc.constantFrom(...known),
    value: figure,
    previous: figure,
    target: fc.oneof(figure, fc.record({ min: anyNumber, max: anyNumber })),
    better: fc.constantFrom('higher', 'lower', 'range', 'neither', null),
    unit: fc.constantFrom('percent', 'currency', 'number', null),
    currency: fc.constantFrom('EUR', 'NOK', null),
    status: fc.constantFrom('on-track', 'at-risk', 'off-track', 'achieved', 'missed', 'pending', null),
    sample: figure,
    previousSample: figure,
    inputs: fc.dictionary(fc.constantFrom('leads', 'leadSpend', 'acquisitionCost', 'profitPerTransaction'), figure),
    segment: fc.option(fc.dictionary(fc.constantFrom('channel', 'trafficType', 'campaign'), text)),
    asOf: fc.option(date),
    goal: fc.option(text),
    weeks: fc.array(figure, { maxLength: 8 }),
    stages: fc.array(
      fc.record({ id: fc.constantFrom('visits', 'leads', 'mql', 'sql', 'customers'), value: figure, previous: figure }),
      { maxLength: 5 },
    ),
    parts: fc.array(
      fc.record({
        label: text,
        spend: maybe(figure),
        leads: maybe(figure),
        mqls: maybe(figure),
        quality: maybe(figure),
      }),
      { maxLength: 4 },
    ),
    change: fc.option(
      fc.record({ date, evaluateAfter: maybe(date), label: maybe(text), before: figure, after: figure }),
    ),
  },
  { requiredKeys: ['metric'] },
);
/** Facts at random, and clear cases with some of their figures changed. */
const near = fc
  .tuple(fc.constantFrom(...cases), fc.array(fact, { minLength: 3, maxLength: 3 }), fc.nat(3))
  .map(([{ facts }, others, changes]) =>
    facts.map((one, i): HintFact => (i < changes ? { ...one, ...others[i], metric: one.metric } : one)),
  );
const facts = fc
  .tuple(fc.array(fact, { maxLength: 6 }), near, near)
  .map(([some, one, other]) => [...some, ...one, ...other]);

describe('Whatever is shown', () => {
  it('nothing throws, and every figure of a hint is one', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const hint of hints(given)) {
          clean(hint);
          const said = hintText(hint, languageOf('en'));
          assert.ok(said.length > 20, said);
          assert.doesNotMatch(said, /undefined|NaN|∞|null/);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('nothing that is no fact throws', () => {
    fc.assert(fc.property(fc.array(fc.anything()), (given) => Array.isArray(hints(given as HintFact[]))));
  });

  it('the order of the facts makes no difference', () => {
    const shuffled = facts.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => assert.deepEqual(hints(other), hints(given))),
      { numRuns: 600 },
    );
  });

  it('a KPI that has nothing to do with them changes no hint', () => {
    const unrelated = fc.record({
      metric: fc.constant('something-else'),
      value: figure,
      previous: figure,
      sample: figure,
    });
    fc.assert(
      fc.property(facts, unrelated, (given, other) => assert.deepEqual(hints([...given, other]), hints(given))),
    );
  });

  it('a rule of a page that throws is not heard', () => {
    const broken = { ...hintRules[0]!, when: () => assert.fail() };
    assert.deepEqual(hints(cases[0]!.facts, { rules: [broken] }), []);
  });
});
