/** Norwegian Bokmål: import { registerLanguage } from './index.js';
import { elements } from './nb/elements.js';

registerLanguage(['nb', 'no'], { elements });
