import type { PropertyDeclarations } from 'lit';
import type { KpiProviderLike } from '../data/provider.js';
import type { KpiResult, Num, Target, Thresholds, Unit, Weight } from '../model/kpi.js';
import type { More } from '../model/points.js';
import { fieldNames } from '../model/read-kpi.js';
import { Dressed } from './dressed.js';
import { attributeName } from './names.js';

/** Fields as properties, each with its attribute. */
export function fieldProperties(names: readonly string[]): PropertyDeclarations {
  return Object.fromEntries(names.map((name) => [name, { attribute: attributeName(name) }]));
}

/** What no element reads itself, but who knows more of a KPI. */
const askedOfExperts = ['inputs', 'plan', 'alerts', 'changes', 'significance'];

/** A bare attribute is on, as people write it. */
const onOff = { converter: (text: string | null) => text === '' || text };

/** What an author may write on every KPI tag. Nothing is checked here: `read` is the only place that does. */
export abstract class KpiFields extends Dressed {
  static override properties: PropertyDeclarations = {
    ...fieldProperties([...fieldNames, ...askedOfExperts, 'src', 'refresh', 'allowOrigin']),
    ...{ monotone: onOff, partial: onOff, significance: onOff },
    data: { attribute: false },
    provider: { attribute: false },
  };

  /** Id of the metric: what a provider is asked for. */
  declare metric?: string;
  /** Name of the KPI as the reader knows it. */
  declare label?: string;
  /** The figure: a plain decimal number, or a percentage such as `12.5%`, which is the fraction 0.125. */
  declare value?: Num;
  /** The figure of the same elapsed part of the period before. */
  declare previous?: Num;
  /** Where the way to the target started. */
  declare baseline?: Num;
  /** The target: a number, or a range such as `0.4/0.6`. */
  declare target?: Num | Target;
  /** A more ambitious target, shown beside the first. */
  declare stretch?: Num;
  /** `number`, `percent` (a fraction), `currency`, `seconds`, `days`, `score`, or any word to print after the number. */
  declare unit?: Unit;
  /** ISO 4217 code such as `EUR`; implies unit `currency`. */
  declare currency?: string;
  /** `total`, `rate`, `level` or `unique`: decides all target arithmetic. Not given: no pace is claimed. */
  declare kind?: 'total' | 'rate' | 'level' | 'unique';
  /** Which way is good: `higher` (default), `lower`, `range`, or `neither` for no verdict. */
  declare better?: 'higher' | 'lower' | 'range' | 'neither';
  /** How many cases the value rests on. */
  declare sample?: Num;
  /** Fewest cases for a verdict; 100 for percentages, 30 otherwise. */
  declare minSample?: Num;
  /** Seasonal plan as JSON, `[{"days": 31, "w": 6}, …]`: how much of the target each stretch of days carries. */
  declare weights?: string | readonly Weight[];
  /** Whether the target of a rate holds all the time (`hold`, default) or is a path from the baseline (`glide`). */
  declare rateMode?: 'hold' | 'glide';
  /** `false` for a total that can fall again, such as revenue with returns. */
  declare monotone?: boolean | string;
  /** From which share of the expected value on it is on track, or at risk: `{"onTrack": 0.95, "atRisk": 0.8}`. */
  declare thresholds?: string | Thresholds;
  /** Share of the period, 0 to 1, before which there is no verdict; 0.1 by default. */
  declare warmup?: Num;
  /** `2026-11`, `2026-Q4`, `2026-W46`, `2026`, `2026-11-01/2026-11-30`, or `today` `7d` `week` `month` `quarter` `year`. */
  declare period?: string;
  /** Printed in place of the period's own name, for a campaign or a fiscal quarter. */
  declare periodLabel?: string;
  /** Printed in place of the comparison period's own name. */
  declare previousLabel?: string;
  /** The last day with complete figures, such as `2026-11-15`. */
  declare asOf?: string;
  /** IANA zone in which the data's days begin; UTC by default. */
  declare timeZone?: string;
  /** What to compare with: `previous` (default), `year`, `none`, or a period such as `2025-10`. */
  declare compare?: string;
  /** What `previous` stands for, such as `2025-10-01/2025-10-15`; of another length than the elapsed days it is no fair comparison. */
  declare previousPeriod?: string;
  /** `false` for a figure that is final though it has no dates, so that it is achieved or missed. */
  declare partial?: boolean | string;
  /** What a reader must know about the figure, as a list in JSON; printed as text. */
  declare notices?: string | readonly string[];
  /** What the metric's formula is given, as JSON: `{"leadSpend": 40000, "leads": 500}`. With `kpi-elements/catalog`. */
  declare inputs?: string | KpiResult['inputs'];
  /** A team's goal, as JSON, that gives the target of the period shown, and alerts and reviews. With `kpi-elements/goals/elements`. */
  declare plan?: string | object;
  /** When to tell, as JSON: `[{"side": "below", "value": 40}]`. With `kpi-elements/goals/elements`. */
  declare alerts?: string | readonly object[];
  /** What was changed, as JSON: `[{"date": "2026-05-03", "label": "New landing page"}]`. With `kpi-elements/goals/elements`. */
  declare changes?: string | KpiResult['changes'];
  /**
   * Whether to test what could be chance: segments against each other, a rate against its target. `controlled` where chance chose
   * who is in which segment. With `kpi-elements/compare/elements`.
   */
  declare significance?: boolean | string | object;
  /** An address that answers with one result in JSON. */
  declare src?: string;
  /** How often figures from elsewhere are asked for again while somebody sees the page: `60s`, `5m`. */
  declare refresh?: string;
  /** Origins besides the page's own that `src` may lead to, divided by spaces. They get no cookies. */
  declare allowOrigin?: string;
  /** The instant at which the figures were true, such as `2026-11-15T06:00:00Z`; told when they are stale. */
  declare updatedAt?: string;
  /** A result, given by a script. Wins over every other source. */
  declare data?: unknown;
  /** A provider of this element's own, asked for `metric`; wins over one from context. */
  declare provider?: KpiProviderLike;

  /** What this element reads beyond what every element does. */
  protected readonly more?: More;
}
