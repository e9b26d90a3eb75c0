/** Every word that only a funnel says. Names of stages can be anything, so no message bends them. */
export interface FunnelMessages {
  /** The table alternative and the heads of its columns. */
  readonly table: string;
  readonly stage: string;
  readonly count: string;
  readonly before: string;
  readonly change: string;
  readonly share: string;
  readonly step: string;
  readonly loss: string;
  readonly cost: string;
  readonly target: string;
  /** All segments together. */
  readonly total: string;
  /** In place of a count. */
  readonly noData: string;
  /** What belongs to one of the funnels side by side. */
  readonly named: (segment: string, text: string) => string;
  readonly inSegment: (stage: string, segment: string) => string;
  readonly counted: (stage: string, count: string) => string;
  readonly of: (share: string, stage: string) => string;
  readonly goOn: (rate: string) => string;
  readonly lost: (count: string) => string;
  readonly were: (count: string) => string;
  readonly more: (count: string) => string;
  readonly each: (cost: string) => string;
  readonly spend: (amount: string) => string;
  /** Before what is found, with the space after it. */
  readonly largestLoss: string;
  readonly between: (count: string, from: string, to: string) => string;
  readonly bestLever: string;
  readonly sameStep: string;
  readonly fromTo: (from: string, to: string) => string;
  readonly lever: (step: string, target: string, gain: string, last: string) => string;
  /** What stands between the names of stages. */
  readonly list: string;
  /** What is unusual about some stages. */
  readonly grown: (stages: string) => string;
  readonly bridged: (stages: string) => string;
  readonly none: (stages: string) => string;
}

export const funnelEn: FunnelMessages = {
  table: 'Figures as a table',
  stage: 'Stage',
  count: 'Count',
  before: 'Before',
  change: 'Change',
  share: 'Share',
  step: 'Step rate',
  loss: 'Loss',
  cost: 'Cost',
  target: 'Target',
  total: 'Total',
  noData: '– no data',
  named: (segment, text) => `${segment}: ${text}`,
  inSegment: (stage, segment) => `${stage} (${segment})`,
  counted: (stage, count) => `${stage} ${count}`,
  of: (share, stage) => `${share} of ${stage}`,
  goOn: (rate) => `${rate} go on`,
  lost: (count) => `${count} lost`,
  were: (count) => `${count} before`,
  more: (count) => `${count} more`,
  each: (cost) => `${cost} each`,
  spend: (amount) => `spend ${amount}`,
  largestLoss: 'Largest loss: ',
  between: (count, from, to) => `${count} between ${from} and ${to}`,
  bestLever: 'Best lever: ',
  sameStep: 'the same step',
  fromTo: (from, to) => `${from} to ${to}`,
  lever: (step, target, gain, last) => `${step}; at its target of ${target} it would add ${gain} to ${last}`,
  list: ', ',
  grown: (stages) =>
    `${stages}: larger than the stage before. Usual causes: repeated events, skipped stages, another period.`,
  bridged: (stages) => `${stages}: no data. The rate that follows is of an earlier stage, without target.`,
  none: (stages) => `${stages}: zero, so no rate and no cost follow from it.`,
};
