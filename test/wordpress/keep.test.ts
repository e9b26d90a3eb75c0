/** What the Visual tab keeps as pieces is found in one pass, however hostile the text is: it is somebody else's who opens it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keep, putBack } from '../../wordpress/scripts/classic-editor/keep.js';
import { tagsIn } from '../../wordpress/scripts/classic-editor/tags.js';

const tags = ['kpi-card', 'kpi-provider'];
const found = (html: string): string[] => [...tagsIn(html, tags)].map(({ start, end }) => html.slice(start, end));

for (const [html, expected] of [
  ['<p><kpi-card a="1">x</KPI-Card ></p>', ['<kpi-card a="1">', '</KPI-Card >']],
  [`<kpi-card a=">" b='"></kpi-card>'/>`, [`<kpi-card a=">" b='"></kpi-card>'/>`]],
  ['<kpi-card a=1<2><kpi-cards><kpi-card', ['<kpi-card a=1<2>']],
  [`<kpi-card a="><kpi-card b='>'><kpi-card c='>`, [`<kpi-card b='>'>`]],
  ['<kpi-card <kpi-card>', ['<kpi-card <kpi-card>']],
  ['<!-- <kpi-card> --><kpi-card><!-- <kpi-card>', ['<kpi-card>', '<kpi-card>']],
  ['<PRE><kpi-card></pre ><code><kpi-card></code><pre><kpi-card>', ['<kpi-card>']],
] as const)
  void test(`in ${html} the tags are ${expected.join(' and ')}`, () => assert.deepEqual(found(html), expected));

const MANY = 200_000;
for (const [what, html] of [
  ['tags without an end', '<kpi-card '.repeat(MANY)],
  ['tags with a quote that is never closed', `<kpi-card a="'`.repeat(MANY + 1)],
  ['comments without an end', '<!-- '.repeat(MANY)],
  ['examples of code without an end', '<pre><code>'.repeat(MANY)],
  ['elements without an end among ends of others', '<kpi-provider>'.repeat(MANY) + '</kpi-card>'.repeat(MANY)],
] as const)
  void test(`${MANY} ${what} come to an end, and stay as they are`, () => assert.equal(keep(html, tags), html));

void test(`${MANY} hyphens in the name of a tag do too`, () => {
  const html = `<div${'-a'.repeat(MANY)} `;
  assert.equal(putBack(html), html);
});
