/** The catalogue in Norwegian, for `nb, no`. Importing this makes its words known, and its terms to `findMetric`. */

import { registerWords } from '../format/messages.js';
import { catalog } from './nb/catalog.js';

for (const tag of ['nb', 'no']) registerWords('catalog', tag, catalog);
