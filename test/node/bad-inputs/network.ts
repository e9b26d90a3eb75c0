import type { KpiElement } from '../../../src/index.js';
import type { Answer, Row } from './row.js';
import { around, count, ends, failed, file, is, result, shown } from './steps.js';

const said = (value: number): string => JSON.stringify({ leads: { label: 'Leads', value } });
const stream = (...data: string[]): Answer => ({
  ...{ type: 'text/event-stream', headers: { 'cache-control': 'no-store' } },
  body: `retry: 1\n\n${data.map((each) => `data: ${each}\n\n`).join('')}`,
});

const pauses: readonly [header: string, ms: number][] = [
  ['120', 120_000],
  ['Sun, 15 Nov 2026 00:02:00 GMT', 120_000],
  ['Sat, 14 Nov 2026 23:00:00 GMT', 500],
  ['-5', 500],
  ['1000000000', 300_000],
  ['1e9', 500],
  ['soon', 500],
];

/** A card for a metric. */
function card(metric: string): KpiElement {
  const made = document.createElement('kpi-card');
  made.setAttribute('metric', metric);
  return made;
}

/** 84–87 and 96–99: servers, and the ways to them. */
export const networks: readonly Row[] = [
  ...pauses.map(([header, ms], i): Row => ({
    n: `84${'abcdefg'[i]}`,
    title: `asked for a pause of "${header}", it waits for ${ms / 1000} seconds at least`,
    answer: [{ status: 429, headers: { 'retry-after': header } }, file(355)],
    async steps(card, world) {
      const { clock, until } = world;
      await until(is(card, 'error'));
      const { code } = card.error!;
      await clock.pass(ms - 1);
      const before = await count(world);
      await clock.pass(501); // with what chance adds
      return [code, before, await count(world)];
    },
    ...{ ...shown, is: ['rate-limited', 1, 2], warns: 'rate-limited' },
  })),
  ...([401, 403] as const).map((status, i): Row => ({
    n: `85${'ab'[i]}`,
    title: `what is answered with ${status} is asked again by a reload, and by nothing else`,
    bad: { src: `/answers/85${'ab'[i]}.json`, around: { refresh: '60s' } },
    answer: [{ status }, { status }, file(355)],
    async steps(card, world) {
      const { clock, until, online } = world;
      await until(is(card, 'error'));
      await clock.pass(3_600_000);
      await online(false);
      await online(true);
      await clock.pass(3_600_000);
      const counts = [await count(world)];
      card.reload();
      await clock.pass(3_600_000);
      counts.push(await count(world));
      card.reload();
      await until(is(card, 'ready'));
      return counts;
    },
    ...{ ...shown, is: [1, 2], warns: status === 401 ? 'unauthorized' : 'forbidden' },
  })),
  {
    n: '86',
    title:
      'eighty elements do not storm a server that is down: one request a question, six at once, at times of their own',
    bad: { src: '/answers/86' },
    answer: [...Array<Answer>(80).fill({ status: 503 }), result(355)],
    async steps(first, world) {
      const { clock, until } = world;
      let luck = 0;
      clock.random = () => (luck = (luck + 0.3) % 1);
      const cards = [first, ...Array.from({ length: 79 }, (_, i) => card(i < 39 ? 'leads' : `m${i}`))];
      // All in the view, as what is far outside of it asks when its turn comes.
      for (const each of cards) each.style.position = 'absolute';
      around(first).append(...cards.slice(1));
      await until(() => cards.every((each) => each.phase === 'error'));
      const counts = [await count(world)];
      await clock.pass(500);
      const soon = await count(world);
      await clock.pass(300_000);
      counts.push(await count(world));
      const all = cards.every((each) => each.phase === 'ready');
      cards.slice(1).forEach((each) => each.remove());
      // A browser lets no more than six through to one server, so the server could not tell how many were made.
      // Who comes to a question that has just failed asks it once more.
      return [counts[0]! < 43, counts[1], soon > 41 && soon < 81, world.most, all];
    },
    ...{ ...shown, is: [true, 121, true, 6, true], warns: 'unavailable' },
  },
  {
    n: '87a',
    title: 'what was asked before is called off',
    bad: { src: '/answers/87a' },
    answer: [{ ...result(1), held: 'all' }, result(355)],
    async steps(card, world) {
      const { until, release } = world;
      await until(() => count(world));
      card.metric = 'sales';
      await until(is(card, 'ready'));
      await release();
      await until(async () => (await ends(world)).every(Boolean));
      return ends(world);
    },
    ...{ ...shown, is: ['left', 'answered'] },
  },
  {
    n: '96a',
    title: 'what a stream says besides JSON leaves the figure there',
    bad: { src: '/answers/96a.json', around: { live: '' } },
    answer: { ...stream(said(355), '<html>secret</html>'), held: 'end' },
    async steps(card, world) {
      await world.until(is(card, 'stale'));
      return [card.error?.code, await count(world)];
    },
    ...{ phase: 'stale', value: '355', sees: 'Not up to date', is: ['invalid-data', 1] },
    ...{ warns: 'sent no results by metric', never: /secret/ },
  },
  {
    n: '96b',
    title: 'so does one that breaks off; the browser asks again, until it is told to stop',
    bad: { src: '/answers/96b.json', around: { live: '' } },
    answer: [stream(said(354)), { ...stream(said(355)), held: 'all' }, { status: 204 }],
    async steps(card, world) {
      const { clock, until, release } = world;
      const seen = (): unknown[] => [card.phase, card.error?.code, card.kpi!.value];
      await until(() => card.error?.code === 'network');
      const broken = seen();
      await release();
      await until(() => card.error?.code === 'unavailable');
      await clock.pass(3_600_000);
      return [broken, seen(), await ends(world)];
    },
    is: [
      ['stale', 'network', 354],
      ['stale', 'unavailable', 355],
      ['answered', 'answered', 'answered'],
    ],
    ...{ phase: 'stale', value: '355', warns: ['network', 'unavailable'] },
  },
  {
    n: '97a',
    title: 'who is offline at the start is told so, and asks once on return',
    async steps(card, world) {
      const { clock, until, online, src } = world;
      await online(false);
      card.setAttribute('metric', 'leads');
      around(card).src = src;
      await until(is(card, 'error'));
      const before = [card.error!.code, (await clock.pass(3_600_000), await count(world))];
      await online(true);
      await until(is(card, 'ready'));
      await clock.pass(3_600_000);
      return [...before, await count(world)];
    },
    answer: file(355),
    bad: {},
    ...{ ...shown, is: ['offline', 0, 1], warns: 'offline' },
  },
  {
    n: '97b',
    title: 'a page that nobody sees asks for nothing, and once when it is seen',
    bad: { src: '/answers/97b.json', around: { refresh: '60s' } },
    answer: file(355),
    async steps(card, world) {
      const { clock, until, seen } = world;
      await until(is(card, 'ready'));
      await seen(false);
      await until(() => document.hidden);
      await clock.pass(3_600_000);
      const counts = [await count(world)];
      await seen(true);
      await until(() => !document.hidden);
      await clock.pass(59_999);
      counts.push(await count(world));
      await clock.pass(1);
      return [...counts, await count(world)];
    },
    ...{ ...shown, is: [1, 2, 3] },
  },
  {
    n: '97c',
    title: 'nor does one that is left, and it asks once when the history brings it back',
    bad: { src: '/answers/97c.json', around: { refresh: '60s' } },
    answer: file(355),
    async steps(card, world) {
      const { clock, until, awayAndBack } = world;
      await until(is(card, 'ready'));
      await clock.pass(10_000);
      await awayAndBack();
      await until(() => !document.hidden);
      await clock.pass(0);
      const counts = [await count(world)];
      await clock.pass(59_999);
      return [...counts, await count(world)];
    },
    ...{ ...shown, is: [2, 2] },
  },
  {
    n: '98',
    title: 'a clock that is set forth or back changes nothing in when it asks',
    bad: { src: '/answers/98.json', around: { refresh: '60s' } },
    answer: file(355),
    async steps(card, world) {
      const { clock, until } = world;
      await until(is(card, 'ready'));
      const counts: number[] = [];
      for (const date of ['2036-01-01T00:00:00Z', '1999-01-01T00:00:00Z', '2026-11-15T00:00:00Z']) {
        clock.set(date);
        dispatchEvent(new Event('pageshow')); // too soon for another request, whatever the date
        await clock.pass(59_999);
        counts.push(await count(world));
        await clock.pass(1);
      }
      return counts;
    },
    ...{ ...shown, is: [1, 2, 3], never: /\bin \d|ago|[-−]\d/ },
  },
  {
    n: '99',
    title: 'a site that lets no other read it is asked seven times, and the author is told what may be the matter',
    bad: { src: 'http://localhost:8080/answers/99.json', around: { 'allow-origin': 'http://localhost:8080' } },
    answer: file(1),
    async steps(card, world) {
      await world.until(is(card, 'error'));
      await world.clock.pass(3_600_000);
      return [card.error!.code, await count(world)];
    },
    ...{ ...failed, is: ['network', 7], warns: 'CORS' },
  },
];
