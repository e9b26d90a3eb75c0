// What is the page's own: its words, the goal at the top, the lists of alerts and hints, and the button for the next week.
import { findMetric } from '../dist/catalog/index.js';
import { checkGoal, nextReview, splitTarget } from '../dist/goals/index.js';
import { words } from './quarter-words.js';

const $ = (selector) => document.querySelector(selector);
const say = (selector, text) => ($(selector).textContent = text);
const provider = $('kpi-provider');
const trend = $('kpi-trend');
const root = document.documentElement;

// The English of the page is what stands in it.
words.en.pageTitle = document.title;
words.en.again = 'Back to the first week';
for (const each of document.querySelectorAll('[data-say]')) words.en[each.dataset.say] ??= each.textContent;
for (const each of document.querySelectorAll('[data-say-label]'))
  words.en[each.dataset.sayLabel] ??= each.getAttribute('aria-label');

provider.addEventListener('kpi-alert', ({ target, detail }) => {
  // The trend looks at the same leads, over more weeks.
  if (target === trend) return;
  const item = document.createElement('li');
  const tone = detail.favourable === false ? 'bad' : 'good';
  const state = Object.assign(document.createElement('b'), { className: tone, textContent: words[lang][detail.event] });
  item.append(state, ' ', words[lang].named(target.kpi.label, detail.text));
  $('#alerts').prepend(item);
  $('#no-alerts').hidden = true;
});
provider.addEventListener('kpi-hints', ({ detail }) => showHints(detail));

const [plan, ...texts] = await Promise.all([
  fetch('goal.json').then(async (response) => (await response.json()).goal),
  ...['quarter.json', 'quarter-weeks.json'].map(async (file) => (await fetch(file)).text()),
]);
let lang = 'en';
let week = 0;
let turn = 0;

/** Text that breaks between its phrases, if that will do. */
function phrases(selector, texts) {
  const spans = texts.map((textContent) => Object.assign(document.createElement('span'), { textContent }));
  $(selector).replaceChildren(...spans);
}

/** All figures, with the names that they have in a language. */
function figures() {
  const { names = {} } = words[lang];
  const [first, weeks] = texts.map((text) =>
    JSON.parse(text, (key, value) => (key === 'label' ? (names[value] ?? value) : value)),
  );
  return [{ ...first, weeks }, ...first.later];
}

function showFigures() {
  const shown = figures()[week];
  const isFile = week === 0 && lang === 'en';
  provider.provider = isFile ? undefined : async ({ metric }) => shown[metric];
  trend.data = isFile ? undefined : shown.weeks;
  say('#as-of', words[lang].asOf(date(shown.leads.asOf)));
  say('button', week < 2 ? words[lang].next : words[lang].again);
}

const date = (day, options = { dateStyle: 'long' }) =>
  new Intl.DateTimeFormat(root.lang, { ...options, timeZone: 'UTC' }).format(new Date(day));
const number = (value, options) => new Intl.NumberFormat(root.lang, options).format(value);

function showGoal() {
  const { aim, quarter, split, fromTo } = words[lang];
  const [leads, cost] = plan.targets;
  const months = Object.values(leads.weights);
  const parts = splitTarget({ annual: leads.target, weights: months });
  const { start, end } = plan.period;
  const year = start.slice(0, 4);
  const euro = number(cost.target, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  phrases('#aim', aim({ leads: number(parts.quarters[3]), quarter: quarter(4, year), cost: euro }));
  say('#period', fromTo(date(start), date(end)));
  say('#review', date(nextReview({ ...plan.review, after: figures()[week].leads.asOf })));
  say('caption', split(number(leads.target), year));
  document.querySelectorAll('tbody tr').forEach((row, i) => {
    row.cells[0].textContent = quarter(i + 1);
    row.cells[1].textContent = number(parts.quarters[i]);
    parts.months.slice(i * 3, i * 3 + 3).forEach((part, j) => {
      const month = date(`${year}-${String(i * 3 + j + 1).padStart(2, '0')}-01`, { month: 'short' });
      const name = Object.assign(document.createElement('small'), { textContent: month });
      row.cells[j + 2].replaceChildren(name, number(part));
    });
  });
  showChecks();
}

function showChecks() {
  const { checks } = checkGoal(plan, { metric: findMetric });
  for (const item of document.querySelectorAll('.smart li')) {
    const letter = item.querySelector('span').dataset.say;
    const own = checks.filter((check) => check.letter === letter);
    const passed = own.filter(({ result }) => result === 'pass');
    const mark = item.querySelector('b');
    mark.textContent = passed.length === own.length ? '✓' : '!';
    item.title = words[lang].checks(number(passed.length), number(own.length));
  }
}

function showHints(hints) {
  const items = hints.map(({ text }) => Object.assign(document.createElement('li'), { textContent: text }));
  $('#hints').replaceChildren(...items);
}

/** The plan as elements follow it. Rules of another turn are new ones, so that what holds now is told once more. */
function followPlan() {
  turn++;
  const targets = plan.targets.map((target) => ({
    ...target,
    alerts: target.alerts?.map((rule) => ({ ...rule, id: `${rule.id}-${turn}` })),
  }));
  $('#alerts').replaceChildren();
  $('#no-alerts').hidden = false;
  provider.plan = { ...plan, targets };
}

async function speak(next) {
  // A language is loaded when somebody wants it.
  const parts = next === 'en' ? [] : ['', '-catalog', '-goals'];
  await Promise.all(parts.map((part) => import(`../dist/locales/${next}${part}.js`)));
  lang = next;
  root.lang = next === 'en' ? 'en-GB' : next;
  document.title = words[lang].pageTitle;
  for (const each of document.querySelectorAll('[data-say]')) each.textContent = words[lang][each.dataset.say];
  for (const each of document.querySelectorAll('[data-say-label]'))
    each.setAttribute('aria-label', words[lang][each.dataset.sayLabel]);
  for (const link of document.querySelectorAll('nav a')) link.ariaCurrent = String(link.lang === lang);
  showFigures();
  showGoal();
  followPlan();
  showHints(provider.hints ?? []);
}

$('nav').addEventListener('click', (event) => {
  if (!event.target.lang) return;
  event.preventDefault();
  history.replaceState(null, '', event.target.href);
  speak(event.target.lang);
});
$('button').addEventListener('click', () => {
  if (week === 2) return location.reload();
  week++;
  showFigures();
  showGoal();
});

const asked = new URLSearchParams(location.search).get('lang');
await speak(Object.hasOwn(words, asked) ? asked : 'en');
