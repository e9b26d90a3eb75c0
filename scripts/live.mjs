// What the demo's live page listens to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { events } from './events.mjs';
import { replay } from './replay.mjs';
import { sessions } from './shop.mjs';

const final = JSON.parse(readFileSync(join(import.meta.dirname, '../demo/kpis.json'), 'utf8'));

/** The results of the shop's November at an instant. */
export const november = replay(
  sessions.filter(({ Month }) => Month === 'Nov'),
  final,
);

export const answers = new Map([['/live', events(november)]]);
