import { derived, ratio } from '../model/finite.js';
import type { Funnel, FunnelStage, Judged } from '../model/funnel-assessment.js';

/** `first`, the default: all bars on one scale; `previous`: each within the one before, for chains that fall a thousandfold. */
export type FunnelScale = 'first' | 'previous';

/** The bar of a stage, in percent of the width, ready for SVG attributes. `null` is what is not there. */
export interface StageShape {
  readonly fill: string | null;
  /** The same stage in the period before. */
  readonly before: string | null;
  /** Where the target is; at the end, and `over`, when it lies beyond. */
  readonly target: string | null;
  readonly over: boolean;
  /** Where the stage before ends, with `scale="previous"`. */
  readonly from: string | null;
}

/** The bars of funnels side by side. The largest stage of all, of either period, fills the width. */
export function funnelShape(funnels: readonly Funnel[], scale?: FunnelScale): readonly (readonly StageShape[])[] {
  const counts = funnels.flatMap(({ stages }) => stages.flatMap((stage) => [stage.stage.value, before(stage.count)]));
  const largest = Math.max(0, ...counts.map((count) => count ?? 0));
  return funnels.map(({ stages }) =>
    stages.map((stage) => (scale === 'previous' && stage.from ? within(stage) : onScale(stage, largest))),
  );
}

function onScale(stage: FunnelStage, largest: number): StageShape {
  return shape(largest, stage.stage.value, before(stage.count), stage.aim, null);
}

/** Rates, on a scale that ends at the stage before, or at what is larger than that. What follows on nothing fills it. */
function within({ stage: { value }, from, aim, step }: FunnelStage): StageShape {
  const rate = step.kpi.value ?? (value && 1);
  const past = before(step);
  const end = Math.max(1, rate ?? 0, past ?? 0);
  return shape(end, rate, past, ratio(aim, from!.value), step.kpi.value === null ? null : 1);
}

function shape(
  end: number,
  value: number | null,
  past: number | null,
  aim: number | null,
  from: number | null,
): StageShape {
  const place = (at: number | null): string | null => {
    const share = derived((x) => Math.min(1, end > 0 ? x / end : x), at);
    return share === null ? null : `${Number((share * 100).toFixed(4))}%`;
  };
  return {
    fill: place(value),
    before: place(past),
    target: place(aim),
    over: aim !== null && aim > end,
    from: place(from),
  };
}

/** The figure of the period before, where it is a fair comparison. */
function before({ kpi, found }: Judged): number | null {
  return found.change.difference === null ? null : kpi.previous;
}
