/** Simplified Chinese: import it, and elements under `lang="zh-Hans"`, `zh`, `zh-CN` or `zh-SG` speak it. */

import { registerLanguage } from './index.js';
import { elements } from './zh-Hans/elements.js';

registerLanguage(['zh-Hans', 'zh', 'zh-CN', 'zh-SG'], { elements });
