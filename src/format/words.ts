import type { Assessment } from '../model/assessment.js';
import { bounds } from '../model/goal.js';
import type { Kpi } from '../model/kpi.js';
import { cardEn } from './card-messages.js';
import { type ChangeWords, changeWords } from './change-words.js';
import type { Language } from './messages.js';
import { marked } from './phrase.js';
import { type HeadWords, headWords } from './story.js';
import {
  changeDigits,
  compactValue,
  derivedDigits,
  formatGap,
  formatShare,
  formatTarget,
  formatValue,
} from './value.js';

/** Everything that is said about one KPI. Picture, caption and sentence all take their words from here. */
export interface Words extends HeadWords {
  readonly value: string;
  /** The short form of a large value. */
  readonly compact: string | null;
  readonly change: ChangeWords | null;
  /** The value against its target, as a phrase. */
  readonly target: string | null;
  /** Where it should be today, as a phrase; `null` where that is the target itself. */
  readonly expected: string | null;
  /** Where it will end, as a phrase. */
  readonly projection: string | null;
  /** What else the reader must know: lower is better, the sample, a stretch target. */
  readonly asides: readonly string[];
}

/** The words for a KPI and what was found about it. */
export function kpiWords(kpi: Kpi, found: Assessment, language: Language): Words {
  const { messages } = language;
  const own = messages.card ?? cardEn;
  const { goal, unfinished } = found;
  const { value, sample, stretch, better, days, elapsed } = kpi;
  const digits = derivedDigits(kpi);
  const figure = (number: number): string => formatValue(number, kpi, language, { digits });
  const count = (number: number): string => formatValue(number, { unit: 'number', currency: null }, language);
  const paced = unfinished && goal.expected !== null && goal.expected !== kpi.target;
  const { projection } = goal;
  const { label, period, status, reason, asOf } = headWords(kpi, goal, language);
  const full = formatValue(kpi.exact ?? value, kpi, language, { measured: true });
  return {
    ...{ label, period, status, reason },
    value: full,
    compact: compactValue(kpi, full, language),
    change: changeWords(kpi, found, language),
    target: targetPhrase(kpi, found, language),
    expected: paced ? own.expected(marked(formatTarget(goal.expected, kpi, language, { digits }))) : null,
    projection:
      unfinished && projection !== null && projection !== value ? own.projection(marked(figure(projection))) : null,
    asides: [
      better === 'lower' && messages.lower,
      sample !== null && own.sample(count(sample)),
      stretch !== null && own.stretch(formatValue(stretch, kpi, language)),
    ].filter((aside) => aside !== false),
    asOf: asOf && unfinished && elapsed !== null ? own.dayOf(asOf, count(elapsed), count(days!)) : asOf,
  };
}

/** The value against its target, in the one way that its kind and direction allow. */
function targetPhrase(kpi: Kpi, { goal, variance }: Assessment, language: Language): string | null {
  const { target, baseline, kind, better } = kpi;
  const { messages } = language;
  const own = messages.card ?? cardEn;
  if (target === null) return null;
  const named = formatTarget(target, kpi, language);
  const gap = variance.absolute;
  if (gap === null || better === 'neither') return messages.target(named);

  const share = (of: number): string => marked(formatShare(of, language));
  if (goal.consumed !== null && goal.consumed <= 1)
    return own.consumed(share(goal.consumed), formatValue(bounds(target)[1], kpi, language));
  const { attainment, progress } = goal;
  if (kind === 'level' && progress !== null) {
    return own.onTheWay(share(progress), formatValue(baseline, kpi, language), named);
  }
  const isShare = kind !== 'rate' && better === 'higher' && Number(target) > 0;
  if (isShare && attainment !== null && attainment >= 0) return own.attained(share(attainment), named);
  const far = marked(formatGap(gap, kpi, language, changeDigits(kpi)));
  if (gap === 0) return messages.met(named);
  return messages[gap > 0 ? 'above' : 'below'](far, named);
}
