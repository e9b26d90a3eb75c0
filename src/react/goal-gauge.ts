import { GoalGauge as Gauge } from '../elements/goal-gauge.js';
import '../tags/goal-gauge.js';
import { component, type ElementComponent } from './component.js';

type Events = 'kpi-load' | 'kpi-error' | 'kpi-status' | 'kpi-alert';

/** `<goal-gauge>`: how far from the baseline to the target, and how far it should be today. */
export const GoalGauge: ElementComponent<Gauge, Events> = component('goal-gauge', Gauge);
