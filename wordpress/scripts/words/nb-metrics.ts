/** Norwegian Bokmål for the metrics of a page, without what it says of each. */

import { words } from '../../../src/locales/nb/catalog/words.js';
import { speak } from '../metrics/words.js';

speak(['nb', 'no'], words);
