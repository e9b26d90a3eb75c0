/** The catalogue in Simplified Chinese, for `zh-Hans, zh, zh-CN, zh-SG`. Importing this makes its words known, and its terms to `findMetric`. */

import { registerWords } from '../format/messages.js';
import { catalog } from './zh-Hans/catalog.js';

for (const tag of ['zh-Hans', 'zh', 'zh-CN', 'zh-SG']) registerWords('catalog', tag, catalog);
