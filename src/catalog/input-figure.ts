import type { Language } from '../format/messages.js';
import { formatValue } from '../format/value.js';
import type { Metric } from '../model/metric.js';
import type { Known } from '../model/evaluate-metric.js';

/** An input in figures, with its currency where it is an amount; a dash for one that is not known. */
export function inputFigure(
  { formula }: Metric,
  known: Known,
  name: string,
  currency: string | null,
  language: Language,
): string {
  const { unit = 'number' } = formula.inputs.find((input) => input.name === name) ?? {};
  const isMoney = unit === 'currency';
  // Other units are words of the definition, which may be of another language.
  const style = { unit: /^(percent|seconds|days)$/.test(unit) ? unit : 'number', currency: isMoney ? currency : null };
  return formatValue(known.get(name) ?? null, style, language);
}
