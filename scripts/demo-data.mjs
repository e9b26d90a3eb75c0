// Computes demo/kpis.json, the figures of the demo, from the raw files in demo/data.
// With --check it only says whether the committed file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { csvParse, mean, sum, utcDay, utcMonday } from 'd3';
import { format, resolveConfig } from 'prettier';
import { isBounce, isPurchase, sawProduct, sessions } from './shop.mjs';

// Illustrative: chosen for this demo, by nobody who runs the shop or the encyclopaedia.
// Those of the shop are one plan: 3,200 sessions, of which 25 % end in a purchase, make 800 purchases.
const targets = {
  sessions: 3200,
  'bounce-rate': 0.05,
  'conversion-rate': 0.25,
  purchases: 800,
  'page-views': 250_000,
  'page-views-month': 75_000,
  'page-views-year': 1_000_000,
  'views-per-day': 2600,
  'weekend-share': { min: 0.18, max: 0.22 },
  // 18,000 a week, for 26 weeks.
  'page-views-weekly': 468_000,
};
// Of the sessions that saw a product, how many are to end in a purchase.
const stepTargets = { new: 0.25, returning: 0.15 };

const csv = (name) => csvParse(readFileSync(`demo/data/${name}.csv`, 'utf8'));
// An empty cell is "not known", which a plain Number() would turn into zero.
const number = (cell) => (cell === '' ? null : Number(cell));

// The shop. The year has no name in the source, so no period is invented: only labels.

const sessionsIn = (month) => sessions.filter(({ Month }) => Month === month);
const bounces = (rows) => rows.filter(isBounce).length;
const purchases = (rows) => rows.filter(isPurchase).length;

const november = sessionsIn('Nov');
const october = sessionsIn('Oct');
// The year is over, so the figures are final and the goal is achieved or missed.
const inNovember = { periodLabel: 'November', previousLabel: 'October', partial: false };

function shopTotal(metric, label, count) {
  return {
    label,
    kind: 'total',
    value: count(november),
    previous: count(october),
    target: targets[metric],
    ...inNovember,
  };
}

function shopRate(metric, label, count) {
  return {
    label,
    unit: 'percent',
    kind: 'rate',
    value: count(november) / november.length,
    previous: count(october) / october.length,
    target: targets[metric],
    sample: november.length,
    ...inNovember,
  };
}

// The funnel of the whole source. A purchase counts whatever pages its session saw: the source says what was seen, not when.
const kinds = [
  { id: 'new', label: 'New visitors', type: 'New_Visitor' },
  { id: 'returning', label: 'Returning visitors', type: 'Returning_Visitor' },
];
const sessionsOf = (type) => sessions.filter(({ VisitorType }) => VisitorType === type);

function stages(rows, stepTarget) {
  return [
    { id: 'sessions', label: 'Sessions', value: rows.length },
    { id: 'product-viewed', label: 'Product viewed', value: rows.filter(sawProduct).length },
    { id: 'purchase', label: 'Purchase', value: purchases(rows), stepTarget },
  ];
}

function shopFunnel() {
  const counted = kinds.flatMap(({ type }) => sessionsOf(type));
  const unseen = purchases(counted.filter((row) => !sawProduct(row)));
  return {
    label: 'From session to purchase',
    periodLabel: 'ten months of one year',
    partial: false,
    segments: kinds.map(({ id, label, type }) => ({ id, label, stages: stages(sessionsOf(type), stepTargets[id]) })),
    notices: [
      `${sessions.length - counted.length} sessions of visitors of another kind are left out`,
      `${unseen} purchases are of sessions that saw no product page`,
    ],
  };
}

// The article. A day that the source lacks is a gap in the series and is in no sum.

const views = new Map(csv('wikipedia-pageviews-r').map(({ date, pageviews }) => [date, number(pageviews)]));
const asOf = '2015-11-15';
const quarter = { days: ['2015-10-01', asOf], before: ['2015-07-01', '2015-08-15'] };
const quarterLastYear = { days: quarter.days, before: ['2014-10-01', '2014-11-15'] };
const month = { days: ['2015-11-01', asOf], before: ['2015-10-01', '2015-10-15'] };
const year = { days: ['2015-01-01', asOf], before: ['2014-01-01', '2014-11-15'] };

const series = ([first, last]) =>
  utcDay
    .range(new Date(first), utcDay.offset(new Date(last)))
    .map((day) => day.toISOString().slice(0, 10))
    .map((date) => [date, views.get(date) ?? null]);
const recorded = (range) => series(range).filter(([, value]) => value !== null);
const total = (range) => sum(recorded(range), ([, value]) => value);
const perDay = (range) => Math.round(mean(recorded(range), ([, value]) => value));
const isWeekend = ([date]) => [0, 6].includes(new Date(date).getUTCDay());
const weekendShare = (range) => sum(recorded(range).filter(isWeekend), ([, value]) => value) / total(range);

const plain = (value) => value.toLocaleString('en');
const missing = (range) => series(range).length - recorded(range).length;

function gap(range, days, more) {
  const are = missing(range) === 1 ? 'is' : 'are';
  return `${missing(range)} of ${series(range).length} ${days} ${are} missing ${more ?? `in the source and ${are} not counted`}`;
}

function notices({ days, before }) {
  const lines = missing(days) ? [gap(days, 'days')] : [];
  return missing(before) ? [...lines, gap(before, 'earlier days', lines.length ? 'too' : undefined)] : lines;
}

/** The sum over fewer days looks smaller than it is: where the days differ, the notices also say how much came in a day. */
function noticesOfTotal(ranges) {
  const { days, before } = ranges;
  const perDays = `Per recorded day: ${plain(perDay(days))}, before ${plain(perDay(before))}`;
  return [...notices(ranges), ...(missing(days) === missing(before) ? [] : [perDays])];
}

function viewsTotal(metric, label, period, ranges) {
  return {
    label,
    kind: 'total',
    value: total(ranges.days),
    previous: total(ranges.before),
    target: targets[metric],
    period,
    asOf,
    notices: noticesOfTotal(ranges),
  };
}

// The article by ISO week. A week that lacks a day is a gap: the sum over fewer days looks smaller than it is.
const wednesday = '2015-11-18';
const halfYear = { days: ['2015-06-29', wednesday], before: ['2014-06-30', '2014-11-19'] };

function weeks([first, last]) {
  const mondays = utcMonday.range(new Date(first), utcDay.offset(new Date(last)));
  return mondays.map((monday) => {
    const days = series([monday, utcDay.offset(monday, 6)]).filter(([date]) => date <= last);
    const isWhole = days.every(([, value]) => value !== null);
    return [days[0][0], isWhole ? sum(days, ([, value]) => value) : null];
  });
}

function pageViewsByWeek() {
  return {
    ...viewsTotal('page-views-weekly', 'Page views a week', '2015-06-29/2015-12-27', halfYear),
    asOf: wednesday,
    granularity: 'week',
    series: weeks(halfYear.days),
    compare: 'year',
    previousPeriod: halfYear.before.join('/'),
    previousSeries: weeks(['2014-06-30', '2014-12-28']),
    notices: [...noticesOfTotal(halfYear), 'A week that lacks a day is a gap'],
  };
}

const results = {
  sessions: shopTotal('sessions', 'Sessions', (rows) => rows.length),
  'bounce-rate': { ...shopRate('bounce-rate', 'Bounce rate', bounces), better: 'lower' },
  'conversion-rate': shopRate('conversion-rate', 'Conversion rate', purchases),
  purchases: shopTotal('purchases', 'Purchases', purchases),
  'shop-funnel': shopFunnel(),

  'page-views': {
    ...viewsTotal('page-views', 'Page views', '2015-Q4', quarter),
    series: series(quarter.days),
  },
  'page-views-year-on-year': {
    ...viewsTotal('page-views', 'Page views, year on year', '2015-Q4', quarterLastYear),
    compare: 'year',
    series: series(quarter.days),
  },
  'page-views-month': {
    ...viewsTotal('page-views-month', 'Page views', '2015-11', month),
    series: series(month.days),
  },
  'page-views-year': {
    ...viewsTotal('page-views-year', 'Page views', '2015', year),
    compare: 'year',
  },
  'views-per-day': {
    label: 'Views per recorded day',
    kind: 'rate',
    value: perDay(quarter.days),
    previous: perDay(quarter.before),
    target: targets['views-per-day'],
    sample: recorded(quarter.days).length,
    minSample: 14,
    period: '2015-Q4',
    asOf,
    notices: notices(quarter),
    series: series(quarter.days),
  },
  'weekend-share': {
    label: 'Weekend share of views',
    unit: 'percent',
    kind: 'rate',
    value: weekendShare(quarter.days),
    previous: weekendShare(quarter.before),
    target: targets['weekend-share'],
    sample: total(quarter.days),
    period: '2015-Q4',
    asOf,
    notices: notices(quarter),
  },
  'page-views-weekly': pageViewsByWeek(),
};

const file = 'demo/kpis.json';
const fresh = await format(JSON.stringify(results), { ...(await resolveConfig(file)), filepath: file });
if (!process.argv.includes('--check')) writeFileSync(file, fresh);
else if (readFileSync(file, 'utf8') !== fresh) {
  console.error(`${file} is stale: node scripts/demo-data.mjs`);
  process.exitCode = 1;
}
