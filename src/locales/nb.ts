/** Norwegian Bokmål: import it, and elements under `lang="nb"` or `lang="no"` speak it. */

import { registerLanguage } from './index.js';
import { elements } from './nb/elements.js';

registerLanguage(['nb', 'no'], { elements });
