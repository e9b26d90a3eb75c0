/** Chinese as it is written on the mainland and in Singapore: import it, and elements under `lang="zh"`, `zh-Hans` or `zh-CN` speak it. */

import { registerLanguage } from './index.js';
import { compare } from './zh-Hans/compare.js';
import { elements } from './zh-Hans/elements.js';

registerLanguage(['zh-Hans', 'zh', 'zh-CN', 'zh-SG'], { elements, compare });
