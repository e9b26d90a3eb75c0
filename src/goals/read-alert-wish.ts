import * as is from '../model/fields.js';
import type { AlertRule, AlertSubject, AlertWish } from './alert-events.js';

const subjects: readonly AlertSubject[] = ['value', 'performance', 'projection', 'status', 'data'];

const schema = {
  id: is.text,
  on: is.oneOf(...subjects),
  side: is.oneOf<AlertRule['side']>('below', 'above', 'outside'),
  value: is.number,
  min: is.number,
  max: is.number,
  hysteresis: is.count,
  consecutive: is.where(is.count, (turns) => Number.isInteger(turns) && turns > 0, 'a whole number of 1 or more'),
  severity: is.text,
};

/**
 * A rule as somebody has written it: an object, or one word, which is what it watches. What is not given stays open, for `usualRule`.
 * A rule that makes no sense is none, and has its problem.
 */
export const alertWish: is.Reader<AlertWish> = (raw, note) => {
  const written: unknown = subjects.includes(raw as AlertSubject) ? { on: raw } : is.fromText(raw);
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return note('', raw, `a rule, or one of ${subjects.join(', ')}`);
  let isSound = true;
  const strict: is.Note = (field, ...rest) => {
    isSound = false;
    return note(`.${field}`, ...rest);
  };
  const fields = is.readFields(schema, (name) => is.own(written, name), strict);
  const { on, side, value, min, max } = fields;
  if (!isSound) return null;
  const ends = [min, max].filter((end) => end !== null).length;
  const isRange = side === 'outside' || (side === null && ends > 0);
  if (isRange ? ends === 1 || value !== null : ends > 0)
    return note('', raw, 'a value, or min and max with side outside');
  if (ends === 2 && min! >= max!) return note('', raw, 'min below max');
  if (on !== null && on !== 'value' && isRange && ends === 0) return note('', raw, 'min and max');
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== null));
};

/** Rules, as such or as JSON text; or words with spaces between them. */
export const alertWishes: is.Reader<AlertWish[]> = (raw, ...rest) => {
  const words = typeof raw === 'string' && !/[[{]/.test(raw) ? raw.trim().split(/\s+/) : raw;
  return is.list(alertWish, 50)(words, ...rest);
};
