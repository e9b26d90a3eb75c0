/** Every class and type; registers nothing. */

export type { KpiSummary } from './base/circle.js';
export {
  KpiAlertEvent,
  KpiErrorEvent,
  type KpiHint,
  KpiHintsEvent,
  KpiLoadEvent,
  KpiSelectEvent,
  type KpiSelection,
  KpiStatusEvent,
  KpiSummaryEvent,
} from './base/events.js';
export { KpiElement, type View } from './base/kpi-element.js';
export { KpiFields } from './base/kpi-fields.js';
export { KpiError, type KpiErrorCode } from './data/error.js';
export type { UrlOptions } from './data/http.js';
export { provideKpi } from './data/provide.js';
export {
  type KpiAnswer,
  type KpiContext,
  type KpiPhase,
  kpiProvider,
  type KpiProvider,
  type KpiProviderLike,
  type KpiQuery,
} from './data/provider.js';
export { sseProvider } from './data/sse.js';
export { urlProvider } from './data/url.js';
export { GoalGauge } from './elements/goal-gauge.js';
export { KpiCard } from './elements/kpi-card.js';
export { KpiFunnel } from './elements/kpi-funnel.js';
export { KpiProviderElement } from './elements/kpi-provider.js';
export { KpiTrend } from './elements/kpi-trend.js';
export type { Alert, Expert, Hint } from './format/expert.js';
export { registerExpert } from './format/expert.js';
export { type Messages, registerMessages } from './format/messages.js';
export type * from './model/kpi.js';
