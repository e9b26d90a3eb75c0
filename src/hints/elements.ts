/** Importing this makes elements that stand together in a `<kpi-provider>` tell what there is to do about their figures. */

import { registerExpert } from '../format/expert.js';
import { hintAdvice } from './advice.js';

registerExpert('hints', { advises: (shown) => hintAdvice(shown) });
