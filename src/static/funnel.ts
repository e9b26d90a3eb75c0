import { funnelShape, type StageShape } from '../chart/funnel.js';
import type { FunnelStory } from '../format/funnel-story.js';
import { marked } from '../format/phrase.js';
import type { FigureWords, StageWords } from '../format/stage-words.js';
import { DASH } from '../format/value.js';
import type { Block, Phrase, StageBlock } from './block.js';
import { CAPTION, LABEL, moved, phrase, phrases, verdict } from './runs.js';
import type { Told } from './told.js';

/** Where they are lost on the way: what `<kpi-funnel>` shows. */
export function funnelBlocks({ story: { words, funnels } }: Told<FunnelStory>): Block[] {
  const { parts, notes, asOf, against } = words;
  const shapes = funnelShape(funnels);
  const legend: Phrase = against ? [{ text: '■ ', tone: 'pale', size: CAPTION }, ...phrase(against)] : [];
  return [
    {
      kind: 'funnels',
      parts: parts.map(({ name, stages, findings }, column) => ({
        name: phrase(name && marked(name), 'text', LABEL),
        stages: stages.map((stage, row) => stageBlock(stage, shapes[column]![row]!)),
        findings: phrases(...findings),
      })),
    },
    ...notes.map((note) => ({ kind: 'row', phrases: phrases(note) }) as const),
    { kind: 'row', phrases: [legend, ...phrases(asOf)], place: 'apart' },
  ];
}

function stageBlock({ stage, count, share, cost, step, lost }: StageWords, shape: StageShape): StageBlock {
  const goesOn = step ? step.text : `${DASH} ${lost}`;
  return {
    shape,
    label: phrase(stage.label, 'text', LABEL),
    count: [phrase(count.text, 'text', 16), ...about(count)],
    share: phrases(share, cost),
    step: lost ? [phrase(`↓ ${goesOn}`), ...(step ? [...moves(step), ...phrases(lost), ...aims(step)] : [])] : [],
  };
}

/** How a figure moved, and its target. */
function about(figure: FigureWords): Phrase[] {
  return [...moves(figure), ...aims(figure)];
}

function moves({ change }: FigureWords): Phrase[] {
  return change?.amount ? [moved(change, CAPTION)] : [];
}

/** The target of a figure, with what became of it. */
function aims({ target }: FigureWords): Phrase[] {
  return target ? [...phrases(target.target), verdict(target.status, target.word), ...phrases(target.reason)] : [];
}
