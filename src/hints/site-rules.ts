/** The website, its ads, and each step of the way through it. */

import { compareFunnels, type FunnelComparison, type StepComparison } from '../compare/compare-funnels.js';
import type { FunnelArm } from '../compare/step-counts.js';
import { derived, ratio } from '../model/finite.js';
import { type HintParameters, measured, share } from './parameters.js';
import type { Fact } from './read-fact.js';
import type { HintRule } from './rule.js';
import { tooEarly } from './too-early.js';
import { above, hasValue, isEarly, isHigh, isLow } from './verdicts.js';

const traffic = ['website-traffic', 'sessions', 'organic-traffic', 'paid-traffic', 'social-traffic', 'email-traffic'];

/** By how much traffic rose after what was done for it; `null` where that is not known, or not yet. */
function uplift(fact: Fact | undefined): number | null {
  if (!fact || isEarly(fact) !== false) return null;
  if (fact.metric === 'traffic-uplift') return hasValue(fact) ? fact.value : null;
  const { before = null, after = null } = fact.change ?? {};
  return before !== null && before > 0 ? derived((share) => share - 1, ratio(after, before)) : null;
}

const lifted = (fact: Fact | undefined, rose: number): HintParameters => ({
  change: fact?.change?.label ?? '',
  uplift: share(rose),
});

export const siteRules: readonly HintRule[] = [
  {
    ...{ id: 'H06', severity: 4, kpis: ['bounce-rate', 'average-session-duration'], textKey: 'landingPage' },
    when: ([bounce, duration]) =>
      isHigh(bounce) && isLow(duration) && !isEarly(bounce) && !isEarly(duration)
        ? {
            bounce: share(bounce.value),
            bounceTarget: share(bounce.target),
            duration: measured(duration.value, duration, 'seconds'),
            durationTarget: measured(duration.target, duration, 'seconds'),
          }
        : null,
  },
  {
    ...{ id: 'H07', severity: 4, kpis: ['click-through-rate'], textKey: 'weakAd' },
    when: ([clicks]) => (isLow(clicks) ? { value: share(clicks.value), target: share(clicks.target) } : null),
  },
  ...['traffic-uplift', ...traffic].flatMap((metric): HintRule[] => [
    {
      ...{ id: 'H11', severity: 3, kpis: [metric], textKey: 'smallUplift' },
      when: ([fact], { trafficUplift }) => {
        const rose = uplift(fact);
        return rose !== null && above(rose, 0) && above(trafficUplift, rose) ? lifted(fact, rose) : null;
      },
    },
    {
      ...{ id: 'H11', severity: 3, kpis: [metric], textKey: 'noUplift' },
      when: ([fact]) => {
        const rose = uplift(fact);
        return rose !== null && !above(rose, 0) ? lifted(fact, rose) : null;
      },
    },
  ]),
  ...['bounce-rate', 'average-session-duration', 'traffic-uplift', ...traffic].map((metric, i): HintRule => ({
    ...{ id: i < 2 ? 'H06' : 'H11', severity: 8, kpis: [metric], textKey: 'tooEarly' },
    when: ([fact]) => tooEarly(fact),
  })),
  {
    ...{ id: 'H20', severity: 2, kpis: [], textKey: 'bottleneck' },
    of: 'funnel',
    when: ({ stages }, { alpha, stepDrop }) => {
      const arm = (name: 'value' | 'previous'): FunnelArm => ({
        label: name,
        stages: stages.map((stage) => ({ ...stage, label: stage.label!, value: stage[name], target: null })),
      });
      const [{ compared }] = compareFunnels([[arm('previous'), arm('value')]], { alpha }) as [FunnelComparison];
      const drop = ({ relativeLift }: StepComparison): number => -(relativeLift ?? 0);
      const [worst] = compared
        .filter((one) => one.verdict === 'significant' && !above(stepDrop, drop(one)))
        .sort((a, b) => drop(b) - drop(a));
      if (!worst) return null;
      const { step, rateA, rateB } = worst;
      return { from: step[0].label, to: step[1].label, rate: share(rateB!), previous: share(rateA!) };
    },
  },
];
