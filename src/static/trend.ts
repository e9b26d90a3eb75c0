import { columnShapes } from '../chart/columns.js';
import { trendShape } from '../chart/trend.js';
import { trendTable } from '../format/point-words.js';
import { formatTick } from '../format/time.js';
import { drawnFigures } from '../format/trend-figure.js';
import { endText, isRank, type TrendStory } from '../format/trend-words.js';
import type { Block } from './block.js';
import { noFigure } from './figure.js';
import { phrases } from './runs.js';
import type { Told } from './told.js';

/** How a KPI got there, and where it is heading: what `<kpi-trend>` shows, and its last rows where no line can be drawn. */
export function trendBlocks({ kpi, language, story, remarks }: Told<TrendStory>, rtl: boolean): Block[] {
  const { trend, words, empty } = story;
  const { pace, outlook, aside, asOf } = words;
  const [height, em] = [240, 12];
  const drawing: Block = empty
    ? { kind: 'row', phrases: [noFigure] }
    : {
        ...{ kind: 'plot', height, em },
        draw: (width) =>
          trendShape({
            ...{ trend, width, height, em, rtl, isRank: isRank(kpi), changes: remarks.marks },
            valueTexts: (values) => drawnFigures(values, story),
            timeText: (t, step, years) => formatTick(t, step, language, years),
            endText: (kind, value) => endText(kind, value, story),
          }),
        columns: columnShapes(trend.points, 60),
        table: trendTable(story, true, 6),
      };
  return [
    drawing,
    { kind: 'row', phrases: phrases(pace), place: 'apart' },
    { kind: 'row', phrases: phrases(outlook, aside, asOf), place: 'apart' },
  ];
}
