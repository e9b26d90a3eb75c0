// The typings of each framework, made of the shared declarations: what a framework does with a name decides which spellings it has.
import { elements } from './elements.mjs';

/** A module that tells a framework of the tags; `[]` stands where they go. */
function typings(imports, tag, augmentation) {
  const tags = elements.map((element) => `/** ${element.doc} */\n'${element.tag}': Tag<'${element.tag}'>;\n`);
  return [imports, tag, augmentation.replace('[]', `{\n${tags.join('')}}`), 'export {};\n'].join('\n\n');
}

// A property where the element has one of that name, else an attribute: both spellings are right.
const both = `Fields[Name] & Properties[Name] & AsText<Attributes[Name]> & Listeners[Name]`;
const importBoth = `import type { AsText, Attributes, Fields, Listeners, Properties } from './elements.js';`;
const tagOf = (taken, rest) => `type Taken<Name extends keyof Fields> = ${taken};
type Tag<Name extends keyof Fields> = Taken<Name> & Omit<${rest}, keyof Taken<Name>>`;
const element = 'HTMLElementTagNameMap[Name]';

/** Every file of typings by its name. */
export const frameworks = () => ({
  'react-jsx': typings(
    `import type { DetailedHTMLProps, HTMLAttributes } from 'react';\n${importBoth}`,
    `${tagOf(both, `DetailedHTMLProps<HTMLAttributes<${element}>, ${element}>`)} & { class?: string | undefined };`,
    "declare module 'react' { namespace JSX { interface IntrinsicElements [] } }",
  ),
  preact: typings(
    `import type { HTMLAttributes } from 'preact';\n${importBoth}`,
    `${tagOf(both, `HTMLAttributes<${element}>`)};`,
    "declare module 'preact' { namespace JSX { interface IntrinsicElements [] } }",
  ),
  svelte: typings(
    `import type { HTMLAttributes } from 'svelte/elements';\n${importBoth}`,
    `${tagOf(both, `HTMLAttributes<${element}>`)};`,
    "declare module 'svelte/elements' { interface SvelteHTMLElements [] }",
  ),
  // Solid makes all letters small, and a capital of what follows a dash, and sets the property of that name: only dashes are right.
  solid: typings(
    `import type { JSX } from 'solid-js';\nimport type { Attributes, Fields, SolidListeners } from './elements.js';`,
    `${tagOf('Fields[Name] & Attributes[Name] & SolidListeners[Name]', `JSX.HTMLAttributes<${element}>`)};`,
    "declare module 'solid-js' { namespace JSX { interface IntrinsicElements [] } }",
  ),
  // The compiler of Vue reads dashes as capitals, so that templates have both spellings.
  vue: typings(
    `import type { HTMLAttributes, PublicProps } from 'vue';\nimport type { Fields, Properties, VueListeners } from './elements.js';`,
    `type Taken<Name extends keyof Fields> = Fields[Name] & Properties[Name] & VueListeners[Name];
type Tag<Name extends keyof Fields> = new () => ${element} & {
  $props: Taken<Name> & Omit<HTMLAttributes, keyof Taken<Name>> & PublicProps & Others;
};
type Others = { slot?: string | undefined } & { [Name in \`data\${Capitalize<string>}\`]?: unknown };`,
    "declare module 'vue' { interface GlobalComponents [] }",
  ),
});
