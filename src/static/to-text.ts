import { plain } from '../format/phrase.js';
import type { StaticOptions } from './options.js';
import { readOptions } from './read-options.js';
import { told } from './told.js';

/**
 * A result in words, for a chat, for the description of a feed, and for the part of an e-mail that is plain text: the sentence that stands
 * for the picture, and below it, line by line, what is wrong or must be known. It is text, not markup: escape it where it is put into any.
 * Never throws.
 */
export function toText(result: unknown, options: StaticOptions = {}): string {
  const { story, notes, remarks } = told(result, readOptions(options));
  const lines = [story.sentence, ...notes.map(({ text }) => text), remarks.asides.join(' '), ...remarks.lines];
  return lines
    .map((line) => plain(line).trim())
    .filter(Boolean)
    .join('\n');
}
