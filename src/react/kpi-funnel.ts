import { KpiFunnel as Funnel } from '../elements/kpi-funnel.js';
import '../tags/kpi-funnel.js';
import { component, type ElementComponent } from './component.js';

type Events = 'kpi-select' | 'kpi-load' | 'kpi-error' | 'kpi-status' | 'kpi-alert';

/** `<kpi-funnel>`: where people are lost, at what cost, in which segment. */
export const KpiFunnel: ElementComponent<Funnel, Events> = component('kpi-funnel', Funnel);
