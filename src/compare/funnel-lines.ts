import { numberFormat } from '../format/intl.js';
import type { Shown } from '../format/expert.js';
import type { Language } from '../format/messages.js';
import type { Stage } from '../model/kpi.js';
import { pooledStages } from '../model/pooled-stages.js';
import { compareFunnels, type StepComparison, type Uncompared } from './compare-funnels.js';
import { comparisonSentence, stepName } from './comparison-sentence.js';
import { sampleRatio } from './sample-ratio.js';
import type { Significance } from './significance.js';
import type { FunnelArm } from './step-counts.js';
import type { CompareWords } from './words.js';

/** Comparisons told one by one, of segments and of periods each; names in a list. What is left is counted. */
const MOST = 4;
const NAMES = 3;

/** What is said of a comparison: what was found, and what that means. */
export interface FunnelLines {
  readonly findings: readonly string[];
  readonly notes: readonly string[];
}

/**
 * What differs between the segments of a funnel, and between it and the period before: significant differences first, the
 * larger ones before the smaller. The notes say what is not compared, and what may be concluded.
 */
export function funnelLines(
  { kpi, language, story }: Pick<Shown, 'kpi' | 'language' | 'story'>,
  { design, split, perArm }: Significance,
  says: CompareWords,
): FunnelLines {
  const { segments, minSample } = kpi;
  const whole = kpi.stages.length > 0 ? kpi.stages : pooledStages(segments);
  const past = kpi.compare === 'none' ? null : stagesBefore(whole);
  const before = kpi.previousLabel ?? language.messages.before;
  const now = { label: story.words.period || says.now, stages: whole };
  const sizes = segments.map(({ stages }) => stages[0]?.value ?? null);
  const isSplit = split !== null && segments.length > 1;
  const unfit = isSplit && sampleRatio({ observed: sizes, planned: split }).mismatch !== false;
  const arms: readonly FunnelArm[] = segments.length > 1 && !unfit ? segments : [];
  const found = compareFunnels([arms, past ? [{ label: before, stages: past }, now] : []], { minSample });

  const [across, since] = found.map(({ compared }) => compared) as [StepComparison[], StepComparison[]];
  const all = [...across, ...since];
  const moved = since.filter(isSignificant);
  const isLate = across.some(({ step, arms }) => step[0].id !== arms[0].stages[0]!.id);
  const tooEarly = perArm !== null && arms.length > 0 && !sizes.every((size) => size !== null && size >= perArm);
  const print = (n: number): string => numberFormat(language.locale, {}).format(n);
  return {
    findings: [
      unfit && says.unfit,
      ...comparisonLines(across, across, language, says),
      ...comparisonLines(since, moved, language, says),
      since.length > 0 && moved.length === 0 && says.steady(before),
    ].filter((line) => line !== false),
    notes: [
      ...uncomparedLines(
        found.flatMap(({ uncompared }) => uncompared),
        { minSample: print(minSample), print },
        says,
      ),
      all.length > 1 && says.together(print(all.length)),
      !all.every(isSignificant) && says.notEqual,
      across.length > 0 && says.design[design],
      design === 'controlled' && isLate && says.later,
      across.length > 0 && tooEarly && says.running(print(perArm)),
      since.length > 0 && (across.length === 0 || design === 'controlled') && says.periods,
    ].filter((line) => line !== false),
  };
}

const isSignificant = ({ verdict }: StepComparison): boolean => verdict === 'significant';

/** The stages of the period before; `null` where none of them is known. */
function stagesBefore(stages: readonly Stage[]): readonly Stage[] | null {
  const before = stages.map((stage) => ({ ...stage, value: stage.previous }));
  return before.some(({ value }) => value !== null) ? before : null;
}

function comparisonLines(
  all: readonly StepComparison[],
  worthTelling: readonly StepComparison[],
  language: Language,
  says: CompareWords,
): string[] {
  const size = ({ difference }: StepComparison): number => Math.abs(difference!);
  const told = [...worthTelling]
    .sort((a, b) => Number(isSignificant(b)) - Number(isSignificant(a)) || size(b) - size(a))
    .slice(0, MOST);
  const rest = all.filter((one) => !told.includes(one));
  const count = (of: readonly unknown[]): string => numberFormat(language.locale, {}).format(of.length);
  return [
    ...told.map((one) => comparisonSentence(one, language, says)),
    ...(told.length > 0 && rest.length > 0
      ? [says.others(count(rest), rest.length, count(rest.filter(isSignificant)))]
      : []),
  ];
}

/** Each reason once, with the steps that it holds for. */
function uncomparedLines(
  uncompared: readonly Uncompared[],
  { minSample, print }: { readonly minSample: string; readonly print: (n: number) => string },
  says: CompareWords,
): string[] {
  return [...new Set(uncompared.map(({ why }) => why))].map((why) => {
    const names = uncompared
      .filter((one) => one.why === why)
      .map(({ step, arms }) => says.within(stepName(step, says), arms.map(({ label }) => label).join(says.comma)));
    const list = names.slice(0, NAMES).join(says.comma);
    const left = names.length - NAMES;
    return says.uncompared[why](left > 0 ? says.more(list, print(left)) : list, minSample);
  });
}
