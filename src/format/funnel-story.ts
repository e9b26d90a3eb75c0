import { type Funnel, funnelGoal, funnelsOf } from '../model/funnel-assessment.js';
import type { Kpi, Segment } from '../model/kpi.js';
import type { Language } from './messages.js';
import { marked, plain } from './phrase.js';
import { funnelMessages, type StageWords, stageWords } from './stage-words.js';
import { type HeadWords, headWords, sentenceOf, type Story } from './story.js';
import { changeDigits, formatTarget, formatValue } from './value.js';

/** One funnel of those side by side. */
export interface PartWords {
  /** `null` where there is only one. */
  readonly name: string | null;
  /** `null` for the whole. */
  readonly segment: Segment | null;
  readonly stages: readonly StageWords[];
  /** Largest loss, best lever and spend, as phrases. */
  readonly findings: readonly string[];
}

export interface FunnelWords extends HeadWords {
  readonly parts: readonly PartWords[];
  /** What the pale bars are. */
  readonly against: string | null;
  /** What is unusual, explained. */
  readonly notes: readonly string[];
}

/** What a funnel tells. */
export interface FunnelStory extends Story {
  readonly funnels: readonly Funnel[];
  readonly words: FunnelWords;
}

/** The funnels of a KPI, judged and put into words. */
export function funnelStory(kpi: Kpi, language: Language): FunnelStory {
  const funnels = funnelsOf(kpi, changeDigits);
  const { status = null, reason = null } = funnelGoal(funnels) ?? {};
  const says = funnelMessages(language);
  const alone = funnels.length === 1;
  const parts = funnels.map((funnel): PartWords => ({
    segment: funnel.segment,
    name: alone ? null : (funnel.segment?.label ?? says.total),
    stages: funnel.stages.map((stage) => stageWords(stage, funnel, kpi, language)),
    findings: findings(funnel, kpi, language),
  }));
  // Periods that are no fair comparison are so for all stages.
  const past = parts.flatMap(({ stages }) => stages).find(({ count }) => count.change);
  const { amount = '', against = null } = past?.count.change ?? {};
  const words = {
    ...headWords(kpi, { status, reason }, language),
    parts,
    against: amount && against,
    notes: [...(past && !amount ? [says.named(past.stage.label, against!)] : []), ...notes(funnels, parts, language)],
  };
  return {
    ...{ funnels, words, status, reason },
    sentence: funnelSentence(words, language),
    empty: funnels.every((funnel) => funnel.stages.every(({ stage }) => stage.value === null)),
  };
}

/** The sentence that stands for the picture: every stage with its count and its rate, and what was found. */
function funnelSentence(words: FunnelWords, language: Language): string {
  const { status, reason, asOf, parts } = words;
  const { named, counted } = funnelMessages(language);
  const told = parts.flatMap(({ name, stages, findings }) => [
    ...stages.map(({ stage: { label }, count, step }, i) => {
      const stage = counted(label, count.text);
      return [i === 0 && name ? named(name, stage) : stage, step?.text].filter(Boolean).join(language.messages.comma);
    }),
    ...findings,
  ]);
  return plain(sentenceOf(words, [status, reason, ...told, asOf], language));
}

function findings({ stages, spend, largestLoss, bestLever, bestGain }: Funnel, kpi: Kpi, language: Language): string[] {
  const says = funnelMessages(language);
  const found: string[] = [];
  if (largestLoss) {
    const { count, lost, from, stage } = largestLoss;
    const size = formatValue(lost, count.kpi, language);
    found.push(`${marked(says.largestLoss)}${says.between(size, from!.label, stage.label)}`);
  }
  if (bestLever) {
    const { from, stage, step, count } = bestLever;
    const where = bestLever === largestLoss ? says.sameStep : says.fromTo(from!.label, stage.label);
    const gain = formatValue(bestGain, count.kpi, language, { digits: bestGain! < 10 ? 1 : 0 });
    const target = formatTarget(step.kpi.target!, step.kpi, language);
    found.push(`${marked(says.bestLever)}${says.lever(where, target, gain, stages.at(-1)!.stage.label)}`);
  }
  if (spend !== null) found.push(says.spend(marked(formatValue(spend, kpi, language))));
  return found;
}

/** What is unusual about stages, each kind explained once. */
function notes(funnels: readonly Funnel[], parts: readonly PartWords[], language: Language): string[] {
  const says = funnelMessages(language);
  const named = (is: (stage: Funnel['stages'][number]) => boolean): string =>
    funnels
      .flatMap(({ stages }, i) => {
        const { name } = parts[i]!;
        return stages.filter(is).map(({ stage: { label } }) => (name ? says.inSegment(label, name) : label));
      })
      .join(says.list);
  return (
    [
      ['grown', named(({ step }) => step.kpi.value! > 1)],
      ['bridged', named(({ stage }) => stage.value === null)],
      ['none', named(({ stage }) => stage.value === 0)],
    ] as const
  ).flatMap(([kind, stages]) => (stages ? [says[kind](stages)] : []));
}
