// Seeded figures: the same for every library, in every round and on every machine.

const DAY = 86_400_000;
const START = Date.UTC(2025, 0, 1);
const STAGES = ['Visits', 'Leads', 'MQL', 'SQL', 'Opportunities', 'Customers'];

/** Numbers from 0 to 1 (mulberry32). */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** KPIs with thirty days behind them, as results of kpi-elements; every round has other figures. */
export function cards(size, round = 0) {
  const next = random(size + 7919 * round);
  return [...Array(size).keys()].map((i) => {
    const base = 200 + 40 * (i % 25);
    const value = Float64Array.from({ length: 30 }, () => Math.round(base * (0.7 + 0.6 * next())));
    const t = Float64Array.from(value, (_, day) => START + day * DAY);
    const figures = { value: value[29], previous: Math.round(base * (0.8 + 0.3 * next())), target: base };
    return { label: `KPI ${i + 1}`, kind: 'level', ...figures, series: { t, value } };
  });
}

export const gauges = cards;

/** A KPI that can be shown in each way. */
export const provider = (_, round = 0) => ({ ...cards(1, round)[0], ...funnels(1)[0] });

/** Funnels of six stages. */
export function funnels(size) {
  const next = random(size);
  return [...Array(size).keys()].map((i) => {
    let count = 10_000 + Math.round(5000 * next());
    const stages = STAGES.map((label, stage) => {
      if (stage) count = Math.round(count * (0.3 + 0.4 * next()));
      return { id: label.toLowerCase(), label, value: count };
    });
    return { label: `Funnel ${i + 1}`, stages };
  });
}

/** Lines over one time axis, in columns, `more` points longer than is shown at first. */
export function trend(size, lines = 1, more = 0) {
  const step = size > 10_000 ? 60_000 : size > 1000 ? 3_600_000 : DAY;
  const t = Float64Array.from({ length: size + more }, (_, i) => START + i * step);
  const values = [...Array(lines).keys()].map((line) => {
    const next = random(size + line);
    let level = 500 + 150 * line;
    return Float64Array.from(t, (_, i) => {
      level += (next() - 0.5) * 4 + (500 + 150 * line - level) * 0.0005;
      return level + 40 * Math.sin((12 * i) / size) + (next() < 0.001 ? 60 : 12) * (next() - 0.5);
    });
  });
  return { label: 'Sessions', t, values, target: 520, size };
}

/** The same lines as objects `{x, y}`, for libraries that take no columns; nobody's clock runs meanwhile. */
export const objects = ({ t, values }) => values.map((value) => Array.from(value, (y, i) => ({ x: t[i], y })));
