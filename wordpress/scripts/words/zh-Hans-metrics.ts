/** Simplified Chinese for the metrics of a page, without what it says of each. */

import { words } from '../../../src/locales/zh-Hans/catalog/words.js';
import { speak } from '../metrics/words.js';

speak(['zh-Hans', 'zh', 'zh-CN', 'zh-SG'], words);
