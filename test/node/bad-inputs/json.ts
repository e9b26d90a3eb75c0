import { json, refused, type Row, value } from './row.js';

const deep = '['.repeat(100_000) + ']'.repeat(100_000);

/** 19–30: JSON that is none, or means harm. What comes by HTTP is in transport.ts. */
export const texts: readonly Row[] = [
  { n: '19', title: 'of two fields with one name the last counts', bad: json('{"value": 1, "value": 2}'), value: '2' },
  {
    n: '20',
    title: 'a field named __proto__ changes no prototype, and gives no figure',
    bad: ['{"__proto__": {"value": 5}}', '{"constructor": {"prototype": {"value": 5}}}'].map(json),
    ...{ phase: 'empty', value: '–', is: false },
    look: () => 'value' in {},
  },
  {
    n: '21a',
    title: 'names that every object has are names like any other',
    bad: json(
      '{"constructor": {"prototype": {}}, "hasOwnProperty": 1, "toString": "x", "valueOf": null, "value": 355}',
    ),
    ...{ phase: 'ready', value: '355' },
  },
  {
    n: '21b',
    title: 'and in the place of a figure they are refused',
    bad: [value({ toString: 'x' }), value({ valueOf: 1, toJSON: 2 }), json('{"value": {"toString": "x"}}')],
    ...{ ...refused, warns: 'value={' },
  },
  { n: '22a', title: 'a byte-order mark is not part of the text', bad: json('\uFEFF{"value": 355}'), value: '355' },
  {
    n: '22b',
    title: 'what follows the JSON makes it none',
    bad: ['{"value": 355} x', '{"value": 355}{}', '{"value": 355},'].map(json),
    ...{ phase: 'invalid', value: '–', warns: 'expected an object' },
  },
  {
    n: '26',
    title: 'a hundred thousand lists in each other break nothing',
    bad: [`{"value": ${deep}}`, `{"label": ${deep}}`, `{"series": ${deep}}`, `{"notices": ${deep}}`, deep].map(json),
    warns: 'expected',
  },
  {
    n: '28a',
    title: 'a JSON child that is none says so, and attributes are shown',
    bad: { json: '{"target": 1200,}', attributes: { label: 'Leads', value: '355' } },
    ...{ phase: 'invalid', value: '355', sees: ['Leads', 'expected'] },
    warns: /data="position 16.*: {\\"target\\": 1200,}": expected an object/,
  },
  {
    n: '28b',
    title: 'or, where the browser names no position, what it found instead',
    bad: { json: '{"target": oops}', attributes: { label: 'Leads', value: '355' } },
    ...{ phase: 'invalid', value: '355', sees: ['Leads', 'expected'], warns: "SyntaxError: Unexpected token 'o'" },
  },
  {
    n: '29',
    title: 'comments and tags in a JSON child are text',
    bad: json('{"value": 355, "label": "<!-- <\\/script> -->"}'),
    ...{ phase: 'ready', value: '355', sees: '<!-- </script> -->', hears: '<!-- </script> -->: 355' },
  },
  // That the one that follows is read is what every row of this table ends with.
  {
    n: '30',
    title: 'a JSON child that is changed later is read anew',
    bad: json('{"value": "12abc"}'),
    ...refused,
    warns: '12abc',
  },
];
