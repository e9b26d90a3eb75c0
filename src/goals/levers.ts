import type { Metric } from '../model/metric.js';

/** What a marketer can move. */
export type Lever = 'page' | 'form' | 'ad' | 'email' | 'offer' | 'channel-budget' | 'lead-rule' | 'support';

/** Metrics of these categories at these stages of the funnel; by what is not given none is left out. */
interface Reach {
  readonly categories?: readonly string[];
  readonly stages?: readonly string[];
}

/** Which metrics a lever moves, by their category and their stage of the funnel. */
export const levers: Readonly<Record<Lever, Reach>> = {
  page: { categories: ['site-engagement'] },
  form: { categories: ['site-engagement', 'lead-generation'], stages: ['lead', 'cross-funnel'] },
  ad: { categories: ['reach', 'social'], stages: ['awareness', 'visit'] },
  email: { categories: ['email'] },
  offer: { categories: ['sales', 'revenue'], stages: ['customer'] },
  'channel-budget': {
    categories: ['traffic', 'lead-generation', 'revenue'],
    stages: ['visit', 'lead', 'cross-funnel'],
  },
  'lead-rule': { stages: ['mql', 'sql'] },
  support: { categories: ['customer', 'revenue'], stages: ['retention'] },
};

/**
 * Chooses backwards: of some metrics those that a lever moves, in their order. Whoever starts from what he can influence finds
 * the KPIs that are worth watching.
 */
export function leverMetrics<M extends Pick<Metric, 'category' | 'funnelStage'>>(
  lever: Lever,
  metrics: readonly M[],
): readonly M[] {
  const { categories, stages } = levers[lever];
  const fits = (list: readonly string[] | undefined, name: string | undefined): boolean =>
    !list || (name !== undefined && list.includes(name));
  return metrics.filter(({ category, funnelStage }) => fits(categories, category) && fits(stages, funnelStage));
}
