// What every app shows: the same little page, from the same state.

const days = (figures) => figures.map((figure, i) => [`2026-11-0${i + 1}`, figure]);

/** How many wait for updates of a metric. */
export const open = {};

/** A provider that answers with the metric's own name, and hears who comes and goes. */
export const provider = (value) => ({
  fetch: ({ metric }) => ({ label: metric, value }),
  subscribe({ metric }, _push, { signal }) {
    open[metric] = (open[metric] ?? 0) + 1;
    signal.addEventListener('abort', () => open[metric]--);
  },
});

export const results = [
  { label: 'Visits', series: days([12, 15, 11, 18]) },
  { label: 'Orders', series: days([2, 3, 1]) },
];

export const page = {
  result: results[0],
  stages: [
    { label: 'Visit', value: 1200 },
    { label: 'Basket', value: 300 },
    { label: 'Order', value: 90 },
  ],
  label: 'Leads',
  value: 540,
  partial: false,
  monotone: false,
  significance: true,
  live: true,
  text: '540 of 1,200 leads',
  name: 'Orders of the week',
  foot: 'Without returns.',
  provider: provider(7),
  metrics: ['leads', 'orders', 'visits'],
  isShown: true,
};
