import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Language, languageOf } from '../../../src/format/messages.js';
import {
  changeDigits,
  compactValue,
  formatChange,
  formatGap,
  formatShare,
  formatTarget,
  formatValue,
  type Style,
} from '../../../src/format/value.js';
import { compareValues } from '../../../src/model/change.js';
import { anyFigure, kpiOf } from '../chart/kpis.js';

const en = languageOf('en');
const nb = languageOf('nb');
/** Formatters differ in their spaces between versions. */
const plain = (text: string | null): string | null => text && text.replace(/\s/g, ' ').replaceAll('\u2212', '-');
const style = (unit: string, currency: string | null = null): Style => ({ unit, currency });

describe('A figure is written', () => {
  const figures: [number | string | null, Style, en: string, nb: string][] = [
    [null, style('number'), '–', '–'],
    [0, style('number'), '0', '0'],
    [-0.001, style('number'), '-0.001', '-0,001'],
    [-0, style('number'), '0', '0'],
    [1234567.891, style('number'), '1,234,567.89', '1 234 567,89'],
    ['9007199254740993', style('number'), '9,007,199,254,740,993', '9 007 199 254 740 993'],
    ['-9007199254740993.12', style('number'), '-9,007,199,254,740,993.12', '-9 007 199 254 740 993,12'],
    [0.084, style('percent'), '8.4%', '8,4 %'],
    [0.45, style('percent'), '45%', '45 %'],
    [0.0175, style('percent'), '1.8%', '1,8 %'],
    [-0.0175, style('percent'), '-1.8%', '-1,8 %'],
    [0.000001, style('percent'), '<0.001%', '<0,001 %'],
    [0, style('percent'), '0%', '0 %'],
    [58, style('percent'), '5,800%', '5 800 %'],
    [47.2, style('currency', 'EUR'), '€47.20', '47,20 €'],
    [48210, style('currency', 'EUR'), '€48,210', '48 210 €'],
    [1499.5, style('currency', 'JPY'), '¥1,500', '1 500 JPY'],
    [1.2345, style('currency', 'BHD'), 'BHD 1.235', '1,235 BHD'],
    [-0.001, style('currency', 'EUR'), '-€0.001', '-0,001 €'],
    [0.0049, style('currency', 'EUR'), '€0.0049', '0,0049 €'],
    [12, style('seconds'), '12 sec', '12 sek'],
    [185, style('seconds'), '3:05', '3:05'],
    [7260, style('seconds'), '2:01:00', '2:01:00'],
    [-185, style('seconds'), '-3:05', '-3:05'],
    [59.7, style('seconds'), '59.7 sec', '59,7 sek'],
    [3599.7, style('seconds'), '1:00:00', '1:00:00'],
    [1_000_000, style('seconds'), '277:46:40', '277:46:40'],
    [1, style('days'), '1 day', '1 day'],
    [34, style('days'), '34 days', '34 days'],
    [1.5, style('days'), '1.5 days', '1,5 days'],
    [41, style('score'), '41', '41'],
    [4.2, style('×'), '4.2 ×', '4,2 ×'],
    [3, style('pages'), '3 pages', '3 pages'],
  ];
  for (const [figure, unit, english, norwegian] of figures)
    it(`${english} for ${figure} ${unit.currency ?? unit.unit}`, () => {
      assert.equal(plain(formatValue(figure, unit, en)), english);
      if (norwegian.includes('JPY')) assert.match(plain(formatValue(figure, unit, nb))!, /^1 500/);
      else assert.equal(plain(formatValue(figure, unit, nb)), norwegian);
    });

  it('never as "-0", NaN or infinity', () => {
    const units = fc.constantFrom(
      ...['number', 'percent', 'seconds', 'days', 'score', 'leads'].map((unit) => style(unit)),
      style('currency', 'EUR'),
    );
    fc.assert(
      fc.property(
        anyFigure,
        units,
        fc.boolean(),
        fc.option(fc.nat(3), { nil: undefined }),
        (figure, unit, compact, digits) => {
          const text = plain(formatValue(figure, unit, en, { compact, digits }))!;
          assert.doesNotMatch(text, /NaN|∞|undefined/);
          assert.match(text, text.includes('-') ? /[1-9]/ : /\d/);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('short where that is shorter', () => {
    const short = (value: number | string, more: object = {}, language = en) => {
      const kpi = kpiOf({ value, ...more });
      return plain(compactValue(kpi, formatValue(kpi.value, kpi, language), language));
    };
    assert.equal(short(1248391204), '1.25B');
    assert.equal(short(1248391204, {}, nb), '1,25 mrd.');
    assert.equal(short(12345678, { currency: 'EUR' }), '€12.3M');
    assert.equal(short(1234567, { currency: 'EUR' }), null);
    assert.equal(short('9007199254740993'), '9007T');
    assert.equal(short(12330), null);
    assert.equal(short(540, { unit: 'customers' }), null);
    assert.equal(short(999_999_999, { unit: 'seconds' }), null);
  });
});

describe('A target is written', () => {
  it('as a figure, or as a range', () => {
    assert.equal(formatTarget(1200, style('number'), en), '1,200');
    assert.equal(plain(formatTarget({ min: 0.4, max: 0.6 }, style('percent'), nb)), '40 % – 60 %');
    assert.equal(formatTarget({ min: 36_000, max: 40_000 }, style('currency', 'EUR'), en), '€36,000 – €40,000');
  });
});

describe('A share of a whole is written', () => {
  const shares: [number, string][] = [
    [0, '0%'],
    [540 / 1200, '45%'],
    [1 + (540 - 1200) / 1200, '45%'],
    [1199 / 1200, '99.9%'],
    [1 - 1e-6, '99.9%'],
    [1, '100%'],
    [0.1 + 0.2, '30%'],
    [2.873, '287.3%'],
    [-0.15, '-15%'],
    [-1e-9, '0%'],
  ];
  for (const [share, text] of shares) it(`${text} for ${share}`, () => assert.equal(formatShare(share, en), text));

  it('as 100 % only when nothing is missing', () => {
    const parts = fc
      .tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }))
      .filter(([a, b]) => a < b);
    fc.assert(fc.property(parts, ([part, whole]) => assert.notEqual(formatShare(part / whole, en), '100%')));
  });
});

describe('A difference is written', () => {
  it('in percentage points for percentages, without a sign, and never as nothing when there is one', () => {
    assert.equal(formatGap(-0.007, style('percent'), en, 1), '0.7 pp');
    assert.equal(formatGap(0.0004, style('percent'), en, 1), '0.04 pp');
    assert.equal(formatGap(-2.8, style('currency', 'EUR'), en, 1), '€2.80');
  });

  const changes: [value: number, previous: number, more: object, text: string][] = [
    [540, 498, {}, '8.4%'],
    [498, 540, {}, '7.8%'],
    [0.018, 0.022, { unit: 'percent' }, '0.4 pp'],
    [0.00021, 0.00034, { unit: 'percent' }, '0.013 pp'],
    [42, 0, {}, '42'],
    [80, -120, {}, '200'],
    [50.5, 0, { currency: 'EUR' }, '€50.50'],
  ];
  for (const [value, previous, more, text] of changes)
    it(`${text} from ${previous} to ${value}`, () => {
      const kpi = kpiOf({ value, previous, ...more });
      assert.equal(plain(formatChange(compareValues({ ...kpi, digits: changeDigits(kpi) }), kpi, en)), text);
    });
});

it('Numbers are written as the language of a tag does, words in the nearest that is known', () => {
  const tags: [string, string][] = [
    ['de-AT', '1 234,5'],
    ['de', '1.234,5'],
    ['en-IN', '12,34,567.5'],
    ['not a language', '1,234.5'],
  ];
  for (const [tag, text] of tags) {
    const language: Language = languageOf(tag);
    assert.equal(plain(formatValue(tag === 'en-IN' ? 1_234_567.5 : 1234.5, style('number'), language)), text);
    assert.equal(language.messages.empty, en.messages.empty);
  }
});
