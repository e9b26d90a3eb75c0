import type { Funnel, FunnelStage, Judged } from '../model/funnel-assessment.js';
import type { Kpi, Stage, Status } from '../model/kpi.js';
import { type ChangeWords, changeWords } from './change-words.js';
import { type FunnelMessages, funnelEn } from './funnel-messages.js';
import type { Language, Messages } from './messages.js';
import { marked, plain } from './phrase.js';
import { formatTarget, formatValue } from './value.js';

/** A target and what became of it. */
export interface TargetWords {
  readonly target: string;
  readonly status: Status | null;
  readonly word: string | null;
  readonly reason: string | null;
}

/** A figure as a phrase, with its target and its change. */
export interface FigureWords {
  readonly text: string;
  readonly target: TargetWords | null;
  readonly change: ChangeWords | null;
}

/** Everything that is said about a stage and the step to it. Picture, table and sentence take their words from here. */
export interface StageWords {
  readonly stage: Stage;
  readonly count: FigureWords;
  readonly share: string | null;
  readonly cost: string | null;
  /** `null` where no rate can be said. */
  readonly step: FigureWords | null;
  /** A phrase; the largest loss is marked. */
  readonly lost: string | null;
  /**
   * All of it as texts, one by one: count, its target and change, the count before, share, rate, its target and change,
   * loss, cost.
   */
  readonly texts: readonly (string | null)[];
  /** All of it in one sentence. */
  readonly sentence: string;
}

/** What only a funnel says, in a language. */
export function funnelMessages({ messages }: Language): FunnelMessages {
  return messages.funnel ?? funnelEn;
}

/** The words for a stage; `money` is how costs are written. */
export function stageWords(
  found: FunnelStage,
  { reference, largestLoss }: Funnel,
  money: Kpi,
  language: Language,
): StageWords {
  const says = funnelMessages(language);
  const { stage, from, bridged, lost, share, cost, count, step } = found;
  const { value } = stage;
  const rate = step.kpi.value;
  const figure = (amount: number): string => formatValue(amount, count.kpi, language);
  const goesOn = (text: string): string => (bridged || rate! > 1 ? says.of(text, from!.label) : says.goOn(text));
  const loss = (amount: number): string => says[amount < 0 ? 'more' : 'lost'](figure(Math.abs(amount)));
  const past = count.kpi.compare === 'none' ? null : count.kpi.previous;
  const before = past === null ? null : says.were(figure(past));
  const words = {
    stage,
    count: figureWords(count, value === null ? says.noData : marked(figure(value)), language),
    share: share === null ? null : says.of(formatRate(share, language), reference!.label),
    cost: cost === null ? null : says.each(formatValue(cost, money, language)),
    step: rate === null ? null : figureWords(step, goesOn(marked(formatRate(rate, language))), language),
    lost: lost === null ? null : found === largestLoss ? marked(loss(lost)) : loss(lost),
  };
  const { messages } = language;
  const told = [
    ...figureTexts(words.count, messages),
    before,
    words.share,
    ...figureTexts(words.step, messages),
    words.lost,
    words.cost,
  ];
  const texts = told.map((text) => (text ? plain(text) : null));
  return { ...words, texts, sentence: messages.sentence(stage.label, texts.filter(Boolean).join(messages.pause)) };
}

/** A share of another stage: what is short of all, or above it, does not print as all. */
export function formatRate(rate: number, language: Language): string {
  const near = rate !== 1 && Math.abs(rate - 1) < 0.0005;
  return formatValue(rate, { unit: 'percent', currency: null }, language, near ? { digits: 3 } : { measured: true });
}

function figureWords({ kpi, found }: Judged, text: string, language: Language): FigureWords {
  const { messages } = language;
  const { status, reason } = found.goal;
  return {
    text,
    target:
      kpi.target === null
        ? null
        : {
            target: messages.target(formatTarget(kpi.target, kpi, language)),
            status,
            word: status && messages.status[status],
            reason: reason && messages.reason[reason],
          },
    change: changeWords(kpi, found, language),
  };
}

/** A figure, its target and its change. */
function figureTexts(figure: FigureWords | null, { comma }: Messages): (string | null)[] {
  const { text = null, target = null, change = null } = figure ?? {};
  const goal = target && [target.target, target.word, target.reason].filter(Boolean).join(comma);
  return [text, goal, change && change.spoken];
}
