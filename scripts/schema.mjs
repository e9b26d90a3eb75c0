// Writes kpi-result.schema.json, the JSON Schema of a result, from its TypeScript type.
// With --check it only says whether the committed file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';

const type = 'KpiResult';
const generator = createGenerator({
  type,
  path: 'src/model/kpi.ts',
  tsconfig: 'tsconfig.core.json',
  skipTypeCheck: true,
  topRef: false,
  sortProps: false,
  additionalProperties: true, // unknown fields are ignored
});

/** What only JavaScript has becomes what JSON has, and what draft-07 would overlook beside a `$ref` stands outside it. */
function inJson(node) {
  if (Array.isArray(node)) return node.map(inJson);
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, ...rest } = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inJson(value)]));
  const isArrayLike = rest.properties?.length && rest.additionalProperties;
  if (isArrayLike) return { type: 'array', items: rest.additionalProperties };
  if (!$ref) return rest;
  return Object.keys(rest).length ? { ...rest, allOf: [{ $ref }] } : { $ref };
}

const { $schema, definitions, ...schema } = inJson(generator.createSchema(type));
const file = 'kpi-result.schema.json';
const text = JSON.stringify({ $schema, title: type, ...schema, definitions });
const fresh = await format(text, { ...(await resolveConfig(file)), filepath: file });
if (!process.argv.includes('--check')) writeFileSync(file, fresh);
else if (readFileSync(file, 'utf8') !== fresh) {
  console.error(`${file} is stale: npm run manifest`);
  process.exitCode = 1;
}
