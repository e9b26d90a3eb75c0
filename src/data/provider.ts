import { type Context, createContext } from '@lit/context';
import type { KpiResult } from '../model/kpi.js';

/** What an element asks its provider. What is not given is the provider's to choose. */
export interface KpiQuery {
  /** The id that the page chose, such as `leads`. */
  readonly metric: string;
  /** `2026-11`, `2026-Q4`, `2026-11-01/2026-11-30`, or a word such as `month` or `7d`. */
  readonly period?: string;
  /** `previous`, `year`, `none`, or a period to compare with. */
  readonly compare?: string;
  /** IANA zone in which days begin. */
  readonly timeZone?: string;
  /** How long one point of a series should last: `week`. */
  readonly granularity?: string;
  /** About how many points of a series can be seen; more would be sent for nothing. */
  readonly maxPoints?: number;
  /** Ids of the stages of a funnel. */
  readonly stages?: readonly string[];
  /** Which part of all cases is asked for, by dimension: `{"channel": "paid"}`. */
  readonly segment?: Readonly<Record<string, string | readonly string[]>>;
  /** One dimension to list the largest parts of, `limit` of them. */
  readonly breakdown?: string;
  readonly limit?: number;
}

/** What goes with a question. The signal aborts when nobody waits for the answer any more. */
export interface KpiContext {
  readonly signal: AbortSignal;
}

/** How to end a subscription, if there is anything to do then. */
export type KpiStop = void | (() => void);

/** A result; nothing is the answer "no data". */
export type KpiAnswer = KpiResult | null | undefined;

/**
 * Where figures come from: asked by `fetch`, heard of by `subscribe`, or both. Each may throw, reject or push anything, and hurts only
 * the elements that ask; an error with a `status` is read as one of HTTP.
 */
export interface KpiProvider {
  /** Answers a question. */
  fetch?(query: KpiQuery, context: KpiContext): KpiAnswer | Promise<KpiAnswer>;
  /**
   * Pushes a whole result whenever there is a newer one, until the signal aborts; may answer with a function to call then.
   * However many come, one a frame is drawn: the last. An error that is pushed leaves the figure on the screen, as stale.
   */
  subscribe?(
    query: KpiQuery,
    push: (update: KpiResult | Error) => void,
    context: KpiContext,
  ): KpiStop | Promise<KpiStop>;
  /** How often the figures are worth asking for again, such as `60s` or `5m`, for elements that do not say so themselves. */
  readonly refresh?: string;
  /** Whether it answers the same whatever is asked besides the metric, as a file does: its figures are not of the period that is asked for. */
  readonly isFixed?: boolean | undefined;
  /** What the figures are of, beyond what is asked: of another thing no figure stays on the screen meanwhile. */
  readonly about?: string | undefined;
  /** How long to wait for an answer, `15s` by default. */
  readonly timeout?: string;
}

/** A provider, or just its `fetch`. */
export type KpiProviderLike = KpiProvider | NonNullable<KpiProvider['fetch']>;

/** The context key is a plain string, so that a page can answer `context-request` events without any import. */
export const kpiProvider: Context<string, KpiProviderLike | undefined> = createContext('kpi-provider');

/** How the data of an element is. */
export type KpiPhase = 'idle' | 'loading' | 'ready' | 'refreshing' | 'stale' | 'empty' | 'error' | 'invalid';
