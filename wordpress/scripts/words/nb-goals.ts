/** Norwegian Bokmål for the goals and comparisons of a page, without hints and goal sheets, which no page of WordPress shows. */

import { registerLanguage } from '../../../src/locales/index.js';
import { compare } from '../../../src/locales/nb/compare.js';
import { goals } from '../../../src/locales/nb/goals.js';

registerLanguage(['nb', 'no'], { compare, goals });
