/** Blocks as shortcodes, and back. */

import { htmlAttributes } from './element.js';
import { typed } from './attributes.js';
import { propertyName } from './names.js';
import { site } from './site.js';
import {
  type Attributes,
  type Block,
  createBlock,
  decodeEntities,
  rawHandler,
  shortcode,
  type ShortcodeMatch,
} from './wp.js';

/** The block of a tag, and the shortcode of both. */
export interface Name {
  readonly tag: string;
  readonly block: string;
  /** The names of the attributes that the block has. */
  readonly names: readonly string[];
}

export function shortcodeName(tag: string): string {
  return tag.replaceAll('-', '_');
}

/** `[kpi_card label="Leads" value="540"]` */
export function shortcodeText(tag: string, attributes: Attributes, inside?: string): string {
  const { kpi, text } = typed(attributes);
  const all = { ...htmlAttributes(typed(attributes)), ...(kpi && { kpi }), ...(text && { text }) };
  const written = Object.entries(all).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const name = shortcodeName(tag);
  return `[${name}${written.join('')}]${inside === undefined ? '' : `\n${inside}\n[/${name}]`}`;
}

/** Signs that would end a value, or the shortcode, as entities. */
function escaped(value: string): string {
  return value.replace(/["[\]<>]|&(?=#?\w+;)/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The block of a shortcode. What stands between its two ends becomes blocks within. */
export function blockOf({ tag, block, names }: Name, match: ShortcodeMatch, all: readonly Name[]): Block {
  // A copy, as WordPress hands out the same one again, which goes on where it stopped.
  const [, , , written = ''] = new RegExp(shortcode.regexp(shortcodeName(tag))).exec(match.content) ?? [];
  const { named, numeric } = shortcode.attrs(plainAttributes(written));
  const flags = Object.fromEntries(numeric.map((flag) => [flag, 'true']));
  const inner = block === 'kpi-elements/provider' ? blocksIn(match.shortcode.content ?? '', all) : [];
  return createBlock(block, known(names, { ...flags, ...named }), inner);
}

const { curly } = site;
const sign = new RegExp(`^[\\u00a0${curly}]$`);
const part = new RegExp(`"[^"]*"|'[^']*'|([\\w-]+\\s*=\\s*)[${curly}](?:(.*?)[${curly}](?=\\s|$)|(\\S*))`, 'gs');

/** The attributes of a shortcode with plain quotes and blanks, as includes/page/shortcodes.php reads them too. */
export function plainAttributes(written: string): string {
  return written
    .replace(/&#?\w+;/g, (entity) => (sign.test(decodeEntities(entity)) ? decodeEntities(entity) : entity))
    .replaceAll('\u00a0', ' ')
    .replace(part, (all: string, name?: string, value = '', word = '') =>
      name ? `${name}"${`${value}${word}`.replaceAll('"', '&quot;')}"` : all,
    );
}

/** The blocks of a text: our shortcodes, and whatever WordPress makes of what stands between them. */
function blocksIn(html: string, all: readonly Name[]): readonly Block[] {
  if (!html.trim()) return [];
  const [first] = all
    .flatMap((name) => {
      const match = shortcode.next(shortcodeName(name.tag), html);
      return match ? [{ name, ...match }] : [];
    })
    .sort((a, b) => a.index - b.index);
  if (!first) return rawHandler({ HTML: html });
  const { name, index, content } = first;
  const after = html.slice(index + content.length);
  return [...blocksIn(html.slice(0, index), all), blockOf(name, first, all), ...blocksIn(after, all)];
}

/** Attributes of HTML as those that a block has. */
export function known(names: readonly string[], attributes: Attributes): Attributes {
  const entries = Object.entries(attributes).map(([name, value]): [string, string] => [
    propertyName(name),
    decodeEntities(value ?? ''),
  ]);
  return Object.fromEntries(entries.filter(([name]) => names.includes(name)));
}
