import type { Kind, KpiResult } from '../model/kpi.js';
import { need, recognised } from './recognised.js';
import { result, type Row, type SourceOptions } from './rows.js';

export type { SourceOptions };

/**
 * Umami: figures of a site (`stats`, versions 2 and 3), a series (`pageviews`, `events/series`), or a funnel report.
 *
 * ```js
 * // GET /api/websites/{id}/stats?startAt=…&endAt=…
 * fromUmami(answer, { metric: 'visits', label: 'Visits' }); // {value: 456, previous: 392, kind: "total", label: "Visits"}
 * fromUmami(answer, { metric: 'bounces', per: 'visits', unit: 'percent' }); // {value: 0.25, previous: 0.3, kind: "rate", …}
 * // GET …/events/series: the metric is the name of the event
 * fromUmami(answer, { metric: 'signup' }); // {value: 31, series: [["2026-11-01T00:00:00Z", 12], …], kind: "total"}
 * // POST /api/reports/funnel
 * fromUmami(answer, { metric: 'visitors' }); // {stages: [{label: "/pricing", value: 400}, {label: "signup", value: 80}], kind: "unique"}
 * ```
 *
 * Visitors are unique, and the rest adds up. Times without offset are read in the result's `timeZone`: say it in the options. In a funnel `previous` is the step
 * before, not the period before, and is not read. Throws an error with the code `invalid-data` for anything else.
 */
export function fromUmami(payload: unknown, options: SourceOptions): KpiResult {
  return recognised('an answer of Umami', () => {
    const { metric, per, weight } = options;
    const facts = { kind: kindOf(metric, per ?? weight), ...options };
    const answer = payload as Row & { readonly comparison?: Row; readonly compare?: Row };
    const series = Array.isArray(payload) ? (payload as unknown) : answer[metric];
    if (Array.isArray(series)) {
      const rows = series as Row[];
      if (rows.some((row) => 'visitors' in row)) {
        const steps = rows.map(({ value, visitors }) => ({ step: value, [metric]: visitors }));
        return result({ rows: steps }, { ...facts, stage: 'step' });
      }
      const before = answer.compare?.[metric] as Row[] | undefined;
      return result({ rows: points(rows, metric), before: before && points(before, metric) }, { ...facts, time: 't' });
    }
    const names = Object.keys(answer).filter((name) => name !== 'comparison');
    const now = Object.fromEntries(names.map((name) => [name, part(answer[name], 'value') ?? answer[name]]));
    const before = Object.fromEntries(
      names.map((name) => [name, part(answer[name], 'prev') ?? answer.comparison?.[name]]),
    );
    need(metric in now, `figures named ${metric}`);
    return result(
      { rows: [now], before: metric in before && before[metric] !== undefined ? [before] : undefined },
      facts,
    );
  });
}

/** Points of the one metric, or of all events those of one name. */
function points(rows: readonly Row[], metric: string): Row[] {
  need(
    rows.every((row) => 'y' in row),
    'points {x, y} or {x, t, y}',
  );
  return rows.filter(({ x, t }) => t === undefined || x === metric).map(({ x, t = x, y }) => ({ t, [metric]: y }));
}

/** A part of a figure of version 2. */
function part(figure: unknown, name: 'value' | 'prev'): unknown {
  return typeof figure === 'object' && figure ? (figure as Row)[name] : undefined;
}

function kindOf(metric: string, base: string | undefined): Kind {
  return base ? 'rate' : metric === 'visitors' ? 'unique' : 'total';
}
