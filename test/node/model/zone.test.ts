import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { civilDay, civilTime, dayNumber, instantAt, isoDate, isTimeZone, read, startOfDay } from 'kpi-elements/model';
import { Temporal } from 'temporal-polyfill';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Whole and broken offsets, midnights that are skipped or come twice, days that never were. */
const zones = [
  ...['UTC', 'Europe/Berlin', 'Europe/London', 'America/New_York', 'America/St_Johns', 'America/Santiago'],
  ...['America/Havana', 'America/Sao_Paulo', 'America/Asuncion', 'America/Scoresbysund', 'Atlantic/Azores'],
  ...['Africa/Casablanca', 'Africa/Cairo', 'Asia/Amman', 'Asia/Beirut', 'Asia/Gaza', 'Asia/Tehran', 'Asia/Kolkata'],
  ...['Asia/Kathmandu', 'Asia/Pyongyang', 'Australia/Lord_Howe', 'Antarctica/Troll', 'Pacific/Chatham'],
  ...['Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Kwajalein', 'Pacific/Honolulu'],
];
const zone = fc.constantFrom(...zones);
const day = fc.integer({ min: dayNumber('1990-01-01')!, max: dayNumber('2030-12-31')! });
const instant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2031, 0, 1) });

function startByTemporal(date: string, timeZone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
}

function start(date: string, timeZone: string): string {
  return new Date(startOfDay(dayNumber(date)!, timeZone)).toISOString();
}

function hoursOf(date: string, timeZone: string): number {
  const number = dayNumber(date)!;
  return (startOfDay(number + 1, timeZone) - startOfDay(number, timeZone)) / HOUR;
}

describe('A civil day begins when Temporal says', () => {
  it('on any day from 1990 to 2030, in any zone', () => {
    fc.assert(
      fc.property(zone, day, (timeZone, number) => {
        assert.equal(startOfDay(number, timeZone), startByTemporal(isoDate(number), timeZone));
      }),
      { numRuns: 3000 },
    );
  });

  it('on each day around every change of the clocks of five years', () => {
    for (const timeZone of zones) {
      let offset = NaN;
      for (let number = dayNumber('2008-01-01')!; number <= dayNumber('2012-12-31')!; number++) {
        const at = startOfDay(number, timeZone);
        if (number * DAY - at === offset) continue;
        offset = number * DAY - at;
        for (const near of [number - 1, number, number + 1]) {
          assert.equal(
            startOfDay(near, timeZone),
            startByTemporal(isoDate(near), timeZone),
            `${timeZone} ${isoDate(near)}`,
          );
        }
      }
    }
  });

  it('Berlin, at both changes of the clocks: the days have 23 and 25 hours, all others 24', () => {
    assert.equal(hoursOf('2025-03-30', 'Europe/Berlin'), 23);
    assert.equal(hoursOf('2025-10-26', 'Europe/Berlin'), 25);
    assert.equal(hoursOf('2025-03-29', 'Europe/Berlin'), 24);
    assert.equal(hoursOf('2025-10-27', 'Europe/Berlin'), 24);
    assert.equal(start('2025-03-30', 'Europe/Berlin'), '2025-03-29T23:00:00.000Z');
    assert.equal(start('2025-03-31', 'Europe/Berlin'), '2025-03-30T22:00:00.000Z');
  });

  it('Santiago, 7 September 2025: there is no midnight, so the day begins at one', () => {
    assert.equal(start('2025-09-07', 'America/Santiago'), '2025-09-07T04:00:00.000Z');
    assert.equal(civilTime(Date.parse('2025-09-07T04:00:00Z'), 'America/Santiago'), Date.parse('2025-09-07T01:00:00Z'));
    assert.equal(hoursOf('2025-09-07', 'America/Santiago'), 23);
    assert.equal(startByTemporal('2025-09-07', 'America/Santiago'), Date.parse('2025-09-07T04:00:00Z'));
  });

  it('Havana, 5 November 2023: there are two midnights, and the first one counts', () => {
    assert.equal(start('2023-11-05', 'America/Havana'), '2023-11-05T04:00:00.000Z');
    assert.equal(civilTime(Date.parse('2023-11-05T05:00:00Z'), 'America/Havana'), Date.parse('2023-11-05T00:00:00Z'));
    assert.equal(hoursOf('2023-11-05', 'America/Havana'), 25);
  });

  it('Apia, 30 December 2011: that day never was, so it begins and ends where the 31st begins', () => {
    assert.equal(start('2011-12-30', 'Pacific/Apia'), '2011-12-30T10:00:00.000Z');
    assert.equal(start('2011-12-31', 'Pacific/Apia'), '2011-12-30T10:00:00.000Z');
    assert.equal(hoursOf('2011-12-30', 'Pacific/Apia'), 0);
    assert.equal(hoursOf('2011-12-29', 'Pacific/Apia'), 24);
  });

  it('Lord Howe: half an hour is a change too', () => {
    assert.equal(hoursOf('2025-04-06', 'Australia/Lord_Howe'), 24.5);
    assert.equal(hoursOf('2025-10-05', 'Australia/Lord_Howe'), 23.5);
  });

  it('St Johns, 29 October 2006: a minute after midnight the day before comes back, and still each has one beginning', () => {
    assert.equal(start('2006-10-29', 'America/St_Johns'), '2006-10-29T02:30:00.000Z');
    assert.equal(startByTemporal('2006-10-29', 'America/St_Johns'), Date.parse('2006-10-29T02:30:00Z'));
  });
});

describe('Days tile', () => {
  it('without a gap and without an overlap: each begins where the one before ends, and none ends before it begins', () => {
    fc.assert(
      fc.property(zone, day, (timeZone, number) => {
        const length = (startOfDay(number + 1, timeZone) - startOfDay(number, timeZone)) / HOUR;
        assert.ok(length === 0 || (length >= 22 && length <= 26), `${timeZone} ${isoDate(number)}: ${length} h`);
      }),
      { numRuns: 2000 },
    );
  });

  it('so that each instant lies in the day that the clock shows', () => {
    // All but St Johns, where the clock went back across midnight until 2011.
    const tidy = zone.filter((name) => name !== 'America/St_Johns');
    fc.assert(
      fc.property(tidy, instant, (timeZone, at) => {
        const number = civilDay(at, timeZone);
        assert.ok(startOfDay(number, timeZone) <= at);
        assert.ok(at < startOfDay(number + 1, timeZone));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('What the clock shows', () => {
  it('is what Temporal says: day and time of day, to the millisecond', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, at) => {
        const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
        assert.equal(
          new Date(civilTime(at, timeZone)).toISOString().slice(0, 23),
          shown.toString({ smallestUnit: 'millisecond' }),
        );
        assert.equal(isoDate(civilDay(at, timeZone)), shown.toPlainDate().toString());
      }),
      { numRuns: 2000 },
    );
  });

  it('leads back to the instant: of a doubled hour the first, of a skipped hour the moment after the jump', () => {
    const berlin = (text: string) => new Date(instantAt(Date.parse(text), 'Europe/Berlin')).toISOString();
    assert.equal(berlin('2025-10-26T02:30:00Z'), '2025-10-26T00:30:00.000Z');
    assert.equal(berlin('2025-10-26T03:30:00Z'), '2025-10-26T02:30:00.000Z');
    assert.equal(berlin('2025-07-01T12:00:00Z'), '2025-07-01T10:00:00.000Z');
    const skipped = instantAt(Date.parse('2025-03-30T02:30:00Z'), 'Europe/Berlin');
    assert.ok(skipped >= Date.parse('2025-03-30T01:00:00Z'));
    assert.ok(civilTime(skipped, 'Europe/Berlin') >= Date.parse('2025-03-30T02:30:00Z'));
  });

  it('leads back to an instant that shows it, for any time that there was', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, at) => {
        const civil = civilTime(at, timeZone);
        const found = instantAt(civil, timeZone);
        assert.ok(found <= at, 'the first of two');
        assert.equal(civilTime(found, timeZone), civil);
      }),
      { numRuns: 2000 },
    );
  });

  it('is always some instant, even for fractions of a millisecond and times that there never were', () => {
    fc.assert(
      fc.property(zone, fc.double({ noNaN: true, min: 6e11, max: 1.9e12 }), (timeZone, civil) => {
        const found = instantAt(civil, timeZone);
        assert.ok(Number.isFinite(found));
        assert.ok(Math.abs(found - civil) <= 26 * HOUR);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('A zone', () => {
  it('is known or not, and asking is always safe', () => {
    for (const name of zones) assert.ok(isTimeZone(name), name);
    for (const name of ['Mars/Phobos', '', 'Europe', '__proto__', 'Berlin/Europe/', '\u0000', 'x'.repeat(10_000)]) {
      assert.equal(isTimeZone(name), false, name.slice(0, 20));
    }
  });
});

describe('The machine of the reader', () => {
  const script = `
    import { assessment, civilDay, parsePeriod, read, startOfDay } from 'kpi-elements/model';
    const now = Date.parse('2026-11-16T03:30:00Z');
    const out = [];
    for (const timeZone of ['UTC', 'Europe/Berlin', 'America/Santiago', 'Pacific/Apia', 'Asia/Tokyo', 'Pacific/Honolulu']) {
      for (const period of ['today', '7d', 'week', 'month', 'quarter', 'year', '2026-Q3', '2026-W46', '2011-12-30']) {
        const reading = read({
          value: 540, previous: 498, target: 1200, kind: 'total', period, timeZone, updatedAt: '2026-11-15T06:00:00+01:00',
          series: [['2025-01-01', 1], ['2025-03-30T02:30:00', 2], ['2025-09-07T00:00', 3], ['2026-11-15', null]],
        }, { now });
        out.push(reading, assessment(reading.kpi));
      }
      for (let day = 15000; day < 20600; day += 37) out.push(startOfDay(day, timeZone), civilDay(day * 86400000, timeZone));
    }
    out.push(parsePeriod('month', 20000), new Date(now).getTimezoneOffset());
    console.log(JSON.stringify(out));
  `;

  it('changes nothing: three viewers far apart get the same figures', () => {
    const answers = ['Pacific/Honolulu', 'Asia/Tokyo', 'America/Santiago'].map((TZ) => {
      const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: join(import.meta.dirname, '../../..'),
        env: { ...process.env, TZ, LANG: 'fa_IR.UTF-8' },
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      });
      return JSON.parse(output) as unknown[];
    });
    const offsets = answers.map((answer) => answer.pop());
    assert.equal(new Set(offsets).size, 3, 'the three machines really differ');
    assert.ok(answers[0]!.length > 1000);
    assert.deepEqual(answers[1], answers[0]);
    assert.deepEqual(answers[2], answers[0]);
  });

  it('changes nothing: 1 January stays 1 January west of Greenwich', () => {
    const { kpi } = read({ timeZone: 'Pacific/Honolulu', series: [['2025-01-01', 1]] });
    assert.equal(new Date(kpi.series[0]!.t).toISOString(), '2025-01-01T00:00:00.000Z');
  });
});
