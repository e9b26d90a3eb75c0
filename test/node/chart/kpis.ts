import fc from 'fast-check';
import { type KpiResult, read } from 'kpi-elements/model';
import { goalScale, type GoalScale } from '../../../src/chart/scale.js';
import { assessment } from '../../../src/model/assessment.js';
import type { Kpi } from '../../../src/model/kpi.js';

/** Everyday figures, and everything that a double can be. */
export const anyFigure: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 5e-324, -5e-324, 1e-300, Number.MAX_VALUE, -Number.MAX_VALUE),
);

const anyTarget = fc.oneof(
  anyFigure,
  fc.tuple(anyFigure, anyFigure).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
);

/** A result with any figures, as a source may answer it. */
export const anyResult: fc.Arbitrary<KpiResult> = fc.record(
  {
    value: anyFigure,
    previous: anyFigure,
    baseline: anyFigure,
    target: anyTarget,
    kind: fc.constantFrom('total', 'rate', 'level', 'unique'),
    better: fc.constantFrom('higher', 'lower', 'range', 'neither'),
    unit: fc.constantFrom('number', 'percent', 'seconds', 'days', 'score', 'leads'),
    rateMode: fc.constantFrom('hold', 'glide'),
    period: fc.constantFrom('2026-11', '2026-Q4', '2026'),
    asOf: fc.constantFrom('2026-10-01', '2026-11-15', '2026-12-31'),
  },
  { requiredKeys: [] },
);

export const kpiOf = (result: KpiResult): Kpi => read(result).kpi;

export function scaleOf(result: KpiResult): GoalScale | null {
  const kpi = kpiOf(result);
  return goalScale(kpi, assessment(kpi).goal);
}
