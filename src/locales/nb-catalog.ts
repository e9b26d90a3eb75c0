/** The catalogue in Norwegian: import it, and metrics are named so under `lang="nb"` or `lang="no"`, and found by these names. */

import { registerLanguage } from './index.js';
import { catalog } from './nb/catalog.js';

registerLanguage(['nb', 'no'], { catalog });
