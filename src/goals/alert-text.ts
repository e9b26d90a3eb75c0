import type { Language } from '../format/messages.js';
import { derivedDigits, formatShare, formatTarget, formatValue } from '../format/value.js';
import { bounds, evaluateGoal, goalOf } from '../model/goal.js';
import type { Kpi } from '../model/kpi.js';
import type { AlertRule } from './alert-events.js';
import { goalWords } from './goal-words.js';
import { isGoodNews } from './alert-observation.js';

/** What has happened, for a person: why a rule has fired, or that it holds again. */
export function alertText(
  { side, ...rule }: AlertRule,
  event: 'fired' | 'cleared',
  observed: number,
  kpi: Kpi,
  language: Language,
): string {
  const { alert } = goalWords(language);
  const { status, projection } = evaluateGoal(goalOf(kpi));
  const fired = event === 'fired';
  const above = side === 'above';
  const value = formatValue(kpi.exact ?? observed, kpi, language);
  const target = kpi.target === null ? '' : formatTarget(kpi.target, kpi, language);
  switch (rule.on) {
    case 'performance':
      return alert[!fired ? 'paceAgain' : above ? 'aheadOfPace' : 'offPace'](formatShare(observed, language));
    case 'projection':
      return alert[!fired ? 'projectionAgain' : above ? 'reaches' : 'misses'](
        formatValue(projection, kpi, language, { digits: derivedDigits(kpi) }),
        target,
      );
    case 'status':
      return alert[!fired ? 'statusAgain' : above ? 'better' : 'worse'](status ? language.messages.status[status] : '');
    case 'data':
      return fired ? alert.stale(formatValue(observed, { unit: 'days', currency: null }, language)) : alert.fresh;
  }
  if (!fired) return alert.back(value);
  if (side === 'outside') {
    return alert.outside(value, formatTarget({ min: rule.min!, max: rule.max! }, kpi, language));
  }
  const limit = formatValue(rule.value!, kpi, language);
  if (bounds(kpi.target)[above ? 1 : 0] !== rule.value) return alert[side](value, limit);
  if (isGoodNews({ side, on: 'value' }, kpi.better)) return alert[above ? 'exceeded' : 'undercut'](value, limit);
  return alert[above ? 'aboveTarget' : 'belowTarget'](value, limit);
}
