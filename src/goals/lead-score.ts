import { derived, finite } from '../model/finite.js';

/** One thing that makes a lead better or worse. Marketing and sales agree on all of them. */
export interface ScoreRule {
  readonly id: string;
  readonly description?: string;
  /** `fit`: who the lead is. `behaviour`: what the lead has done. */
  readonly kind: 'fit' | 'behaviour';
  /** May be negative. */
  readonly points: number;
  /** Without it no lead is an MQL, whatever its score. */
  readonly required?: boolean;
}

/** What a qualified lead is. Other rules, or another threshold, are another version, and begin a new series. */
export interface ScoreModel {
  readonly version: string;
  readonly rules: readonly ScoreRule[];
  /** The score from which on a lead is an MQL. */
  readonly threshold: number;
}

/** A lead, ranked. */
export interface LeadScore {
  /** 0..100; `null` where a rule that matches has no points. */
  readonly score: number | null;
  /** `sql` only, and always, when sales has accepted the lead; `null` where the score is needed and not known. */
  readonly stage: 'lead' | 'mql' | 'sql' | null;
  /** That of the rules. Scores of two versions cannot be compared. */
  readonly version: string;
}

/** Ranks a lead by the rules that match it, named by their ids: their points added up, and held within 0..100. */
export function leadScore(
  { version, rules, threshold }: ScoreModel,
  lead: { readonly matches: readonly string[]; readonly accepted?: boolean },
): LeadScore {
  const matching = rules.filter(({ id }) => lead.matches.includes(id));
  const score = derived(
    (...points) =>
      Math.min(
        100,
        Math.max(
          0,
          points.reduce((sum, one) => sum + one, 0),
        ),
      ),
    ...matching.map(({ points }) => finite(points)),
  );
  const fits = rules.every((rule) => !rule.required || matching.includes(rule));
  const isMql = derived((points, least) => Number(fits && points >= least), score, finite(threshold));
  const stage = lead.accepted ? 'sql' : isMql === null ? null : isMql ? 'mql' : 'lead';
  return { score, stage, version };
}

/**
 * What the metric `lead-quality` is computed from: the scores of leads added up, and how many have one. Scores of several versions
 * add up to nothing.
 */
export function leadQualityInputs(leads: readonly LeadScore[]): {
  readonly scoreSum: number | null;
  readonly scoredLeads: number;
} {
  const scored = leads.filter(({ score }) => score !== null);
  const isOne = scored.every(({ version }) => version === scored[0]!.version);
  const scoreSum = isOne ? scored.reduce((sum, { score }) => sum + score!, 0) : null;
  return { scoreSum, scoredLeads: scored.length };
}
