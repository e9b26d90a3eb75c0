import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { valueAxis } from '../../../src/chart/axes.js';
import { languageOf } from '../../../src/format/messages.js';
import { drawnFigures } from '../../../src/format/trend-figure.js';
import { trendStory, type TrendStory } from '../../../src/format/trend-words.js';
import type { KpiResult } from '../../../src/model/kpi.js';
import { read } from '../../../src/model/read.js';

const story = (values: readonly number[], more: Partial<KpiResult> = {}): TrendStory => {
  const series = values.map((value, i) => [`2026-11-${String(i + 1).padStart(2, '0')}`, value]);
  return trendStory(read({ label: 'Signups', granularity: 'day', series, ...more }).kpi, languageOf('en'));
};
const axis = (values: readonly number[], more?: Partial<KpiResult>): string[] =>
  valueAxis(values, false, 5, (ticks) => drawnFigures(ticks, story(values, more)))!.ticks.map(({ text }) => text);

describe('The figures of a trend', () => {
  it('differ from tick to tick of the axis', () => {
    assert.deepEqual(axis([12, 14, 13]), ['12', '12.5', '13', '13.5', '14']);
    assert.deepEqual(axis([102, 103, 102]), ['102', '102.2', '102.4', '102.6', '102.8', '103']);
    assert.deepEqual(axis([1000.2, 1000.9], { currency: 'EUR' })[1], '€1,000.30');
  });

  it('differ whatever the series is', () => {
    const sizes = fc.record({
      first: fc.integer({ min: 0, max: 1e6 }),
      more: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }),
      by: fc.constantFrom(1, 10, 100),
      currency: fc.constantFrom(undefined, 'EUR', 'JPY'),
    });
    fc.assert(
      fc.property(sizes, ({ first, more, by, currency }) => {
        const values = [first, ...more.map((each) => first + each)].map((each) => each / by);
        const texts = axis(values, currency && { currency });
        assert.equal(new Set(texts).size, texts.length, `${values.join()}: ${texts.join(' ')}`);
      }),
    );
  });

  it('add up where a value is told beside its target', () => {
    const more = { kind: 'total', target: 2958, period: '2026-11' } as const; // 98.6 a day
    assert.match(story([100, 104], more).sentence, /104 on Nov 2.*: 5\.4 above 98\.6/);
    assert.match(story([100, 99], more).sentence, /99 on Nov 2.*: 0\.4 above 98\.6/);
    assert.match(story([100, 150], more).sentence, /150 on Nov 2.*: 51 above 99/);
  });
});
