/** The website, its ads, and each step of the way through it. */

import { derived, ratio } from '../model/finite.js';
import { evaluateFunnel } from '../model/funnel.js';
import { type HintParameters, measured, share } from './parameters.js';
import type { Fact } from './read-fact.js';
import type { HintRule } from './rule.js';
import { tooEarly } from './too-early.js';
import { above, differs, hasBoth, hasValue, isEarly, isShort } from './verdicts.js';

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
      isShort(bounce) && isShort(duration) && !isEarly(bounce) && !isEarly(duration)
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
    when: ([clicks]) => (isShort(clicks) ? { value: share(clicks.value), target: share(clicks.target) } : null),
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
    when: (funnel, thresholds) => {
      const { stages } = funnel;
      const [now, before] = (['value', 'previous'] as const).map((name) =>
        evaluateFunnel({ stages: stages.map((stage) => ({ id: stage.id, value: stage[name] })) }),
      );
      let worst = { drop: 0, at: 0 };
      stages.slice(1).forEach((_stage, i) => {
        const from = stages[i]!;
        const step = { ...funnel, status: null, value: now!.stepRates[i + 1]!, previous: before!.stepRates[i + 1]! };
        const rate = { ...step, sample: from.value, previousSample: from.previous };
        if (!hasBoth(rate) || !differs(rate, thresholds)) return;
        const drop = 1 - rate.value / rate.previous;
        if (drop > worst.drop) worst = { drop, at: i + 1 };
      });
      const { at, drop } = worst;
      if (at === 0 || above(thresholds.stepDrop, drop)) return null;
      return {
        ...{ from: stages[at - 1]!.label!, to: stages[at]!.label! },
        rate: share(now!.stepRates[at]!),
        previous: share(before!.stepRates[at]!),
      };
    },
  },
];
