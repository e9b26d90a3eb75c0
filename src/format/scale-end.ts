import type { Kpi } from '../model/kpi.js';
import type { Language } from './messages.js';
import { formatValue, withoutWord } from './value.js';

/** The figure at an end of a scale. The unit stands beside the value; here there is room for about seven characters. */
export function scaleEnd(value: number, kpi: Kpi, language: Language): string {
  const style = withoutWord(kpi);
  const full = formatValue(value, style, language);
  return full.length < 8 ? full : formatValue(value, style, language, { compact: true });
}
