// What holds in every framework: each step shows the page in another state, and looks at what a person gets of it.
import { open, page as first, provider, results } from './page.js';

const heard = [];
const hear = ({ type, detail }) => heard.push([type, detail]);

const frame = () => new Promise(requestAnimationFrame);
const plain = (text) => text?.replace(/\s+/g, ' ').trim();
const element = (id) => document.getElementById(id);
const inside = (el, part) => [...(el?.shadowRoot?.querySelectorAll(`[part="${part}"]`) ?? [])];
const seen = (el, part = 'value') => plain(inside(el, part)[0]?.textContent);
const label = (el) => plain(inside(el, 'label')[0]?.querySelector('slot').textContent);
const is = (id, state) => element(id)?.matches(`:state(${state})`);
const served = (id = 'served') => [...(element(id)?.querySelectorAll('kpi-card:not(#guest)') ?? [])];

const isHeard = (name, test) => heard.some(([type, detail]) => type === name && test(detail));
const slotted = (name) =>
  plain(element('slots').shadowRoot.querySelector(`slot[name="${name}"]`).assignedElements()[0]?.textContent);

/** Each step answers whether it holds, as often as it is asked; `show` changes some of the page's state. */
export const steps = {
  object: () => () => label(element('object')) === 'Visits' && element('object').shadowRoot.querySelector('path'),
  'object-kept': () => () => label(element('object-kept')) === 'Visits',
  'object-later': (show) => {
    show({ result: results[1] });
    return () => label(element('object')) === 'Orders';
  },
  list: (show) => {
    const stages = () => inside(element('json'), 'stage').length;
    return [
      () => stages() === 3,
      () => show({ stages: first.stages.slice(1) }),
      () => stages() === 2,
      () => show({ stages: first.stages }),
      () => stages() === 3,
    ];
  },
  false: () => () => is('figure', 'missed') && is('path', 'on-track'),
  'false-kept': () => () => is('false-kept', 'missed'),
  status: () => () => isHeard('kpi-status', ({ from, to }) => from === null && to !== null),
  'status-kept': () => () => element('figure').status !== null,
  boolean: (show) => {
    const isOff = () => is('figure', 'missed') && is('path', 'on-track');
    const isOn = () => is('figure', 'pending') && is('path', 'achieved');
    return [
      // What is lost at first may be on already.
      ...[() => show({ partial: true, monotone: true }), frame, isOn],
      ...[() => show({ partial: false, monotone: false }), isOff],
      ...[() => show({ partial: true, monotone: true }), isOn],
    ];
  },
  significance: (show) => {
    const isSaid = () => seen(element('chance'), 'root').includes('distinguishable');
    return [
      ...[isSaid, () => show({ significance: false }), () => !isSaid()],
      ...[() => show({ significance: true }), isSaid],
    ];
  },
  'status-later': () => () => isHeard('kpi-status', ({ from, to }) => from === 'missed' && to === 'pending'),
  live: (show) => {
    const value = () => seen(served('live')[0]);
    return [
      () => value() === '2',
      () => show({ live: false }),
      () => value() === '1',
      () => show({ live: true }),
      () => value() === '2',
    ];
  },
  number: (show) => {
    const becomes = (value, text) => [() => show({ value }), () => seen(element('figure')) === text];
    return [
      () => seen(element('figure')) === '540',
      ...[...becomes(0, '0'), ...becomes(-5, '-5'), ...becomes(540, '540')],
    ];
  },
  none: (show) => [() => show({ value: null }), () => seen(element('figure')) === '–'],
  'none-kept': () => () => seen(element('none-kept')) === '–',
  text: (show) => [
    () => label(element('figure')) === 'Leads',
    () => show({ label: 'Sign-ups' }),
    () => label(element('figure')) === 'Sign-ups',
  ],
  select: () => {
    element('json').shadowRoot.querySelector('[part="stage"] button').click();
    return () => isHeard('kpi-select', ({ stage }) => stage.label === 'Visit');
  },
  slots: (show) => [
    () => slotted('label') === first.name && slotted('foot') === first.foot,
    () => plain(element('figure').textContent) === first.text,
    () => show({ name: 'Orders today', foot: 'With returns.', text: '0 leads' }),
    () => slotted('label') === 'Orders today' && slotted('foot') === 'With returns.',
    () => plain(element('figure').textContent) === '0 leads',
  ],
  provider: () => () => served().length === 3 && served().every((card) => seen(card) === '7'),
  'provider-kept': () => () => seen(served('provider-kept')[0]) === '7',
  'provider-later': (show) => {
    show({ provider: provider(8) });
    return () => served().every((card) => seen(card) === '8');
  },
  cards: (show) => {
    const [leads, orders, visits] = served();
    show({ metrics: ['visits', 'spend', 'leads', 'orders'] });
    return () => {
      const [one, two, three, four, ...more] = served();
      const kept = one === visits && three === leads && four === orders && more.length === 0;
      return kept && [one, two, three, four].map(label).join() === 'visits,spend,leads,orders';
    };
  },
  removal: (show) => [
    () => open.guest === 1,
    () => show({ isShown: false }),
    () => !element('guest') && open.guest === 0,
  ],
  again: (show) => [() => show({ isShown: true }), () => seen(element('guest')) === '8' && open.guest === 1],
  end: (_show, end) => {
    end();
    return () => !document.querySelector('#app *') && Object.values(open).every((waiting) => waiting === 0);
  },
};

/** Waits until something holds; what is known not to hold is looked at when all had time to be drawn. */
async function holds(test, patience) {
  const start = performance.now();
  for (let frames = 0; ; frames++) {
    if (await test()) return true;
    if (performance.now() - start > patience && frames > 10) return false;
    await frame();
  }
}

async function load(library) {
  if (!library.endsWith('.min.js')) return import(library);
  const script = document.createElement('script');
  const loaded = new Promise((resolve) => (script.onload = resolve));
  script.src = library;
  document.head.append(script);
  await loaded;
}

/** Runs the contract in an app, and answers which steps hold. `lost` are those of which it is known that they don't. */
export async function run({ app, library, isLate, isHydrated, lost }) {
  if (!isLate) await load(library);
  const { start, hydrate } = await import(app);
  let page = first;
  const { show, end } = (isHydrated ? hydrate : start)(element('app'), page, hear);
  await frame();
  await frame();
  if (isLate) await load(library);
  const change = (part) => {
    page = { ...page, ...part };
    show(page);
    return true;
  };
  const found = {};
  for (const [name, step] of Object.entries(steps)) {
    if (/^(object|provider|false|none)-kept$/.test(name) && !element(name)) continue;
    const patience = lost.includes(name) ? 100 : 4000;
    const tests = [step(change, end)].flat();
    found[name] = true;
    for (const test of tests) found[name] &&= await holds(test, patience);
  }
  return found;
}
