/** Norwegian Bokmål for goals and what follows from them: plans, alerts, reviews, hints, comparisons and the goal sheet. */

import { registerLanguage } from './index.js';
import { compare } from './nb/compare.js';
import { goals } from './nb/goals.js';
import { hints } from './nb/hints.js';
import { sheet } from './nb/sheet.js';

registerLanguage(['nb', 'no'], { compare, goals, hints, sheet });
