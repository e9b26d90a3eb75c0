import { bounds } from '../model/goal.js';
import type { Target, Unit } from '../model/kpi.js';

/** A figure of a hint, which says itself how it is to be printed. A percentage is a fraction. */
export interface HintFigure {
  readonly value: Target;
  readonly unit: Unit;
  readonly currency: string | null;
}

/** What a hint fills in: a text of the page, a figure, a day, or metrics, of which all or one is meant. */
export type HintParameter =
  | string
  | HintFigure
  | { readonly date: string }
  | { readonly all: readonly string[] }
  | { readonly one: readonly string[] };

export type HintParameters = Readonly<Record<string, HintParameter>>;

/** Whether all figures are numbers: those of a page may be too large to be divided. */
export function areNumbers(parameters: HintParameters): boolean {
  return Object.values(parameters).every(
    (one) => typeof one === 'string' || !('value' in one) || bounds(one.value).every(Number.isFinite),
  );
}

/** A share of a whole. */
export function share(value: Target): HintFigure {
  return { value, unit: 'percent', currency: null };
}

/** A plain number. */
export function count(value: Target): HintFigure {
  return { value, unit: 'number', currency: null };
}

/** An amount. */
export function amount(value: Target, currency: string | null): HintFigure {
  return { value, unit: 'currency', currency };
}

/** A figure of a KPI in its own unit, or in that of its metric where it has none. */
export function measured(value: Target, { unit }: { readonly unit: Unit | null }, usual: Unit): HintFigure {
  return { value, unit: unit === null || unit === 'number' ? usual : unit, currency: null };
}
