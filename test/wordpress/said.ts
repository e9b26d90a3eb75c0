/** What PHP says, to be held against what the library says. */
import { answersTo } from './answers.js';
import type { Site } from './site.js';

export type Fields = Readonly<Record<string, unknown>>;

/** Every number of a text, as its digits and its sign of per cent, whatever stands between and around them. */
export function figures(text: string): string[] {
  const said = text.replace(/[\u00A0\u202F\u2009]/g, ' ').replaceAll('\u2212', '-');
  return (said.match(/<?\d(?:[\d.,:]|(?<=\d) (?=\d{3}))*(?: ?%)?/g) ?? []).map((each) =>
    each.replace(/ /g, '').replace(/[.,:]$/, ''),
  );
}

/** What PHP answers to a list of cases, in the language of a locale. */
export function inPhp<T>(site: Site, locale: string, cases: readonly unknown[], code: string): T[] {
  const speak = `add_filter( 'pre_determine_locale', fn() => '${locale}' );`;
  const list = cases.map((fields) => [fields]);
  return answersTo(site, `function ( $fields ) { ${code} }`, list, speak) as T[];
}

/** The cells of the tables that PHP has made, row by row. */
export function rows(html: string): string[][] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/g)]
    .map(([, row = '']) => [...row.matchAll(/<t[hd]( scope="col")?[^>]*>(.*?)<\/t[hd]>/g)])
    .filter(([first]) => !first?.[1])
    .map((cells) => cells.map(([, , cell = '']) => cell));
}

let seed = 20261115;
export function random(): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return seed / 0x7fffffff;
}
export const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/** A figure as people have them: of any size, with few digits. */
export function number(largest: number): number {
  const size = random() < 0.15 ? 0 : largest * 10 ** -Math.floor(random() * 4) * random();
  return Number((random() < 0.08 ? -size : size).toFixed(pick([0, 1, 2, 4])));
}

/** What is given of some fields. */
export const given = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, each]) => each !== undefined));
