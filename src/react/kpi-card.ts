import { KpiCard as Card } from '../elements/kpi-card.js';
import '../tags/kpi-card.js';
import { component, type ElementComponent } from './component.js';

type Events = 'kpi-load' | 'kpi-error' | 'kpi-status' | 'kpi-alert';

/** `<kpi-card>`: one number against its goal and its past. */
export const KpiCard: ElementComponent<Card, Events> = component('kpi-card', Card);
