/**
 * Figures that not everybody may see. They are never in the page, which caches keep and feeds repeat: this script asks for them as the
 * reader, on behalf of every element that the server has told its route.
 */
import { ask, type Given } from './page/ask.js';
import type { Question } from './page/route.js';

interface Provider {
  readonly about: string;
  fetch(question: Question, context: { readonly signal: AbortSignal }): Promise<unknown>;
}
interface ContextRequest extends Event {
  readonly context?: unknown;
  readonly callback?: (provider: Provider) => void;
}

const CONTEXT = 'kpi-provider';
/** By route: elements that show the same KPI share its answer. */
const providers = new Map<string, Provider>();

function providerFor(given: Given & { readonly kpiRoute: string }): Provider {
  const { kpiRoute } = given;
  let provider = providers.get(kpiRoute);
  if (!provider) {
    provider = { about: kpiRoute, fetch: (question, { signal }) => ask(given, question, signal) };
    providers.set(kpiRoute, provider);
  }
  return provider;
}

// In the capture phase, before a <kpi-provider> around the element answers, which asks without a nonce.
document.addEventListener(
  'context-request',
  (event: ContextRequest) => {
    const { kpiRoute, ...given } = (event.composedPath()[0] as HTMLElement).dataset ?? {};
    if (event.context !== CONTEXT || !kpiRoute) return;
    event.stopImmediatePropagation();
    event.callback?.(providerFor({ ...given, kpiRoute }));
  },
  true,
);

// The elements may have asked before this script was there.
document.dispatchEvent(
  Object.assign(new Event('context-provider'), { context: CONTEXT, contextTarget: document.documentElement }),
);
