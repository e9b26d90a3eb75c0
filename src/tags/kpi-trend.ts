import { register } from '../base/register.js';
import { KpiTrend } from '../elements/kpi-trend.js';

register('kpi-trend', KpiTrend);

declare global {
  interface HTMLElementTagNameMap {
    'kpi-trend': KpiTrend;
  }
}
