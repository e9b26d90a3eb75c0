/** Traditional Chinese, as in Taiwan for goals and what follows from them: plans, alerts, reviews, hints, comparisons and the goal sheet. */

import { registerLanguage } from './index.js';
import { compare } from './zh-Hant/compare.js';
import { goals } from './zh-Hant/goals.js';
import { hints } from './zh-Hant/hints.js';
import { sheet } from './zh-Hant/sheet.js';

registerLanguage(['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO'], { compare, goals, hints, sheet });
