import { attempt } from '../model/attempt.js';
import { onlyText } from '../model/only-text.js';
import type { StaticOptions } from './options.js';

/** Options as they were handed over, each by itself: one that is of another kind than it should be is as if it were not given. */
export function readOptions(raw: unknown): StaticOptions {
  const given = (name: keyof StaticOptions): unknown => attempt(() => (raw as StaticOptions)[name]);
  const one = <T extends string>(name: keyof StaticOptions, ...known: readonly T[]): T | undefined =>
    known.find((each) => each === given(name));
  const within = (name: keyof StaticOptions, least: number, most: number): number | undefined => {
    const number = given(name);
    return typeof number === 'number' && number >= least && number <= most ? number : undefined;
  };
  return {
    as: one('as', 'card', 'gauge', 'trend', 'funnel'),
    lang: onlyText(given('lang')),
    dir: one('dir', 'ltr', 'rtl'),
    scheme: one('scheme', 'light', 'dark'),
    width: within('width', 1, Number.MAX_VALUE),
    // Dates have years of four digits; a clock that shows other ones is broken.
    now: within('now', Date.UTC(1000, 0), Date.UTC(9999, 11, 31)),
  };
}
