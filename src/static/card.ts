import { barShape } from '../chart/bar.js';
import { columnShapes } from '../chart/columns.js';
import { goalScale } from '../chart/scale.js';
import { sparklineShape } from '../chart/sparkline.js';
import type { KpiStory } from '../format/describe.js';
import { lineOf } from '../model/line.js';
import { bucketTarget } from '../model/series.js';
import type { Block } from './block.js';
import { figure } from './figure.js';
import { LABEL, moved, phrase, phrases } from './runs.js';
import type { Told } from './told.js';

/** One number against its goal and its past: what `<kpi-card>` shows. */
export function cardBlocks({ kpi, story: { found, words } }: Told<KpiStory>, room: number): Block[] {
  const { change, reason, target, expected, asides, asOf, projection } = words;
  const scale = goalScale(kpi, found.goal);
  const line = lineOf(kpi, 'series');
  const shape = sparklineShape(line, bucketTarget(kpi));
  const against = change && [...moved(change, LABEL), ...phrase(` ${change.against}`, 'muted', LABEL)];
  return [
    { kind: 'row', phrases: [figure(words, room), against ?? []] },
    { kind: 'row', phrases: [phrase(reason, 'muted', LABEL)] },
    ...(scale ? [{ kind: 'bar', shape: barShape(scale) } as const] : []),
    { kind: 'row', phrases: phrases(target, expected, ...asides), place: 'apart' },
    ...(shape ? [{ kind: 'sparkline', shape, columns: columnShapes(line, 40) } as const] : []),
    { kind: 'row', phrases: phrases(asOf, projection), place: 'apart' },
  ];
}
