/** The catalogue in Traditional Chinese, for `zh-Hant, zh-TW, zh-HK, zh-MO`. Importing this makes its words known, and its terms to `findMetric`. */

import { registerWords } from '../format/messages.js';
import { catalog } from './zh-Hant/catalog.js';

for (const tag of ['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO']) registerWords('catalog', tag, catalog);
