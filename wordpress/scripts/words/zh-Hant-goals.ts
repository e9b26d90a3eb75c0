/** Traditional Chinese for the goals and comparisons of a page, without hints and goal sheets, which no page of WordPress shows. */

import { registerLanguage } from '../../../src/locales/index.js';
import { compare } from '../../../src/locales/zh-Hant/compare.js';
import { goals } from '../../../src/locales/zh-Hant/goals.js';

registerLanguage(['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO'], { compare, goals });
