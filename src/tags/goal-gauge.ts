import { register } from '../base/register.js';
import { GoalGauge } from '../elements/goal-gauge.js';

register('goal-gauge', GoalGauge);

declare global {
  interface HTMLElementTagNameMap {
    'goal-gauge': GoalGauge;
  }
}
