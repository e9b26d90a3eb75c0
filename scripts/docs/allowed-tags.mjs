// What a filter of tags has to let through, as Drupal's text formats want it written: from custom-elements.json.
import { readFileSync } from 'node:fs';

const [start, end] = ['<!-- allowed-tags -->', '<!-- /allowed-tags -->'];

/** `docs/embed.md` with every tag and its attributes. */
export function withAllowedTags(text) {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const lines = elements.map(
    ({ tagName, attributes = [] }) => `<${[tagName, ...attributes.map(({ name }) => name)].join(' ')}>`,
  );
  const [before, rest] = text.split(start);
  return `${before}${start}\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n\n${end}${rest.split(end)[1]}`;
}
