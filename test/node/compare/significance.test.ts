import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type KpiResult, type KpiStage, type Num, read } from 'kpi-elements/model';
import { compareFunnels } from '../../../src/compare/compare-funnels.js';
import { comparer } from '../../../src/compare/elements.js';
import { significanceOf } from '../../../src/compare/significance.js';
import { compareEn } from '../../../src/compare/words.js';
import type { Occasion, Remarks } from '../../../src/format/expert.js';
import { funnelStory } from '../../../src/format/funnel-story.js';
import { languageOf } from '../../../src/format/messages.js';
import '../../../src/locales/nb-goals.js';
import '../../../src/locales/nb.js';
import '../../../src/locales/zh-Hans-goals.js';
import '../../../src/locales/zh-Hans.js';
import '../../../src/locales/zh-Hant-goals.js';
import '../../../src/locales/zh-Hant.js';
import { compare as nb } from '../../../src/locales/nb/compare.js';
import { compare as hans } from '../../../src/locales/zh-Hans/compare.js';
import { compare as hant } from '../../../src/locales/zh-Hant/compare.js';

type Given = Omit<KpiResult, 'significance'> & { readonly significance?: unknown };

/** What is said of a result, as an element asks. */
function remarks(result: Given, tag = 'en'): Remarks | undefined {
  const language = languageOf(tag);
  const { kpi } = read(result);
  const story = funnelStory(kpi, language);
  const take = (name: string): unknown => result[name as 'label'];
  const occasion: Occasion = {
    ...{ kpi, story, status: story.status, language, take, now: 0, since: null },
    memory: new Map(),
    shared: new Map(),
  };
  return comparer.says!(occasion);
}
const lines = (result: Given, tag?: string): string[] =>
  (remarks({ significance: true, ...result }, tag)?.lines ?? []).map((line) => line.replace(/\s/g, ' '));
const has = (said: readonly string[], text: string): void =>
  assert.ok(
    said.some((line) => line.includes(text)),
    `${text}\nnot in\n${said.join('\n')}`,
  );
const hasNot = (said: readonly string[], text: string): void =>
  assert.ok(!said.some((line) => line.includes(text)), `${text}\nin\n${said.join('\n')}`);

const names = ['Visit', 'Product', 'Basket', 'Purchase'];
const stages = (...values: readonly (number | null)[]): KpiStage[] =>
  values.map((value, i) => ({ id: `s${i}`, label: names[i] ?? `Stage ${i}`, value }));
/** Pairs of a count before and now. */
const moved = (...values: readonly (readonly [previous: number, value: number])[]): KpiStage[] =>
  values.map(([previous, value], i) => ({ id: `s${i}`, label: names[i]!, value, previous }));
const segment = (label: string, ...values: readonly (number | null)[]) => ({ label, stages: stages(...values) });
const of = (...segments: NonNullable<KpiResult['segments']>): Given => ({ segments });

const OBSERVED = 'Observational: visitors were not assigned at random, so no cause is claimed.';
const organic = segment('Organic', 1000, 252);
const paid = segment('Paid', 1000, 310);

describe('Segments of a funnel', () => {
  it('are not compared unless that is asked for', () => {
    for (const significance of [undefined, null, false, 'false', '', ' '])
      assert.equal(remarks({ ...of(organic, paid), significance }), undefined);
    for (const significance of [true, 'true', 'observational', { design: 'observational' }, '{"perArm": 5}', 1])
      has(remarks({ ...of(organic, paid), significance })!.lines as string[], OBSERVED);
  });

  it('differ by more than chance, with rates, difference, interval and verdict, the higher rate first', () => {
    assert.deepEqual(lines(of(organic, paid)), [
      'Visit → Product: Paid 31.0% against Organic 25.2%, a difference of 5.8 pp (95% interval 1.9 to 9.7 pp): significant.',
      OBSERVED,
    ]);
  });

  it('say the same when they are named the other way round', () =>
    assert.deepEqual(lines(of(paid, organic)), lines(of(organic, paid))));

  it('that chance could have made different are not called equal', () => {
    assert.deepEqual(lines(of(segment('Organic', 1000, 252), segment('Paid', 1000, 262))), [
      'Visit → Product: Paid 26.2% against Organic 25.2%, a difference of 1.0 pp (95% interval -2.8 to 4.8 pp): not significant.',
      'Not significant does not mean equal.',
      OBSERVED,
    ]);
  });

  it('have no verdict below the least sample, whichever of them is too small', () => {
    const said = lines(of(segment('Organic', 1000, 252), segment('Paid', 99, 90)));
    assert.deepEqual(said, ['Too few to compare, fewer than 100: Visit → Product (Paid).']);
    has(lines(of(segment('Organic', 99, 1), segment('Paid', 99, 90))), 'Visit → Product (Organic, Paid)');
    has(lines({ ...of(organic, paid), minSample: 1001 }), 'Too few to compare, fewer than 1,001: Visit → Product');
    has(lines({ ...of(segment('A', 20, 1), segment('B', 20, 15)), minSample: 20 }), ': significant.');
  });

  it('with small counts are compared by the exact test, without an interval', () => {
    has(
      lines(of(segment('Organic', 400, 0), segment('Paid', 400, 9))),
      'Visit → Product: Paid 2.3% against Organic 0.0%, a difference of 2.3 pp: significant.',
    );
    has(lines(of(segment('Organic', 400, 0), segment('Paid', 400, 3))), ': not significant.');
  });

  it('in which nobody or everybody goes on are not compared', () => {
    has(lines(of(segment('A', 400, 0), segment('B', 500, 0))), 'Not compared, as all or none go on everywhere: Visit');
    has(lines(of(segment('A', 400, 400), segment('B', 500, 500))), 'as all or none go on everywhere: Visit → Product');
    has(lines(of(segment('A', 0, 0), segment('B', 500, 5))), 'Too few to compare, fewer than 100: Visit → Product (A)');
    has(lines({ ...of(segment('A', 0, 0), segment('B', 500, 5)), minSample: 0 }), 'Too few to compare');
  });

  it('are not compared where a stage grows', () => {
    const said = lines(of(segment('A', 1000, 300, 310), segment('B', 1000, 250, 100)));
    has(said, 'Not compared, as a stage is larger than the one before: Product → Basket (A).');
    has(said, 'Visit → Product: A 30.0%');
  });

  it('are not compared at the steps to and from a missing stage, nor across it', () => {
    const said = lines(of(segment('A', 1000, null, 310), segment('B', 1000, 250, 100)));
    assert.deepEqual(said, ['Not compared, as a figure is missing: Visit → Product (A), Product → Basket (A).']);
    has(lines(of(segment('A', 1000, 310), segment('B', 1000, 250, 100))), 'missing: Product → Basket (A)');
  });

  it('are not compared by figures that count nobody', () =>
    has(lines(of(segment('A', 1000, 25.5), segment('B', 1000, 250))), 'as figures are not whole numbers: Visit'));

  it('are not compared by estimates', () => {
    const said = lines({ ...of(organic, paid), approximate: true });
    assert.deepEqual(said, ['The source has estimated these figures, so they are not compared.']);
  });

  it('are compared with the first of three, corrected for all steps and segments together', () => {
    const found = of(segment('A', 1000, 300, 60), segment('B', 1000, 343, 70), segment('C', 1000, 380, 74));
    const said = lines(found);
    has(said, 'C 38.0% against A 30.0%, a difference of 8.0 pp (95% interval 3.9 to 12.1 pp): significant.');
    // By itself p = 0.039.
    has(said, 'B 34.3% against A 30.0%, a difference of 4.3 pp (95% interval 0.2 to 8.4 pp): not significant.');
    has(said, 'Verdicts are corrected for 4 comparisons (Holm); each interval stands alone.');
    hasNot(said, 'C 38.0% against B');
    assert.match(said[0]!, /C 38/, 'what is significant comes first');
  });

  it('are told by the steps that matter where there are many', () => {
    const values = (rate: number): number[] => {
      const counts = [1e9];
      for (let i = 1; i < 50; i++) counts.push(Math.floor(counts[i - 1]! * (i === 30 ? rate : 0.8)));
      return counts;
    };
    const said = lines(of(segment('A', ...values(0.5)), segment('B', ...values(0.7))));
    assert.ok(said.length < 11, said.join('\n'));
    assert.match(said[0]!, /^Stage 29 → Stage 30: B 70/);
    has(said, 'more comparisons, of which 0 significant.');
    const few = lines(of(segment('A', ...values(0.5).map(() => 9)), segment('B', ...values(0.5))));
    assert.deepEqual(few.length, 1);
    assert.match(few[0]!, / and 46 more\.$/);
  });

  it('that are one, or none, have nothing to be compared with', () => {
    assert.deepEqual(lines(of(organic)), []);
    assert.deepEqual(lines({ stages: stages(1000, 300) }), []);
    assert.equal(remarks({ significance: true }), undefined);
  });
});

describe('The design of a comparison', () => {
  const two = of(segment('A', 4000, 1200, 300), segment('B', 4000, 1400, 420));

  it('is observational unless chance is said to have dealt', () => {
    has(lines(two), OBSERVED);
    has(lines({ ...two, significance: 'by chance' }), OBSERVED);
    hasNot(lines({ ...two, significance: 'controlled' }), 'Observational');
  });

  it('is controlled for the first step alone, as after it chance has not chosen', () => {
    const said = lines({ ...two, significance: 'controlled' });
    has(said, 'Controlled: visitors were assigned at random.');
    has(said, 'After the first step only those who got there are compared');
    hasNot(lines({ ...of(organic, paid), significance: 'controlled' }), 'After the first step');
  });

  it('may be one that controls nothing', () =>
    has(lines({ ...two, significance: { design: 'uncontrolled' } }), 'Not a controlled comparison'));

  it('with a split is withheld when the segments are not of the planned sizes', () => {
    const planned = (split: unknown): string[] => lines({ ...two, significance: { design: 'controlled', split } });
    has(planned([1, 1]), ': significant.');
    for (const split of [
      [3, 1],
      [1, 1, 1],
      [1, 'x'],
      [1, -1],
    ]) {
      assert.deepEqual(planned(split), [
        'The sizes of the segments do not fit the planned split, so no verdict is given.',
      ]);
    }
  });

  it('with a split says nothing of sizes where nothing was split', () => {
    const { stages } = two.segments![0]!;
    hasNot(lines({ stages, significance: { design: 'controlled', split: [1, 1] } }), 'planned split');
  });

  it('with a planned size says while that is not reached', () => {
    const sized = (perArm: number): string[] => lines({ ...two, significance: { design: 'controlled', perArm } });
    has(sized(4001), 'Fewer than the planned 4,001 in a segment');
    hasNot(sized(4000), 'Fewer than');
  });

  it('that cannot be read has its problem, and is observational', () => {
    const of = (raw: unknown): unknown => significanceOf(raw).problems.map(({ field, kept }) => [field, kept]);
    assert.deepEqual(of('controled'), [['significance.design', true]]);
    assert.deepEqual(of({ split: 'half' }), [['significance.split', true]]);
    for (const fine of [true, 'true', 'controlled', '{"design": "controlled"}', undefined, false])
      assert.deepEqual(of(fine), []);
    assert.deepEqual(significanceOf('controled').significance, {
      design: 'observational',
      split: null,
      perArm: null,
    });
    const known = comparer.knows!({ take: () => 'x', written: () => 'x', language: languageOf('en'), now: 0 });
    assert.equal(known?.problems?.length, 1);
  });
});

describe('The period before', () => {
  const PERIODS = 'Periods differ in more than one thing, so no cause is claimed.';

  it('is compared with where its figures are known: only steps that moved for sure are told', () => {
    const result = { stages: moved([4000, 4000], [1200, 1400], [400, 460]), period: '2026-11', asOf: '2026-11-30' };
    assert.deepEqual(lines({ ...result, previousLabel: 'October' }), [
      'Visit → Product: November 2026 35.0% against October 30.0%, a difference of 5.0 pp (95% interval 3.0 to 7.0 pp): significant.',
      '1 more comparison, of which 0 significant.',
      'Verdicts are corrected for 2 comparisons (Holm); each interval stands alone.',
      'Not significant does not mean equal.',
      PERIODS,
    ]);
    has(lines({ stages: result.stages }), 'this period 35.0% against the period before 30.0%');
  });

  it('from which nothing differs for sure is said to be so, which is not equality', () => {
    assert.deepEqual(lines({ stages: moved([4000, 4000], [1200, 1210]) }), [
      'No step differs significantly from the period before.',
      'Not significant does not mean equal.',
      PERIODS,
    ]);
  });

  it('is not compared when no comparison is wanted, or there were too few', () => {
    assert.deepEqual(lines({ stages: moved([4000, 4000], [1200, 1400]), compare: 'none' }), []);
    has(lines({ stages: moved([99, 4000], [80, 1400]) }), 'Visit → Product (the period before)');
  });

  it('belongs to the same family as the segments', () => {
    const said = lines(
      of(
        { label: 'A', stages: moved([4000, 4000], [1200, 1400]) },
        { label: 'B', stages: moved([4000, 4000], [1200, 1300]) },
      ),
    );
    has(said, 'corrected for 2 comparisons');
    hasNot(said, PERIODS);
    has(said, OBSERVED);
  });

  it('is explained where every segment moved against the whole', () => {
    const a = { label: 'A', stages: moved([1000, 4000], [300, 1240]) };
    const said = lines(of(a, { label: 'B', stages: moved([4000, 1000], [2000, 510]) }));
    has(
      said,
      'Visit → Product: from 46.0% to 35.0% for all segments together, though each of them rose; the mix changed.',
    );
    const back = { label: 'A', stages: moved([4000, 1000], [1240, 300]) };
    has(lines(of(back, { label: 'B', stages: moved([1000, 4000], [510, 2000]) })), 'though each of them fell');
    hasNot(lines(of(a, { label: 'B', stages: moved([99, 99], [98, 99]) })), 'the mix');
    hasNot(lines({ ...of(a, { label: 'B', stages: moved([4000, 1000], [2000, 510]) }), compare: 'none' }), 'the mix');
  });
});

describe('Channels with spend and quality', () => {
  const channel = (label: string, spend: number, leads: number, scoreSum?: Num) => ({
    ...{ id: label, label, spend, scoreSum },
    stages: [
      { id: 'visits', label: 'Visits', value: 8000 },
      { id: 'leads', label: 'Leads', value: leads },
    ],
  });

  it('are compared by cost, volume and quality together', () => {
    const said = lines({
      ...of(channel('Email', 7000, 200, 14000), channel('Social', 5000, 200, 8000), channel('Ads', 9000, 150, 6000)),
      currency: 'EUR',
    });
    has(said, 'Lowest cost per quality-adjusted lead: Email, €50.');
    has(said, 'Ads: Email is at least as good in cost, volume and quality, and better in at least one.');
    hasNot(said, 'Social: ');
  });

  it('are not judged by few leads, nor without a quality', () => {
    const email = channel('Email', 7000, 200, 14000);
    hasNot(lines(of(email, channel('Social', 5000, 99, 100))), 'Lowest cost');
    for (const score of [undefined, null, 'many', NaN])
      hasNot(lines(of(email, channel('Social', 5000, 200, score))), 'Lowest cost');
  });
});

describe('A rate near its target', () => {
  const rate = { label: 'Rate', unit: 'percent', kind: 'rate', value: 0.25, target: 0.26, sample: 3000 } as const;
  const near = (given: Given): readonly string[] | undefined => remarks({ significance: true, ...given })?.asides;

  it('is said not to be distinguishable from it, if asked', () => {
    assert.deepEqual(near(rate), ['not yet distinguishable from the target']);
    assert.equal(near({ ...rate, significance: 'false' }), undefined);
    assert.deepEqual(near({ ...rate, target: { min: 0.2, max: 0.255 } }), near(rate));
  });

  it('is not, where it can be told, where too few are counted, or where it is no share', () => {
    for (const other of [
      { target: 0.3 },
      { sample: 99 },
      { sample: null },
      { target: null },
      { value: null },
      { value: 1.2, target: 1.19 },
      { unit: 'number' },
      { kind: 'total' },
    ] as const)
      assert.equal(near({ ...rate, ...other }), undefined, JSON.stringify(other));
  });
});

describe('The real shop', () => {
  const kpis = JSON.parse(readFileSync(new URL('../../../demo/kpis.json', import.meta.url), 'utf8')) as Record<
    string,
    KpiResult
  >;

  it('turns more of its new visitors into buyers, and shows products to both alike', () => {
    assert.deepEqual(lines(kpis['shop-funnel']!), [
      'Product viewed → Purchase: New visitors 25.0% against Returning visitors 14.0%, a difference of 11.0 pp (95% interval 8.9 to 13.2 pp): significant.',
      'Sessions → Product viewed: Returning visitors 99.7% against New visitors 99.6%, a difference of 0.12 pp: not significant.',
      'Verdicts are corrected for 2 comparisons (Holm); each interval stands alone.',
      'Not significant does not mean equal.',
      OBSERVED,
    ]);
  });
});

describe('In other languages', () => {
  const words = { nb, 'zh-Hans': hans, 'zh-Hant': hant } as const;
  const first = (tag: string): string => lines(of(organic, paid), tag)[0]!;

  it('figures stand as the language has them', () => {
    assert.equal(
      first('nb'),
      'Visit → Product: Paid 31,0 % mot Organic 25,2 %, en forskjell på 5,8 prosentpoeng (95 %-intervall fra 1,9 til 9,7 prosentpoeng): signifikant.',
    );
    assert.equal(
      first('zh-Hans'),
      'Visit→Product：Paid为31.0%，Organic为25.2%，相差5.8个百分点（95%置信区间为1.9至9.7个百分点），差异显著。',
    );
    assert.equal(
      first('zh-Hant-TW'),
      'Visit→Product：Paid為31.0%，Organic為25.2%，相差5.8個百分點（95%信賴區間為1.9至9.7個百分點），差異顯著。',
    );
  });

  it('every message is there, with the figures of the English one', () => {
    const shape = (words: object): unknown =>
      Object.entries(words).map(([name, word]: [string, unknown]) => [
        name,
        typeof word === 'object' ? shape(word!) : typeof word === 'function' ? word.length : typeof word,
      ]);
    for (const own of Object.values(words)) assert.deepEqual(shape(own), shape(compareEn));
  });
});

describe('Whatever comes', () => {
  const count = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 3000 }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, -1, 0.5, NaN, Infinity, 2 ** 60, 'x', 1e308) },
  );
  const anyStage = fc.record({ id: fc.constantFrom('a', 'b', 'c', '__proto__'), value: count, previous: count });
  const anySegment = fc.record(
    { label: fc.string(), stages: fc.array(anyStage, { maxLength: 5 }), spend: count, scoreSum: fc.anything() },
    { requiredKeys: ['stages'] },
  );
  const anything = fc.record({
    segments: fc.oneof(
      { weight: 5, arbitrary: fc.array(anySegment, { maxLength: 4 }) },
      { weight: 1, arbitrary: fc.anything() },
    ),
    stages: fc.oneof(fc.array(anyStage, { maxLength: 5 }), fc.constant(undefined)),
    significance: fc.oneof(fc.constant(true), fc.anything()),
    minSample: fc.oneof(fc.constant(undefined), fc.integer({ min: 0, max: 2000 })),
    value: count,
    target: count,
    sample: count,
    unit: fc.constantFrom('percent', 'number'),
  }) as fc.Arbitrary<Given>;

  it('nothing throws, and no figure is NaN or infinite', () => {
    fc.assert(
      fc.property(anything, (given) => {
        for (const text of remarks(given)?.lines ?? []) assert.doesNotMatch(text, /NaN|∞|undefined|null/);
      }),
    );
  });

  const arm = fc
    .array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 5 })
    .map((values) => read({ stages: stages(...values) }).kpi.stages);
  const least = fc.integer({ min: 0, max: 300 });

  it('there is no verdict on a step below the least sample, and each step of two is told once', () => {
    fc.assert(
      fc.property(fc.array(arm, { minLength: 2, maxLength: 4 }), least, (all, minSample) => {
        const arms = all.map((stages, i) => ({ label: String(i), stages }));
        const [{ compared, uncompared }] = compareFunnels([arms], { minSample }) as [
          ReturnType<typeof compareFunnels>[0],
        ];
        for (const { step, arms } of compared)
          for (const { stages } of arms) {
            const [from, to] = step.map(({ id }) => stages.find((stage) => stage.id === id)!.value!) as [
              number,
              number,
            ];
            assert.ok(from >= minSample && from > 0 && to <= from);
          }
        if (arms.length === 2) {
          const told = [...compared, ...uncompared].map(({ step }) => step[1].id);
          assert.equal(new Set(told).size, Math.max(...all.map((stages) => stages.length)) - 1);
        }
      }),
    );
  });

  it('two segments say the same when they are swapped', () => {
    fc.assert(
      fc.property(arm, arm, least, (a, b, minSample) => {
        const both = [
          { label: 'A', stages: a },
          { label: 'B', stages: b },
        ];
        const verdicts = (arms: typeof both): unknown =>
          compareFunnels([arms], { minSample })[0]!.compared.map(({ step, verdict, adjusted, difference }) => [
            step.map(({ id }) => id),
            verdict,
            adjusted.toFixed(9),
            Math.abs(difference!).toFixed(9),
          ]);
        assert.deepEqual(verdicts(both), verdicts([...both].reverse()));
      }),
    );
  });

  it('a comparison more never makes another one significant', () => {
    fc.assert(
      fc.property(arm, arm, arm, (a, b, c) => {
        const [x, y, z] = [a, b, c].map((stages, i) => ({ label: String(i), stages })) as [
          { label: string; stages: typeof a },
          { label: string; stages: typeof a },
          { label: string; stages: typeof a },
        ];
        const count = (arms: (typeof x)[]): Map<string, string> =>
          new Map(
            compareFunnels([arms])[0]!
              .compared.filter(({ arms }) => arms[1].label === '1')
              .map(({ step, verdict }) => [step[0].id + step[1].id, verdict]),
          );
        const [alone, among] = [count([x, y]), count([x, y, z])];
        for (const [step, verdict] of among)
          if (verdict === 'significant' && alone.has(step)) assert.equal(alone.get(step), 'significant');
      }),
    );
  });
});
