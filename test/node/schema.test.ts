import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { type KpiResult, parsePeriod, read } from 'kpi-elements/model';
import schema from '../../kpi-result.schema.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');

// `minimum` counts for the numbers among the types of a figure.
const isResult = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false }).compile(schema);

function valid(result: unknown): void {
  assert.ok(isResult(result), JSON.stringify([result, isResult.errors]));
}

describe('The schema of a result', () => {
  it('has the fields of the type, and those that are read', () => {
    type Same<A, B> = [A, B] extends [B, A] ? true : false;
    const same: Same<keyof typeof schema.properties, keyof KpiResult> = true;
    assert.ok(same);
    const asked = new Set<string>();
    const getOwnPropertyDescriptor = (_target: object, name: string) => void asked.add(name);
    read(new Proxy({}, { getOwnPropertyDescriptor }));
    // What those are asked of who know more of a KPI.
    const others = ['inputs', 'plan', 'alerts', 'changes', 'significance', 'segment'];
    assert.deepEqual([...asked, ...others].sort(), Object.keys(schema.properties).sort());
  });

  const { definitions, properties } = schema;
  const { rateMode } = properties;
  const enums = { kind: definitions.Kind, better: definitions.Better, rateMode, granularity: definitions.Granularity };
  for (const [field, { enum: words }] of Object.entries(enums))
    it(`allows the words of ${field} that are read, and no other`, () => {
      for (const word of words) {
        valid({ [field]: word });
        assert.deepEqual(read({ [field]: word }).problems, []);
      }
      assert.equal(isResult({ [field]: 'more' }), false);
      assert.equal(read({ [field]: 'more' }).problems[0]!.expected, `one of ${words.join(', ')}`);
    });

  it('has told all words that there are', () => {
    const found = [...JSON.stringify(schema).matchAll(/"enum":(\[.*?\])/g)].map(([, list]) => list);
    assert.deepEqual(
      found.sort(),
      Object.values(enums)
        .map(({ enum: words }) => JSON.stringify(words))
        .sort(),
    );
  });

  for (const file of ['demo/kpis.json', 'stories/kpis.json', 'test/data/kpis.json'])
    it(`takes every result of ${file}`, () => {
      for (const result of Object.values(JSON.parse(text(file)) as object)) valid(result);
    });

  it('takes what every source makes of its payload', () => {
    const page = text('docs/sources.md');
    const results = [...page.matchAll(/```js\n[^`]*\n```\n\n```json\n([^`]*)\n```/g)].map(([, result]) => result!);
    assert.equal(results.length, page.split('\n## ').length - 1);
    for (const result of results) valid(JSON.parse(result));
  });

  it('takes what nobody knows yet, and fields that it has not heard of', () => {
    for (const result of [{}, { value: null }, { value: 1, confidence: [0.1, 0.9] }]) valid(result);
  });
});

const many = (length: number, item: unknown) => Array.from({ length }, () => item);
const bad: Record<string, [refused: unknown, ...more: unknown[]]> = {
  value: ['1,234', '1e3', '12 abc', true, [1], { value: 1 }],
  previous: ['–'],
  label: [{ en: 'Leads' }, true],
  target: [{ min: 1 }, { max: 1 }, ['a'], 'many'],
  currency: ['eur', 'EURO', '€'],
  kind: ['sum', 1, ['total']],
  better: ['more', true],
  sample: [-1, 'many'],
  minSample: [-1],
  monotone: [1, {}],
  rateMode: ['fly'],
  weights: ['even', {}, [{ days: -1, w: 1 }], [{ days: 31, w: 'six' }], many(3661, { days: 1, w: 1 })],
  thresholds: [5, { onTrack: '95 of 100' }, { atRisk: -1 }],
  warmup: [-0.1, 1.1],
  period: ['Nov 2026', '11/2026', '2026-Q5', '2026-11-01/', 'fortnight', 12, { start: '2026-11-01' }],
  previousPeriod: ['month', 'last', { start: '2026-11-01', end: 'today' }],
  asOf: ['15.11.2026', '2026-11', '2026-11-15T06:00:00Z', 20261115],
  compare: [12, {}],
  partial: [1, {}, { from: 'Monday' }],
  series: ['1, 2', {}, [['01.11.2026', 1]], [['2026-11-01', 'one']], [12], { t: ['2026-11-01'] }],
  previousSeries: [12, [{ t: 'Monday', value: 1 }]],
  targetSeries: [true],
  granularity: ['fortnight', 'DAY'],
  stages: [
    { visits: 100 },
    [{ label: 'Visits', value: -1 }],
    [{ value: 1, stepTarget: 'half' }],
    many(51, { value: 1 }),
  ],
  segments: [12, [{ stages: 12 }], many(5, { stages: [] })],
  spend: [-1],
  reference: [[]],
  updatedAt: ['2026-11-15', '06:00', 12],
  approximate: [1],
  truncated: [{}],
  notices: ['One line', many(11, 'Again'), [{}]],
};

describe('What the schema refuses is named as a problem where it is read', () => {
  for (const [field, refused] of Object.entries(bad))
    it(field, () => {
      for (const value of refused) {
        assert.equal(isResult({ [field]: value }), false, `the schema takes ${JSON.stringify(value)}`);
        const named = read({ [field]: value }, { now: 0 }).problems.map((problem) => problem.field);
        assert.ok(
          named.some((name) => name.startsWith(field)),
          `${JSON.stringify(value)} is read`,
        );
      }
    });
});

/** A piece of the schema, as far as the tool makes such pieces. */
interface Piece {
  readonly $ref?: string;
  readonly allOf?: readonly Piece[];
  readonly anyOf?: readonly Piece[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Piece | readonly Piece[];
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Piece>>;
  readonly required?: readonly string[];
}

const day = fc.integer({ min: -300_000, max: 2_890_000 });
const dateOf = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);
const days = fc.tuple(day, fc.nat(36_000)).map(([from, more]) => [dateOf(from), dateOf(from + more)] as const);
const time = fc.tuple(day, fc.constantFrom('', 'T06:00', ' 23:59:59.5', 'T06:00Z', 'T06:00:00-03:30'));
const written = fc.oneof(
  fc.stringMatching(/^[1-9]\d{3}(-Q[1-4]|-W\d\d|-\d\d)?$/).filter((period) => parsePeriod(period) !== null),
  days.map((range) => range.join('/')),
);

/** What a pattern means beyond the letters it allows: dates that exist. */
const meant = new Map<string, fc.Arbitrary<string>>([
  [schema.properties.asOf.pattern, day.map(dateOf)],
  [schema.properties.previousPeriod.anyOf[1]!.pattern!, written],
  [schema.properties.period.anyOf[1]!.pattern!, fc.oneof(written, fc.constantFrom('today', '7d', '9999d', 'quarter'))],
  [schema.properties.updatedAt.pattern, day.map((n) => `${dateOf(n)}T06:00:00Z`)],
  [schema.definitions.KpiPoint.anyOf[1]!.properties!.t.pattern, time.map(([n, clock]) => dateOf(n) + clock)],
]);

/** What a schema cannot say: ranges have an order, and a zone exists. */
const rules: Record<string, fc.Arbitrary<unknown>> = {
  '#/definitions/Period': days.map(([start, end]) => ({ start, end })),
  range: fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 2 }).map((two) => {
    const [min, max] = two.sort((a, b) => a - b);
    return { min, max };
  }),
  timeZone: fc.constantFrom('UTC', 'Europe/Oslo', 'Asia/Kathmandu'),
  compare: fc.oneof(fc.constantFrom('previous', 'year', 'none'), written),
};

function figure({ minimum = -8e15, maximum = 8e15 }: Piece): fc.Arbitrary<number> {
  return fc.double({ min: minimum, max: maximum, noNaN: true });
}

function word(piece: Piece): fc.Arbitrary<string> {
  if (piece.enum) return fc.constantFrom(...piece.enum);
  // `minimum` says nothing about a number that is written as text.
  if (piece.minimum !== undefined) return figure({ ...piece, maximum: piece.maximum ?? 1e9 }).map((n) => n.toFixed(3));
  return piece.pattern ? (meant.get(piece.pattern) ?? fc.stringMatching(new RegExp(piece.pattern))) : fc.string();
}

function list({ items, maxItems = Infinity }: Piece): fc.Arbitrary<unknown> {
  return Array.isArray(items)
    ? fc.tuple(...(items as Piece[]).map((item) => made(item)))
    : fc.array(made(items as Piece), { maxLength: Math.min(maxItems, 5) });
}

function object({ properties = {}, required = [] }: Piece): fc.Arbitrary<unknown> {
  if ('min' in properties) return rules['range']!;
  const fields = Object.entries(properties).map(([name, piece]) => [name, rules[name] ?? made(piece)]);
  return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: [...required],
    noNullPrototype: true,
  });
}

const types: Record<string, (piece: Piece) => fc.Arbitrary<unknown>> = {
  number: figure,
  string: word,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: list,
  object,
};

/** Anything that has the shape of a piece of the schema, with the meaning that the schema cannot say. */
function made({ $ref, allOf = [], ...piece }: Piece): fc.Arbitrary<unknown> {
  if ($ref && rules[$ref]) return rules[$ref];
  if ($ref) return made({ ...definition($ref), ...piece });
  if (allOf[0]) return made({ ...allOf[0], ...piece });
  if (piece.anyOf) return fc.oneof(...piece.anyOf.map(made));
  return fc.oneof(...[piece.type!].flat().map((type) => types[type]!(piece)));
}

function definition($ref: string): Piece {
  return (schema.definitions as Record<string, Piece>)[$ref.replace('#/definitions/', '')]!;
}

/** A range as direction needs a range as target. */
function sensible(result: KpiResult): KpiResult {
  const { better, ...rest } = result;
  return better === 'range' && typeof rest.target !== 'object' ? rest : result;
}

it('Whatever has the shape of the schema is read without a problem of shape', () => {
  // About what the figures mean together, not about their shape.
  const together = ['each time once', 'a fraction, as 1 is 100 %', 'an ISO 4217 code such as EUR'];
  const seen = new Set<string>();
  fc.assert(
    fc.property(made(schema as Piece), fc.jsonValue(), (shape, unknown) => {
      const result = JSON.parse(JSON.stringify({ ...sensible(shape as KpiResult), unknown })) as KpiResult;
      valid(result);
      for (const name of Object.keys(result)) seen.add(name);
      const { problems } = read(result, { now: Date.UTC(2026, 10, 15) });
      assert.deepEqual(
        problems.filter(({ expected }) => !together.includes(expected)),
        [],
      );
    }),
    { numRuns: 300 },
  );
  assert.deepEqual([...seen].sort(), [...Object.keys(schema.properties), 'unknown'].sort());
});
