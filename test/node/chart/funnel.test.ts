import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type KpiStage, read } from 'kpi-elements/model';
import { funnelShape, type FunnelScale, type StageShape } from '../../../src/chart/funnel.js';
import { funnelsOf } from '../../../src/model/funnel-assessment.js';
import type { Kpi } from '../../../src/model/kpi.js';

const shapes = (given: object, scale: FunnelScale = 'first'): readonly (readonly StageShape[])[] =>
  funnelShape(
    funnelsOf(read(given).kpi, () => 1),
    scale,
  );
const bars = (stages: KpiStage[], scale?: FunnelScale): readonly StageShape[] => shapes({ stages }, scale)[0]!;
const fills = (stages: KpiStage[], scale?: FunnelScale) => bars(stages, scale).map(({ fill }) => fill);
const values = (...counts: (number | null)[]): KpiStage[] => counts.map((value) => ({ value }));

describe('The bars of a funnel', () => {
  it('are shares of the largest stage', () => {
    assert.deepEqual(fills(values(200, 100, 50)), ['100%', '50%', '25%']);
    assert.deepEqual(fills(values(50, 200)), ['25%', '100%']);
  });

  it('are of no width for zero, and not there without data', () => {
    assert.deepEqual(fills(values(10, 0, null)), ['100%', '0%', null]);
    assert.deepEqual(fills(values(0, 0)), ['0%', '0%']);
  });

  it('stand on the scale of the larger period', () => {
    const [first, second] = bars([
      { value: 50, previous: 100 },
      { value: 25, previous: 20 },
    ]);
    assert.deepEqual([first!.fill, first!.before], ['50%', '100%']);
    assert.deepEqual([second!.fill, second!.before], ['25%', '20%']);
  });

  it('of segments and their total stand on one scale', () => {
    const segments = [{ stages: values(30, 10) }, { stages: values(70, 20) }];
    assert.deepEqual(
      shapes({ segments }).map((part) => part.map(({ fill }) => fill)),
      [
        ['30%', '10%'],
        ['70%', '20%'],
        ['100%', '30%'],
      ],
    );
  });

  it('are marked where the target is, and beyond the end of the scale at the end', () => {
    const [, step, count] = bars([{ value: 100 }, { value: 20, stepTarget: 0.3 }, { value: 10, target: 150 }]);
    assert.deepEqual([step!.target, step!.over], ['30%', false]);
    assert.deepEqual([count!.target, count!.over], ['100%', true]);
  });
});

describe('The bars of a funnel, each within the one before,', () => {
  it('are shares of it', () => {
    assert.deepEqual(fills(values(1000, 10, 5), 'previous'), ['100%', '1%', '50%']);
  });

  it('fill the width when they are larger, and show where the one before ends', () => {
    const [, grown] = bars(values(50, 200), 'previous');
    assert.deepEqual([grown!.fill, grown!.from], ['100%', '25%']);
  });

  it('bridge a stage without data, which has none', () => {
    const [, missing, bridged] = bars(values(100, null, 25), 'previous');
    assert.deepEqual([missing!.fill, missing!.from], [null, null]);
    assert.deepEqual([bridged!.fill, bridged!.from], ['25%', '100%']);
  });

  it('fill the width after a stage of zero, and are within nothing', () => {
    const [, , after] = bars(values(100, 0, 5), 'previous');
    assert.deepEqual([after!.fill, after!.from], ['100%', null]);
  });

  it('have the rate of the period before beside them', () => {
    const [, second] = bars(
      [
        { value: 100, previous: 200 },
        { value: 50, previous: 50 },
      ],
      'previous',
    );
    assert.deepEqual([second!.fill, second!.before], ['50%', '25%']);
  });
});

const anyCount = fc.oneof(
  fc.constant(null),
  fc.nat(1e6),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 5e-324, 1e-300, Number.MAX_VALUE),
);
const anyStage = fc.record(
  { value: anyCount, previous: anyCount, target: anyCount, stepTarget: anyCount },
  { requiredKeys: ['value'] },
);
const anyStages = fc.array(anyStage, { maxLength: 50 });
const anyFunnel = fc.oneof(
  fc.record({ stages: anyStages, spend: anyCount }),
  fc.record({ segments: fc.array(fc.record({ stages: anyStages, spend: anyCount }), { minLength: 1, maxLength: 4 }) }),
);
const anyScale = fc.constantFrom<FunnelScale>('first', 'previous');
const share = (length: string | null): number | null => (length === null ? null : parseFloat(length) / 100);

describe('Whatever the figures are', () => {
  it('every length of a funnel is a share of its width, written as SVG reads it', () => {
    fc.assert(
      fc.property(anyFunnel, anyScale, (given, scale) => {
        for (const { fill, before, target, from } of shapes(given, scale).flat())
          for (const length of [fill, before, target, from]) {
            if (length === null) continue;
            assert.match(length, /^\d+(\.\d+)?%$/);
            assert.ok(share(length)! <= 1);
          }
      }),
      { numRuns: 500 },
    );
  });

  it('a bar stands for every stage, in the given order, and only where there is data', () => {
    fc.assert(
      fc.property(anyStages, anyScale, (stages, scale) => {
        const drawn = bars(stages, scale);
        assert.deepEqual(
          drawn.map(({ fill }) => fill === null),
          stages.map(({ value }) => value === null),
        );
      }),
    );
  });

  it('bars are in proportion to their counts within half a pixel, at any width', () => {
    fc.assert(
      fc.property(anyStages, fc.integer({ min: 1, max: 10_000 }), (stages, width) => {
        const kpi: Kpi = read({ stages }).kpi;
        const known = kpi.stages.flatMap(({ value, previous }) => [value ?? 0, value === null ? 0 : (previous ?? 0)]);
        const largest = Math.max(0, ...known);
        bars(stages).forEach(({ fill, before }, i) => {
          const { value, previous } = kpi.stages[i]!;
          for (const [length, count] of [
            [fill, value],
            [before, previous],
          ] as const)
            if (length !== null)
              assert.ok(Math.abs(share(length)! * width - (largest && count! / largest) * width) <= 0.5);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('the largest stage fills the width', () => {
    fc.assert(
      fc.property(anyStages, (stages) => {
        const drawn = bars(stages as KpiStage[]).flatMap(({ fill, before }) => [share(fill) ?? 0, share(before) ?? 0]);
        const some = stages.some(({ value, previous }) => value || (value !== null && previous));
        assert.equal(Math.max(0, ...drawn), some ? 1 : 0);
      }),
    );
  });
});
