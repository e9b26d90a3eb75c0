/** The words of the catalogue in Norwegian. */

import type { CatalogWords } from '../../catalog/words.js';
import { customer } from './catalog/customer.js';
import { email } from './catalog/email.js';
import { inputs, meanings } from './catalog/inputs.js';
import { leadGeneration } from './catalog/lead-generation.js';
import { reach } from './catalog/reach.js';
import { revenue } from './catalog/revenue.js';
import { sales } from './catalog/sales.js';
import { seo } from './catalog/seo.js';
import { siteEngagement } from './catalog/site-engagement.js';
import { social } from './catalog/social.js';
import { traffic } from './catalog/traffic.js';
import { words } from './catalog/words.js';

export const catalog: CatalogWords = {
  ...words,
  metrics: {
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
  },
  inputs,
  meanings,
};
