import type { KpiProvider, KpiQuery, KpiResult } from '../../../src/index.js';
import type { Input, Row } from './row.js';
import { around, failed, shown } from './steps.js';

/** A provider of a page, as the element's own. */
const own = (provider: unknown): Input => ({ properties: { metric: 'leads', provider } });

/** A provider that answers so, when it is asked or by itself. */
const answered = (what: unknown): Input[] => [
  own(() => what),
  own({ subscribe: (_query: KpiQuery, push: (update: unknown) => void) => push(what) }),
];

/** A provider in the hands of a row. */
function asked() {
  const questions: { query: KpiQuery; signal: AbortSignal; answer: (result: KpiResult) => void }[] = [];
  const provider: KpiProvider = {
    fetch: (query, { signal }) => new Promise((answer) => questions.push({ query, signal, answer })),
  };
  return { provider, questions };
}

const hostile = {
  get code(): never {
    throw new Error('secret');
  },
  get status(): never {
    throw new Error('secret');
  },
  get message(): never {
    throw new Error('secret');
  },
  get name(): never {
    throw new Error('secret');
  },
};
const walled = new Proxy({}, Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((trap) => [trap, wall])));
function wall(): never {
  throw new Error('secret');
}
const thrown = ['secret', null, undefined, 5n, Symbol('secret'), new Error('secret'), hostile, walled];
const toss = (what: unknown): never => {
  throw what;
};

/** A field that contains itself. */
function cycle(): object {
  const breakdown: unknown[] = [];
  breakdown.push(breakdown);
  return { breakdown };
}

/** 87 and 90–95: providers that are functions of the page. */
export const providers: readonly Row[] = [
  {
    n: '87b',
    title: 'and shown no more, if it comes in spite of that',
    async steps(card, { clock }) {
      const { provider, questions } = asked();
      card.setAttribute('metric', 'sales');
      card.provider = provider;
      await clock.pass(0);
      card.setAttribute('metric', 'leads');
      await clock.pass(0);
      questions[1]!.answer({ value: 355 });
      await clock.pass(0);
      questions[0]!.answer({ value: 1 });
      await clock.pass(0);
      return questions.map(({ query, signal }) => [query.metric, signal.aborted]);
    },
    ...{
      ...shown,
      is: [
        ['sales', true],
        ['leads', false],
      ],
    },
  },
  {
    n: '90a',
    title: 'a provider that is replaced is heard no more, and its figure stays until there is another',
    async steps(card, { clock, frame }) {
      const first = asked();
      let push!: (update: KpiResult) => void;
      let open = 0;
      first.provider.subscribe = (_query, tell) => {
        push = tell;
        open++;
        return () => open--;
      };
      card.setAttribute('metric', 'leads');
      around(card).provider = first.provider;
      await clock.pass(0);
      first.questions[0]!.answer({ value: 354 });
      await clock.pass(0);
      card.reload();
      const second = asked();
      around(card).provider = second.provider;
      await clock.pass(0);
      push({ value: 1 });
      first.questions[1]!.answer({ value: 2 });
      await frame();
      await clock.pass(0);
      const kept = [card.phase, card.kpi!.value, open, first.questions[1]!.signal.aborted];
      second.questions[0]!.answer({ value: 355 });
      await clock.pass(0);
      return kept;
    },
    ...{ ...shown, is: ['refreshing', 354, 0, true] },
  },
  {
    n: '91a',
    title: 'whatever a provider throws is contained, and not repeated',
    bad: thrown.flatMap((what) => [
      own(() => toss(what)),
      own(() => Promise.resolve().then(() => toss(what))),
      own({ subscribe: () => toss(what) }),
    ]),
    ...{ ...failed, warns: 'unknown', never: /secret/ },
  },
  {
    n: '91b',
    title: 'and whatever it answers',
    bad: ['secret', 5n, Symbol('secret'), () => 'secret', []].flatMap(answered),
    ...{ phase: 'invalid', value: '–', warns: 'expected an object' },
  },
  {
    n: '91c',
    title: 'be it only figures that cannot be had',
    bad: [
      hostile,
      new Proxy({ value: 1 }, { get: wall }),
      new Proxy({ value: 1 }, { getOwnPropertyDescriptor: wall }),
    ].map((what) => own({ subscribe: (_: unknown, push: (what: unknown) => void) => push(what) })),
    phase: 'empty',
    value: '–',
  },
  {
    n: '91d',
    title: 'or one field of them',
    bad: [walled, { length: Symbol('secret') }, { length: walled }].flatMap((series) =>
      answered({ value: 355, series }),
    ),
    ...{ phase: 'invalid', value: '355', warns: 'expected points', never: /secret/ },
  },
  {
    n: '91e',
    title: 'what it says after it was called off, or for the second time, is not heard',
    async steps(card, { clock, frame }) {
      const pushes: ((update: KpiResult | Error) => void)[] = [];
      const provider: KpiProvider = { subscribe: (_query, push) => void pushes.push(push) };
      const { parentElement } = card;
      card.setAttribute('metric', 'leads');
      card.provider = provider;
      await clock.pass(0);
      card.remove();
      await clock.pass(10_000);
      pushes[0]!({ value: 1 });
      parentElement!.append(card);
      await clock.pass(0);
      pushes[1]!({ value: 355 });
      await frame();
      pushes[0]!(new Error('secret'));
      await frame();
      return pushes.length;
    },
    ...{ ...shown, is: 2, never: /secret/ },
  },
  {
    n: '91f',
    title: 'one that never says anything is not waited for',
    bad: own(() => new Promise(() => {})),
    steps: (_, { clock }) => clock.pass(15_000),
    ...{ ...failed, warns: 'timeout' },
  },
  {
    n: '92a',
    title: 'a result is what it was when it came',
    ...own({}),
    async steps(card, { clock }) {
      const stages = [{ label: 'Visits', value: 12 }];
      const plain = { value: 355, stages };
      const results = [
        plain,
        new Proxy(plain, {}),
        { ...plain, more: () => 1 },
        { ...plain, stages: new Proxy(stages, {}) },
      ];
      const seen: unknown[] = [];
      for (const result of results) {
        card.metric = 'leads';
        card.provider = () => result;
        await clock.pass(0);
        const [value] = [plain.value, (plain.value = 1), (result.value = 1), (stages[0]!.value = 1)];
        card.requestUpdate();
        await clock.pass(0);
        const { stages: copy } = card.result as typeof plain;
        seen.push([card.kpi!.value, copy[0]!.value]);
        plain.value = result.value = value!;
        stages[0]!.value = 12;
      }
      return seen;
    },
    ...{
      ...shown,
      is: [
        [355, 12],
        [355, 12],
        [355, 12],
        [355, 12],
      ],
    },
  },
  {
    n: '92b',
    title: 'one that is frozen, contains itself, has no prototype or is a proxy is a result like any other',
    bad: [
      Object.freeze({ value: 355, series: Object.freeze([]) }),
      { value: 355, notices: [], ...cycle() },
      Object.assign(Object.create(null) as object, { value: 355 }),
      new Proxy({ value: 355 }, {}),
      new (class {
        value = 355;
        toString = wall;
      })(),
    ].flatMap((result) => [own(() => result), own(() => Promise.resolve(result))]),
    ...shown,
  },
  {
    n: '92c',
    title: 'one that says something else each time is asked once',
    async steps(card, { clock }) {
      let value = 354;
      card.metric = 'leads';
      card.provider = () => new Proxy({ value }, { get: (_, name) => (name === 'value' ? ++value : undefined) });
      await clock.pass(0);
      card.requestUpdate();
      await clock.pass(0);
      return value;
    },
    ...{ ...shown, is: 355 },
  },
  {
    n: '93',
    title: 'of two that answer one request the first counts, and the other is not asked',
    async steps(card, { clock }) {
      let more = 0;
      let left = 0;
      const [near, far] = [document.createElement('div'), document.createElement('div')];
      type Callback = (provider: () => KpiResult, leave?: () => void) => void;
      const hear = (root: Element, provider: () => KpiResult, leave?: () => void): void =>
        root.addEventListener('context-request', (event) => {
          const { context, callback } = event as Event & { context: unknown; callback: Callback };
          if (context === 'kpi-provider') callback(provider, leave);
        });
      hear(near, () => ({ value: 355 }));
      hear(
        far,
        () => ({ value: more++ }),
        () => left++,
      );
      card.setAttribute('metric', 'leads');
      far.append(near);
      near.append(card);
      document.body.append(far);
      await clock.pass(60_000);
      return [more, left];
    },
    ...{ ...shown, is: [0, 1] },
  },
  {
    n: '94a',
    title: 'without a provider it says so, after a while',
    bad: { attributes: { metric: 'leads' } },
    async steps(card, { clock }) {
      await clock.pass(4_999);
      const { phase } = card;
      await clock.pass(1);
      return [phase, card.error?.code];
    },
    ...{ ...failed, is: ['idle', 'no-provider'], warns: 'expected a <kpi-provider>' },
  },
  {
    n: '94b',
    title: 'one that comes late heals it',
    async steps(card, { clock }) {
      card.setAttribute('metric', 'leads');
      document.body.append(card);
      await clock.pass(60_000);
      const { phase } = card;
      document.body.addEventListener(
        'context-request',
        (event) => {
          const { context, callback } = event as Event & { context: unknown; callback: (provider: unknown) => void };
          if (context === 'kpi-provider') callback(() => ({ value: 355 }));
        },
        { once: true },
      );
      document.body.dispatchEvent(new Event('context-provider', { bubbles: true }));
      await clock.pass(0);
      return phase;
    },
    ...{ ...shown, is: 'error', warns: 'expected a <kpi-provider>' },
  },
  {
    n: '95',
    title: 'of a thousand updates as many are drawn as there are frames',
    async steps(card, { clock, frame }) {
      let push!: (update: KpiResult) => void;
      const drawn: unknown[] = [];
      card.addEventListener('kpi-load', ({ detail }) => drawn.push(detail.kpi.value));
      card.setAttribute('metric', 'leads');
      card.provider = { subscribe: (_query, tell) => void (push = tell) };
      await clock.pass(0);
      for (let i = 0; i < 10; i++) {
        for (let j = 0; j < 100; j++) push({ value: i * 100 + j });
        await frame();
        await card.updateComplete;
      }
      push({ value: 355 });
      await frame();
      return [...drawn];
    },
    ...{ ...shown, is: [99, 199, 299, 399, 499, 599, 699, 799, 899, 999, 355] },
  },
];
