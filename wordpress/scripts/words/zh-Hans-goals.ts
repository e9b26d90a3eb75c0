/** Simplified Chinese for the goals and comparisons of a page, without hints and goal sheets, which no page of WordPress shows. */

import { registerLanguage } from '../../../src/locales/index.js';
import { compare } from '../../../src/locales/zh-Hans/compare.js';
import { goals } from '../../../src/locales/zh-Hans/goals.js';

registerLanguage(['zh-Hans', 'zh', 'zh-CN', 'zh-SG'], { compare, goals });
