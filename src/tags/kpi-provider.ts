import { register } from '../base/register.js';
import { KpiProviderElement } from '../elements/kpi-provider.js';

register('kpi-provider', KpiProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'kpi-provider': KpiProviderElement;
  }
}
