import type { Assessment } from '../model/assessment.js';
import type { Kpi } from '../model/kpi.js';
import { changeEn } from './change-messages.js';
import type { Language } from './messages.js';
import { formatPeriod } from './period.js';
import { formatChange, formatValue } from './value.js';

/** How the figure moved. */
export interface ChangeWords {
  /** The direction of movement; empty when there was none. */
  readonly arrow: string;
  readonly amount: string;
  /** The arrow and the tone in words, for those who cannot see them: "up 8.4%, better". */
  readonly spoken: string;
  readonly against: string;
  /** Whether that is good, as the model has it. */
  readonly favourable: boolean | null;
}

/** The change of a KPI in words; `null` where there is nothing to compare. */
export function changeWords(
  kpi: Kpi,
  { change, against, range, unfinished }: Assessment,
  language: Language,
): ChangeWords | null {
  const { messages } = language;
  const own = messages.change ?? changeEn;
  const { outcome, direction, favourable } = change;
  if (/^no-/.test(outcome)) return null;

  const told = kpi.period?.end.slice(0, 4);
  const named = kpi.previousLabel ?? (against ? formatPeriod(against, language, told) : messages.before);
  const part = unfinished && range === null && kpi.previousLabel === null;
  const words = (amount: string, spoken = amount, arrow = ''): ChangeWords => ({
    ...{ arrow, amount, spoken, favourable },
    against: own[part ? 'againstPart' : 'against'](named),
  });

  if (outcome === 'unchanged') return words(messages.unchanged);
  if (direction === 'flat') {
    return { ...words(''), against: own.notComparable(formatValue(kpi.previous, kpi, language), named) };
  }
  const figure = formatChange(change, kpi, language);
  const amount = outcome === 'from-zero' ? own.fromZero(figure) : figure;
  const judged = favourable === null ? '' : messages.comma + own[favourable ? 'favourable' : 'unfavourable'];
  return words(amount, messages[direction](amount) + judged, direction === 'up' ? '▲' : '▼');
}
