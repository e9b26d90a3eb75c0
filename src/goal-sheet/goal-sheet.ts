import type { GoalPlan } from '../goals/plan.js';
import { sheetCsv } from './csv.js';
import { sheetFacts, type SheetOptions } from './facts.js';
import type { SheetResults } from './figure.js';
import { sheetHtml } from './html.js';
import { sheetJson } from './json.js';

/** A goal sheet in its three forms, each made when it is asked for. */
export interface GoalSheet {
  /** A whole page without a script, to read, print and send. */
  readonly html: string;
  /** The plan, the results, and what was found. */
  readonly json: string;
  /** A row for each KPI and part of its period. */
  readonly csv: string;
}

/**
 * The sheet of a goal, for a team to print and share: what is wanted and why, every KPI with its definition, its targets and how it
 * stands, when to look again, and whether the goal is SMART. A goal of which a check fails is a draft, and nothing in it is judged;
 * what is not known is a dash, never a zero. Never asks a clock: `today` is an option.
 *
 * ```js
 * const { html, csv } = goalSheet(plan, { leads: { value: 540, asOf: '2026-11-15' } }, { today: '2026-11-16' });
 * ```
 */
export function goalSheet(goal: GoalPlan, results: SheetResults, options: SheetOptions = {}): GoalSheet {
  const facts = sheetFacts(goal, results, options);
  return {
    get html() {
      return sheetHtml(facts, options.stylesheet);
    },
    get json() {
      return sheetJson(facts);
    },
    get csv() {
      return sheetCsv(facts);
    },
  };
}
