import type { Block } from './block.js';
import { cardBlocks } from './card.js';
import { funnelBlocks } from './funnel.js';
import { gaugeBlocks } from './gauge.js';
import { mixed, type Palette, palettes, type Tone } from './palette.js';
import { readOptions } from './read-options.js';
import { CAPTION, LABEL, phrase, verdict } from './runs.js';
import { type AnyTold, told } from './told.js';
import { trendBlocks } from './trend.js';

/** From the edge of a picture to what is in it; that of an element. */
export const INSET = 18.6;

/** A picture before it is written in any language of machines. */
export interface Picture {
  readonly label: string;
  /** Stands for the picture. */
  readonly sentence: string;
  readonly lang: string;
  readonly rtl: boolean;
  readonly width: number;
  readonly colours: Palette;
  readonly blocks: readonly Block[];
}

/** Languages that are written from right to left. */
const RTL = /^(ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b/;

/** Lays out what an element would show of a result. Never throws. */
export function picture(result: unknown, raw: unknown): Picture {
  const options = readOptions(raw);
  const all = told(result, options);
  const { as, story, language, notes, remarks } = all;
  const { words, status } = story;
  const usual = as === 'card' || as === 'gauge' ? 320 : 600;
  const width = Math.max(160, Math.min(2000, Math.round(options.width || usual)));
  const rtl = options.dir ? options.dir === 'rtl' : RTL.test(language.locale);
  const light = palettes[options.scheme ?? 'light'];
  const note = (text: string, tone: Tone = 'muted', bold = false): Block => ({
    kind: 'row',
    phrases: [phrase(text, tone).map((run) => (bold ? { ...run, bold } : run))],
  });
  const blocks: Block[] = [
    {
      kind: 'head',
      title: [
        { text: words.label, tone: 'text' as const, size: LABEL, bold: true },
        { text: words.label && words.period && ' ', tone: 'muted' as const, size: CAPTION },
        { text: words.period, tone: 'muted' as const, size: CAPTION, whole: true },
      ].filter(({ text }) => text !== ''),
      verdict: verdict(status, words.status),
    },
    ...drawing(all, width - 2 * INSET, rtl),
    ...notes.map(({ text, bold }) => note(text, bold ? 'text' : 'muted', bold)),
    { kind: 'row', phrases: remarks.asides.map((aside) => phrase(aside)), place: 'apart' },
    ...remarks.lines.map((line) => note(line)),
  ];
  return {
    ...{ label: words.label, sentence: story.sentence, lang: language.locale, rtl, width },
    colours: { ...light, pale: mixed(light.accent, light.surface, 0.45) },
    blocks: blocks.filter(isThere),
  };
}

function drawing(all: AnyTold, room: number, rtl: boolean): Block[] {
  if (all.as === 'trend') return trendBlocks(all, rtl);
  if (all.as === 'funnel') return funnelBlocks(all);
  return all.as === 'gauge' ? gaugeBlocks(all, room) : cardBlocks(all, room);
}

/** A row in which nothing is said takes no room. */
function isThere(block: Block): boolean {
  return block.kind !== 'row' || block.phrases.some((each) => each.length > 0);
}
