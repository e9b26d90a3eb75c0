// The declarations that all frameworks share: what each tag takes, in each spelling, and what it tells.
import { elements, shared } from './elements.mjs';

const pascal = (words) => words.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
const line = (doc, key, type) => `  /** ${doc} */\n  ${key}?: ${type} | undefined;\n`;

/** What each kind of declaration has of a class. */
const kinds = {
  Fields: ({ name, fields }) =>
    fields.filter(({ dashed }) => !dashed).map((field) => line(field.doc, field.name, `${name}['${field.name}']`)),
  Properties: ({ name, fields }) =>
    fields.filter(({ dashed }) => dashed).map((field) => line(field.doc, field.name, `${name}['${field.name}']`)),
  Attributes: ({ name, fields }) =>
    fields
      .filter(({ dashed }) => dashed)
      .map((field) => line(field.doc, `'${field.dashed}'`, `${name}['${field.name}']`)),
  Listeners: listeners((event) => `'on${event}'`),
  SolidListeners: listeners((event) => `'on:${event}'`),
  VueListeners: listeners((event) => `on${pascal(event)}`),
};

function listeners(spelt) {
  return ({ name, events = [] }) =>
    events.map((event) => line(event.doc, spelt(event.name), `((event: Told<'${event.name}', ${name}>) => void)`));
}

function ofKind([kind, lines]) {
  const body = (element, base = '') => `interface ${element.name}${kind}${base} {\n${lines(element).join('')}}\n`;
  const isTaken = !kind.endsWith('Listeners');
  return [
    ...(isTaken ? [body(shared)] : []),
    ...elements.map((element) =>
      body(element, isTaken && element.extendsShared ? ` extends ${shared.name}${kind}` : ''),
    ),
    `export interface ${kind} {\n${elements.map(({ tag, name }) => `  '${tag}': ${name}${kind};\n`).join('')}}\n`,
  ];
}

export const declarations = () =>
  [
    '// Made of custom-elements.json: what each tag takes and tells, for the typings of frameworks.\n',
    [shared, ...elements].map(({ name, from }) => `import type { ${name} } from '${from}';\n`).join('') +
      elements.map(({ tag }) => `import '../tags/${tag}.js';\n`).join(''),
    `/** What of it an attribute can hold. */
export type AsText<Taken> = {
  [Name in keyof Taken]: Extract<Taken[Name], string | number | bigint | boolean | null | undefined>;
};

/** An event as the listener of an element gets it. */
type Told<Name extends keyof HTMLElementEventMap, Element> = HTMLElementEventMap[Name] & {
  readonly currentTarget: Element;
};
`,
    '// Fields have one spelling. What has two is a property with capitals, and an attribute with dashes.\n',
    ...Object.entries(kinds).flatMap(ofKind),
    'export {};\n',
  ].join('\n');
