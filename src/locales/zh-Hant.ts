/** Traditional Chinese, as in Taiwan: import it, and elements under `lang="zh-Hant"`, `zh-TW`, `zh-HK` or `zh-MO` speak it. */

import { registerLanguage } from './index.js';
import { elements } from './zh-Hant/elements.js';

registerLanguage(['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO'], { elements });
