// What a card shows of a result, from the functions that it uses itself.
import { kpiStory } from '../../dist/format/describe.js';
import { en } from '../../dist/format/messages.js';
import { goalOf, read } from '../../dist/model/index.js';

const english = { locale: 'en', messages: en };

/** The flat goal, the words and the sentence of a card with these fields; throws where one of them is wrong. */
export function shown(result) {
  const { kpi, problems } = read(result);
  if (problems.length) throw new Error(`${JSON.stringify(result)}: ${JSON.stringify(problems)}`);
  const { words, sentence } = kpiStory(kpi, english);
  return { goal: goalOf(kpi), value: words.value, sentence };
}
