import { numberFormat } from '../format/intl.js';
import type { Language } from '../format/messages.js';
import { formatRate } from '../format/stage-words.js';
import { formatValue } from '../format/value.js';
import type { StepComparison } from './compare-funnels.js';
import type { CompareWords } from './words.js';

/**
 * A comparison in one sentence. The higher rate comes first, so that it reads the same whichever of the two was named first.
 */
export function comparisonSentence(
  { step, arms, rateA, rateB, difference, ci95, verdict }: StepComparison,
  language: Language,
  says: CompareWords,
): string {
  const [a, b] = [
    says.arm(arms[0].label, formatRate(rateA!, language)),
    says.arm(arms[1].label, formatRate(rateB!, language)),
  ];
  const rises = difference! > 0;
  const gap = Math.abs(difference!);
  const digits = gap >= 0.01 || gap === 0 ? 1 : gap >= 0.0005 ? 2 : 3;
  const figure = (share: number): string =>
    numberFormat(language.locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: 'negative',
    }).format(share * 100);
  const points = (share: number): string => language.messages.points(figure(share));
  const [low, high] = (rises ? ci95 : ci95?.map((end) => -end).reverse()) ?? [];
  return says.compared(
    stepName(step, says),
    rises ? b : a,
    rises ? a : b,
    ci95 ? says.apartWithin(points(gap), level(language), figure(low), points(high)) : says.apart(points(gap)),
    verdict === 'significant' ? says.significant : says.notSignificant,
  );
}

export function stepName([from, to]: StepComparison['step'], says: CompareWords): string {
  return says.step(from.label, to.label);
}

function level(language: Language): string {
  return formatValue(0.95, { unit: 'percent', currency: null }, language);
}
