import { attempt } from '../model/attempt.js';
import { isEmpty, own } from '../model/fields.js';
import { isError } from './error.js';
import type { KpiAnswer, KpiProvider, KpiProviderLike, KpiQuery } from './provider.js';

/** What is asked of a provider by everything in a part of a page, unless an element says otherwise. */
export interface Scope extends Pick<KpiQuery, 'period' | 'compare' | 'timeZone' | 'segment'> {
  readonly refresh?: string;
}

/**
 * A provider that is asked within a scope. An answer that does not say what it was asked about (period, comparison, zone) is
 * about that: the element tells it so.
 */
export function scoped(provider: KpiProviderLike, { refresh, ...scope }: Scope): KpiProvider {
  const inner: KpiProvider = typeof provider === 'function' ? { fetch: provider } : provider;
  const { segment, ...given } = scope;
  const facts: Omit<Scope, 'refresh' | 'segment'> = inner.isFixed ? {} : given;
  const asked = (query: KpiQuery): KpiQuery => ({
    ...query,
    ...Object.fromEntries(Object.entries(facts).filter(([name, fact]) => fact && isEmpty(own(query, name)))),
    ...(segment && { segment: { ...segment, ...query.segment } }),
  });
  const told = (answer: KpiAnswer, query: KpiQuery): KpiAnswer => {
    const missing = Object.keys(facts).filter((name) => isEmpty(own(answer, name)));
    const about = Object.fromEntries(missing.map((name) => [name, own(query, name)]));
    // What is no object stays what it is, for `read` to say so.
    const isObject = attempt(() => answer && typeof answer === 'object' && !Array.isArray(answer));
    return (isObject && attempt(() => ({ ...answer, ...about }))) || answer;
  };
  return {
    isFixed: inner.isFixed,
    about: JSON.stringify([inner.about, segment]),
    refresh: refresh || inner.refresh,
    timeout: inner.timeout,
    fetch:
      inner.fetch &&
      (async (query, context) => {
        const question = asked(query);
        return told(await inner.fetch!(question, context), question);
      }),
    subscribe:
      inner.subscribe &&
      ((query, push, context) => {
        const question = asked(query);
        const hand = (update: Parameters<typeof push>[0]): void =>
          push(isError(update) ? update : told(update, question)!);
        return inner.subscribe!(question, hand, context);
      }),
  };
}
