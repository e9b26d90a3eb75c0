import { isServer } from 'lit';
import type { KpiPhase } from '../data/provider.js';
import type { Story } from '../format/story.js';
import { isEmpty } from '../model/fields.js';
import type { Kpi, Problem } from '../model/kpi.js';
import type { Source, SourceHost } from './source.js';

/** How the data of an element is: what its source says, unless the figures themselves say more. */
export function phaseOf(
  { isConnected, src, inputs }: SourceHost,
  { metric }: Kpi,
  { empty }: Story,
  problems: readonly Problem[],
  { phase, error }: Source,
): KpiPhase {
  // A server knows nothing of connections.
  if (isConnected === false) return 'idle';
  // Who has a figure misses nobody.
  const source = error?.code === 'no-provider' && !empty ? 'idle' : phase;
  if (source === 'loading') return source;
  if (problems.some(({ kept }) => !kept)) return 'invalid';
  if (source === 'error') return source;
  const asks = (isServer && src) || (metric !== null && isEmpty(inputs));
  // A server asks nobody; the page will.
  if (empty && asks && source === 'idle') return isServer ? 'loading' : source;
  if (empty) return 'empty';
  return source === 'idle' ? 'ready' : source;
}
