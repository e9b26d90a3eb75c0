import { texts } from './json.js';
import { lives } from './lifecycle.js';
import { networks } from './network.js';
import { numbers } from './numbers.js';
import { providers } from './providers.js';
import type { Row } from './row.js';
import { points } from './series.js';
import { sheets } from './sheets.js';
import { funnels } from './stages.js';
import { targets } from './targets.js';
import { words } from './text.js';
import { times } from './time.js';
import { answers } from './transport.js';

/** All bad inputs, by their numbers. */
export const rows: readonly Row[] = [
  numbers,
  texts,
  points,
  times,
  targets,
  funnels,
  words,
  sheets,
  answers,
  networks,
  providers,
  lives,
]
  .flat()
  .sort((a, b) => a.n.localeCompare(b.n, 'en', { numeric: true }));
