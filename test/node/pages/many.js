// Fills the page with elements, and gives them other figures each round; tests steer it by `many`.

const DAY = 86_400_000;
const place = document.querySelector('main');

/** Figures that nobody can foresee, and that are the same in each run. */
const figure = (i, round) => 400 + ((i * 7919 + round * 104_729) % 401);

function line(length, round) {
  const points = [];
  for (let i = 0; i < length; i++)
    points.push([new Date((19_000 + i) * DAY).toISOString().slice(0, 10), figure(i, round)]);
  return points;
}

function kpi(round, length) {
  const [value, previous] = [figure(1, round), figure(2, round)];
  return { label: `KPI of round ${round}`, kind: 'level', value, previous, target: 600, series: line(length, round) };
}

const stages = (round) =>
  ['Visits', 'Leads', 'Customers'].map((label, i) => ({ id: label, label, value: figure(i, round) * (3 - i) }));

const results = {
  'kpi-card': (round) => kpi(round, 30),
  'goal-gauge': (round) => kpi(round, 0),
  'kpi-trend': (round) => kpi(round, 120),
  'kpi-funnel': (round) => ({ label: `Funnel of round ${round}`, stages: stages(round) }),
};
const tags = Object.keys(results);

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const loaded = (element) => new Promise((done) => element.addEventListener('kpi-load', done, { once: true }));

globalThis.many = {
  place,
  result: (tag, round = 0) => results[tag](round),

  make(tag, fields) {
    return Object.assign(document.createElement(tag), fields);
  },

  /** Adds elements, as many of each tag as is said. */
  fill(counts) {
    for (const tag of Object.keys(counts))
      for (let i = 0; i < counts[tag]; i++) place.append(many.make(tag, { data: results[tag](i) }));
    return many.frames(2);
  },

  update(round) {
    for (const element of place.children) element.data = results[element.localName](round);
  },

  async frames(count) {
    for (let i = 0; i < count; i++) await frame();
  },

  /** Scrolls to the end, so that everything has been near. */
  async see() {
    for (let y = 0; y < document.documentElement.scrollHeight; y += window.innerHeight) {
      window.scrollTo(0, y);
      await many.frames(2);
    }
  },

  /** Elements come and go. */
  async mount(tag, times) {
    for (let i = 0; i < times; i++) {
      const all = [1, 2, 3, 4, 5].map((round) => many.make(tag, { data: results[tag](round) }));
      place.append(...all);
      await many.frames(1);
      place.replaceChildren();
    }
  },

  /** One element has other figures time and again. */
  async change(times) {
    const [element] = place.children;
    for (let i = 0; i < times; i++) {
      element.data = results[element.localName](i);
      await element.updateComplete;
    }
    await many.frames(1);
  },

  /** A provider that has one answer. */
  gives: (result) => () => result,

  /** Providers that were taken away, as far as they are still there. */
  former: [],

  provider(round) {
    const provider = { fetch: async () => ({ ...kpi(round, 30), stages: stages(round) }) };
    many.former.push(new WeakRef(provider));
    return provider;
  },

  /** An element of each tag in a provider. */
  serve() {
    const around = many.make('kpi-provider', { provider: many.provider(0) });
    around.append(...tags.map((tag) => many.make(tag, { metric: 'leads' })));
    place.append(around);
    return Promise.all([...around.children].map(loaded));
  },

  /** A provider takes the place of another, time and again. */
  async replace(times) {
    const around = place.querySelector('kpi-provider');
    for (let i = 0; i < times; i++) {
      const answers = [...around.children].map(loaded);
      around.provider = many.provider(i);
      await Promise.all(answers);
    }
    await many.frames(1);
  },

  /** Elements move from one provider to another and back, time and again. */
  async move(times) {
    const [from, to] = place.querySelectorAll('kpi-provider');
    for (let i = 0; i < times; i++)
      for (const around of [to, from]) {
        around.append(...from.children, ...to.children);
        await many.frames(1);
      }
  },
};
