import { type Context, createContext } from '@lit/context';
import { own } from '../model/fields.js';
import type { KpiResult } from '../model/kpi.js';

/** What an element asks its provider. */
export interface KpiQuery {
  /** The id that the page chose, such as `leads`. */
  readonly metric: string;
  readonly period?: string;
  readonly compare?: string;
  readonly timeZone?: string;
  /** How long one point of a series should last: `week`. */
  readonly granularity?: string;
}

/**
 * Where figures come from. `fetch` may throw or reject with anything; an error with a `status` is read as an HTTP status.
 * The signal aborts when nobody waits for the answer any more.
 */
export interface KpiProvider {
  fetch(query: KpiQuery, context: { readonly signal: AbortSignal }): KpiResult | Promise<KpiResult>;
}

/** A provider, or just its `fetch`. */
export type KpiProviderLike = KpiProvider | KpiProvider['fetch'];

/** The context key is a plain string, so that a page can answer `context-request` events without any import. */
export const kpiProvider: Context<string, KpiProviderLike | undefined> = createContext('kpi-provider');

/** How the data of an element is. */
export type KpiPhase = 'idle' | 'loading' | 'ready' | 'refreshing' | 'stale' | 'empty' | 'error' | 'invalid';

/** What went wrong, in one word that a page can act on. */
export type KpiErrorCode = 'network' | 'not-found' | 'unavailable' | 'invalid-data' | 'unsupported' | 'unknown';

/** An error of the data layer. Its message is for the console; text of a server never becomes part of it. */
export class KpiError extends Error {
  constructor(
    readonly code: KpiErrorCode,
    message: string = `The source failed: ${code}.`,
  ) {
    super(message);
  }
}

/** Anything that was thrown, as a `KpiError`; a `status` is read as an HTTP status. */
export function kpiError(thrown: unknown): KpiError {
  if (thrown instanceof KpiError) return thrown;
  const status = Number(own(thrown, 'status'));
  const otherwise = status >= 500 ? 'unavailable' : thrown instanceof TypeError ? 'network' : 'unknown';
  return new KpiError(status === 404 ? 'not-found' : otherwise);
}
