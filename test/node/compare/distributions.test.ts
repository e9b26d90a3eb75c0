import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chiSquareTail, compareProportions, normalQuantile, normalShare, twoSidedTail } from 'kpi-elements/compare';

/** Equal to so many parts of the whole. */
function near(found: number | null, known: number, precision: number): void {
  assert.ok(Math.abs(found! - known) <= precision * Math.abs(known), `${found}, not ${known}`);
}

// Known values by arbitrary-precision arithmetic of 40 digits.
describe('The normal distribution is known to the precision of a double', () => {
  const tails = [
    [1e-9, 0.9999999992021154],
    [0.5, 0.6170750774519738],
    [1, 0.3173105078629141],
    [1.959964, 0.0499999981928848],
    [2.828427, 0.00467773680405916],
    [2.83, 0.0046548004134631],
    [4, 6.33424836662398e-5],
    [10, 1.5239706048321052e-23],
    [37, 1.1451142445049154e-299],
  ] as const;
  for (const [z, known] of tails) it(`beyond ${z}`, () => near(twoSidedTail(z), known, 1e-12));

  it('at 0 everything lies beyond, and either sign is as far', () => {
    assert.equal(twoSidedTail(0), 1);
    assert.equal(twoSidedTail(-2), twoSidedTail(2));
    assert.equal(twoSidedTail(60), 0);
  });

  it('the share below z is the mirror of the share above', () => {
    near(normalShare(1), 0.8413447460685429, 1e-12);
    near(normalShare(-10), 7.619853024160526e-24, 1e-12);
  });

  const quantiles = [
    [1e-300, -37.0470962993612],
    [1e-10, -6.361340902404056],
    [0.001, -3.0902323061678135],
    [0.3, -0.524400512708041],
    [0.5, 0],
    [0.8, 0.8416212335729142],
    [0.975, 1.9599639845400543],
    [0.995, 2.5758293035489],
  ] as const;
  for (const [share, known] of quantiles)
    it(`below which ${share} lies`, () => near(normalQuantile(share), known, 1e-12));
});

describe('The chi-square distribution is known for any number of arms', () => {
  const tails = [
    [16, 1, 6.334248366623984e-5],
    [3.84, 1, 0.050043521248705],
    [5, 2, 0.0820849986238988],
    [7.8, 3, 0.0503310978598533],
    [30, 4, 4.894437128029213e-6],
    [0.5, 5, 0.9921232932326296],
    [12, 7, 0.1005588685083588],
    [100, 10, 5.449701982920529e-17],
  ] as const;
  for (const [chi2, degrees, known] of tails)
    it(`${chi2} with ${degrees} degrees of freedom`, () => near(chiSquareTail(chi2, degrees), known, 1e-12));

  it('nothing is off: everything is as likely', () => {
    for (const degrees of [1, 2, 3, 10]) assert.equal(chiSquareTail(0, degrees), 1);
  });
});

// Known values by the exact test of SciPy 1.17.
describe('Fisher’s exact test agrees with others', () => {
  const tables = [
    [3, 40, 9, 40, 0.11488806937871979],
    [0, 50, 6, 50, 0.026661076308390465],
    [1, 5000, 0, 100_000, 0.04761904761875831],
    [7, 10, 2, 15, 0.008952630355241742],
    [5, 5, 0, 5, 0.007936507936507938],
    [20, 20, 990, 1000, 1],
    [1500, 1_000_000, 2, 5000, 0.041030757202325394],
    [0, 9, 30, 40, 4.4964709128393855e-5],
    [4, 7, 3, 6, 1],
  ] as const;
  for (const [x, n, y, m, known] of tables)
    it(`${x} of ${n} against ${y} of ${m}`, () => {
      const a = { successes: x, trials: n };
      const b = { successes: y, trials: m };
      const { method, pValue } = compareProportions(a, b);
      assert.equal(method, 'fisher');
      near(pValue, known, 1e-9);
    });

  it('of arms so unequal that factorials would overflow', () => {
    const a = { successes: 9, trials: 9 };
    const b = { successes: 1_000_000_000, trials: 8_000_000_000_000 };
    const { pValue } = compareProportions(a, b);
    assert.ok(pValue! > 0 && pValue! < 1e-30);
  });
});
