import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { cardEn } from '../../../src/format/card-messages.js';
import { changeEn } from '../../../src/format/change-messages.js';
import { funnelEn } from '../../../src/format/funnel-messages.js';
import { en, languageOf, registerMessages } from '../../../src/format/messages.js';
import { trendEn } from '../../../src/format/trend-messages.js';

const all = { ...en, ...cardEn, ...changeEn, ...trendEn, ...funnelEn };

const src = join(import.meta.dirname, '../../../src');
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/messages\.ts$|^locales/.test(file))
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n');

it('Every message is said somewhere', () => {
  const isUsed = (name: string) =>
    new RegExp(`[.'"\`{,\\s]${name}\\b`).test(code.replace(/\/\*\*[^]*?\*\/|\/\/.*$/gm, ''));
  assert.deepEqual(
    Object.keys(all).filter((name) => !isUsed(name)),
    [],
  );
});

it('Every message has a text, with every figure that it is given', () => {
  const check = (message: unknown, name: string): void => {
    if (typeof message === 'string') assert.ok(message.trim(), name);
    else if (typeof message === 'object')
      for (const [key, text] of Object.entries(message!)) check(text, `${name}.${key}`);
    else {
      const given = ['7', '8', '9', '6'].slice(0, (message as () => string).length);
      const said = (message as (...texts: string[]) => string)(...given);
      // the count of days, and the unit of a bucket, only choose a word
      for (const figure of given.slice(0, { days: 1, latest: 2 }[name] ?? 4))
        assert.ok(said.includes(figure), `${name}: ${said}`);
    }
  };
  for (const [name, message] of Object.entries(all)) check(message, name);
});

it('A language is found by its tag, or by the nearest one that is known', () => {
  registerMessages('zh-Hant', { ...en, empty: '尚無資料' });
  assert.equal(languageOf('zh-Hant-TW').messages.empty, '尚無資料');
  assert.equal(languageOf('ZH-hant').messages.empty, '尚無資料');
  assert.equal(languageOf('zh-Hans').messages.empty, en.empty);
  assert.equal(languageOf('fr').locale, 'fr');
});
