import type { Phrase } from './block.js';
import { escaped } from './escape.js';
import type { Palette } from './palette.js';

/** A table that only lays things out. */
export function layout(rows: string, more: string = ''): string {
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"${more}>${rows}</table>`;
}

/** A phrase, whatever the direction of what is around it. */
export function phraseHtml(phrase: Phrase, colours: Palette): string {
  const runs = phrase.map(({ text, tone, size, bold, whole }) => {
    const weight = (bold ? ';font-weight:600' : '') + (whole ? ';display:inline-block' : '');
    return `<span style="color:${colours[tone]};font-size:${size}px${weight}">${escaped(text)}</span>`;
  });
  return `<bdi>${runs.join('')}</bdi>`;
}

/** Phrases side by side, which come apart between them first. */
export function phrasesHtml(phrases: readonly Phrase[], colours: Palette): string {
  return phrases
    .filter((phrase) => phrase.length > 0)
    .map((phrase, i, { length }) => {
      const gap = i < length - 1 ? '&#160;&#160;' : '';
      return `<span style="display:inline-block">${phraseHtml(phrase, colours)}${gap}</span>`;
    })
    .join(' ');
}
