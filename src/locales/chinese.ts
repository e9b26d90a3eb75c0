/** What all Chinese writing has in common, whatever its letters. */

/** A figure and its unit: no space before a Chinese one. */
export function hanUnit(figure: string, unit: string): string {
  return /^\p{Script=Han}/u.test(unit) ? figure + unit : `${figure}\u00A0${unit}`;
}

/** From one day to another, year and month only once: `2026年10月1日至15日`. */
export function hanDates(first: string, last: string): string {
  const [month, year = ''] = /^(\d+年)?(\d+月)?/.exec(first)!;
  const told = [month, year].find((name) => last.startsWith(name)) ?? '';
  return `${first}至${last.slice(told.length)}`;
}
