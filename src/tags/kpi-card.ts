import { register } from '../base/register.js';
import { KpiCard } from '../elements/kpi-card.js';

register('kpi-card', KpiCard);

declare global {
  interface HTMLElementTagNameMap {
    'kpi-card': KpiCard;
  }
}
