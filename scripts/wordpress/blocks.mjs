// What a block says of itself that an element does not know.

/** What a block must know of the provider around it, for the words that the server makes. */
const providesContext = {
  'kpi-elements/provider': 'site',
  'kpi-elements/src': 'src',
  'kpi-elements/period': 'period',
  'kpi-elements/compare': 'compare',
  'kpi-elements/plan': 'plan',
  'kpi-elements/lang': 'lang',
};
const usesContext = Object.keys(providesContext);
const shared = {
  supports: { html: false, align: ['wide', 'full'], anchor: true, spacing: { margin: true } },
  usesContext,
};
/** By what a marketer looks for them in the inserter, besides their names. */
const searched = ['kpi', 'goal', 'target', 'metric'];
/** Kept as text, as there is no stored markup that it could be read from. */
const anchor = { type: 'string' };
/** The language of an element, where it is not that of the page. */
const lang = { type: 'string' };
/** What the renderer knows besides the attributes of the tag: the saved KPI, and the author's own words for readers without script. */
const attributes = {
  anchor,
  kpi: { type: 'string' },
  text: { type: 'string' },
  lang,
  // What was typed or pasted in an empty block and is not shown yet.
  draft: { type: 'string' },
};

/** What the inserter shows of a card, and of a group with a card inside. */
const leads = {
  label: 'Leads',
  value: '540',
  target: '1200',
  kind: 'total',
  period: '2026-Q4',
  asOf: '2026-11-15',
  previous: '498',
};

export const blocks = {
  'kpi-card': {
    name: 'card',
    title: 'KPI card',
    description: 'One number against its goal and its past.',
    icon: 'chart-bar',
    keywords: [...searched, 'number', 'dashboard', 'ROI', 'CAC', 'leads', 'revenue', 'conversion'],
    ...shared,
    attributes,
    example: { attributes: leads },
  },
  'goal-gauge': {
    name: 'goal-gauge',
    title: 'Goal gauge',
    description: 'How far from the baseline to the target, and how far it should be today.',
    icon: 'dashboard',
    keywords: [...searched, 'gauge', 'progress', 'dashboard'],
    ...shared,
    attributes,
    example: {
      attributes: {
        label: 'New customers',
        value: '1032',
        target: '1200',
        kind: 'total',
        period: '2026',
        asOf: '2026-11-15',
      },
    },
  },
  'kpi-trend': {
    name: 'trend',
    title: 'KPI trend',
    description: 'How a KPI got there, and where it is heading.',
    icon: 'chart-line',
    keywords: [...searched, 'chart', 'line', 'forecast'],
    ...shared,
    attributes,
    example: {
      attributes: {
        label: 'Leads a week',
        series:
          '[["2026-10-05",38],["2026-10-12",44],["2026-10-19",41],["2026-10-26",52],["2026-11-02",49],["2026-11-09",57]]',
        kind: 'rate',
        target: '50',
      },
    },
  },
  'kpi-funnel': {
    name: 'funnel',
    title: 'KPI funnel',
    description: 'Where people are lost, at what cost, in which segment.',
    icon: 'filter',
    keywords: [...searched, 'conversion', 'funnel'],
    ...shared,
    attributes,
    example: {
      attributes: {
        label: 'From visit to purchase',
        stages:
          '[{"label":"Visits","value":12000},{"label":"Basket","value":2340},{"label":"Purchase","value":1560,"stepTarget":0.7}]',
      },
    },
  },
  'kpi-provider': {
    name: 'provider',
    title: 'KPI group',
    description: 'One period and one goal for all KPIs inside.',
    icon: 'database',
    keywords: ['kpi', 'dashboard', 'period', 'provider'],
    supports: { html: false, align: ['wide', 'full'], anchor: true, spacing: { margin: true } },
    usesContext,
    providesContext,
    attributes: { anchor, lang, site: { type: 'string', default: 'yes' } },
    example: {
      attributes: { period: '2026-Q4' },
      innerBlocks: [
        {
          name: 'kpi-elements/card',
          attributes: { label: 'Leads', value: '540', target: '1200', kind: 'total', asOf: '2026-11-15' },
        },
        {
          name: 'kpi-elements/card',
          attributes: { label: 'Conversion rate', value: '3.4%', target: '3%', kind: 'rate', asOf: '2026-11-15' },
        },
      ],
    },
  },
};
