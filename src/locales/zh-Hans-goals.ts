/** Simplified Chinese for goals and what follows from them: plans, alerts, reviews, hints, comparisons and the goal sheet. */

import { registerLanguage } from './index.js';
import { compare } from './zh-Hans/compare.js';
import { goals } from './zh-Hans/goals.js';
import { hints } from './zh-Hans/hints.js';
import { sheet } from './zh-Hans/sheet.js';

registerLanguage(['zh-Hans', 'zh', 'zh-CN', 'zh-SG'], { compare, goals, hints, sheet });
