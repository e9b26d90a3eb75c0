/** Every class and type; registers nothing. */

export { KpiErrorEvent, KpiLoadEvent, KpiSelectEvent, type KpiSelection, KpiStatusEvent } from './base/events.js';
export { KpiElement, type View } from './base/kpi-element.js';
export { KpiFields } from './base/kpi-fields.js';
export {
  KpiError,
  type KpiErrorCode,
  type KpiPhase,
  kpiProvider,
  type KpiProvider,
  type KpiProviderLike,
  type KpiQuery,
} from './data/provider.js';
export { GoalGauge } from './elements/goal-gauge.js';
export { KpiCard } from './elements/kpi-card.js';
export { KpiFunnel } from './elements/kpi-funnel.js';
export { KpiProviderElement } from './elements/kpi-provider.js';
export { KpiTrend } from './elements/kpi-trend.js';
export { type Messages, registerMessages } from './format/messages.js';
export type * from './model/kpi.js';
