// What is measured. `goal` is the most that it may be: times the floor, or `goalText` where it is something else.

const paint = (part, size, goal, title, more) => ({ part, size, goal, title, drive: 'paint', ...more });

/** Heap does not depend on the weather: one round is enough. */
const leak = (part, size, times, by, what, more) => ({
  ...{ part, size, times, by, drive: 'leak', metric: 'heapKb', once: true, title: `heap left by ${what}` },
  ...{ goalText: '≤ 40 KB', limit: 40 },
  ...more,
});

const named = {
  'cards-1': paint('cards', 1, 1.3, '1 card', {
    goalText: '≤ 1.3 × lit-floor',
    against: 'lit-floor',
  }),
  'cards-12': paint('cards', 12, 1.9, '12 cards'),
  'cards-100': paint('cards', 100, 1.5, '100 cards'),
  'cards-1000': paint('cards', 1000, 0.6, '1,000 cards', { heap: true }),
  update: { part: 'cards', size: 100, more: 60, drive: 'update', goal: 0.9, title: '100 cards updated 60 times, each' },
  'trend-1k': paint('trend', 1000, null, 'trend, 1,000 points'),
  'trend-10k': paint('trend', 10_000, 1.6, 'trend, 10,000 points'),
  'trend-3x55550': paint('trend', 55_550, 1.6, 'trend, 3 × 55,550 points', { lines: 3 }),
  'trend-167k': paint('trend', 166_650, 1.6, 'trend, 166,650 points'),
  'trend-1m': paint('trend', 1_000_000, 1.5, 'trend, 1,000,000 points'),
  append: {
    part: 'trend',
    size: 10_000,
    more: 300,
    drive: 'append',
    goal: 1.25,
    title: 'a point appended to 10,000, each of 300',
  },
  // 0.8 ms where the floor took 0.43; in milliseconds it would measure the machine.
  hover: {
    ...{ part: 'trend', size: 166_650, drive: 'hover', title: 'pointer move over 166,650 points, net' },
    ...{ goal: 1.86, goalText: '≤ 1.86' },
  },
  gauges: paint('gauges', 100, 1.7, '100 gauges'),
  funnels: paint('funnels', 50, 2.3, '50 funnels of six stages'),
  // What is not drawn at first has to be drawn some time.
  'cards-1000-rest': { part: 'cards', size: 1000, drive: 'rest', title: '1,000 cards, until the page is at rest' },
  'scroll-1000': { part: 'cards', size: 1000, drive: 'scroll', title: '1,000 cards, scrolled through to the end' },
  leak: leak('trend', 1000, 100, 'cycle', '100 mounts of a trend'),
  'leak-card': leak('cards', 1, 100, 'cycle', '100 mounts of a card'),
  'leak-update': leak('cards', 1, 10_000, 'change', '10,000 updates of a card', { more: 10 }),
  'leak-append': leak('trend', 1000, 10_000, 'change', '10,000 updates of a trend', {
    more: 10,
    // The page of Chart.js keeps the points that it was given.
    libraries: ['floor', 'lit-floor', 'kpi-elements', 'uplot', 'echarts'],
  }),
  'leak-provider': leak('provider', 1, 1000, 'change', '1,000 providers around four elements', { more: 10 }),
  startup: {
    ...{
      part: 'cards',
      size: 1,
      drive: 'startup',
      metric: 'longest',
      title: 'evaluating all of the library, 4 × slowed: longest task',
    },
    ...{ goalText: '< 50 ms', limit: 50 },
  },
  'slow-hover': {
    ...{ part: 'trend', size: 166_650, drive: 'slowHover', metric: 'longest' },
    ...{ title: 'pointer move over 166,650 points, 4 × slowed: longest task', goalText: '< 50 ms', limit: 50 },
  },
  'slow-update': {
    ...{ part: 'cards', size: 100, more: 5, drive: 'slowUpdate', metric: 'longest' },
    ...{ title: '100 cards change, 4 × slowed: longest task', goalText: '< 50 ms', limit: 50 },
  },
};

export const tasks = Object.entries(named).map(([id, task]) => ({ id, metric: 'cpu', ...task }));

/** The same in small, to see that everything works. */
export const quick = (task) => ({
  ...task,
  size: Math.max(1, Math.min(task.size / 10, 20_000) | 0),
  ...(task.more && { more: Math.ceil(task.more / 10) }),
  ...(task.times && { times: Math.ceil(task.times / 10) }),
});

const LINES = ['cards', 'trend'];
const ALL = [...LINES, 'gauges', 'funnels'];
/** What is compared, and which parts of the work each of them can do. */
export const libraries = {
  floor: { parts: ALL },
  'lit-floor': { parts: ALL },
  'kpi-elements': { parts: [...ALL, 'provider'] },
  uplot: { parts: LINES },
  chartjs: { parts: ALL, objects: true },
  echarts: { parts: ALL },
};
