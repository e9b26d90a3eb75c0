import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { englishNumber } from '../../../src/format/english.js';
import { dateFormat, type DateStyle, numberFormat, printDate, printDates, styles } from '../../../src/format/intl.js';

/** Engines disagree about the width of the space in `1 – 15` and `3:05 PM`, and nobody sees it. */
const even = (text: string) => text.replace(/[\u2009\u202f]/g, ' ');

const digits = fc.constantFrom(0, 1, 2, 3, 4);
const options: fc.Arbitrary<Intl.NumberFormatOptions> = fc.oneof(
  digits.map((maximumFractionDigits) => ({ maximumFractionDigits })),
  fc.record({ maximumFractionDigits: digits }).map((given) => ({ ...given, style: 'percent' as const })),
  digits.map((all) => ({ style: 'percent', minimumFractionDigits: all, maximumFractionDigits: all }) as const),
  fc
    .record({
      currency: fc.constantFrom('EUR', 'GBP', 'USD', 'NOK', 'JPY'),
      digits: fc.option(digits, { nil: undefined }),
    })
    .map(({ currency, digits }) => ({
      ...({ style: 'currency', trailingZeroDisplay: 'stripIfInteger' } as const),
      ...{ currency, maximumFractionDigits: digits },
    })),
  fc.constant({ style: 'percent', maximumFractionDigits: 1, roundingMode: 'trunc' }),
  fc.constantFrom({}, { style: 'percent' }, { style: 'currency', currency: 'EUR' } as const).map((given) => ({
    ...({ notation: 'compact', maximumSignificantDigits: 3, maximumFractionDigits: 0 } as const),
    ...({ roundingPriority: 'morePrecision', trailingZeroDisplay: 'stripIfInteger', ...given } as const),
  })),
  fc.constant({}),
);

/** A number that is hard to round: it has few digits and often ends in 5, or is next to one of that kind. */
const nearHalf = fc
  .record({
    whole: fc.integer({ min: -1e7, max: 1e7 }),
    half: fc.constantFrom(0, 0.5),
    places: fc.nat(6),
    aside: fc.constantFrom(0, Number.EPSILON, -Number.EPSILON),
  })
  .map(({ whole, half, places, aside }) => ((whole + half) / 10 ** places) * (1 + aside));

describe('In American English', () => {
  it('numbers that are printed by hand are those that Intl prints', () => {
    let byHand = 0;
    fc.assert(
      fc.property(fc.oneof(nearHalf, fc.double()), options, (value, given) => {
        const signed = { signDisplay: 'negative', ...given } as const;
        const text = englishNumber(value, signed);
        if (text === undefined) return;
        byHand++;
        assert.equal(text, numberFormat('en', signed).format(value));
      }),
      { numRuns: 20_000 },
    );
    assert(byHand > 5_000);
  });

  const time = fc.integer({ min: -1e12, max: 8e12 });
  const locale = fc.constantFrom('en', 'en-US', 'en-GB', 'nb', 'zh-Hans');

  it('dates are those that Intl prints', () => {
    const style = fc.constantFrom(...(Object.keys(styles) as DateStyle[]));
    fc.assert(
      fc.property(time, locale, style, (time, locale, style) =>
        assert.equal(even(printDate(time, locale, style)), even(dateFormat(locale, styles[style]).format(time))),
      ),
      { numRuns: 5_000 },
    );
  });

  it('so are ranges of dates', () => {
    const days = fc.integer({ min: 1, max: 800 });
    fc.assert(
      fc.property(time, days, locale, fc.constantFrom('day', 'date'), (from, days, locale, style) => {
        const to = from + days * 86_400_000;
        if (style === 'day' && new Date(from).getUTCFullYear() !== new Date(to).getUTCFullYear()) return;
        const shown = dateFormat(locale, styles[style]).formatRange(from, to);
        assert.equal(even(printDates(from, to, locale, style)), even(shown));
      }),
      { numRuns: 5_000 },
    );
  });
});
