import { costRules } from './cost-rules.js';
import { emailRules } from './email-rules.js';
import { goalRules } from './goal-rules.js';
import { leadRules } from './lead-rules.js';
import { revenueRules } from './revenue-rules.js';
import type { HintRule } from './rule.js';
import { siteRules } from './site-rules.js';

/** Every hint of the library, H01 to H22. */
export const hintRules: readonly HintRule[] = [
  ...costRules,
  ...leadRules,
  ...siteRules,
  ...emailRules,
  ...revenueRules,
  ...goalRules,
];
