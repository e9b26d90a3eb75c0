import type { Kind, KpiResult } from '../model/kpi.js';
import { need, recognised } from './recognised.js';
import { result, type Row, type SourceOptions } from './rows.js';

export type { SourceOptions };

/** What Matomo's ratios are made of. */
const ratios: Readonly<Record<string, { readonly metric: string; readonly per: string } | undefined>> = {
  bounce_rate: { metric: 'bounce_count', per: 'nb_visits' },
  avg_time_on_site: { metric: 'sum_visit_length', per: 'nb_visits' },
  nb_actions_per_visit: { metric: 'nb_actions', per: 'nb_visits' },
};

/**
 * Matomo: the answer of one method of its Reporting API: figures, figures by date, or a list of rows by label.
 *
 * ```js
 * // GET /index.php?module=API&method=VisitsSummary.get&idSite=1&period=day&date=2026-11-01,2026-11-15&format=JSON
 * fromMatomo(answer, { metric: 'nb_visits', label: 'Visits', period: '2026-11', asOf: '2026-11-15' });
 * // {value: 31, series: [["2026-11-01", 12], ["2026-11-02", null]], kind: "total", label: "Visits", …}
 * ```
 *
 * A day whose answer is `[]` has no data: a gap, not 0. `"50%"` is 0.5. Bounce rate, time on site and actions per visit are all of the one over all of the
 * other, where the answer has both. Unique visitors of several days are not known: ask for the period as one. With `stage: 'label'` rows are the
 * stages of a funnel. Throws an error with the code `invalid-data` for anything else, such as an error with the status 200.
 */
export function fromMatomo(payload: unknown, options: SourceOptions): KpiResult {
  return recognised('an answer of the Reporting API', () => {
    const { metric } = options;
    const names = Object.keys(payload as object);
    need(Array.isArray(payload) || names[0], 'an answer with figures');
    const isByDate = names.every((name) => /^\d{4}(-\d\d){0,2}(,.*)?$/.test(name)) && !Array.isArray(payload);
    const answers = isByDate
      ? names.flatMap((name) =>
          rowsOf((payload as Row)[name], metric, name.length > 4 ? name.split(',')[0] : `${name}-01`),
        )
      : rowsOf(payload, metric);
    const parts = ratios[metric];
    const ratio = parts && answers.some((row) => parts.metric in row && parts.per in row) ? parts : undefined;
    const nothing = answers.every((row) => Object.keys(row).length === 1) ? { [metric]: null } : undefined;
    return result(
      { rows: answers.map((row) => ({ ...row, ...nothing })) },
      {
        kind: options.per || options.weight ? 'rate' : kindOf(metric),
        unit: /rate/.test(metric) ? 'percent' : /^avg_time|_length$/.test(metric) ? 'seconds' : undefined,
        time: isByDate ? 'date' : undefined,
        ...options,
        ...ratio,
      },
    );
  });
}

/** One answer as rows: of figures, of one figure, of a list, or `[]` of a day without data. */
function rowsOf(answer: unknown, metric: string, date?: string): Row[] {
  const rows = Array.isArray(answer) ? (answer as Row[]) : [answer as Row];
  if (date && !rows[0]) return [{ date }];
  return rows.map((row) => {
    if (typeof row !== 'object') return { date, [metric]: row };
    need(row.result !== 'error', 'figures, not an error');
    const cells = Object.keys(row).map((name) => [name, row[name] === false ? null : row[name]] as const);
    const label = typeof row.label === 'string' && { label: row.label.replaceAll('\u00a0', ' ').trim() };
    return { ...('value' in row && { [metric]: row.value }), ...Object.fromEntries(cells), ...label, date };
  });
}

function kindOf(metric: string): Kind {
  if (/rate|^avg_|_per_|^m(ax|in)_/.test(metric)) return 'rate';
  return /^nb_(uniq_visitors|users)/.test(metric) ? 'unique' : 'total';
}
