import { KpiProviderElement } from '../elements/kpi-provider.js';
import '../tags/kpi-provider.js';
import { component, type ElementComponent } from './component.js';

type Events = 'kpi-summary' | 'kpi-hints' | 'kpi-select' | 'kpi-load' | 'kpi-error' | 'kpi-status' | 'kpi-alert';

/** `<kpi-provider>`: where the figures come from, for all elements inside it. */
export const KpiProvider: ElementComponent<KpiProviderElement, Events> = component('kpi-provider', KpiProviderElement);
