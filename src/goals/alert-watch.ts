import type { Alert, Knowledge, Occasion, Question } from '../format/expert.js';
import * as is from '../model/fields.js';
import { goalOf } from '../model/goal.js';
import type { Kpi, Period, Problem } from '../model/kpi.js';
import { lastKnown, lineOf } from '../model/line.js';
import { calendarUnit, daysIn, isoDate } from '../model/period.js';
import { civilDay } from '../model/zone.js';
import { type AlertRule, type AlertState, alertStep, type AlertWish, armed } from './alert-events.js';
import { alertObservation, isGoodNews } from './alert-observation.js';
import { alertText } from './alert-text.js';
import { type PlanOf, segmentKey } from './plan-of.js';
import { alertWishes } from './read-alert-wish.js';
import { usualRule } from './usual-rule.js';

/** Where a rule stands at an element, and what it has seen. */
interface Watch {
  readonly state: AlertState;
  readonly seen: string;
}

/** What is wrong with the rules that were written; those of the plan are read with it. */
export function alertProblems({ take }: Question): Knowledge | undefined {
  const problems: Problem[] = [];
  readWishes(take('alerts'), (field, value, expected) => {
    problems.push({ field: `alerts${field}`, value: is.shown(value), expected, kept: true });
    return null;
  });
  return problems.length > 0 ? { problems } : undefined;
}

/**
 * What has happened since the last answer: at each element a rule takes one step with each answer that is new, so that there is one
 * event for each crossing. Drawing again is no new answer. What one element has told, no other with the same plan tells again.
 */
export function alertsOf(occasion: Occasion, found: PlanOf | null): readonly Alert[] {
  const { take, kpi, memory, since, now, language } = occasion;
  // Figures that nobody has named are no other element's.
  const shared = kpi.metric === null ? memory : occasion.shared;
  const wishes = [...(found?.target.alerts ?? []), ...readWishes(take('alerts'), () => null)];
  if (wishes.length === 0) return [];
  const cadence = found?.target.cadence ?? found?.plan.review?.cadence;
  const today = isoDate(civilDay(now, kpi.timeZone));
  return wishes.flatMap((wish): Alert[] => {
    const rule = usualRule(wish, kpi, cadence);
    if (!rule) return [];
    const on = rule.on ?? 'value';
    const observed = alertObservation(on, { goal: goalOf(kpi), newest: newestDay(kpi), today });
    const about = [kpi.metric, segmentKey(is.fromText(take('segment'))), periodKey(kpi.period)];
    // A limit that moves with the target is still the same limit.
    const key = `alert ${JSON.stringify([about, wish])}`;
    const told = `told ${key}`;
    const former = memory.get(key) as Watch | undefined;
    // Of data it is the days that pass, not the answers.
    const seen = JSON.stringify([kpi.value, kpi.asOf, kpi.updatedAt, since, on === 'data' ? observed : null]);
    if (former?.seen === seen) return [];
    const before = former?.state ?? { ...armed, fired: shared.get(told) === 'fired' };
    const { state, event } = alertStep(rule, before, observed);
    memory.set(key, { state, seen } satisfies Watch);
    if (!event || observed === null || shared.get(told) === event) return [];
    shared.set(told, event);
    return [{ ...facts(rule, event, kpi), observed, text: alertText(rule, event, observed, kpi, language) }];
  });
}

/** What does not depend on words. That a rule holds again is news of the other sort. */
function facts(rule: AlertRule, event: Alert['event'], { metric, better }: Kpi): Omit<Alert, 'observed' | 'text'> {
  const good = isGoodNews(rule, better);
  const favourable = good === null || event === 'fired' ? good : !good;
  const severity = rule.severity ?? (favourable === false ? 'warning' : 'info');
  return { id: rule.id ?? '', event, favourable, severity, metric, on: rule.on ?? 'value' };
}

/** A month is another than the one before; seven days that move on by one are still the last seven. */
function periodKey(period: Period | null): unknown {
  return period && (/month|quarter|year/.test(calendarUnit(period) ?? '') ? period.start : daysIn(period));
}

/** The day of the newest figure. */
function newestDay(kpi: Kpi): string | null {
  const { asOf, updatedAt, timeZone } = kpi;
  if (asOf !== null) return asOf;
  if (updatedAt !== null) return isoDate(civilDay(updatedAt, timeZone));
  const last = lastKnown(lineOf(kpi, 'series'));
  return last ? isoDate(civilDay(last.t, 'UTC')) : null;
}

function readWishes(raw: unknown, note: is.Note): readonly AlertWish[] {
  return is.isEmpty(raw) ? [] : (alertWishes(raw, note, 0) ?? []);
}
