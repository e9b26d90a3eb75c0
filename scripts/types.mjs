// Writes dist/types from custom-elements.json and the declarations: typings of frameworks, and data for editors.
import { mkdirSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { declarations } from './types/declarations.mjs';
import { editors } from './types/editors.mjs';
import { frameworks } from './types/frameworks.mjs';

const folder = 'dist/types';
mkdirSync(folder, { recursive: true });
const typings = Object.entries({ elements: declarations(), ...frameworks() });
for (const [name, text] of typings)
  writeFileSync(
    `${folder}/${name}.d.ts`,
    await format(text, { parser: 'typescript', singleQuote: true, printWidth: 120 }),
  );
for (const [name, data] of Object.entries(editors()))
  writeFileSync(`${folder}/${name}`, `${JSON.stringify(data, null, 1)}\n`);
