/** Every word that the catalogue says of a metric, except its numbers. */

import type { MetricTexts } from '../model/metric.js';
import { categoryNames } from './categories.js';

/** Another language fills the same type. A message with a figure in it is a function of ready-made texts. */
export interface CatalogWords {
  /** Names of what there is to say of a metric. */
  readonly definition: string;
  readonly formula: string;
  readonly counts: string;
  readonly figures: string;
  readonly informs: string;
  readonly mistakes: string;
  readonly readWith: string;
  readonly names: string;
  readonly variants: string;
  /** What others say is typical: claims, and no targets. */
  readonly claims: string;
  readonly claim: (figure: string, context: string) => string;
  /** Names one after the other, within a sentence. */
  readonly list: (names: readonly string[]) => string;
  /** What stands between the other names of a metric. */
  readonly comma: string;
  /** A surface number, and what to read it with. */
  readonly surface: (names: string) => string;
  readonly estimate: (why: string) => string;
  /** Why a figure is an estimate. */
  readonly estimates: Readonly<Record<string, string>>;
  /** There is an amount above the fraction bar, and nothing below it. */
  readonly noneFor: (figure: string, above: string, below: string) => string;
  /** There is nothing below the fraction bar. */
  readonly none: (below: string) => string;
  /** There is nothing to divide by, which does not mean that there are no cases. */
  readonly zero: (below: string) => string;
  readonly neverBreaksEven: string;
  readonly nonAdditive: string;
  /** By id. */
  readonly metrics: Readonly<Record<string, MetricTexts>>;
  /** What inputs are called within a formula, by the name that the formula has for them. */
  readonly inputs: Readonly<Record<string, string>>;
  /** What is counted, where that is all of a formula. */
  readonly meanings: Readonly<Record<string, string>>;
  /** By id. */
  readonly categories: Readonly<Record<string, string>>;
}

const lowered = (name: string): string => name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** English names, actions and mistakes stand in the definitions themselves. */
export const catalogEn: CatalogWords = {
  definition: 'Definition',
  formula: 'Formula',
  counts: 'What counts',
  figures: 'With these figures',
  informs: 'What it informs',
  mistakes: 'Common mistakes',
  readWith: 'Read with',
  names: 'Also called',
  variants: 'Definitions in use',
  claims: 'Claims of others, no targets',
  claim: (figure, context) => `${figure}: ${context}`,
  list: (names) =>
    names
      .map(lowered)
      .join(', ')
      .replace(/, ([^,]*)$/, ' and $1'),
  comma: ', ',
  surface: (names) => `a surface number${names && `: read with ${names}`}`,
  estimate: (why) => `an estimate: ${why}`,
  estimates: {
    panel: 'from seed lists or panels',
    'machine-opens': 'mail programs open messages by machine',
  },
  noneFor: (figure, above, below) => `${figure} ${above}, no ${below} yet.`,
  none: (below) => `No ${below} yet.`,
  zero: (below) => `Nothing to divide by: ${below} is 0.`,
  neverBreaksEven: 'With these figures it never breaks even.',
  nonAdditive: 'People are counted once: parts do not add up to a whole.',
  metrics: {},
  inputs: {
    uniqueIps: 'unique IPs',
    after: 'value after',
    before: 'value before',
    totalSessionSeconds: 'total session time',
    reach: 'people reached',
    weightedPositionSum: 'sum of positions weighted by impressions',
    videoWatchSeconds: 'video watch time',
    delivered: 'messages delivered',
    sent: 'messages sent',
    inbox: 'messages in the inbox',
    mqls: 'MQLs',
    sqls: 'SQLs',
    scoreSum: 'sum of lead scores',
    salesCycleDays: 'days to close, summed',
    wonDeals: 'deals won',
    salesCurrent: 'sales of this period',
    salesPrevious: 'sales of the period before',
    salesCount: 'units or orders sold',
    customersEnd: 'customers at the end',
    customersNew: 'new customers',
    customersStart: 'customers at the start',
    cacBefore: 'CAC before',
    cacDuring: 'CAC during the campaign',
    retentionYears: 'years kept',
    clv: 'CLV',
    cac: 'CAC',
    seoSpend: 'SEO spend',
  },
  meanings: {},
  categories: categoryNames,
};
