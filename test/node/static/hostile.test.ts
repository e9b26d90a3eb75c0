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
    const thing = fc.oneof(
      fc.anything(),
      fc.record({
        label: fc.anything(),
        value: fc.anything(),
        series: fc.anything(),
        stages: fc.anything(),
        target: fc.anything(),
      }),
    );
    const option = fc.record({
      as: fc.anything(),
      lang: fc.anything(),
      width: fc.anything(),
      scheme: fc.anything(),
      dir: fc.anything(),
    });
    fc.assert(
      fc.property(thing, option, (result, options) => {
        for (const write of [toStaticHTML, toSVG, toText])
          assert.equal(typeof write(result, options as object), 'string');
      }),
      { numRuns: 300 },
    );
  });
});

/** What of a text anybody can see: as `read` has it, at most 200 signs. */
const visible = (text: string): string => text.slice(0, 200).replace(/[\p{Cc}\p{Cs}\p{Bidi_C}\uFFFE\uFFFF]+/gu, ' ');
const squeezed = (text: string): string => text.replace(/\s+/g, '');
