import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { catalog, categoryName, categoryNames, findMetric, metricName } from '../../../src/catalog/index.js';
import { catalogWords } from '../../../src/catalog/texts.js';
import { catalogEn, type CatalogWords } from '../../../src/catalog/words.js';
import { ask } from '../../../src/format/expert.js';
import { languageOf } from '../../../src/format/messages.js';
import '../../../src/locales/nb-catalog.js';
import '../../../src/locales/zh-Hans-catalog.js';
import '../../../src/locales/zh-Hant-catalog.js';
import { readKpi } from '../../../src/model/read-kpi.js';

interface TermVector {
  readonly id: string;
  readonly abbreviation: string | null;
  readonly terms: Readonly<Record<string, readonly string[]>>;
}
const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../vectors/term-vectors.json'), 'utf8'),
) as TermVector[];
const tags = ['nb', 'zh-Hans', 'zh-Hant'];
const english = (text: string): boolean => /(?<!\p{L})(the|and|with|of|is|not|are|from|yet)(?!\p{L})/u.test(text);

/** All texts of a language, each with where it stands. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, (value as (...of: string[]) => string)('1', '2', '3')]];
  return value && typeof value === 'object'
    ? Object.keys(value).flatMap((key) => texts((value as Record<string, unknown>)[key], `${path}/${key}`))
    : [];
}
const withoutLists = (words: CatalogWords): object => ({ ...words, list: words.list(['1', '2']) });

function told(locale: string, metric: string, inputs: object, currency?: string): ReturnType<typeof ask> {
  const given: Record<string, unknown> = { metric, inputs, currency, unit: currency ? 'currency' : 'number' };
  const take = (name: string): unknown => given[name];
  const { kpi } = readKpi(undefined, take);
  const story = { status: null, reason: null, words: {} as never, sentence: '', empty: false };
  const language = languageOf(locale);
  return ask((expert) =>
    expert.says?.({
      take,
      language,
      now: 0,
      kpi,
      status: null,
      story,
      since: null,
      memory: new Map(),
      shared: new Map(),
    }),
  );
}
const normal = (text: string): string => text.replace(/\s/gu, ' ');

describe('The catalogue in other languages', () => {
  for (const tag of tags) {
    const words = catalogWords(tag);

    it(`has a name, an action, and every mistake, variant and claim of all 96 metrics in ${tag}`, () => {
      assert.deepEqual(Object.keys(words.metrics).sort(), catalog.map(({ id }) => id).sort());
      for (const { id, commonMistakes = [], variants = [], benchmarks = [] } of catalog) {
        const { name, action, mistakes = [], variants: others = [], claims = [] } = words.metrics[id]!;
        assert.ok(name && action, id);
        assert.deepEqual(
          [mistakes, others, claims].map(({ length }) => length),
          [commonMistakes, variants, benchmarks].map(({ length }) => length),
          id,
        );
        assert.equal(new Set(mistakes).size, mistakes.length, id);
      }
    });

    it(`has every input, what is counted where that is all, and every category in ${tag}`, () => {
      const inputs = catalog.flatMap(({ formula }) => formula.inputs.map(({ name }) => name));
      assert.deepEqual(Object.keys(words.inputs).sort(), [...new Set(inputs)].sort());
      for (const { formula } of catalog)
        if (formula.expression === formula.inputs[0]!.name) assert.ok(words.meanings[formula.expression]);
      assert.deepEqual(Object.keys(words.categories), Object.keys(categoryNames));
    });

    it(`leaves nothing in English in ${tag}`, () => {
      const own = texts({ ...catalogEn, list: '' }).map(([, text]) => text);
      const allowed = new Set(['Leads', 'leads', 'Backlinks', 'margin']);
      for (const [path, text] of texts(withoutLists(words))) {
        if (path.includes('/aliases/')) continue;
        assert.ok(text && !english(text.replace(/[“「«][^”」»]*[”」»]/g, '')), `${path}: ${text}`);
        if (/^\/(metrics|inputs|meanings|categories)/.test(path) && /[a-z]{4}/.test(text))
          assert.ok(allowed.has(text) || !own.includes(text), `${path}: ${text}`);
        if (tag !== 'nb') assert.match(text, /\p{Script=Han}|^[、\d：]+$/u, `${path}: ${text}`);
      }
    });
  }

  it('sets Chinese in full-width punctuation, each script with its own quotation marks', () => {
    for (const tag of ['zh-Hans', 'zh-Hant'])
      for (const [path, text] of texts(withoutLists(catalogWords(tag)))) {
        assert.doesNotMatch(text, /\p{Script=Han}[,;:!?()"]|[,;:!?()"]\p{Script=Han}/u, `${path}: ${text}`);
        assert.doesNotMatch(text, /\p{Script=Han} \d|\d \p{Script=Han}|\.$/u, `${path}: ${text}`);
        assert.doesNotMatch(text, tag === 'zh-Hans' ? /[「」]/ : /[“”]/, `${path}: ${text}`);
      }
  });

  it('does not mix the two scripts', () => {
    const only = {
      'zh-Hans': /[們這個對數關開與為時間點擊網頁營銷轉換潛]/,
      'zh-Hant': /[们这个对数关开与为时间点击网页营销转换潜]/,
    };
    for (const [tag, foreign] of Object.entries(only))
      for (const [path, text] of texts(withoutLists(catalogWords(tag)))) assert.doesNotMatch(text, foreign, path);
  });

  it('finds every metric by every name, abbreviation and alias of all languages', () => {
    assert.equal(vectors.length, 96);
    for (const { id, abbreviation, terms } of vectors)
      for (const term of [...Object.values(terms).flat(), abbreviation ?? id])
        assert.equal(findMetric(term)?.id, id, term);
  });

  it('still recognises garbled terms, after all others', () => {
    for (const { id, garbledTerms = {} } of catalog)
      for (const term of Object.values(garbledTerms).flat()) assert.equal(findMetric(term)?.id, id, term);
  });

  it('answers each of the tags that people write', () => {
    const names: Record<string, string> = {
      'no nb nb-NO': 'Fluktfrekvens',
      'zh zh-CN zh-SG zh-Hans-CN': '跳出率',
      'zh-TW zh-HK zh-MO zh-Hant-HK': '跳出率',
      'en en-GB fr': 'Bounce rate',
    };
    for (const [list, name] of Object.entries(names))
      for (const tag of list.split(' ')) assert.equal(metricName('bounce-rate', tag), name, tag);
    assert.equal(metricName('customers', 'zh-TW'), '客戶數');
    assert.equal(metricName('customers', 'zh-SG'), '客户数');
    assert.equal(categoryName('seo', 'no'), 'Søkemotoroptimalisering');
    assert.equal(categoryName('whales', 'nb'), 'whales');
    assert.equal(metricName('whales-seen', 'nb'), 'whales seen');
  });

  it('prints 40,000 / 500 = 80 in each language', () => {
    const inputs = { leadSpend: 40000, leads: 500 };
    const computed = (locale: string, currency?: string): string => {
      const [remarks] = told(locale, 'cost-per-lead', inputs, currency) as { about: { rows: string[][] } }[];
      const { figures } = catalogWords(locale);
      return normal(remarks!.about.rows.find(([name]) => name === figures)![1]!);
    };
    assert.equal(computed('en'), '40,000 ÷ 500 = 80');
    assert.equal(computed('nb'), '40 000 ÷ 500 = 80');
    assert.equal(computed('zh-Hans'), '40,000 ÷ 500 = 80');
    assert.equal(computed('zh-Hant'), '40,000 ÷ 500 = 80');
    assert.equal(computed('en', 'EUR'), '€40,000 ÷ 500 = €80');
    assert.equal(computed('nb', 'NOK'), '40 000 kr ÷ 500 = 80 kr');
    assert.equal(computed('zh-Hans', 'CNY'), '¥40,000 ÷ 500 = ¥80');
    assert.equal(computed('zh-Hant', 'TWD'), '$40,000 ÷ 500 = $80');
  });

  it('says in each language that there are no leads yet, and what to read a surface number with', () => {
    const said = (locale: string, metric: string, inputs: object): string => {
      const [{ lines, asides }] = told(locale, metric, inputs, 'EUR') as [{ lines: string[]; asides: string[] }];
      return normal([...lines, ...asides].join(' '));
    };
    const none = { leadSpend: 900, leads: 0 };
    assert.equal(said('nb', 'cost-per-lead', none), 'Leadkostnader: 900 €, ingen leads ennå.');
    assert.equal(said('zh-Hans', 'cost-per-lead', none), '线索花费€900，线索量仍为0。');
    assert.equal(said('zh-Hant', 'cost-per-lead', none), '潛在客戶花費€900，潛在客戶數仍為0。');
    assert.equal(
      said('nb', 'page-views', {}),
      'et overflatetall: les sammen med fluktfrekvens og konverteringsfrekvens',
    );
    assert.equal(said('zh-Hans', 'page-views', {}), '表面数字：请与跳出率、转化率一起看');
    assert.equal(said('zh-Hant', 'page-views', {}), '表面數字：請與跳出率、轉換率一起看');
  });
});
