// Computes the figures of demo/quarter.html, which are illustrative: no company publishes such. Everything follows from the leads
// of each week and a few counts to date, so that all figures of the page agree. Writes demo/quarter.json (what the elements ask
// for, now and in the two weeks after), demo/quarter-weeks.json (the trend), and the results in demo/goal.json (the goal's own year).
// With --check it only says whether a committed file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { sum, utcDay } from 'd3';
import { format, resolveConfig } from 'prettier';

const CHANNELS = ['organic', 'paid'];
const QUARTER = { period: '2026-Q4', start: '2026-10-01' };
const landingPage = { date: '2026-10-12', label: 'New landing page' };

// Leads by channel of each week from Monday, 31 August on; the last two weeks have not come yet when the page is opened.
const firstMonday = '2026-08-31';
const leadsByWeek = {
  organic: [30, 31, 29, 32, 32, 31, 36, 39, 40, 43, 44, 46, 48],
  paid: [42, 44, 45, 44, 46, 45, 50, 53, 52, 55, 57, 60, 63],
};
// Of a hundred leads, how many come on a Monday, a Tuesday … more or less, as days differ.
const weekdays = [17, 17, 17, 16, 14, 10, 9];
const mood = (day) => 0.7 + ((day * 7919 + 31) % 61) / 100;
const lastYearByWeek = [61, 63, 60, 64, 66, 65, 68, 70, 69, 73, 75, 78, 80, 74, 66, 58, 43];

// From 1 October to a date: visitors, spend in euro and what became of the leads, each by channel; the sum of all lead scores.
const toDate = {
  '2026-11-15': {
    visitors: [11_860, 14_620],
    spend: [8200, 36_400],
    scoreSum: [16_160, 17_680],
    mql: [117, 116],
    sql: [52, 38],
    customers: [13, 8],
    formViews: 2776,
  },
  '2026-11-22': {
    visitors: [13_870, 17_330],
    spend: [9400, 43_300],
    scoreSum: [18_870, 20_280],
    mql: [138, 131],
    sql: [61, 43],
    customers: [16, 9],
    formViews: 3265,
  },
  '2026-11-29': {
    visitors: [15_930, 20_190],
    spend: [10_600, 50_300],
    scoreSum: [22_400, 24_050],
    mql: [161, 152],
    sql: [71, 50],
    customers: [19, 11],
    formViews: 3775,
  },
};
const unscored = 35; // leads so young that they have no score yet

// The same days of the third quarter, by the number of days.
const before = {
  46: {
    leads: [192, 316],
    visitors: [10_400, 14_300],
    spend: [7400, 34_300],
    mql: [88, 114],
    sql: [38, 38],
    customers: [9, 8],
  },
  53: {
    leads: [223, 364],
    visitors: [11_990, 16_470],
    spend: [8500, 39_600],
    mql: [102, 131],
    sql: [44, 44],
    customers: [11, 9],
  },
  60: {
    leads: [254, 413],
    visitors: [13_580, 18_640],
    spend: [9700, 44_900],
    mql: [116, 149],
    sql: [50, 50],
    customers: [12, 11],
  },
};
const qualityBefore = 60.9;
const formBefore = 0.196;

// January to September of 2026; people are counted once a year, so that visitors of the year are no sum.
const soFar = { leads: 2762, spend: 229_500, scoreSum: 158_430, scored: 2610, mqls: 1109 };
const visitorsOfYear = 152_900;
const mqlsBefore = { '2026-11-15': 1138, '2026-11-22': 1163, '2026-11-29': 1189 };

const all = (counts) => sum(counts);
const iso = (date) => date.toISOString().slice(0, 10);
const daysLater = (date, days) => iso(utcDay.offset(new Date(date), days));
const cents = (value) => Math.round(value * 100) / 100;

/** Whole leads for each day of a week; what does not divide goes to the largest remainders, of equal ones to the earlier. */
function weekOf(leads, week) {
  const weights = weekdays.map((share, day) => share * mood(week * 7 + day));
  const exact = weights.map((weight) => (leads * weight) / all(weights));
  const days = exact.map(Math.floor);
  const byRemainder = exact.map((share, day) => [share - days[day], day]).sort(([a, i], [b, j]) => b - a || i - j);
  for (const [, day] of byRemainder.slice(0, leads - all(days))) days[day]++;
  return days;
}

const leadsByDay = Object.fromEntries(
  CHANNELS.map((channel) => [
    channel,
    new Map(leadsByWeek[channel].flatMap(weekOf).map((leads, day) => [daysLater(firstMonday, day), leads])),
  ]),
);
const dates = [...leadsByDay.organic.keys()];
const ofDay = (date) => all(CHANNELS.map((channel) => leadsByDay[channel].get(date)));
const leadsTo = (asOf) =>
  CHANNELS.map((channel) =>
    all(dates.filter((date) => date >= QUARTER.start && date <= asOf).map((date) => leadsByDay[channel].get(date))),
  );
const mondays = dates.filter((_, day) => day % 7 === 0);
const weekly = (asOf) =>
  mondays
    .filter((monday) => monday <= asOf)
    .map((monday, week) => [monday, all(CHANNELS.map((channel) => leadsByWeek[channel][week]))]);

/** Rates as they stood at the end of each week, up to now: a way that leads to today's. */
const course = (asOf, now, from) => {
  const weeks = mondays.filter((monday) => monday >= '2026-10-05' && monday <= asOf);
  const wobble = [0, 0.18, 0.1, -0.12, 0.06, -0.05, 0.08];
  return weeks.map((monday, i) => {
    const share = (i + 1) / weeks.length;
    const bend = i === weeks.length - 1 ? 0 : (wobble[i] ?? 0) * (now - from);
    return [daysLater(monday, 6), Number((from + (now - from) * share + bend).toPrecision(4))];
  });
};

function resultsOf(asOf) {
  const figures = toDate[asOf];
  const leads = leadsTo(asOf);
  const past = before[dates.indexOf(asOf) - dates.indexOf(QUARTER.start) + 1];
  const scored = all(leads) - unscored;
  const shared = { period: QUARTER.period, asOf };
  const rates = {
    cost: cents(all(figures.spend) / all(leads)),
    costBefore: cents(all(past.spend) / all(past.leads)),
    lead: all(leads) / all(figures.visitors),
    leadBefore: all(past.leads) / all(past.visitors),
  };
  const stages = (channel) =>
    [
      ['visits', 'Visitors', figures.visitors, past.visitors],
      ['leads', 'Leads', leads, past.leads, 0.025],
      ['mql', 'MQLs', figures.mql, past.mql, 0.4],
      ['sql', 'SQLs', figures.sql, past.sql, 0.4],
      ['customers', 'Customers', figures.customers, past.customers, 0.22],
    ].map(([id, label, now, then, stepTarget]) => ({
      ...{ id, label, value: now[channel], previous: then[channel] },
      ...(stepTarget && { stepTarget }),
    }));
  return {
    leads: {
      ...shared,
      inputs: { leads: all(leads) },
      previous: all(past.leads),
      series: dates.filter((date) => date <= asOf).map((date) => [date, ofDay(date)]),
      changes: [landingPage],
    },
    'cost-per-lead': {
      ...{ ...shared, currency: 'EUR' },
      inputs: { leadSpend: all(figures.spend), leads: all(leads) },
      previous: rates.costBefore,
      series: course(asOf, rates.cost, rates.costBefore),
    },
    'lead-quality': {
      ...shared,
      inputs: { scoreSum: all(figures.scoreSum), scoredLeads: scored },
      previous: qualityBefore,
      series: course(asOf, all(figures.scoreSum) / scored, qualityBefore),
    },
    'visitor-to-lead-rate': {
      ...shared,
      inputs: { leads: all(leads), visitors: all(figures.visitors) },
      previous: rates.leadBefore,
      series: course(asOf, rates.lead, rates.leadBefore),
    },
    'form-conversion-rate': {
      ...{ ...shared, target: 0.25 },
      inputs: { formSubmissions: all(leads), formViews: figures.formViews },
      previous: formBefore,
    },
    'marketing-qualified-leads': {
      ...{ period: '2026', asOf, compare: 'year' },
      inputs: { mqls: soFar.mqls + all(figures.mql) },
      previous: mqlsBefore[asOf],
    },
    'lead-funnel': {
      ...{ ...shared, label: 'From visitor to customer', currency: 'EUR', significance: 'observational' },
      segments: ['Organic', 'Paid'].map((label, i) => ({
        ...{ id: CHANNELS[i], label, spend: figures.spend[i], scoreSum: figures.scoreSum[i], stages: stages(i) },
      })),
    },
  };
}

function weeksOf(asOf) {
  const weeks = weekly(asOf);
  return {
    ...{ period: '2026-08-31/2026-12-27', asOf, granularity: 'week' },
    value: all(weeks.map(([, leads]) => leads)),
    series: weeks,
    ...{ compare: 'year', previousPeriod: '2025-09-01/2025-12-28' },
    previousSeries: lastYearByWeek.map((leads, week) => [daysLater('2025-09-01', week * 7), leads]),
    // Four whole weeks, to be held against the four before.
    changes: [{ ...landingPage, evaluateAfter: '2026-11-09' }],
  };
}

/** The year to date, for the sheet of the goal, which is one of the whole year. */
function resultsOfYear(asOf) {
  const figures = toDate[asOf];
  const leads = soFar.leads + all(leadsTo(asOf));
  const scored = soFar.scored + all(leadsTo(asOf)) - unscored;
  return {
    leads: { value: leads, asOf },
    'cost-per-lead': { value: cents((soFar.spend + all(figures.spend)) / leads), sample: leads, currency: 'EUR', asOf },
    'lead-quality': { value: cents((soFar.scoreSum + all(figures.scoreSum)) / scored), sample: scored, asOf },
    'visitor-to-lead-rate': { value: leads / visitorsOfYear, sample: visitorsOfYear, asOf },
    'marketing-qualified-leads': { value: soFar.mqls + all(figures.mql), asOf },
  };
}

const [now, ...later] = Object.keys(toDate);
const goal = JSON.parse(readFileSync('demo/goal.json', 'utf8'));
const files = {
  'demo/quarter.json': {
    ...resultsOf(now),
    later: later.map((asOf) => ({ ...resultsOf(asOf), weeks: weeksOf(asOf) })),
  },
  'demo/quarter-weeks.json': weeksOf(now),
  'demo/goal.json': { ...goal, results: resultsOfYear(now) },
};
for (const [file, content] of Object.entries(files)) {
  const fresh = await format(JSON.stringify(content), { ...(await resolveConfig(file)), filepath: file });
  if (!process.argv.includes('--check')) writeFileSync(file, fresh);
  else if (readFileSync(file, 'utf8') !== fresh) {
    console.error(`${file} is stale: node scripts/quarter-data.mjs`);
    process.exitCode = 1;
  }
}
