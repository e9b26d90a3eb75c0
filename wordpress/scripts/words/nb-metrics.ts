/** Norwegian Bokmål for the metrics of a page, without what it says of each. */

import { registerLanguage } from '../../../src/locales/index.js';
import { words } from '../../../src/locales/nb/catalog/words.js';
import { wordsIn } from '../metrics/words.js';

registerLanguage(['nb', 'no'], { catalog: { ...words, ...wordsIn('nb') } });
