import type { Kpi, Target } from '../model/kpi.js';
import { evaluateTrend } from '../model/trend.js';
import { DAY } from '../model/zone.js';
import type { Language } from './messages.js';
import { formatPeriod } from './period.js';
import { marked, plain } from './phrase.js';
import { type HeadWords, headWords, sentenceOf, type Story } from './story.js';
import { formatTick } from './time.js';
import { drawnFigures, sizeOf, trendFigure, type TrendStyle, trendTime } from './trend-figure.js';
import { trendEn, type TrendMessages } from './trend-messages.js';
import { changeDigits, formatGap, formatValue } from './value.js';

/** Everything that is said under the line. */
export interface TrendWords extends HeadWords {
  /** Of a total, its pace by the bucket. */
  readonly pace: string | null;
  /** The last finished value against its target, and where the line is heading, with the method of the projection. */
  readonly outlook: string;
  readonly aside: string | null;
  /** What the line to compare with is called. */
  readonly previous: string;
}

/** What a trend tells. */
export interface TrendStory extends Story, TrendStyle {
  readonly words: TrendWords;
}

/** The words that only a trend says. */
export function trendMessages({ messages }: Language): TrendMessages {
  return messages.trend ?? trendEn;
}

/** A trend, judged and put into words. */
export function trendStory(kpi: Kpi, language: Language): TrendStory {
  const trend = evaluateTrend(kpi);
  const style = { kpi, trend, language };
  const { status, reason } = trend;
  const words = trendWords(style);
  const { status: verdict, reason: because, pace, outlook, aside, asOf } = words;
  const clauses = [verdict, because, outlook, pace, aside, asOf];
  return {
    ...{ ...style, words, status, reason, empty: trend.points.value.every(Number.isNaN) },
    sentence: plain(sentenceOf(words, clauses, language)),
  };
}

function trendWords(style: TrendStyle): TrendWords {
  const { kpi, trend, language } = style;
  const { messages } = language;
  const { course: courses, projected, rank } = trendMessages(language);
  const { projection, course } = trend;
  const outlook = [
    latestWords(style),
    course && courses[course],
    projection && projected(marked(trendFigure(projection.value, style)), trendTime(projection.t, style)),
  ];
  return {
    ...headWords(kpi, trend, language),
    pace: paceWords(style),
    outlook: outlook.filter(Boolean).join(messages.pause),
    aside: isRank(kpi) ? rank : kpi.better === 'lower' ? messages.lower : null,
    previous: previousName(style),
  };
}

/** A rank: a score of which the smaller is the better. Its axis has the best at the top. */
export function isRank({ unit, better }: Kpi): boolean {
  return unit === 'score' && better === 'lower';
}

function latestWords(style: TrendStyle): string | null {
  const { kpi, trend, language } = style;
  const { latest, gap, due, unit } = trend;
  if (!latest) return null;
  const { met, above, below } = language.messages;
  const words = trendMessages(language);
  const said = words.latest(marked(formatValue(latest.value, kpi, language)), trendTime(latest.t, style), unit);
  if (gap === null || due === null) return said;
  const named = trendFigure(due, style, { beside: Math.abs(gap) });
  const digits = changeDigits({ unit: kpi.unit, value: latest.value, previous: null });
  const far =
    kpi.unit === 'percent'
      ? formatGap(gap, kpi, language, digits)
      : trendFigure(Math.abs(gap), style, { beside: sizeOf(due) });
  return words.against(said, gap === 0 ? met(named) : (gap > 0 ? above : below)(far, named));
}

function paceWords(style: TrendStyle): string | null {
  const { behind, required, unit } = style.trend;
  if (behind === null || !unit) return null;
  const words = trendMessages(style.language);
  const each = (figure: number): string => marked(words.each(trendFigure(Math.abs(figure), style), unit));
  const higher = style.kpi.better === 'higher';
  const cap = style.kpi.better === 'lower';
  const late = higher ? words.behind : words.below;
  const early = higher ? words.ahead : words.above;
  const now = each(behind) === each(0) ? words.onPace : (behind > 0 ? late : early)(each(behind));
  if (required === null || (required <= 0 && !cap)) return now;
  const next = required < 0 ? words.nothingLeft : (cap ? words.allowed : words.required)(each(required));
  return now + style.language.messages.pause + next;
}

/** The label at the end of a line. */
export function endText(kind: string, value: Target, { words, ...style }: TrendStory): string {
  const { lines, line } = trendMessages(style.language);
  if (kind === 'previous') return words.previous;
  const name = lines[kind as 'target'] as string | undefined;
  const [figure] = drawnFigures([value], style) as [string];
  return name ? line(name, figure) : figure;
}

function previousName({ kpi, trend, language }: TrendStyle): string {
  const { previousLabel, period, compare } = kpi;
  const { points, previous, against } = trend;
  if (previousLabel !== null || previous.t.length === 0) return previousLabel ?? '';
  // Three days on is the year that the week of a Monday belongs to.
  if (compare === 'year') return formatTick(points.t[0]! - 362 * DAY, 'year', language);
  return against ? formatPeriod(against, language, period?.end.slice(0, 4)) : language.messages.before;
}
