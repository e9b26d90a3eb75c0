// What there is to say of each element, from custom-elements.json: the one list that all typings are made of.
import { readFileSync } from 'node:fs';

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const described = ({ description = '' }) => description.replace(/\s+/g, ' ').replaceAll('*/', '*\\/').trim();

const classes = modules.flatMap(({ path, declarations = [] }) =>
  declarations
    .filter(({ customElement }) => customElement)
    .map((declaration) => ({ ...declaration, from: path.replace(/^dist/, '..') })),
);
const fields = ({ members, tagName }) =>
  members
    .filter((member) => member.kind === 'field' && !member.readonly && !(tagName && isShared(member)))
    .map((member) => ({
      ...{ name: member.name, doc: described(member) },
      // No attribute, or one of the same name: there is one way to write it.
      dashed: member.attribute && member.attribute !== member.name ? member.attribute : undefined,
    }));
const isShared = ({ inheritedFrom }) => inheritedFrom?.name === shared.name;

/** The class that has what every visual tag takes. */
export const shared = classes.find(({ name }) => name === 'KpiFields');
shared.fields = fields(shared);

/** Every tag with its class, what only it takes, and its events. */
export const elements = classes
  .filter(({ tagName }) => tagName)
  .map((element) => ({
    ...{ tag: element.tagName, name: element.name, from: element.from, doc: described(element) },
    extendsShared: element.members.some(isShared),
    fields: fields(element),
    events: (element.events ?? []).map((event) => ({ name: event.name, doc: described(event) })),
  }));
