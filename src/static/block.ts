import type { BarShape } from '../chart/bar.js';
import type { ColumnShape } from '../chart/columns.js';
import type { StageShape } from '../chart/funnel.js';
import type { GaugeShape } from '../chart/gauge.js';
import type { SparklineShape } from '../chart/sparkline.js';
import type { TrendShape } from '../chart/trend.js';
import type { TrendTable } from '../format/point-words.js';
import type { Tone } from './palette.js';

/**
 * What a picture consists of, from top to bottom, before it is written as HTML or SVG. Both say the same, as they write the same
 * blocks.
 */
export type Block =
  | { readonly kind: 'head'; readonly title: Phrase; readonly verdict: Phrase }
  | Row
  | { readonly kind: 'bar'; readonly shape: BarShape }
  | Dial
  | { readonly kind: 'sparkline'; readonly shape: SparklineShape; readonly columns: readonly ColumnShape[] | null }
  | Plot
  | { readonly kind: 'funnels'; readonly parts: readonly Part[] };

/** Letters of one look; their size in pixels. */
export interface Run {
  readonly text: string;
  readonly tone: Tone;
  readonly size: number;
  readonly bold?: boolean;
  /** Goes to the next line as a whole. */
  readonly whole?: boolean;
}

/** Wraps as a whole where it can. */
export type Phrase = readonly Run[];

/** Phrases side by side: from the start or to the end, in the middle, or as far apart as there is room. */
export interface Row {
  readonly kind: 'row';
  readonly phrases: readonly Phrase[];
  readonly place?: 'end' | 'middle' | 'apart';
}

/** A half ring with its number, and a bar where no ring can be drawn. */
export interface Dial {
  readonly kind: 'dial';
  readonly shape: GaugeShape;
  readonly bar: BarShape | null;
  readonly value: Phrase;
  readonly target: Phrase;
  readonly ends: readonly Phrase[];
}

/** The line of a trend, to be drawn for a width, and its last points, where it cannot be drawn. */
export interface Plot {
  readonly kind: 'plot';
  readonly height: number;
  readonly em: number;
  readonly draw: (width: number) => TrendShape | null;
  readonly columns: readonly ColumnShape[] | null;
  readonly table: TrendTable;
}

/** One funnel of those side by side. */
export interface Part {
  readonly name: Phrase;
  readonly stages: readonly StageBlock[];
  readonly findings: readonly Phrase[];
}

export interface StageBlock {
  readonly shape: StageShape;
  readonly label: Phrase;
  /** The count, how it moved, and its target. */
  readonly count: readonly Phrase[];
  /** Share and cost. */
  readonly share: readonly Phrase[];
  /** The step to it. */
  readonly step: readonly Phrase[];
}
