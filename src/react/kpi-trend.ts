import { KpiTrend as Trend } from '../elements/kpi-trend.js';
import '../tags/kpi-trend.js';
import { component, type ElementComponent } from './component.js';

type Events = 'kpi-select' | 'kpi-load' | 'kpi-error' | 'kpi-status' | 'kpi-alert';

/** `<kpi-trend>`: how a KPI got where it is, and where it is heading. */
export const KpiTrend: ElementComponent<Trend, Events> = component('kpi-trend', Trend);
