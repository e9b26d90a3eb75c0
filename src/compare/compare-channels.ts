import { atLeast, derived, finite, ratio } from '../model/finite.js';

/** What a channel cost and brought. Spend is in one currency for all channels. */
export interface Channel {
  readonly id: string;
  readonly spend: number | null;
  readonly leads: number | null;
  /** Sum of the scores of its leads, 0..100 each. */
  readonly scoreSum: number | null;
}

/** Channels by cost, volume and quality together. All lists run along the channels; `null` is what cannot be said. */
export interface ChannelComparison {
  /** Spend without leads has no cost per lead: `null`, never 0 and never infinity. */
  readonly costPerLead: readonly (number | null)[];
  /** 0..100. */
  readonly averageScore: readonly (number | null)[];
  /** Leads, each counted by its score: one of 70 is 0.7 of a lead. */
  readonly qualityAdjustedLeads: readonly (number | null)[];
  readonly costPerQualityAdjustedLead: readonly (number | null)[];
  /** Id of the channel with the lowest cost per quality-adjusted lead; ties go to the earlier one. */
  readonly best: string | null;
  /** Id of a channel that is at least as good in cost, volume and quality and better in one of them; else `null`. */
  readonly dominatedBy: readonly (string | null)[];
}

/** Compares channels: only what is cost-effective, large and good is a good channel. Negative figures count as not known. */
export function compareChannels(channels: readonly Channel[]): ChannelComparison {
  const known = channels.map((channel) => ({
    id: channel.id,
    spend: counted(channel.spend),
    leads: counted(channel.leads),
    scoreSum: counted(channel.scoreSum),
  }));
  const adjusted = known.map(({ scoreSum }) => ratio(scoreSum, 100));
  const costs = known.map(({ spend }, i) => ratio(spend, adjusted[i]!));
  const least = Math.min(...costs.map((cost) => cost ?? Infinity));
  const merits = known.map(merit);
  return {
    costPerLead: known.map(({ spend, leads }) => ratio(spend, leads)),
    averageScore: known.map(({ scoreSum, leads }) => ratio(scoreSum, leads)),
    qualityAdjustedLeads: adjusted,
    costPerQualityAdjustedLead: costs,
    best: channels[costs.indexOf(least)]?.id ?? null,
    dominatedBy: merits.map((own) => {
      const better = merits.findIndex((other) => own && other && dominates(other, own));
      return channels[better]?.id ?? null;
    }),
  };
}

function counted(figure: number | null): number | null {
  return derived((n) => (n < 0 ? NaN : n), finite(figure));
}

/** Cost, volume and quality, more is better in each; `null` where one is not known. Money that brought nobody is the worst there is. */
function merit({ spend, leads, scoreSum }: Channel): readonly number[] | null {
  if (spend === null || leads === null || scoreSum === null) return null;
  if (leads === 0) return spend === 0 ? null : [-Infinity, 0, 0];
  return [-spend / leads, leads, scoreSum / leads];
}

function dominates(other: readonly number[], own: readonly number[]): boolean {
  const noWorse = (x: number, y: number): boolean => x === y || (y === -Infinity ? true : atLeast(x, y));
  return other.every((x, i) => noWorse(x, own[i]!)) && other.some((x, i) => !noWorse(own[i]!, x));
}
