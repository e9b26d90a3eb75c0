/** Goals at work: importing this makes elements follow the plan that is written on them, in their result, or on the provider around them. */

import { registerExpert } from '../format/expert.js';
import { planFields } from './plan-fields.js';

registerExpert('goals', { knows: planFields });
