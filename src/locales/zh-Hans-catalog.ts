/** The catalogue in Chinese as it is written on the mainland: import it, and metrics are named so under `lang="zh-Hans"`, `zh`, `zh-CN` or `zh-SG`, and found by these names. */

import { registerLanguage } from './index.js';
import { catalog } from './zh-Hans/catalog.js';

registerLanguage(['zh-Hans', 'zh', 'zh-CN', 'zh-SG'], { catalog });
