import { attempt } from '../model/attempt.js';
import { own } from '../model/fields.js';

/** By which status of HTTP a failure is known, for those that say more than "the server failed" (500 and above). */
const statuses = {
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  timeout: 408,
  unavailable: 425,
  'rate-limited': 429,
  network: 0,
  offline: 0,
  'invalid-data': 0,
  unsupported: 400,
  'no-provider': 0,
  unknown: 0,
};

/** What went wrong, in one word that a page can act on. */
export type KpiErrorCode = keyof typeof statuses;

/** An error of the data layer. Its message is for the console; text of a server never becomes part of it. */
export class KpiError extends Error {
  constructor(
    readonly code: KpiErrorCode,
    message: string = `The source failed: ${code}.`,
    /** The status of HTTP, where there was one. */
    readonly status?: number,
    /** Seconds in which asking again makes no sense, as the server says. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }

  /** Whether asking again may help: not where the answer would be the same, or is refused. */
  get retryable(): boolean {
    return /network|timeout|offline|rate-limited|unavailable/.test(this.code);
  }
}

/**
 * Anything that was thrown, as a `KpiError`. A `code` that is one of ours is kept with its message; a `status` is read as
 * one of HTTP, with `retryAfter` in seconds. What else a thrown thing says is left out: it may be a server's text. Only what looks
 * like a mistake in the code of a page (a `TypeError` and the like) goes along as the `cause`, for the console.
 */
export function kpiError(thrown: unknown): KpiError {
  return attempt(() => errorOf(thrown)) ?? new KpiError('unknown');
}

/** Whether something is an error; what throws when it is looked at is none. */
export function isError(thing: unknown): thing is Error {
  return !!attempt(() => thing instanceof Error);
}

function errorOf(thrown: unknown): KpiError {
  if (thrown instanceof KpiError) return thrown;
  const code = own(thrown, 'code') as KpiErrorCode;
  if (own(statuses, code) !== undefined) return new KpiError(code, own(thrown, 'message') as string | undefined);
  const status = Number(own(thrown, 'status')) || 0;
  const { name } = thrown as Error;
  const known = (Object.keys(statuses) as KpiErrorCode[]).find((each) => status && statuses[each] === status);
  const otherwise =
    status >= 500 ? 'unavailable' : name === 'TypeError' ? 'network' : name === 'TimeoutError' ? 'timeout' : 'unknown';
  const after = Number(own(thrown, 'retryAfter'));
  const error = new KpiError(known ?? otherwise, undefined, status || undefined, after || undefined);
  if (/^(Type|Reference|Range)E/.test(name)) error.cause = thrown;
  return error;
}
