import assert from 'node:assert/strict';
import { it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { withoutTemplates } from '../../scripts/without-templates.js';

const scripts = [
  '`plain`',
  '`${1}${2}`',
  '`${1}a${2}`',
  '`a${1 + 2}b${`c${3}`}`',
  '`"${"quoted"}" \\n \\u2013 \\``',
  '`${null} ${undefined} ${[1, 2]} ${1n}`',
  '`${1 ? `yes` : `no`}` + `${(1, 2)}`',
  '((texts, ...values) => JSON.stringify([texts, texts.raw, values]))`<p>${1}<b>${`x${2}`}</b></p>`',
  '((outer) => outer`a${((inner) => inner`b${1}`)((texts, value) => texts.join(value))}c`)((texts, value) => texts.join(value))',
];
for (const script of scripts)
  it(`${script} means the same without templates`, () => {
    const without = withoutTemplates(`text = ${script};`);
    const [wanted, got] = [`text = ${script};`, without].map((code) => {
      const page: { text?: string } = {};
      runInNewContext(code, page);
      return page.text;
    });
    assert.equal(got, wanted);
  });

it('A tag is called with the same texts each time, as Lit knows a template by them', () => {
  const page: { same?: boolean } = {};
  runInNewContext(withoutTemplates('const once = () => ((texts) => texts)`a${1}b`; same = once() === once();'), page);
  assert.equal(page.same, true);
});
