/** What kind of outcome a goal is after; `custom` suggests no KPIs. */
export type GoalType =
  | 'engagement'
  | 'lead-generation'
  | 'sales-effectiveness'
  | 'customer-success'
  | 'brand-awareness'
  | 'marketing-effectiveness'
  | 'seo'
  | 'email'
  | 'traffic'
  | 'acquisition-economics'
  | 'custom';

/** The KPIs that tell of a type of goal, as ids of the catalogue. */
export interface KpiSet {
  readonly kpis: readonly string[];
  /** What else fits. */
  readonly more?: readonly string[];
  /** The one that matters most. */
  readonly leading?: string;
  /** How few and how many of them one goal should have; three to five unless given. */
  readonly count?: readonly [least: number, most: number];
}

/** Three to five KPIs for a goal: fewer hide something, more hide everything. */
export const kpiCount: readonly [least: number, most: number] = [3, 5];

/** The types of goals, each with its KPIs. */
export const goalTypes: Readonly<Record<Exclude<GoalType, 'custom'>, KpiSet>> = {
  engagement: {
    kpis: ['click-through-rate', 'bounce-rate', 'average-session-duration', 'pages-per-session', 'social-engagement'],
  },
  'lead-generation': {
    kpis: ['cost-per-lead', 'visitor-to-lead-rate', 'lead-quality'],
    more: ['marketing-qualified-leads', 'sales-qualified-leads'],
    leading: 'lead-quality',
  },
  'sales-effectiveness': {
    kpis: ['lead-to-customer-rate', 'average-sales-cycle'],
    more: ['sales-growth', 'sales-lead-conversion-rate'],
  },
  'customer-success': {
    kpis: ['customer-retention-rate', 'customer-lifetime-value'],
    more: ['customer-churn-rate', 'repeat-customer-revenue'],
  },
  'brand-awareness': {
    kpis: ['customer-churn-rate', 'customer-lifetime-value'],
    more: ['reach', 'brand-mentions', 'organic-traffic'],
  },
  'marketing-effectiveness': { kpis: ['campaign-revenue', 'cac-reduction', 'marketing-roi'] },
  seo: { kpis: ['followed-linking-root-domains', 'keyword-ctr', 'keyword-ranking', 'organic-traffic'] },
  email: { kpis: ['inbox-placement-rate', 'email-open-rate', 'email-click-through-rate', 'unsubscribe-rate'] },
  // One problem at a time: those that match it.
  traffic: {
    kpis: [
      ...['bounce-rate', 'average-session-duration', 'organic-traffic', 'pages-per-session', 'page-views'],
      ...['traffic-source-share', 'users'],
    ],
    count: [1, 2],
  },
  'acquisition-economics': {
    kpis: [
      ...['customer-acquisition-cost', 'cost-per-conversion', 'revenue-per-transaction', 'net-return-per-transaction'],
      'customer-retention-rate',
    ],
  },
};

/** The KPIs of a type of goal; `null` for `custom`, and for no type. */
export function kpiSet(type: GoalType | undefined): KpiSet | null {
  return type && Object.hasOwn(goalTypes, type) ? goalTypes[type as keyof typeof goalTypes] : null;
}

/** Whether a goal has too few or too many KPIs for one view. */
export function kpiCountFit(count: number, type?: GoalType): 'fits' | 'too-few' | 'too-many' {
  const [least, most] = kpiSet(type)?.count ?? kpiCount;
  return count < least ? 'too-few' : count > most ? 'too-many' : 'fits';
}
