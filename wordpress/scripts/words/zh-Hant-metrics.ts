/** Traditional Chinese for the metrics of a page, without what it says of each. */

import { words } from '../../../src/locales/zh-Hant/catalog/words.js';
import { speak } from '../metrics/words.js';

speak(['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO'], words);
