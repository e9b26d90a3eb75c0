/** The elements as React components: React 18 needs them, and any React that takes over a page from a server. */

export { KpiCard } from './kpi-card.js';
export { GoalGauge } from './goal-gauge.js';
export { KpiTrend } from './kpi-trend.js';
export { KpiFunnel } from './kpi-funnel.js';
export { KpiProvider } from './kpi-provider.js';
export type { ElementComponent, ElementProps } from './component.js';
