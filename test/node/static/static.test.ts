import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import 'kpi-elements/catalog';
import 'kpi-elements/locales/nb';
import { type StaticOptions, toStaticHTML, toSVG, toText } from 'kpi-elements/static';

const card = { label: 'Leads', kind: 'total', value: 540, previous: 498, target: 1200 };
const dated = { ...card, period: '2026-Q4', asOf: '2026-11-15' };
const series = [
  ['2026-11-01', 3],
  ['2026-11-02', 5],
];
const stages = [
  { label: 'Visits', value: 100 },
  { label: 'Leads', value: 20 },
];
const svg = (result: unknown, options?: StaticOptions): string => toSVG(result, options);

describe('What a result is drawn as', () => {
  it('is a funnel for stages, a trend for a series without a value, and a card for all else', () => {
    const same = (result: object, as: StaticOptions['as']): void =>
      assert.equal(svg({ ...result }), svg({ ...result }, { as }));
    same({ ...card, stages }, 'funnel');
    same({ label: 'Leads', segments: [{ label: 'Paid', stages }] }, 'funnel');
    same({ label: 'Leads', series }, 'trend');
    same({ ...card, series }, 'card');
    same(card, 'card');
    same({}, 'card');
  });

  it('is what is asked for, whatever it holds', () => {
    assert.notEqual(svg({ ...card, stages }, { as: 'gauge' }), svg({ ...card, stages }));
    assert.match(svg(card, { as: 'funnel' }), /No data/);
  });
});

describe('A picture', () => {
  it('has the width that is asked for, within its limits, and one of its kind otherwise', () => {
    const width = (result: unknown, options: StaticOptions): string =>
      /<svg[^>]* width="(\d+)"/.exec(svg(result, options))![1]!;
    assert.deepEqual([width(card, {}), width({ series }, {}), width(card, { width: 401.4 })], ['320', '600', '401']);
    assert.deepEqual(
      [width(card, { width: 1 }), width(card, { width: 1e6 }), width(card, { width: NaN })],
      ['160', '2000', '320'],
    );
  });

  it('is in the language, the direction and the colours that are asked for', () => {
    assert.match(toText(dated, { lang: 'nb' }), /I faresonen.*per 15\. nov\./);
    assert.match(svg(card, { lang: 'ar' }), /direction="rtl"/);
    assert.match(svg(card, { lang: 'ar', dir: 'ltr' }), /direction="ltr"/);
    assert.match(toStaticHTML(card, { dir: 'rtl' }), /dir="rtl"/);
    assert.match(svg(card, { scheme: 'dark' }), /fill="#15181d"/);
  });

  it('takes the clock that it is given: a quarter that was over then is judged, one that has just begun is not', () => {
    const october = { ...card, period: '2026-10' };
    assert.match(toText(october, { now: Date.UTC(2026, 10, 2) }), /Missed/);
    assert.match(toText(october, { now: Date.UTC(2026, 9, 2) }), /Pending/);
  });

  it('is named and described, and its texts need nothing that is not in it', () => {
    const picture = svg(dated);
    assert.match(
      picture,
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" role="img" aria-label="Leads, Q4 2026: 540; At risk;/,
    );
    assert.match(picture, /<title>Leads<\/title>\s*<desc>Leads, Q4 2026: 540; At risk;/);
    for (const text of [picture, toStaticHTML(dated), toStaticHTML({ series }), svg({ stages })])
      assert.doesNotMatch(
        text.replace('http://www.w3.org/2000/svg', ''),
        /<style|<script|\burl\(|https?:|\bhref|\bsrc=|\bclass=|\bid=/,
      );
    assert.doesNotMatch(toStaticHTML({ series }), /<svg|<img|flex|grid|position/);
  });
});

describe('Words alone', () => {
  it('are the sentence, and below it what must be known', () => {
    assert.equal(
      toText({ ...dated, notices: ['Estimated.', 'Two days are missing.'] }),
      'Leads, Q4 2026: 540; At risk; 45% of 1,200; expected 600; up 8.4%, better vs Jul 1 – Aug 15; projection 1,080; as of Nov 15 · day 46 of 92.\nEstimated.\nTwo days are missing.',
    );
  });

  it('say what is wrong, and what is missing', () => {
    assert.equal(
      toText({ label: 'Leads', value: 'many' }),
      'Leads: –.\nvalue: expected a number such as 1234.5 or 12.5%',
    );
    assert.equal(toText('Leads'), '–.\ndata: expected an object\nNo data'.replace('\nNo data', ''));
    assert.equal(toText(null), '–.\nNo data');
  });
});

describe('Who knows more of a KPI', () => {
  it('is heard here too: with the catalogue, the inputs of a metric are its value, and the metric has its name', () => {
    const result = { metric: 'cost-per-lead', inputs: { leadSpend: 40000, leads: 500 }, currency: 'EUR', target: 90 };
    for (const write of [toText, svg, toStaticHTML]) {
      const said = write(result);
      assert.match(said, /Cost per lead/);
      assert.match(said, /€80/);
      assert.match(said, /lower is better/);
    }
    assert.match(toText({ ...result, inputs: { leadSpend: 40000, leads: 'x' } }), /^Cost per lead: –.*\n.*leads/);
  });
});
