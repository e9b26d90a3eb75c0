import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalog } from 'kpi-elements/catalog';
import { compareFunnels } from 'kpi-elements/compare';
import { type HintFact, type HintPart, hints } from 'kpi-elements/hints';

const metric = (id: string) => catalog.find((one) => one.id === id);
// What one KPI alone is worth as a goal is another matter.
const keys = (...facts: HintFact[]) =>
  hints(facts, { metric }).flatMap(({ textKey }) => (textKey === 'surfaceOnly' ? [] : [textKey]));
const parts = (...all: HintPart[]): HintFact => ({ metric: 'cost-per-lead', currency: 'EUR', parts: all });

describe('Advice', () => {
  it('knows that a score is no share: one that fell has fallen, also where its cases are known', () => {
    const rate = { metric: 'lead-to-customer-rate', value: 0.05, previous: 0.08, sample: 1000, previousSample: 1000 };
    const quality = { metric: 'lead-quality', value: 40, previous: 70, sample: 1000, previousSample: 1000 };
    assert.deepEqual(keys(rate, quality), ['poorerLeads']);
  });

  it('is about the side of a range that the value is on', () => {
    const at = (id: string, value: number, min: number, max: number): HintFact => ({
      ...{ metric: id, value, target: { min, max }, better: 'range', status: 'off-track' },
    });
    assert.deepEqual(keys(at('click-through-rate', 0.09, 0.02, 0.04)), []);
    assert.deepEqual(keys(at('click-through-rate', 0.01, 0.02, 0.04)), ['weakAd']);
    assert.deepEqual(keys(at('average-sales-cycle', 20, 40, 60)), []);
    assert.deepEqual(keys(at('average-sales-cycle', 80, 40, 60)), ['longCycle']);
    assert.deepEqual(keys(at('customer-lifetime-value', 2000, 800, 1200)), []);
    assert.deepEqual(keys({ ...at('email-open-rate', 0.9, 0.2, 0.4), sample: 20_000 }), []);
    const few = at('visitor-to-lead-rate', 0.01, 0.02, 0.04);
    assert.deepEqual(keys(few, at('bounce-rate', 0.05, 0.2, 0.4)), []);
    assert.deepEqual(keys(few, at('bounce-rate', 0.6, 0.2, 0.4)), ['wrongAudience']);
  });

  it('follows a page that wants more of what is usually to be less', () => {
    const few: HintFact = { metric: 'visitor-to-lead-rate', value: 0.01, target: 0.03 };
    assert.deepEqual(keys(few, { metric: 'bounce-rate', value: 0.2, target: 0.5, better: 'higher' }), []);
  });

  it('finds no bottleneck where the comparison of the same steps finds none', () => {
    const counts = [
      [10_000, 10_000],
      [5000, 5000],
      [2500, 2500],
      [1000, 1000],
      [160, 200],
    ] as const;
    const stages = counts.map(([value, previous], i) => ({ id: `s${i}`, value, previous }));
    const arms = ([1, 0] as const).map((time) => ({
      label: String(time),
      stages: counts.map((count, i) => {
        const id = `s${i}`;
        return { id, label: id, value: count[time], previous: null, target: null, stepTarget: null };
      }),
    }));
    const [{ compared }] = compareFunnels([arms]) as [ReturnType<typeof compareFunnels>[number]];
    const last = compared.at(-1)!;
    assert.ok(last.pValue! < 0.05 && last.verdict === 'not-significant');
    assert.deepEqual(keys({ metric: '', stages }), []);
    const few = [
      { id: 'a', value: 40, previous: 40 },
      { id: 'b', value: 2, previous: 30 },
    ];
    assert.deepEqual(keys({ metric: '', stages: few }), []);
  });

  it('never takes money from the channel that it tells to concentrate on', () => {
    const email = { label: 'Email', spend: 5000, leads: 100, mqls: 60 };
    const social = { label: 'Social', spend: 5000, leads: 200, mqls: 30 };
    assert.deepEqual(keys(parts(email, social)), ['dearPartAlone', 'bestPart']);
    assert.deepEqual(keys(parts({ ...email, quality: 50 }, { ...social, quality: 60 })), ['dearPartAlone', 'bestPart']);
  });

  it('is not to drop a channel whose MQLs cost about the same', () => {
    assert.deepEqual(keys(parts({ label: 'A', spend: 6000, mqls: 61 }, { label: 'B', spend: 4000, mqls: 39 })), []);
  });

  it('is not moved by a handful of leads', () => {
    assert.deepEqual(keys(parts({ label: 'A', spend: 200, leads: 1 }, { label: 'B', spend: 200, leads: 2 })), []);
    assert.deepEqual(keys(parts({ label: 'A', spend: 200, leads: 100 }, { label: 'B', spend: 200, leads: 200 })), [
      'dearPartUnrated',
    ]);
    assert.deepEqual(keys(parts({ label: 'A', spend: 200, mqls: 18 }, { label: 'B', spend: 200, mqls: 12 })), []);
  });

  it('does not call uneven what chance makes of a few leads a week', () => {
    const weekly = (...weeks: number[]): HintFact => ({ metric: 'sales-qualified-leads', weeks });
    assert.deepEqual(keys(weekly(0, 3, 1, 2, 0, 1)), []);
    assert.deepEqual(keys(weekly(0, 30, 10, 20, 0, 10)), ['unsteady']);
  });

  it('counts purchases as the metric does', () => {
    const inputs = { acquisitionCost: 0.21, profitPerTransaction: 0.07 };
    const [hint] = hints([{ metric: 'net-return-per-transaction', value: -0.14, inputs }], { metric });
    assert.deepEqual(hint!.parameters.purchases, { value: 3, unit: 'number', currency: null });
  });

  it('takes about as many steps for each of a thousand facts as for each of a hundred', () => {
    const visits = (n: number): number => {
      const facts = Array.from({ length: n }, (_, i): HintFact => ({
        ...{ metric: 'cost-per-lead', value: i + 1, segment: { channel: `c${i}` } },
        inputs: { leads: 1000, leadSpend: 1000 + i },
      }));
      const { map } = Array.prototype;
      let count = 0;
      Array.prototype.map = function <T, U>(this: T[], ...args: [(value: T, index: number, all: T[]) => U]) {
        count += this.length;
        return map.apply(this, args as never) as U[];
      };
      try {
        hints(facts, { metric });
      } finally {
        Array.prototype.map = map;
      }
      return count / n;
    };
    assert.ok(visits(1000) < 1.5 * visits(100));
  });
});
