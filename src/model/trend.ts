import { alignedSeries } from './align.js';
import { bucketAfter, bucketsBetween, granularityOf, isMidnight, meanDays, midnight } from './buckets.js';
import { derived, finite } from './finite.js';
import { compareToTarget, evaluateGoal, goalOf } from './goal.js';
import type { Granularity, Kpi, Period, Point, Reason, Status, Target } from './kpi.js';
import { firstWhere, isFinished, type Line, lineOf, pointAt } from './line.js';
import { comparisonPeriod } from './period.js';
import { leastSquares } from './series.js';
import { targetAt, type TargetPath, targetPath } from './target-path.js';
import { DAY } from './zone.js';

/** A point with a value. */
type Known = Point & { readonly value: number };

/** A trend, judged. Everything is on the scale of one point of the series; `null` is what cannot be said. */
export interface TrendEvaluation {
  /** How long a point lasts; `null` for hours and the like. */
  readonly unit: Granularity | null;
  /** The zone of points that are instants; `null` for civil dates. */
  readonly timeZone: string | null;
  /** The series; a bucket that is not over is `partial`, unless the whole period is, and so is one that the source calls so. */
  readonly points: Line;
  /** The line to compare with, on the dates of the present one. Always finished. */
  readonly previous: Line;
  /** The whole period that it is of. */
  readonly against: Period | null;
  readonly target: TargetPath;
  /** The last place of the axis: the last bucket of the period, or of the series. */
  readonly to: number;
  /** All finished values are whole numbers: counts, say. */
  readonly whole: boolean;
  /** The last finished value, and its place. */
  readonly latest: Known | null;
  readonly latestAt: number;
  /** The target of that point (of the last place, where there is none), and the distance to it. */
  readonly due: Target | null;
  readonly gap: number | null;
  /** Where the least-squares line through all finished values ends: a projection, never data. */
  readonly projection: { readonly t: number; readonly value: number } | null;
  /** Which way that line goes; `steady` when it moves less than 2 % of the mean over the whole series. */
  readonly course: 'improving' | 'worsening' | 'rising' | 'falling' | 'steady' | null;
  /** Of a total: by how much each bucket so far has missed its plan, on the mean. Negative when it is ahead. */
  readonly behind: number | null;
  /** Of a total: what each bucket must bring (or may use up) from now on. */
  readonly required: number | null;
  /** Values to mark across: only where one value of the series may be held against them. */
  readonly marks: readonly { readonly kind: 'baseline' | 'stretch'; readonly value: number }[];
  readonly status: Status | null;
  readonly reason: Reason | null;
}

/** Fewest values for a projection. */
const LEAST = 3;

/** Judges a trend: its latest complete value against the target of that point, its pace, and where it is heading. */
export function evaluateTrend(kpi: Kpi): TrendEvaluation {
  const { period, asOf, elapsed, days, better } = kpi;
  const line = lineOf(kpi, 'series');
  const { t, value } = line;
  const over = days !== null && elapsed === days;
  const from = t[0] ?? 0;
  const timeZone = t.every(isMidnight) ? null : kpi.timeZone;
  const unit = timeZone ? null : (kpi.granularity ?? granularityOf(t));
  const end = t.at(-1) ?? from;
  const closed = period ? midnight(period.end) : end;
  const ahead = unit ? bucketsBetween(from, closed, unit) : 0;
  // Of a total the bucket that the end of the period cuts has less to bring: the way ahead leads to the last whole one.
  const isCut = kpi.kind === 'total' && unit && bucketAfter(from, unit, ahead + 1) > closed + DAY;
  const to = unit ? Math.max(end, bucketAfter(from, unit, ahead - Number(isCut))) : end;

  // What is after as-of, or called so, is not finished, as it was read; nor is a bucket that ends later, unless it is of a period that is over.
  const known = asOf === null ? Infinity : midnight(asOf) + DAY;
  const settled = over ? firstWhere(0, t.length, (i) => t[i]! > closed) : 0;
  const partial = unit ? line.partial.slice() : line.partial;
  if (unit)
    partial.fill(
      1,
      firstWhere(settled, t.length, (i) => bucketAfter(t[i]!, unit, 1) > known),
    );
  const points = { ...line, partial };
  const latestAt = value.findLastIndex(isFinished(points));
  const latest = latestAt < 0 ? null : (pointAt(points, latestAt) as Known);
  const against = kpi.previousPeriod ?? (period && comparisonPeriod(period, kpi.compare, days));
  const target = targetPath(kpi, unit, from, to);
  const due = targetAt(target, latest?.t ?? to);
  const own = { kind: 'rate', better, target: due, actual: latest?.value ?? null, thresholds: kpi.thresholds } as const;
  const { status, reason } = evaluateGoal({ ...own, ...(over && { days: 1, elapsed: 1 }) });
  return {
    ...{ unit, timeZone, points, target, to, latest, latestAt, due, status, reason, against },
    marks: (['baseline', 'stretch'] as const).flatMap((name) => {
      const value = /^(total|unique)$/.test(kpi.kind!) ? null : kpi[name];
      return value === null ? [] : [{ kind: name, value }];
    }),
    previous: alignedSeries(kpi, against, unit, to),
    gap: compareToTarget(own).absolute,
    ...heading(kpi, points, latestAt, unit, over || !period ? null : to),
    ...pace(kpi, points, over ? null : unit),
  };
}

/** Where the finished values are heading, the last of which is known, and where that leads by `to`. */
function heading(
  { unit: style, better }: Kpi,
  line: Line,
  last: number,
  unit: Granularity | null,
  to: number | null,
): Pick<TrendEvaluation, 'projection' | 'course' | 'whole'> {
  const { t, value } = line;
  const known = isFinished(line);
  const first = value.findIndex(known);
  const from = t[first]!;
  const places = unit && t.map((t) => bucketsBetween(from, t, unit));
  const { count, mean, slope, intercept, whole } = leastSquares(line, places);
  if (slope === null || intercept === null || count < LEAST) return { whole, projection: null, course: null };

  const ahead = unit && to !== null ? bucketsBetween(from, to, unit) : -1;
  const projected = intercept + slope * ahead;
  // A line that leaves what is possible projects nothing.
  const possible =
    Number.isFinite(projected) &&
    (projected >= 0 || value.some((y, i) => y < 0 && known(y, i))) &&
    (style !== 'percent' || projected <= 1);
  const past = (places ? places[last]! : last - first) + 1;
  const moved = Math.abs(slope) * past;
  const rising = slope > 0;
  const judged = better === 'higher' || better === 'lower';
  return {
    whole,
    projection: possible && ahead >= past ? { t: to!, value: projected } : null,
    course:
      moved <= 0.02 * Math.abs(mean!)
        ? 'steady'
        : judged
          ? rising === (better === 'higher')
            ? 'improving'
            : 'worsening'
          : rising
            ? 'rising'
            : 'falling',
  };
}

/** The plan of a total, by the bucket. */
function pace(
  kpi: Kpi,
  { t, value: values }: Line,
  unit: Granularity | null,
): Pick<TrendEvaluation, 'behind' | 'required'> {
  const { kind, period, elapsed, value } = kpi;
  if (kind !== 'total' || !period || !elapsed || !unit) return { behind: null, required: null };
  const start = midnight(period.start);
  const [first, past] = [start, start + elapsed * DAY].map((time) => firstWhere(0, t.length, (i) => t[i]! >= time));
  const inside = values.subarray(first, past);
  const actual = value ?? (inside.length > 0 ? finite(inside.reduce((sum, value) => sum + value)) : null);
  const { expected, requiredPerDay } = evaluateGoal({ ...goalOf(kpi), actual });
  const { absolute } = compareToTarget({ actual, target: expected, better: kpi.better });
  const length = meanDays(unit);
  return {
    behind: derived((gap) => (-gap / elapsed) * length, absolute),
    required: derived((day) => day * length, requiredPerDay),
  };
}
