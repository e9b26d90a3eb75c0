/** Traditional Chinese for the metrics of a page, without what it says of each. */

import { registerLanguage } from '../../../src/locales/index.js';
import { words } from '../../../src/locales/zh-Hant/catalog/words.js';
import { wordsIn } from '../metrics/words.js';

registerLanguage(['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO'], { catalog: { ...words, ...wordsIn('zh-Hant') } });
