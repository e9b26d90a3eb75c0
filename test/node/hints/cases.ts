import type { HintFact, HintParameters } from 'kpi-elements/hints';

/** A clear case of a hint, and what silences it. */
export interface Case {
  readonly key: string;
  readonly id: string;
  readonly kpis: readonly string[];
  readonly facts: readonly HintFact[];
  readonly parameters: HintParameters;
  /** Without any of these fields of a fact nobody knows, and nothing is said. */
  readonly needs: readonly (readonly [fact: number, field: keyof HintFact])[];
  /** The same facts with other figures: just not so, or the other way round. */
  readonly quiet: Readonly<Record<string, readonly Partial<HintFact>[]>>;
  /** The other figures just so. */
  readonly loud?: Readonly<Record<string, readonly Partial<HintFact>[]>>;
}

const percent = (value: HintParameterValue) => ({ value, unit: 'percent', currency: null });
const number = (value: HintParameterValue) => ({ value, unit: 'number', currency: null });
const score = (value: HintParameterValue) => ({ value, unit: 'score', currency: null });
const euro = (value: HintParameterValue) => ({ value, unit: 'currency', currency: 'EUR' });
type HintParameterValue = number | { readonly min: number; readonly max: number };

const rate = (metric: string, value: number, target: number, more: Partial<HintFact> = {}): HintFact => ({
  ...{ metric, value, target, unit: 'percent', better: 'higher' },
  ...more,
});
const paid = { label: 'Paid search', spend: 4100, leads: 18, quality: 60 };
const email = { label: 'Email', spend: 2800, leads: 50, quality: 62 };
const social = { label: 'Social', spend: 3100, leads: 32, quality: 55 };
const channels = (...parts: HintFact['parts'] & object): HintFact => ({
  ...{ metric: 'cost-per-lead', currency: 'EUR', parts },
});
const closing = (value: number, previous: number): HintFact => ({
  ...{ metric: 'lead-to-customer-rate', value, previous, sample: 1000, previousSample: 1000, unit: 'percent' },
});
const quality = (value: number, previous: number): HintFact => ({ metric: 'lead-quality', value, previous });
const accepted = (value: number, previous: number): HintFact => ({
  ...{ metric: 'mql-to-sql-rate', value, previous, sample: 500, previousSample: 500 },
});
const spring = { date: '2026-03-01', label: 'Spring sale', before: 40, after: 40 };
const lower = { better: 'lower' } as const;

export const cases: readonly Case[] = [
  {
    ...{ key: 'dearPart', id: 'H01', kpis: ['cost-per-lead'], facts: [channels(paid, email, social)] },
    parameters: { part: 'Paid search', leads: percent(0.18), spend: percent(0.41), best: 'Email', cost: euro(56) },
    needs: [[0, 'parts']],
    quiet: {
      'the cost of a part is not known': [{ parts: [paid, email, { ...social, spend: null }] }],
      'the leads of a part are not known': [{ parts: [paid, { ...email, leads: null }, social] }],
      'it costs just 1.25 times as much': [
        {
          parts: [
            { ...paid, spend: 50, leads: 40 },
            { ...email, spend: 50, leads: 60 },
          ],
        },
      ],
      'it is cheap': [
        {
          parts: [
            { ...paid, spend: 30, leads: 40 },
            { ...email, spend: 70, leads: 60 },
          ],
        },
      ],
      'a part stands alone': [{ parts: [paid] }],
    },
  },
  {
    ...{ key: 'dearPartUnrated', id: 'H01', kpis: ['cost-per-lead'] },
    facts: [channels(paid, { ...email, quality: null }, { ...social, quality: null })],
    parameters: { part: 'Paid search', leads: percent(0.18), spend: percent(0.41), best: 'Email', cost: euro(56) },
    needs: [[0, 'parts']],
    quiet: {
      'quality is known': [{ parts: [paid, email, social] }],
      'it is cheap': [{ parts: [{ ...paid, spend: 1, quality: null }, email, social] }],
    },
    loud: { 'it has no leads at all, and so none of any quality': [{ parts: [{ ...paid, leads: 0 }, email] }] },
  },
  {
    ...{ key: 'dearPartAlone', id: 'H01', kpis: ['cost-per-lead'] },
    facts: [channels({ ...paid, quality: 80 }, email, social)],
    parameters: {
      ...{ part: 'Paid search', leads: percent(0.18), spend: percent(0.41) },
      ...{ cost: euro(4100 / 18), pooled: euro(100) },
    },
    needs: [[0, 'parts']],
    quiet: {
      'one that is cheaper is as good': [{ parts: [{ ...paid, quality: 62 }, email, social] }],
      'it is cheap': [{ parts: [{ ...paid, spend: 1, quality: 80 }, email, social] }],
    },
  },
  {
    ...{ key: 'poorerLeads', id: 'H02', kpis: ['lead-to-customer-rate', 'lead-quality'] },
    facts: [closing(0.05, 0.08), quality(61, 70)],
    parameters: { value: percent(0.05), previous: percent(0.08), quality: score(61), before: score(70) },
    needs: [
      [0, 'value'],
      [0, 'previous'],
      [0, 'sample'],
      [0, 'previousSample'],
      [1, 'value'],
      [1, 'previous'],
    ],
    quiet: {
      'chance could have done it': [{ sample: 100, previousSample: 100 }, {}],
      'quality fell by just 2 %': [{}, { value: 98, previous: 100 }],
      'the rate rose': [{ value: 0.08, previous: 0.05 }, {}],
    },
  },
  {
    ...{ key: 'fewerAccepted', id: 'H02', kpis: ['lead-to-customer-rate', 'lead-quality', 'mql-to-sql-rate'] },
    facts: [closing(0.05, 0.08), quality(70, 70), accepted(0.2, 0.3)],
    parameters: { value: percent(0.05), previous: percent(0.08), accepted: percent(0.2), before: percent(0.3) },
    needs: [
      [0, 'previousSample'],
      [2, 'value'],
      [2, 'previous'],
    ],
    quiet: {
      'quality fell too, which says it all': [{}, { value: 60 }, {}],
      'chance could have done it': [{}, {}, { value: 0.29 }],
      'more are accepted': [{}, {}, { value: 0.4 }],
    },
  },
  {
    ...{ key: 'salesFollowUp', id: 'H02', kpis: ['lead-to-customer-rate', 'lead-quality', 'mql-to-sql-rate'] },
    facts: [closing(0.05, 0.08), quality(70, 70), accepted(0.3, 0.3)],
    parameters: { value: percent(0.05), previous: percent(0.08) },
    needs: [
      [0, 'value'],
      [0, 'previous'],
      [0, 'sample'],
      [0, 'previousSample'],
    ],
    quiet: {
      'nothing is known of the leads': [{}, { value: null }, { previous: null }],
      'chance could have done it': [{ value: 0.07 }, {}, {}],
      'leads are poorer': [{}, { value: 60 }, {}],
      'the rate rose': [{ value: 0.12 }, {}, {}],
    },
    loud: { 'quality fell by just 2 %': [{}, { value: 98, previous: 100 }, {}] },
  },
  {
    ...{ key: 'salesGain', id: 'H02', kpis: ['lead-to-customer-rate', 'mql-to-sql-rate'] },
    facts: [closing(0.08, 0.05), accepted(0.3, 0.3)],
    parameters: { value: percent(0.08), previous: percent(0.05) },
    needs: [
      [0, 'previous'],
      [0, 'sample'],
      [1, 'value'],
    ],
    quiet: {
      'the rate fell': [{ value: 0.03 }, {}],
      'chance could have done it': [{ value: 0.051 }, {}],
    },
  },
  {
    ...{ key: 'wrongAudience', id: 'H03', kpis: ['visitor-to-lead-rate', 'bounce-rate'] },
    facts: [rate('visitor-to-lead-rate', 0.021, 0.03), rate('bounce-rate', 0.62, 0.45, lower)],
    parameters: {
      ...{ value: percent(0.021), target: percent(0.03) },
      ...{ bounce: percent(0.62), bounceTarget: percent(0.45) },
    },
    needs: [
      [0, 'value'],
      [0, 'target'],
      [0, 'better'],
      [1, 'value'],
      [1, 'target'],
      [1, 'better'],
    ],
    quiet: {
      'leads are just on track': [{ value: 0.0285 }, {}],
      'bounces are just on track': [{}, { value: 0.45 * 1.05 }],
      'bounces are few': [{}, { value: 0.3 }],
      'it is too early to judge': [{ status: 'pending' }, {}],
      'they are of different parts': [{}, { segment: { channel: 'paid' } }],
      'they are of different days': [{}, { period: { start: '2026-01-01', end: '2026-01-31' } }],
    },
    loud: { 'leads are just at risk': [{ value: 0.0284 }, {}] },
  },
  {
    ...{ key: 'weakForm', id: 'H03', kpis: ['visitor-to-lead-rate', 'form-conversion-rate'] },
    facts: [rate('visitor-to-lead-rate', 0.021, 0.03), rate('form-conversion-rate', 0.08, 0.15)],
    parameters: {
      ...{ value: percent(0.021), target: percent(0.03) },
      ...{ form: percent(0.08), formTarget: percent(0.15) },
    },
    needs: [
      [0, 'target'],
      [1, 'value'],
      [1, 'target'],
    ],
    quiet: {
      'the form is just on track': [{}, { value: 0.15 * 0.95 }],
      'leads are on target': [{ value: 0.03 }, {}],
    },
  },
  {
    ...{ key: 'lowLifetimeValue', id: 'H04', kpis: ['customer-lifetime-value'] },
    facts: [{ metric: 'customer-lifetime-value', value: 640, target: 900, currency: 'EUR', better: 'higher' }],
    parameters: { value: euro(640), target: euro(900) },
    needs: [
      [0, 'value'],
      [0, 'target'],
    ],
    quiet: {
      'it is just on track': [{ value: 855 }],
      'it is above': [{ value: 1000 }],
      'nobody asks': [{ status: null }],
    },
  },
  {
    ...{ key: 'noResult', id: 'H05', kpis: ['sales-volume'] },
    facts: [{ metric: 'sales-volume', change: spring, asOf: '2026-03-31' }],
    parameters: { sales: { all: ['sales-volume'] }, change: 'Spring sale', after: number(40), before: number(40) },
    needs: [
      [0, 'change'],
      [0, 'asOf'],
    ],
    quiet: {
      'sales rose by one': [{ change: { ...spring, after: 41 } }],
      'its time is not over': [{ asOf: '2026-03-30' }],
      'sales before are not known': [{ change: { ...spring, before: null } }],
      'sales since are not known': [{ change: { ...spring, after: null } }],
    },
    loud: { 'there were none, and are none': [{ change: { ...spring, before: 0, after: 0 } }] },
  },
  {
    ...{ key: 'landingPage', id: 'H06', kpis: ['bounce-rate', 'average-session-duration'] },
    facts: [
      rate('bounce-rate', 0.62, 0.45, lower),
      { metric: 'average-session-duration', value: 48, target: 120, unit: 'seconds', better: 'higher' },
    ],
    parameters: {
      ...{ bounce: percent(0.62), bounceTarget: percent(0.45) },
      duration: { value: 48, unit: 'seconds', currency: null },
      durationTarget: { value: 120, unit: 'seconds', currency: null },
    },
    needs: [
      [0, 'value'],
      [0, 'target'],
      [1, 'value'],
      [1, 'target'],
    ],
    quiet: {
      'visits are just long enough': [{}, { value: 114 }],
      'few bounce': [{ value: 0.4 }, {}],
      'the page has just been changed': [{ change: { date: '2026-03-01' }, asOf: '2026-03-10' }, {}],
    },
    loud: { 'the change is a month old': [{ change: { date: '2026-03-01' }, asOf: '2026-03-31' }, {}] },
  },
  {
    ...{ key: 'weakAd', id: 'H07', kpis: ['click-through-rate'], facts: [rate('click-through-rate', 0.009, 0.02)] },
    parameters: { value: percent(0.009), target: percent(0.02) },
    needs: [
      [0, 'value'],
      [0, 'target'],
    ],
    quiet: { 'it is just on track': [{ value: 0.019 }], 'it is above': [{ value: 0.03 }] },
    loud: { 'nobody clicks': [{ value: 0 }] },
  },
  {
    ...{ key: 'poorLeads', id: 'H08', kpis: ['leads', 'lead-quality'] },
    facts: [
      { metric: 'leads', value: 1300, target: 1200, status: 'achieved' },
      { metric: 'lead-quality', value: 52, target: 70, better: 'higher' },
    ],
    parameters: { leads: number(1300), quality: score(52), target: score(70) },
    needs: [
      [0, 'value'],
      [0, 'target'],
      [1, 'value'],
      [1, 'target'],
    ],
    quiet: {
      'leads are behind': [{ status: 'at-risk' }, {}],
      'quality is just on track': [{}, { value: 66.5 }],
      'quality is above': [{}, { value: 80 }],
    },
    loud: { 'leads are on track': [{ status: 'on-track' }, {}] },
  },
  {
    ...{ key: 'longCycle', id: 'H09', kpis: ['average-sales-cycle'] },
    facts: [{ metric: 'average-sales-cycle', value: 94, target: 75, unit: 'days', better: 'lower' }],
    parameters: {
      value: { value: 94, unit: 'days', currency: null },
      target: { value: 75, unit: 'days', currency: null },
    },
    needs: [
      [0, 'value'],
      [0, 'target'],
    ],
    quiet: { 'it is just on track': [{ value: 78.75 }], 'it is short': [{ value: 60 }] },
  },
  {
    ...{ key: 'unread', id: 'H10', kpis: ['email-open-rate'] },
    facts: [rate('email-open-rate', 0.12, 0.2, { sample: 48_000 })],
    parameters: { value: percent(0.12), target: percent(0.2), delivered: number(48_000) },
    needs: [
      [0, 'value'],
      [0, 'target'],
      [0, 'sample'],
    ],
    quiet: {
      'few were sent': [{ sample: 9_999 }],
      'it is just on track': [{ value: 0.19 }],
      'many are read': [{ value: 0.3 }],
    },
    loud: {
      'just enough were sent': [{ sample: 10_000 }],
      'inputs say how many': [{ sample: null, inputs: { delivered: 10_000 } }],
    },
  },
  {
    ...{ key: 'smallUplift', id: 'H11', kpis: ['traffic-uplift'] },
    facts: [{ metric: 'traffic-uplift', value: 0.02, change: spring, asOf: '2026-03-31' }],
    parameters: { change: 'Spring sale', uplift: percent(0.02) },
    needs: [
      [0, 'value'],
      [0, 'asOf'],
    ],
    quiet: { 'it is just 5 %': [{ value: 0.05 }], 'it is large': [{ value: 0.4 }], 'it fell': [{ value: -0.1 }] },
    loud: { 'nothing says when it began': [{ change: null, asOf: null }] },
  },
  {
    ...{ key: 'noUplift', id: 'H11', kpis: ['sessions'] },
    facts: [{ metric: 'sessions', change: { ...spring, before: 1000, after: 970 }, asOf: '2026-03-31' }],
    parameters: { change: 'Spring sale', uplift: percent(970 / 1000 - 1) },
    needs: [
      [0, 'change'],
      [0, 'asOf'],
    ],
    quiet: {
      'its time is not over': [{ asOf: '2026-03-30' }],
      'traffic before is not known': [{ change: { ...spring, before: null, after: 970 } }],
      'there was none before': [{ change: { ...spring, before: 0, after: 970 } }],
      'traffic rose': [{ change: { ...spring, before: 1000, after: 1200 } }],
    },
    loud: { 'it stayed as it was': [{ change: { ...spring, before: 1000, after: 1000 } }] },
  },
  {
    ...{ key: 'unsubscribes', id: 'H12', kpis: ['unsubscribe-rate'] },
    facts: [{ metric: 'unsubscribe-rate', value: 0.006, previous: 0.003, sample: 20_000, previousSample: 20_000 }],
    parameters: { value: percent(0.006), previous: percent(0.003) },
    needs: [
      [0, 'value'],
      [0, 'previous'],
    ],
    quiet: {
      'chance could have done it': [{ value: 0.0031 }],
      'without samples, it rose by just 10 %': [{ sample: null, value: 0.0033 }],
      'it fell': [{ value: 0.001 }],
    },
    loud: { 'without samples, it rose by more': [{ sample: null, value: 0.0034 }] },
  },
  {
    ...{ key: 'losing', id: 'H13', kpis: ['marketing-roi'] },
    facts: [{ metric: 'marketing-roi', value: -0.2, segment: { campaign: 'Spring sale' } }],
    parameters: { campaign: 'Spring sale', value: percent(-0.2) },
    needs: [[0, 'value']],
    quiet: {
      'it is just even': [{ value: 0 }],
      'it earns': [{ value: 0.4 }],
      'its time is not over': [{ change: spring, asOf: '2026-03-10' }],
      'nobody knows whether its time is over': [{ change: spring }],
      'it is too early to judge': [{ status: 'pending' }],
    },
  },
  {
    ...{ key: 'winning', id: 'H13', kpis: ['marketing-roi'] },
    facts: [rate('marketing-roi', 1.8, 1.2)],
    parameters: { campaign: '', value: percent(1.8), target: percent(1.2) },
    needs: [
      [0, 'value'],
      [0, 'target'],
    ],
    quiet: {
      'it is just on target': [{ value: 1.2 }],
      'it is below': [{ value: 1 }],
      'it loses less than was feared': [{ value: -0.1, target: -0.2 }],
    },
  },
  {
    ...{ key: 'dearMqls', id: 'H14', kpis: ['cost-effectiveness'] },
    facts: [{ metric: 'cost-effectiveness', value: 180, target: { min: 90, max: 150 }, currency: 'EUR' }],
    parameters: { value: euro(180), target: euro({ min: 90, max: 150 }) },
    needs: [
      [0, 'value'],
      [0, 'target'],
    ],
    quiet: {
      'it is just inside': [{ value: 150 }],
      'it is below': [{ value: 20 }],
      'the target is no range': [{ target: 150 }],
    },
  },
  {
    ...{ key: 'cheapMqls', id: 'H14', kpis: ['cost-effectiveness'] },
    facts: [{ metric: 'cost-effectiveness', value: 60, target: { min: 90, max: 150 }, currency: 'EUR' }],
    parameters: { value: euro(60), target: euro({ min: 90, max: 150 }) },
    needs: [
      [0, 'value'],
      [0, 'target'],
    ],
    quiet: { 'it is just inside': [{ value: 90 }], 'it is above': [{ value: 200 }] },
  },
  {
    ...{ key: 'notReady', id: 'H15', kpis: ['marketing-qualified-leads', 'sales-qualified-leads'] },
    facts: [
      { metric: 'marketing-qualified-leads', value: 210, target: 400, status: 'on-track' },
      { metric: 'sales-qualified-leads', value: 30, target: 120, status: 'off-track' },
    ],
    parameters: { mqls: number(210), sqls: number(30), target: number(120) },
    needs: [
      [0, 'value'],
      [0, 'target'],
      [1, 'value'],
      [1, 'target'],
    ],
    quiet: {
      'SQLs are just at risk': [{}, { status: 'at-risk' }],
      'SQLs are on track': [{}, { status: 'on-track' }],
      'MQLs are behind too': [{ status: 'at-risk' }, {}],
      'nobody has judged': [{ status: null }, {}],
    },
    loud: { 'SQLs are missed': [{}, { status: 'missed' }] },
  },
  {
    ...{ key: 'noGrowth', id: 'H16', kpis: ['customer-retention-rate', 'new-customers'] },
    facts: [
      { metric: 'customer-retention-rate', value: 0.96, sample: 400, unit: 'percent' },
      { metric: 'new-customers', value: 3 },
    ],
    parameters: { retention: percent(0.96), customers: number(3) },
    needs: [
      [0, 'value'],
      [0, 'sample'],
      [1, 'value'],
    ],
    quiet: {
      'just more than 1 % are new': [{}, { value: 5 }],
      'retention is low': [{ value: 0.89 }, {}],
      'the month has just begun': [{}, { status: 'pending' }],
    },
    loud: {
      'just 1 % are new': [{}, { value: 4 }],
      'there is none, whoever was there': [{ sample: null }, { value: 0 }],
      'retention is just high': [{ value: 0.9 }, {}],
      'retention is on target': [{ value: 0.6, target: 0.6, better: 'higher' }, {}],
    },
  },
  {
    ...{ key: 'firstOrderLoss', id: 'H17', kpis: ['net-return-per-transaction', 'break-even-purchases'] },
    facts: [
      { metric: 'net-return-per-transaction', value: -100, currency: 'EUR' },
      { metric: 'break-even-purchases', value: 2 },
    ],
    parameters: { loss: euro(100), purchases: number(2) },
    needs: [
      [0, 'value'],
      [1, 'value'],
    ],
    quiet: { 'it is just even': [{ value: 0 }, {}], 'it earns': [{ value: 10 }, {}] },
    loud: {
      'inputs say how many purchases': [
        { inputs: { acquisitionCost: 200, profitPerTransaction: 100 } },
        { metric: 'something-else' },
      ],
    },
  },
  {
    ...{ key: 'firstOrderLossOpen', id: 'H17', kpis: ['net-return-per-transaction'] },
    facts: [{ metric: 'net-return-per-transaction', value: -100, currency: 'EUR' }],
    parameters: { loss: euro(100) },
    needs: [[0, 'value']],
    quiet: {
      'it is just even': [{ value: 0 }],
      'it never pays': [{ inputs: { acquisitionCost: 90, profitPerTransaction: -10 } }],
    },
  },
  {
    ...{ key: 'neverPays', id: 'H17', kpis: ['net-return-per-transaction'] },
    facts: [
      {
        ...{ metric: 'net-return-per-transaction', value: -100, currency: 'EUR' },
        inputs: { acquisitionCost: 100, profitPerTransaction: 0 },
      },
    ],
    parameters: { loss: euro(100) },
    needs: [
      [0, 'value'],
      [0, 'inputs'],
    ],
    quiet: { 'each order earns a little': [{ inputs: { acquisitionCost: 101, profitPerTransaction: 1 } }] },
  },
  {
    ...{ key: 'pooledTarget', id: 'H18' },
    kpis: ['conversion-rate', 'organic-conversion-rate', 'paid-conversion-rate'],
    facts: [
      rate('conversion-rate', 0.031, 0.03),
      { metric: 'organic-conversion-rate', value: 0.045 },
      { metric: 'conversion-rate', segment: { trafficType: 'paid' }, value: 0.018 },
    ],
    parameters: { target: percent(0.03), organic: percent(0.045), paid: percent(0.018) },
    needs: [
      [0, 'target'],
      [1, 'value'],
      [2, 'value'],
    ],
    quiet: {
      'organic visits have their own target': [{}, { target: 0.04 }, {}],
      'there are no paid visits': [{}, {}, { value: 0 }],
    },
  },
  {
    ...{ key: 'pooledTargetOnly', id: 'H18', kpis: ['conversion-rate', 'organic-traffic', 'paid-traffic'] },
    facts: [
      rate('conversion-rate', 0.031, 0.03),
      { metric: 'organic-traffic', value: 9000 },
      { metric: 'paid-traffic', value: 4000 },
    ],
    parameters: { target: percent(0.03) },
    needs: [
      [0, 'target'],
      [1, 'value'],
      [2, 'value'],
    ],
    quiet: { 'nobody paid for visits': [{}, {}, { value: 0 }] },
  },
  {
    ...{ key: 'surfaceOnly', id: 'H19', kpis: ['followers', 'page-views'] },
    facts: [
      { metric: 'page-views', value: 9000, target: 10_000 },
      { metric: 'followers', value: 900, target: 1000 },
      { metric: 'sales-volume', value: 12 },
    ],
    parameters: {
      surface: { all: ['followers', 'page-views'] },
      counters: { one: ['engagement-rate', 'social-engagement', 'bounce-rate', 'conversion-rate'] },
    },
    needs: [],
    quiet: {
      'one of them tells more': [{}, {}, { target: 20 }],
      'what keeps one honest stands beside them': [{}, {}, { metric: 'bounce-rate' }],
      'nothing has a target': [{ target: null }, { target: null }, {}],
    },
    loud: { 'the one that tells more is of another goal': [{}, {}, { target: 20, goal: 'sales' }] },
  },
  {
    ...{ key: 'bottleneck', id: 'H20', kpis: ['funnel'] },
    facts: [
      {
        metric: 'funnel',
        stages: [
          { id: 'visits', label: 'Visits', value: 10_000, previous: 10_000 },
          { id: 'leads', label: 'Leads', value: 500, previous: 510 },
          { id: 'mql', label: 'MQLs', value: 150, previous: 250 },
        ],
      },
    ],
    parameters: { from: 'Leads', to: 'MQLs', rate: percent(0.3), previous: percent(250 / 510) },
    needs: [[0, 'stages']],
    quiet: {
      'a stage before is not known': [
        {
          stages: [
            { id: 'leads', value: 500, previous: null },
            { id: 'mql', value: 150, previous: 250 },
          ],
        },
      ],
      'chance could have done it': [
        {
          stages: [
            { id: 'leads', value: 50, previous: 50 },
            { id: 'mql', value: 20, previous: 25 },
          ],
        },
      ],
      'it fell for sure, but by less than 10 %': [
        {
          stages: [
            { id: 'leads', value: 100_000, previous: 100_000 },
            { id: 'mql', value: 45_100, previous: 50_000 },
          ],
        },
      ],
      'it is better': [
        {
          stages: [
            { id: 'leads', value: 500, previous: 500 },
            { id: 'mql', value: 250, previous: 150 },
          ],
        },
      ],
    },
    loud: {
      'it fell by just 10 %': [
        {
          stages: [
            { id: 'leads', value: 100_000, previous: 100_000 },
            { id: 'mql', value: 45_000, previous: 50_000 },
          ],
        },
      ],
    },
  },
  {
    ...{ key: 'bestPart', id: 'H21', kpis: ['marketing-qualified-leads'] },
    facts: [
      {
        ...{ metric: 'marketing-qualified-leads', currency: 'EUR' },
        parts: [
          { label: 'Webinars', spend: 4800, mqls: 60 },
          { label: 'Email', spend: 3600, mqls: 36 },
          { label: 'Display', spend: 1640, mqls: 4 },
        ],
      },
    ],
    parameters: { part: 'Webinars', mqls: percent(0.6), cost: euro(80), weak: 'Display' },
    needs: [[0, 'parts']],
    quiet: {
      'what it cost is not known': [
        {
          parts: [
            { label: 'A', spend: null, mqls: 60 },
            { label: 'B', spend: 1, mqls: 0 },
          ],
        },
      ],
      'it is not the cheapest': [
        {
          parts: [
            { label: 'A', spend: 600, mqls: 60 },
            { label: 'B', spend: 90, mqls: 10 },
          ],
        },
      ],
      'it is ahead by less than half': [
        {
          parts: [
            { label: 'A', spend: 59, mqls: 59 },
            { label: 'B', spend: 90, mqls: 40 },
          ],
        },
      ],
      'there are few in all': [
        {
          parts: [
            { label: 'A', spend: 1, mqls: 20 },
            { label: 'B', spend: 90, mqls: 9 },
          ],
        },
      ],
    },
    loud: {
      'it is ahead by just half': [
        {
          parts: [
            { label: 'A', spend: 60, mqls: 60 },
            { label: 'B', spend: 90, mqls: 40 },
          ],
        },
      ],
      'there are just enough in all': [
        {
          parts: [
            { label: 'A', spend: 1, mqls: 20 },
            { label: 'B', spend: 90, mqls: 10 },
          ],
        },
      ],
    },
  },
  {
    ...{ key: 'unsteady', id: 'H22', kpis: ['sales-qualified-leads'] },
    facts: [{ metric: 'sales-qualified-leads', weeks: [2, 31, 4, 22] }],
    parameters: { least: number(2), most: number(31) },
    needs: [[0, 'weeks']],
    quiet: {
      'the spread is just half of the mean': [{ weeks: [5, 15, 5, 15] }],
      'they come evenly': [{ weeks: [14, 15, 16, 15] }],
      'there are three weeks only': [{ weeks: [2, 31, 4] }],
      'one of four weeks is not known': [{ weeks: [2, 31, null, 4] }],
      'none came at all': [{ weeks: [0, 0, 0, 0] }],
    },
    loud: { 'a week with none counts': [{ weeks: [0, 20, 20, 0] }] },
  },
  {
    ...{ key: 'tooEarly', id: 'H06', kpis: ['bounce-rate'] },
    facts: [
      rate('bounce-rate', 0.62, 0.45, {
        ...lower,
        change: { date: '2026-03-01', label: 'New page' },
        asOf: '2026-03-10',
      }),
    ],
    parameters: { change: 'New page', since: { date: '2026-03-01' }, due: { date: '2026-04-01' } },
    needs: [
      [0, 'value'],
      [0, 'target'],
      [0, 'change'],
      [0, 'asOf'],
    ],
    quiet: {
      'its day has come': [{ asOf: '2026-03-31' }],
      'it looks well': [{ value: 0.4 }],
    },
    loud: {
      'it is the day before': [{ asOf: '2026-03-30' }],
      'it is worse than before': [{ target: null, previous: 0.5 }],
    },
  },
];
