import { register } from '../base/register.js';
import { KpiFunnel } from '../elements/kpi-funnel.js';

register('kpi-funnel', KpiFunnel);

declare global {
  interface HTMLElementTagNameMap {
    'kpi-funnel': KpiFunnel;
  }
}
