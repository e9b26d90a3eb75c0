import { ContextProvider } from '@lit/context';
import { kpiProvider, type KpiProviderLike } from './provider.js';

/**
 * Has an element of the page serve everything inside it, without a tag of ours: those that are there already, and those
 * that come. Answers how to give them another provider later; `undefined` is none.
 */
export function provideKpi(root: HTMLElement, provider: KpiProviderLike): (next: KpiProviderLike | undefined) => void {
  const given = new ContextProvider(root, { context: kpiProvider, initialValue: provider });
  given.hostConnected();
  return (next) => given.setValue(next);
}
