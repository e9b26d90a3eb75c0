import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../../scripts/browser.mjs';
import { toStaticHTML, toSVG, toText } from '../../../src/static/index.js';

const signs = fc.constantFrom(
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '&lt;',
    '</text>',
    '</svg>',
    '</td></table>',
    '<script>',
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
  ],
  ...[
    '<?xml ?>',
    'javascript:alert(1)',
    '" onload="x',
    '\0',
    '\uFFFE',
    '\uFFFF',
    '\uD800',
    '\uDFFF',
    '\u202E',
    '\u2028',
    '\u2029',
    '\u0085',
    '\t',
    '😀',
  ],
);
const hostile = fc
  .array(fc.oneof(signs, fc.string({ unit: 'binary' })), { maxLength: 12 })
  .map((all) => `x${all.join('')}`);

const stages = (text: string): object[] => [
  { label: text, value: 10, target: 12 },
  { label: `b${text}`, value: 4, previous: 3, stepTarget: 0.5 },
];
/** A result of each kind, with a text wherever a text can stand. */
const results = (text: string): Record<string, object> => {
  // A unit with a digit in it is not set smaller than its figure.
  const unit = text.replace(/\d/g, '');
  const named = { label: text, notices: [text], periodLabel: text, previousLabel: text, unit, metric: text };
  return {
    card: { ...named, value: 3, previous: 2, target: 4 },
    gauge: { ...named, value: 3, previous: 2, target: 4 },
    trend: {
      ...named,
      series: [
        ['2026-11-01', 1],
        ['2026-11-02', 3],
      ],
      previousSeries: [['2025-11-01', 2]],
      target: 2,
    },
    funnel: {
      ...named,
      segments: [
        { label: text, stages: stages(text) },
        { label: 'b', stages: stages(text) },
      ],
    },
  };
};
const kinds = ['card', 'gauge', 'trend', 'funnel'] as const;

describe('Whatever stands in a result', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
    page = await browser.newPage();
  });
  after(() => browser.close());

  const texts = ['x', ...fc.sample(hostile, { numRuns: 60, seed: 7 })];
  for (const as of kinds) {
    it(`is text in HTML, in the same elements as any other text: ${as}`, async () => {
      const pages = texts.map((text) => toStaticHTML(results(text)[as], { as }));
      const found = await page.evaluate(
        (all) =>
          all.map((markup) => {
            const { body } = new DOMParser().parseFromString(markup, 'text/html');
            const tags = [...body.querySelectorAll('*')];
            return {
              tree: tags.map((tag) => `${tag.localName} ${tag.getAttributeNames().join(' ')}`).join('\n'),
              loads: tags.filter((tag) => /(^|\n)(on\w+|src|href|class)(\n|$)/.test(tag.getAttributeNames().join('\n')))
                .length,
              text: body.textContent,
            };
          }),
        pages,
      );
      const [plain] = found;
      for (const [i, { tree, loads, text }] of found.entries()) {
        assert.equal(tree, plain!.tree, JSON.stringify(texts[i]));
        assert.equal(loads, 0);
        assert.ok(squeezed(text).includes(squeezed(visible(texts[i]!))), JSON.stringify(texts[i]));
      }
    });

    it(`is text in SVG that is well-formed XML: ${as}`, async () => {
      const pictures = texts.map((text) => toSVG(results(text)[as], { as }));
      const found = await page.evaluate(
        (all) =>
          all.map((markup) => {
            const { documentElement: svg } = new DOMParser().parseFromString(markup, 'image/svg+xml');
            const tags = [svg, ...svg.querySelectorAll('*')];
            return {
              tags: [...new Set(tags.map(({ localName }) => localName))].sort(),
              attributes: [...new Set(tags.flatMap((tag) => tag.getAttributeNames()))],
              text: svg.textContent,
              others: [...svg.childNodes].filter(({ nodeType }) => nodeType > 3).length,
            };
          }),
        pictures,
      );
      for (const [i, { tags, attributes, text, others }] of found.entries()) {
        const said = JSON.stringify(texts[i]);
        const known = ['circle', 'desc', 'g', 'path', 'rect', 'svg', 'text', 'title', 'tspan'];
        assert.deepEqual(
          tags.filter((tag) => !known.includes(tag)),
          [],
          said,
        );
        assert.deepEqual(
          attributes.filter((name) => /^(on|href|src|xlink|id$|class$)/.test(name)),
          [],
          said,
        );
        assert.ok(squeezed(text).includes(squeezed(visible(texts[i]!))), said);
        assert.equal(others, 0);
      }
    });
  }

  it('has no control characters, halves of characters, or what turns the text around it, in words alone either', () => {
    for (const text of texts)
      for (const as of kinds) assert.doesNotMatch(toText(results(text)[as], { as }), /[^\P{Cc}\n]|[\p{Cs}\p{Bidi_C}]/u);
  });

  it('never throws, whatever a result or an option is', () => {
    const run = fc.tuple(signs, fc.integer({ min: 1, max: 400 })).map(([sign, count]) => sign.repeat(count));
    const text = fc
      .array(fc.oneof(run, hostile, fc.constantFrom('中', ' ')), { maxLength: 4 })
      .map((all) => all.join(''));
    const period = fc.constantFrom('month', 'quarter', 'year', '2026-11');
    const thing = fc.oneof(
      fc.anything(),
      fc.record({
        label: fc.oneof(text, fc.anything()),
        unit: fc.oneof(text, fc.anything()),
        notices: fc.array(text),
        period: fc.oneof(period, fc.anything()),
        value: fc.oneof(fc.double(), fc.anything()),
        series: fc.anything(),
        stages: fc.oneof(text.map(stages), fc.anything()),
        target: fc.anything(),
      }),
    );
    const option = fc.oneof(
      fc.anything(),
      fc.record({
        as: fc.oneof(fc.constantFrom(...kinds), fc.anything()),
        lang: fc.oneof(fc.constantFrom('en', 'ar', 'not a tag!'), fc.anything()),
        width: fc.oneof(fc.double(), fc.anything()),
        scheme: fc.anything(),
        dir: fc.anything(),
        now: fc.oneof(fc.double(), fc.constantFrom(8.64e15, -8.64e15), fc.anything()),
      }),
    );
    fc.assert(
      fc.property(thing, option, (result, options) => {
        for (const write of [toStaticHTML, toSVG, toText])
          assert.equal(typeof write(result, options as object), 'string');
      }),
      { numRuns: 600 },
    );
  });

  it('draws a name of line separators, as many as there is no room for', () => {
    for (const sign of ['\u2028', '\u2029', '\uD800', '\0', '\u3000', 'W'])
      for (const label of [`中${sign.repeat(150)}中`, sign.repeat(300)])
        assert.match(toSVG({ label, value: 1 }), /<\/svg>\n$/, JSON.stringify(sign));
  });
});

describe('An option of another kind than it should be', () => {
  const month = { label: 'Leads', value: 3, target: 4, kind: 'total', period: 'month' };
  const funnel = { label: 'Way', stages: stages('a') };
  const broken: Record<string, readonly unknown[]> = {
    now: [NaN, Infinity, 1e300, 8.64e15, -8.64e15, '2026-11-15', null, {}],
    width: [NaN, Infinity, -5, 0, '400', null],
    lang: [5, null, 'not a tag!', ['nb']],
    as: ['pie', 'toString', null, 3],
    scheme: [3, 'toString', null],
    dir: ['up', null, 1],
  };
  const writers = [toStaticHTML, toSVG, toText];

  for (const [name, values] of Object.entries(broken))
    it(`is as if it were not given: ${name}`, () => {
      for (const result of [month, funnel])
        for (const write of writers)
          for (const value of values)
            assert.equal(write(result, { [name]: value }), write(result), `${write.name} ${name}: ${String(value)}`);
    });

  it('leaves the others as they are, also where it cannot be read at all', () => {
    const options = {
      width: 400,
      get lang(): string {
        throw new Error('closed');
      },
    };
    assert.match(toSVG(month, options), /^<svg [^>]*lang="en"[^>]*width="400"/);
    for (const write of writers)
      for (const none of [null, 5, 'nb', []]) assert.equal(write(month, none as unknown as object), write(month));
  });

  it('does not turn a picture of a language that is written from right to left', () => {
    assert.match(toSVG(month, { lang: 'ar', dir: 'up' as 'ltr' }), /^<svg [^>]*direction="rtl"/);
  });
});

/** What of a text anybody can see: as `read` has it, at most 200 signs. */
const visible = (text: string): string => text.slice(0, 200).replace(/[\p{Cc}\p{Cs}\p{Bidi_C}\uFFFE\uFFFF]+/gu, ' ');
const squeezed = (text: string): string => text.replace(/\s+/g, '');
