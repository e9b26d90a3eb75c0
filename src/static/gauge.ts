import { barShape } from '../chart/bar.js';
import { gaugeShape } from '../chart/gauge.js';
import { goalScale } from '../chart/scale.js';
import type { KpiStory } from '../format/describe.js';
import { scaleEnd } from '../format/scale-end.js';
import type { Block } from './block.js';
import { figure } from './figure.js';
import { LABEL, phrase, phrases } from './runs.js';
import type { Told } from './told.js';

/** How far from the baseline to the target: what `<goal-gauge>` shows. */
export function gaugeBlocks({ kpi, language, story: { found, words } }: Told<KpiStory>, room: number): Block[] {
  const { target, expected, projection, asides, asOf, reason } = words;
  const scale = goalScale(kpi, found.goal);
  const ends = scale && !scale.band ? [scale.from, scale.to] : [];
  return [
    {
      kind: 'dial',
      shape: gaugeShape(scale),
      bar: scale && barShape(scale),
      // The number stands inside of the ring.
      value: figure(words, 0.55 * Math.min(room, 320), 32),
      target: phrase(target),
      ends: ends.map((end) => phrase(scaleEnd(end, kpi, language))),
    },
    { kind: 'row', phrases: [phrase(reason, 'muted', LABEL)] },
    { kind: 'row', phrases: phrases(expected, projection, ...asides, asOf), place: 'apart' },
  ];
}
