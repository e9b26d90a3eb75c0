/** Chinese as it is written in Taiwan: import { registerLanguage } from './index.js';
import { elements } from './zh-Hant/elements.js';

registerLanguage(['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO'], { elements });
