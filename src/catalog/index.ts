/** All metrics of the catalogue. Importing this makes them known; a category alone is `kpi-elements/catalog/email`. */

import type { Metric } from '../model/metric.js';
import { customer } from './customer.js';
import { email } from './email.js';
import { leadGeneration } from './lead-generation.js';
import { reach } from './reach.js';
import { revenue } from './revenue.js';
import { sales } from './sales.js';
import { seo } from './seo.js';
import { siteEngagement } from './site-engagement.js';
import { social } from './social.js';
import { traffic } from './traffic.js';

export { categoryNames } from './categories.js';
export * from './registry.js';
export { customer, email, leadGeneration, reach, revenue, sales, seo, siteEngagement, social, traffic };

/** Every metric, category by category. */
export const catalog: readonly Metric[] = [
  ...traffic,
  ...siteEngagement,
  ...reach,
  ...seo,
  ...social,
  ...email,
  ...leadGeneration,
  ...sales,
  ...customer,
  ...revenue,
];
