import type { KpiProvider, KpiQuery } from '../../../src/data/provider.js';
import type { KpiResult } from '../../../src/model/kpi.js';

/** A question that a provider was asked, to be answered by the test. */
export interface Question {
  readonly query: KpiQuery;
  readonly signal: AbortSignal;
  readonly answer: (result: unknown) => void;
  readonly fail: (thrown: unknown) => void;
}

export interface Subscription {
  readonly signal: AbortSignal;
  readonly push: (update: KpiResult | Error) => void;
}

/** A provider in the hands of a test. */
export function asked(more: Partial<KpiProvider> = {}): KpiProvider & { readonly questions: Question[] } {
  const questions: Question[] = [];
  return {
    questions,
    fetch: (query, { signal }) =>
      new Promise((answer, fail) => questions.push({ query, signal, answer: answer as Question['answer'], fail })),
    ...more,
  };
}

/** A provider that only pushes, in the hands of a test. */
export function pushing(): KpiProvider & { readonly subscriptions: Subscription[] } {
  const subscriptions: Subscription[] = [];
  return { subscriptions, subscribe: (_query, push, { signal }) => void subscriptions.push({ signal, push }) };
}
