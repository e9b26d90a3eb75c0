import type { KpiResult } from '../model/kpi.js';

/** What a source throws, and the only thing: the payload is not what the source reads. */
class InvalidData extends Error {
  readonly code = 'invalid-data';
}

/** Refuses a payload unless it is `ok`. The message quotes nothing of the payload: what pretends to be one may hold a token. */
export function need(ok: unknown, what: string): asserts ok {
  if (!ok) throw new InvalidData(`Expected ${what}.`);
}

/** What is read from a payload. Whatever fails on the way, fails because the payload is not what it should be. */
export function recognised(what: string, read: () => KpiResult): KpiResult {
  try {
    return read();
  } catch (error) {
    need(error instanceof InvalidData, what);
    throw error;
  }
}
