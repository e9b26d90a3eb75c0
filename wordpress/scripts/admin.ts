/** The screens of the administration: what they need no script for, but are quicker with. */
import { shownAsChosen } from './admin/shown.js';
import { fillFromMetric } from './admin/metric.js';
import { copyButtons } from './admin/copy.js';

shownAsChosen(document);
fillFromMetric(document);
copyButtons(document);
