/** Simplified Chinese for the metrics of a page, without what it says of each. */

import { registerLanguage } from '../../../src/locales/index.js';
import { words } from '../../../src/locales/zh-Hans/catalog/words.js';
import { wordsIn } from '../metrics/words.js';

registerLanguage(['zh-Hans', 'zh', 'zh-CN', 'zh-SG'], { catalog: { ...words, ...wordsIn('zh-Hans') } });
