import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageOf } from '../../../src/format/messages.js';
import { formatDate, formatPeriod } from '../../../src/format/period.js';
import { parsePeriod } from '../../../src/model/period.js';

const [en, nb] = [languageOf('en'), languageOf('nb')];
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('A period has the name', () => {
  const names: [string, en: string, nb: string][] = [
    ['2026', '2026', '2026'],
    ['2026-Q4', 'Q4 2026', 'Q4 2026'],
    ['2026-11', 'November 2026', 'november 2026'],
    ['2026-W01', 'Week 1, 2026', 'Week 1, 2026'],
    ['2020-W53', 'Week 53, 2020', 'Week 53, 2020'],
    ['2026-11-15', 'Nov 15, 2026', '15. nov. 2026'],
    ['2026-11-01/2026-11-15', 'Nov 1 – 15, 2026', '1.–15. nov. 2026'],
    ['2026-10-20/2026-11-15', 'Oct 20 – Nov 15, 2026', '20. okt.–15. nov. 2026'],
    ['2025-12-20/2026-01-15', 'Dec 20, 2025 – Jan 15, 2026', '20. des. 2025 – 15. jan. 2026'],
    ['2026-11-01/2026-11-30', 'November 2026', 'november 2026'],
  ];
  for (const [written, english, norwegian] of names)
    it(`${english} for ${written}`, () => {
      const period = parsePeriod(written)!;
      assert.equal(plain(formatPeriod(period, en)), english);
      assert.equal(plain(formatPeriod(period, nb)).replaceAll(' – ', '–'), norwegian.replaceAll(' – ', '–'));
    });

  it('without the year that the reader was told already', () => {
    const [inside, across] = [parsePeriod('2026-11-01/2026-11-15')!, parsePeriod('2025-12-20/2026-01-15')!];
    assert.equal(plain(formatPeriod(inside, en, '2026')), 'Nov 1 – 15');
    assert.equal(plain(formatPeriod(inside, en, '2027')), 'Nov 1 – 15, 2026');
    assert.equal(plain(formatPeriod(across, en, '2026')), 'Dec 20, 2025 – Jan 15, 2026');
    assert.equal(plain(formatDate('2026-11-15', en, '2026')), 'Nov 15');
  });
});
