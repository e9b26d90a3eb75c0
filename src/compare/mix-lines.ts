import type { Language } from '../format/messages.js';
import { formatRate } from '../format/stage-words.js';
import type { Kpi, Segment } from '../model/kpi.js';
import { pooledStages } from '../model/pooled-stages.js';
import { stepName } from './comparison-sentence.js';
import { type MixEffect, mixEffect, type Part } from './mix-effect.js';
import { hindrance, type Step, stepCounts, stepsOf } from './step-counts.js';
import type { CompareWords } from './words.js';

/** Steps whose rate moved one way for all segments together, and the other way in each of them: the mix changed. */
export function mixLines(
  { segments, minSample, compare }: Kpi,
  language: Language,
  says: CompareWords,
): readonly string[] {
  if (compare === 'none' || segments.length < 2) return [];
  return stepsOf(pooledStages(segments)).flatMap((step) => {
    const mix = mixOf(segments, step, minSample);
    if (!mix?.opposed) return [];
    const [before, after] = [formatRate(mix.beforeTotal!, language), formatRate(mix.afterTotal!, language)];
    // What does not show need not be explained.
    return before === after ? [] : [says.mix(stepName(step, says), before, after, mix.change! < 0)];
  });
}

/** The mix effect of a step; `null` where it cannot be said of every segment. */
function mixOf(segments: readonly Segment[], step: Step, minSample: number): MixEffect | null {
  const before = segments.map(({ stages }) => stages.map((stage) => ({ ...stage, value: stage.previous })));
  const parts = (times: readonly Segment['stages'][]): Readonly<Record<string, Part>> | null => {
    const counts = times.map((stages) => stepCounts({ stages }, step));
    return counts.some((one) => hindrance(one, minSample))
      ? null
      : Object.fromEntries(
          counts.map(({ successes, trials }, i) => [segments[i]!.id, { numerator: successes, denominator: trials }]),
        );
  };
  const [was, is] = [parts(before), parts(segments.map(({ stages }) => stages))];
  return was && is && mixEffect({ before: was, after: is });
}
