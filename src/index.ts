/** Import it, and the tags work. The provider comes first, so that elements find it. */

import './tags/kpi-provider.js';
import './tags/kpi-card.js';
import './tags/goal-gauge.js';
import './tags/kpi-trend.js';
import './tags/kpi-funnel.js';

export * from './classes.js';
