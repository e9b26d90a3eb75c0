import type { KpiResult, KpiStage } from '../model/kpi.js';
import { plain, units } from './exact.js';
import { type Ga4Metadata, isApproximate } from './ga4-metadata.js';
import { need, recognised } from './recognised.js';
import type { SourceOptions } from './rows.js';

/** Fields of the result that win over what the payload says; `metric` is `activeUsers` unless it is named. */
export type FunnelOptions = Partial<Omit<SourceOptions, 'per' | 'weight' | 'time' | 'stage' | 'scale'>>;

interface Funnel {
  readonly funnelTable: {
    readonly dimensionHeaders: readonly { readonly name: string }[];
    readonly metricHeaders: readonly { readonly name: string }[];
    readonly rows?: readonly FunnelRow[];
    readonly metadata?: Ga4Metadata;
  };
}
interface FunnelRow {
  readonly dimensionValues: readonly { readonly value: string }[];
  readonly metricValues: readonly { readonly value?: string }[];
}

/**
 * A funnel of Google Analytics 4: the answer of `runFunnelReport` (v1alpha, so it may change).
 *
 * ```js
 * // POST …:runFunnelReport {"dateRanges": […], "funnel": {"steps": [{"name": "Landing", …}, {"name": "Lead", …}]}}
 * fromGa4Funnel(report, { label: 'Landing to lead' });
 * // {stages: [{id: "1", label: "Landing", value: 1000}, {id: "2", label: "Lead", value: 400}], kind: "unique", …}
 * ```
 *
 * Steps keep their order and lose the number before their name, which becomes their id. With a breakdown each of its values is a segment, and
 * the stages are those of the total rows: users never add up, so without total rows there are no stages. Rates are not read, for elements
 * count them. Throws an error with the code `invalid-data` for anything else.
 */
export function fromGa4Funnel(payload: unknown, { metric = 'activeUsers', ...facts }: FunnelOptions = {}): KpiResult {
  return recognised('a report of runFunnelReport', () => {
    const { dimensionHeaders, metricHeaders, rows = [], metadata } = (payload as Funnel).funnelTable;
    const step = dimensionHeaders.findIndex(({ name }) => name === 'funnelStepName');
    const figure = metricHeaders.findIndex(({ name }) => name === metric);
    need(step >= 0 && figure >= 0, `funnelStepName and ${metric}`);
    const parts = new Map<string, KpiStage[]>();
    for (const { dimensionValues, metricValues } of rows) {
      const [, id, label] = /^(?:(\d+)\. )?(.*)$/s.exec(dimensionValues[step]!.value)!;
      const count = units(metricValues[figure]?.value);
      need(count === null || count >= 0n, 'steps of 0 or more');
      const part = dimensionValues.find((_, i) => i !== step)?.value ?? TOTAL;
      if (!parts.has(part)) parts.set(part, []);
      parts.get(part)!.push({ id, label, value: count === null ? null : plain(count) });
    }
    const { [TOTAL]: stages = [], ...others } = Object.fromEntries(parts);
    return {
      stages,
      segments: dimensionHeaders[1] && Object.keys(others).map((id) => ({ id, label: id, stages: others[id]! })),
      kind: 'unique',
      approximate: isApproximate(metadata),
      ...facts,
    };
  });
}

const TOTAL = 'RESERVED_TOTAL';
