import { type Language, wordsOf } from '../format/messages.js';
import { type GoalWords, goalsEn } from './words.js';

/** The words about goals in a language, else in English. */
export function goalWords({ locale }: Language): GoalWords {
  return wordsOf('goals', locale, goalsEn);
}
