import { Temporal } from 'temporal-polyfill';
import type { results } from './results.js';

type Result = Readonly<Record<'value' | 'series' | 'stages' | 'segments' | 'target', unknown>>;
type Results = Record<string, object>;
type Goal = { readonly days: number; readonly elapsed: number; readonly actual: number; readonly target: number };
interface Vectors {
  readonly goals: readonly { readonly id: string; readonly title: string; readonly goal: Goal }[];
  readonly funnel: readonly {
    readonly id: string;
    readonly title: string;
    readonly stages: object[];
    readonly spend: number;
  }[];
}

const read = async <T>(file: string): Promise<T> => (await (await fetch(new URL(file, import.meta.url))).json()) as T;

const demo = Object.entries(await read<Record<string, Result>>('../../demo/kpis.json'));
const { goals, funnel } = await read<Vectors>('../vectors/vectors.json');

const those = (suits: (result: Result) => unknown): Results =>
  Object.fromEntries(demo.filter(([, result]) => suits(result)));
const isFunnel = ({ stages, segments }: Result): unknown => stages ?? segments;

const day = (count: number): string =>
  Temporal.PlainDate.from('2026-01-01')
    .add({ days: count - 1 })
    .toString();
/** Ranges, budgets, goals of zero and below it, and ways from a baseline: what scales are hardest for. */
const hard = ['G12', 'G16', 'G18', 'G19', 'G20', 'G21', 'G22', 'G23', 'G26', 'G33', 'G34', 'G35'];
const judged = Object.fromEntries(
  goals
    .filter(({ id }) => hard.includes(id))
    .map(({ id, title, goal: { actual, days, elapsed, ...goal } }) => [
      `${id}, ${title}`,
      { label: title, ...goal, value: actual, period: `${day(1)}/${day(days)}`, asOf: day(elapsed) },
    ]),
);
const chains = Object.fromEntries(
  funnel.map(({ id, title, stages, spend }) => [`${id}, ${title}`, { label: title, stages, spend, currency: 'EUR' }]),
);

/** By the tag that shows them: the figures of the demo, which are of a real shop and a real encyclopedia, and vectors. */
export const real: Record<keyof typeof results, Results> = {
  'kpi-card': { ...those((result) => !isFunnel(result)), ...judged },
  'goal-gauge': { ...those((result) => !isFunnel(result)), ...judged },
  'kpi-trend': those(({ series }) => series),
  'kpi-funnel': { ...those(isFunnel), ...chains },
};
