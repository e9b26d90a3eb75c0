/**
 * The catalogue for a page: all that reads a metric and speaks of it, and no definitions but those that the page needs. What the server has
 * seen in it stands there as data; what it could not see, as an answer of another site or a script has named it, is asked for.
 */
import '../../../src/catalog/registry.js';
import { catalogExpert } from '../../../src/catalog/expert.js';
import { catalogEn } from '../../../src/catalog/words.js';
import { type Inquiry, registerExpert } from '../../../src/format/expert.js';
import { fromText, own } from '../../../src/model/fields.js';
import { put, shelf } from '../../../src/model/shelf.js';
import { catalogued } from './catalogued.js';
import { bring, parsed, readPage } from './told.js';
import { wordsIn } from './words.js';

// Under no language: these are the words of every one that has none.
put('words of catalog', '', { ...catalogEn, metrics: wordsIn('en').metrics });

readPage();
void parsed().then(readPage);

/** The metric of an element, and those that its plan has targets for. */
function named(take: Inquiry['take']): unknown[] {
  const targets = own(fromText(take('plan')), 'targets');
  return [take('metric'), ...(Array.isArray(targets) ? targets.map((target) => own(target, 'kpi')) : [])];
}

/** Whether the catalogue has a metric that has not come, or not yet. */
const lacks = (id: unknown): id is string => typeof id === 'string' && catalogued.has(id) && !shelf('metrics').has(id);

// In place of the expert that the registry has put there.
registerExpert('catalog', {
  ...catalogExpert,
  knows(inquiry) {
    for (const id of named(inquiry.take).filter(lacks)) void bring(id);
    // Nobody complains of inputs for want of a formula that is on its way, or did not come.
    return lacks(inquiry.take('metric')) ? undefined : catalogExpert.knows!(inquiry);
  },
});
