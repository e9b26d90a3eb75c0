import type { Language } from '../format/messages.js';
import { holds } from '../model/condition.js';
import type { Metric } from '../model/metric.js';
import { caseInputs } from './cases.js';
import { sidesOf } from './formula-text.js';
import { inputFigure } from './input-figure.js';
import type { InputReading } from './read-inputs.js';
import { catalogWords, inputName } from './texts.js';

/** Why inputs that are all there have no value, as sentences: `€900 lead spend, no leads yet.` */
export function whyNoValue(
  metric: Metric,
  { computed, known }: InputReading,
  currency: string | null,
  language: Language,
): string[] {
  const words = catalogWords(language.locale);
  if (computed?.outcome !== 'undefined') return [];
  if (computed.reason === 'never-breaks-even') return [words.neverBreaksEven];
  if (computed.reason === 'non-additive') return [words.nonAdditive];

  const { above = [], below = [] } = sidesOf(metric.formula.expression) ?? {};
  const named = (names: readonly string[]): string => words.list(names.map((name) => inputName(name, words)));
  const cases = caseInputs(metric.formula);
  if (!cases) {
    const zero = (below.length ? below : [...known.keys()]).filter((name) => holds(`${name} = 0`, known));
    return zero.length ? [words.zero(named(zero))] : [];
  }
  const [part] = above;
  return above.length === 1 && known.get(part!)
    ? [words.noneFor(inputFigure(metric, known, part!, currency, language), named([part!]), named(cases))]
    : [words.none(named(cases))];
}
