/** The catalogue in Chinese as it is written in Taiwan: import it, and metrics are named so under `lang="zh-Hant"`, `zh-TW`, `zh-HK` or `zh-MO`, and found by these names. */

import { registerLanguage } from './index.js';
import { catalog } from './zh-Hant/catalog.js';

registerLanguage(['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO'], { catalog });
