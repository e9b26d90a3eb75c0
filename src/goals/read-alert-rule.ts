import * as is from '../model/fields.js';
import type { AlertRule, AlertSubject } from './alert-events.js';

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
 * A rule as somebody has written it: an object, or one word, which is what it watches. Without a side it watches the bad one, which is
 * `below`; of data, and so of days that nothing came, `above`. A limit that is not given is the usual one of what is watched.
 */
export const alertRule: is.Reader<AlertRule> = (raw, note) => {
  const written: unknown = subjects.includes(raw as AlertSubject) ? { on: raw } : is.fromText(raw);
  if (typeof written !== 'object' || written === null) return note('', raw, `a rule, or one of ${subjects.join(', ')}`);
  let sound = true;
  const strict: is.Note = (field, ...rest) => {
    sound = false;
    return note(`.${field}`, ...rest);
  };
  const fields = is.readFields(schema, (name) => is.own(written, name), strict);
  if (!sound) return null;
  const { on, min, max } = fields;
  const side = fields.side ?? (min !== null || max !== null ? 'outside' : on === 'data' ? 'above' : 'below');
  if (side === 'outside' && (min === null) !== (max === null)) return note('', raw, 'both min and max');
  if (min !== null && max !== null && min > max) return note('', raw, 'min below max');
  const given = Object.keys(fields).filter((name) => fields[name as 'id'] !== null);
  return { ...Object.fromEntries(given.map((name) => [name, fields[name as 'id']])), side };
};

/** Rules, as such or as JSON text; words are parted by spaces where it is no JSON. */
export const alertRules: is.Reader<AlertRule[]> = (raw, ...rest) => {
  const words = typeof raw === 'string' && !/[[{]/.test(raw) ? raw.trim().split(/\s+/) : raw;
  return is.list(alertRule, 50)(words, ...rest);
};
