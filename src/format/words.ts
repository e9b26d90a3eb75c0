import type { Assessment } from '../model/assessment.js';
import type { Kpi } from '../model/kpi.js';
import { calendarUnit } from '../model/period.js';
import { type Language, type Phrase, phraseText } from './messages.js';
import { formatDate, formatPeriod, formatRange } from './period.js';
import {
  compactValue,
  derivedDigits,
  formatChange,
  formatGap,
  formatShare,
  formatTarget,
  formatValue,
  valueParts,
} from './value.js';

/** How the figure moved, in words. */
export interface ChangeWords {
  /** The direction of movement; empty when there was none. */
  readonly arrow: '▲' | '▼' | '';
  readonly amount: string;
  /** The arrow in words, for those who cannot see it: "up 8.4%, better". */
  readonly spoken: string;
  readonly against: string;
}

/** Everything that is said about one KPI. Picture, caption and sentence all take their words from here. */
export interface Words {
  readonly label: string;
  readonly period: string;
  readonly value: Phrase;
  readonly exact: string;
  readonly compact: string | null;
  readonly status: string | null;
  readonly reason: string | null;
  readonly change: ChangeWords | null;
  /** The value against its target. */
  readonly target: Phrase | null;
  readonly expected: Phrase | null;
  readonly projection: Phrase | null;
  readonly required: string | null;
  /** What else the reader must know: lower is better, the sample, an estimate. */
  readonly asides: readonly string[];
  readonly asOf: string | null;
}

/** The words for a KPI and what was found about it. */
export function kpiWords(kpi: Kpi, found: Assessment, language: Language): Words {
  const { messages } = language;
  const { goal, unfinished } = found;
  const count = (value: number): string => formatValue(value, { unit: 'number', currency: null }, language);
  const derived = { digits: derivedDigits(kpi) };
  const year = kpi.period?.end.slice(0, 4);
  const hero = kpi.exact ?? kpi.value;
  const paced = unfinished && goal.expected !== null && goal.expected !== kpi.target;
  const required = unfinished && kpi.kind === 'total' && goal.status !== 'missed' ? goal.requiredPerDay : null;
  const perDay = required === null || required <= 0 ? null : formatValue(required, kpi, language, { digits: required < 10 ? 1 : derived.digits });
  return {
    label: kpi.label ?? kpi.metric ?? '',
    period: kpi.periodLabel ?? (kpi.period ? formatPeriod(kpi.period, language) : ''),
    value: valueParts(hero, kpi, language),
    exact: formatValue(hero, kpi, language),
    compact: compactValue(kpi, language),
    status: goal.status && messages.status[goal.status],
    reason: goal.reason && messages.reason[goal.reason],
    change: changeWords(kpi, found, language),
    target: targetPhrase(kpi, found, language),
    expected: paced ? messages.expected(formatTarget(goal.expected, kpi, language, derived)) : null,
    projection:
      unfinished && goal.projection !== null && goal.projection !== kpi.value
        ? messages.projection(formatValue(goal.projection, kpi, language, derived))
        : null,
    required: perDay === null ? null : kpi.better === 'lower' ? messages.leftPerDay(perDay) : messages.requiredPerDay(perDay),
    asides: [
      kpi.better === 'lower' || kpi.better === 'range' ? messages.better[kpi.better] : '',
      kpi.sample === null ? '' : messages.sample(count(kpi.sample)),
      kpi.stretch === null ? '' : messages.stretch(formatValue(kpi.stretch, kpi, language)),
      kpi.approximate ? messages.approximate : '',
      kpi.truncated ? messages.truncated : '',
    ].filter(Boolean),
    asOf:
      kpi.asOf === null
        ? null
        : [
            messages.asOf(formatDate(kpi.asOf, language, year)),
            unfinished && kpi.elapsed !== null ? messages.dayOf(count(kpi.elapsed), count(kpi.days!)) : '',
          ]
            .filter(Boolean)
            .join(' · '),
  };
}

function changeWords(kpi: Kpi, { change, against, range, unfinished }: Assessment, language: Language): ChangeWords | null {
  const { messages } = language;
  const { outcome, direction, favourable } = change;
  if (outcome === 'no-value' || outcome === 'no-previous') return null;

  const year = kpi.period?.end.slice(0, 4);
  const named = against && (calendarUnit(against) ? formatPeriod(against, language) : formatRange(against, language, year));
  const unknownPart = unfinished && range === null;
  const vs = kpi.previousLabel
    ? messages.against(kpi.previousLabel)
    : named === null
      ? messages.againstUnnamed
      : (unknownPart ? messages.againstPart : messages.against)(named);

  if (outcome === 'unchanged') return { arrow: '', amount: messages.unchanged, spoken: messages.unchanged, against: vs };
  if (change.difference === null || direction === 'flat') {
    const former = formatValue(kpi.previous, kpi, language);
    const said = messages.notComparable(former, kpi.previousLabel ?? named ?? '');
    return { arrow: '', amount: '', spoken: '', against: said };
  }
  const figure = formatChange(change, kpi, language);
  const amount = outcome === 'from-zero' ? `${figure} (${messages.fromZero})` : figure;
  const judged = favourable === null ? '' : `, ${favourable ? messages.favourable : messages.unfavourable}`;
  return {
    arrow: direction === 'up' ? '▲' : '▼',
    amount,
    spoken: messages.moved[direction](amount) + judged,
    against: vs,
  };
}

/** The value against its target, in the one way that its kind and direction allow. */
function targetPhrase(kpi: Kpi, { goal, variance }: Assessment, language: Language): Phrase | null {
  const { target, value, baseline, kind, better } = kpi;
  const { messages } = language;
  if (target === null) return null;
  const named = formatTarget(target, kpi, language);
  if (value === null || variance.absolute === null) return [{ text: messages.target(named) }];
  if (better === 'neither') return [{ text: messages.target(named) }];
  if (goal.consumed !== null) return messages.consumed(formatShare(goal.consumed, language), named);

  const gap = formatGap(variance.absolute, kpi, language);
  const side = Math.sign(variance.absolute);
  if (typeof target === 'object') {
    return side === 0 ? messages.within(named) : side < 0 ? messages.below(gap, named) : messages.beyond(gap, named);
  }
  if (kind === 'level' && baseline !== null && goal.progress !== null) {
    return messages.onTheWay(formatShare(goal.progress, language), formatValue(baseline, kpi, language), named);
  }
  if (side === 0) return messages.exactly(named);
  if (better === 'lower') return side < 0 ? messages.underLimit(gap, named) : messages.overLimit(gap, named);
  const shareTells = kind !== 'rate' && target > 0 && value >= 0;
  if (shareTells && goal.attainment !== null) return messages.attained(formatShare(goal.attainment, language), named);
  return side < 0 ? messages.shortOf(gap, named) : messages.above(gap, named);
}

/** All that is said, clause by clause, in the order in which a person would. */
export function clauses(words: Words): string[] {
  const { change } = words;
  return [
    words.exact,
    words.status ?? '',
    words.reason ?? '',
    words.target ? phraseText(words.target) : '',
    words.expected ? phraseText(words.expected) : '',
    change ? [change.spoken, change.against].filter(Boolean).join(' ') : '',
    words.projection ? phraseText(words.projection) : '',
    words.required ?? '',
    ...words.asides,
    words.asOf ?? '',
  ].filter(Boolean);
}
