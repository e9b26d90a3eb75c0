import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type KpiResult, read } from 'kpi-elements/model';
import { funnelEn } from '../../../src/format/funnel-messages.js';
import { type FunnelStory, funnelStory } from '../../../src/format/funnel-story.js';
import { funnelTable } from '../../../src/format/funnel-table.js';
import { en, type Language } from '../../../src/format/messages.js';
import { plain } from '../../../src/format/phrase.js';
import { formatRate } from '../../../src/format/stage-words.js';

const english: Language = { locale: 'en', messages: en };
const story = (result: KpiResult, language = english): FunnelStory => funnelStory(read(result).kpi, language);
const spaced = (text: string): string => text.replace(/\s/g, ' ');
const shop: KpiResult = {
  label: 'Shop',
  period: '2026-10',
  asOf: '2026-10-31',
  stages: [
    { label: 'Visits', value: 1000, previous: 900 },
    { label: 'Basket', value: 250, previous: 180, stepTarget: 0.3 },
    { label: 'Purchase', value: 100, previous: 90, target: 90 },
  ],
};

describe('A funnel in words', () => {
  it('has its verdict, stages, rates and findings in one sentence', () => {
    assert.equal(
      story(shop).sentence,
      'Shop, October 2026: Achieved; Visits 1,000; Basket 250, 25.0% go on; Purchase 100, 40.0% go on; ' +
        'Largest loss: 750 between Visits and Basket; ' +
        'Best lever: the same step; at its target of 30% it would add 20 to Purchase; as of Oct 31.',
    );
  });

  it('tells of each stage everything that is known of it', () => {
    const [visits, basket, purchase] = story({ ...shop, currency: 'EUR', spend: 500 }).words.parts[0]!.stages;
    assert.equal(visits!.sentence, 'Visits: 1,000; up 11.1%, better; 900 before; 100.0% of Visits; €0.50 each.');
    assert.equal(
      basket!.sentence,
      'Basket: 250; up 38.9%, better; 180 before; 25.0% of Visits; 25.0% go on; target 30%, Missed; up 5 pp, better; 750 lost; €2 each.',
    );
    assert.equal(
      purchase!.sentence,
      'Purchase: 100; target 90, Achieved; up 11.1%, better; 90 before; 10.0% of Visits; 40.0% go on; down 10 pp, worse; 150 lost; €5 each.',
    );
  });

  it('takes its words from the language, and its numbers from the locale', () => {
    const funnel = {
      ...funnelEn,
      goOn: (rate: string) => `${rate} går videre`,
      lost: (count: string) => `${count} tapt`,
    };
    const { words, sentence } = story(shop, { locale: 'nb', messages: { ...en, funnel } });
    assert.match(spaced(sentence), /Basket 250, 25,0 % går videre/);
    assert.equal(plain(words.parts[0]!.stages[1]!.lost!), '750 tapt');
  });

  it('names the stage that a rate is of, where it is not the one before, or where more come than went', () => {
    const step = (...values: (number | null)[]): string =>
      plain(
        story({ stages: values.map((value, i) => ({ label: `S${i}`, value })) }).words.parts[0]!.stages.at(-1)!.step!
          .text,
      );
    assert.equal(step(100, 50), '50.0% go on');
    assert.equal(step(100, null, 50), '50.0% of S0');
    assert.equal(step(50, 100), '200.0% of S0');
  });

  it('explains each thing that is unusual once, for all stages that have it', () => {
    const { notes } = story({
      stages: [10, 20, null, null, 0, 30].map((value, i) => ({ label: `S${i}`, value })),
    }).words;
    assert.deepEqual(notes, [funnelEn.grown('S1'), funnelEn.bridged('S2, S3'), funnelEn.none('S4')]);
    assert.deepEqual(story(shop).words.notes, []);
  });

  it('names the segments that something is unusual in', () => {
    const one = (label: string, value: number | null) => ({
      label,
      stages: [
        { label: 'Visits', value: 9 },
        { label: 'Orders', value },
      ],
    });
    const { notes } = story({ segments: [one('Organic', null), one('Paid', 5), one('Social', 0)] }).words;
    assert.deepEqual(notes, [funnelEn.bridged('Orders (Organic), Orders (Total)'), funnelEn.none('Orders (Social)')]);
  });

  it('says why the period before is not compared', () => {
    const { words } = story({ ...shop, asOf: '2026-10-15', previousPeriod: '2026-09' });
    assert.equal(words.against, '');
    assert.deepEqual(words.notes, ['Visits: 900 in September 2026, of another length']);
  });

  it('is silent about the past where nothing is to be compared', () => {
    const { words } = story({ ...shop, compare: 'none' });
    assert.doesNotMatch(words.parts[0]!.stages.map(({ sentence }) => sentence).join(), /before|better/);
    assert.deepEqual([words.against, words.notes], ['', []]);
  });

  it('is empty where no stage has a figure', () => {
    assert.equal(story({ stages: [{ value: null }] }).empty, true);
    assert.equal(story({ stages: [] }).empty, true);
    assert.equal(story({ stages: [{ value: 0 }] }).empty, false);
  });
});

describe('A rate of a funnel', () => {
  it('is printed with one digit, and with more where it would print as all', () => {
    const printed = [0.25, 1, 0.9996, 1.0004, 0.99999, 2, 0.00002].map((rate) => formatRate(rate, english));
    assert.deepEqual(printed, ['25.0%', '100.0%', '99.96%', '100.04%', '99.999%', '200.0%', '0.002%']);
  });
});

describe('The table of a funnel', () => {
  it('has the columns that there is something in', () => {
    const kpi = read({
      stages: [
        { label: 'Visits', value: 10 },
        { label: 'Leads', value: 4 },
      ],
    }).kpi;
    const [title, head, rows] = funnelTable(funnelStory(kpi, english), english);
    assert.equal(title, 'Figures as a table');
    assert.deepEqual(head, ['Stage', 'Count', 'Share', 'Step rate', 'Loss']);
    assert.deepEqual(rows, [
      ['Visits', '10', '100.0% of Visits', '–', '–'],
      ['Leads', '4', '40.0% of Visits', '40.0% go on', '6 lost'],
    ]);
  });

  it('has a row for every stage, as long as its head, whatever the figures are', () => {
    const count = fc.option(fc.oneof(fc.nat(5000), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })));
    const stages = fc.array(fc.record({ value: count, previous: count, target: count, stepTarget: count }), {
      maxLength: 9,
    });
    const segments = fc.array(fc.record({ stages, spend: count }), { maxLength: 4 });
    fc.assert(
      fc.property(stages, segments, count, (own, parts, spend) => {
        const told = funnelStory(read({ stages: own, segments: parts, spend }).kpi, english);
        const [, head, rows] = funnelTable(told, english);
        assert.equal(
          rows.length,
          told.funnels.reduce((sum, funnel) => sum + funnel.stages.length, 0),
        );
        for (const row of rows) assert.equal(row.length, head.length);
        assert.doesNotMatch([told.sentence, ...rows.flat()].join(), /NaN|Infinity|undefined|null|\t/);
      }),
    );
  });
});
