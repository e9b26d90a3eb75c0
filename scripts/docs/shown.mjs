// What a card shows, from the functions that it uses itself.
import { kpiStory } from '../../dist/format/describe.js';
import { consulted } from '../../dist/format/expert.js';
import { en } from '../../dist/format/messages.js';
import { goalOf, read } from '../../dist/model/index.js';
import { fieldNames } from '../../dist/model/read-kpi.js';

const language = { locale: 'en', messages: en };

/** The flat goal, the value and the sentence of a card with these attributes; throws where one of them is wrong. */
export function shown(attributes) {
  const fields = Object.fromEntries(Object.entries(attributes).map(([name, text]) => [camel(name), String(text)]));
  const asked = consulted(
    (name) => fields[name],
    () => undefined,
    { language, now: 0 },
  );
  const { kpi, problems } = read(Object.fromEntries(fieldNames.map((name) => [name, asked.field(name)])));
  const wrong = [...asked.problems, ...problems];
  if (wrong.length) throw new Error(`${JSON.stringify(attributes)}: ${JSON.stringify(wrong)}`);
  const { words, sentence } = kpiStory(kpi, language);
  return { goal: goalOf(kpi), kpi, value: words.value, sentence };
}

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
