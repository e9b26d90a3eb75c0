/** M: it can be counted, somebody delivers the figures in time, and it is known where it starts. */

import { finite } from '../model/finite.js';
import { cadenceDays, defaultCadence } from './cadence.js';
import { realPeriod, targetFacts } from './plan-goal.js';
import { said, type SmartRule, unless } from './smart.js';

export const measurable: readonly SmartRule[] = [
  {
    ...{ id: 'SM04', letter: 'M', otherwise: 'fail' },
    find: (plan, { metric }) =>
      unless(plan, 'no-number', (target) => {
        const { legalRange } = targetFacts(target, metric);
        const given: unknown = target.target;
        const [min, max] = isRange(given) ? [finite(given.min), finite(given.max)] : [finite(given), finite(given)];
        const ordered = min !== null && max !== null && (isRange(given) ? min < max : true);
        return ordered && min >= (legalRange?.min ?? min) && max <= (legalRange?.max ?? max);
      }),
  },
  {
    // Progress and completion are recognised by the kind of number and by which way is good.
    ...{ id: 'SM05', letter: 'M', otherwise: 'fail' },
    find: (plan, { metric }) =>
      unless(plan, 'no-source', (target) => {
        const { kind, better } = targetFacts(target, metric);
        return said(target.source?.system) && said(target.source?.field) && said(kind) && said(better);
      }),
  },
  {
    ...{ id: 'SM06', letter: 'M', otherwise: 'warn' },
    find: (plan) =>
      unless(
        plan,
        'no-baseline',
        ({ baseline }) => finite(baseline?.value) !== null && realPeriod(baseline?.period) !== null,
      ),
  },
  {
    ...{ id: 'SM07', letter: 'M', otherwise: 'warn' },
    find: (plan) => {
      const review = plan.review?.cadence ?? defaultCadence;
      const manual = plan.targets.flatMap(({ source }, i) => (source?.automatic ? [] : [i]));
      const inTime = ({ cadence }: { cadence?: keyof typeof cadenceDays }): boolean =>
        cadence !== undefined && cadenceDays[cadence] <= cadenceDays[review];
      return unless(plan, 'slow-source', inTime, { review, manual });
    },
  },
];

function isRange(given: unknown): given is { min: unknown; max: unknown } {
  return typeof given === 'object' && given !== null;
}
