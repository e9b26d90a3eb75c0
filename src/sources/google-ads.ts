import type { KpiResult, Num } from '../model/kpi.js';
import { need, recognised } from './recognised.js';
import { result, type Row, type SourceOptions } from './rows.js';
import { said } from './said.js';

export type { SourceOptions };

interface Batch {
  readonly results?: readonly { readonly metrics?: Row; readonly segments?: Row; readonly customer?: Row }[];
  readonly fieldMask?: string;
}

/**
 * Google Ads: the answer of `searchStream` (a list of batches) or of `search` (one).
 *
 * ```js
 * // POST …:searchStream {"query": "SELECT segments.date, metrics.cost_micros, customer.currency_code FROM customer WHERE …"}
 * fromGoogleAds(batches, { metric: 'cost_micros', label: 'Spend', period: '2026-11' });
 * // {value: "1796.906434", series: [["2026-11-01", "1061.08362"], ["2026-11-02", "735.822814"]], kind: "total", currency: "EUR"}
 * ```
 *
 * Metrics are named as in the query or as in the answer (`metrics.cost_micros`, `costMicros`). Micros are added as whole numbers and become decimal text:
 * exact, whatever the amount. The currency is known only if the query asks for it; accounts of several currencies are refused. A cost per
 * conversion is `{metric: 'cost_micros', per: 'conversions'}`; averages and rates of several rows are not known without `per` or
 * `weight`. Throws an error with the code `invalid-data` for anything else.
 */
export function fromGoogleAds(payload: unknown, options: SourceOptions): KpiResult {
  return recognised('an answer of searchStream', () => {
    const batches = [payload].flat() as Batch[];
    need(
      batches.every(({ results, fieldMask }) => results ?? fieldMask),
      'batches of results',
    );
    const found = batches.flatMap(({ results = [] }) => results);
    const rows: Row[] = found.map(({ metrics, segments }) => ({ ...segments, ...metrics }));
    const currencies = new Set(found.map(({ customer }) => said(customer?.currencyCode)));
    need(currencies.size < 2, 'one currency');
    const { metric, per, weight, time = rows.some((row) => 'date' in row) ? 'date' : undefined } = options;
    const name = camelCase(metric);
    const micros = /Micros$|^averageC(ost|p.)$|^costPer/.test(name);
    const isRate = per ?? weight ?? /^(ctr|average|costPer)|Rate|Share|Percentage|Per[A-Z]/.exec(name);
    const figures = result(
      { rows },
      {
        kind: isRate ? 'rate' : name === 'uniqueUsers' ? 'unique' : 'total',
        currency: micros || /Value$/.test(name) ? [...currencies][0] : undefined,
        unit: /^ctr$|Rate$|Share$|Percentage$/.test(name) ? 'percent' : undefined,
        ...options,
        metric: name,
        per: per && camelCase(per),
        weight: weight && camelCase(weight),
        time: time && camelCase(time),
        scale: micros ? 1_000_000 : options.scale,
      },
    );
    const text = (value: Num = null): Num => (micros && !per && !weight && value !== null ? String(value) : value);
    return {
      ...figures,
      value: text(figures.value),
      series: (figures.series as [string, Num][] | undefined)?.map(([t, value]) => [t, text(value)]),
    };
  });
}

/** `metrics.cost_micros` of a query is `costMicros` in the answer. */
function camelCase(name: string): string {
  return name.replace(/^\w+\./, '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
