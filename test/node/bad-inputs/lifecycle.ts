import type { KpiElement } from '../../../src/index.js';
import type { Row } from './row.js';
import { around, count, ends, file, is, shown } from './steps.js';

/** 88–90 and 100: elements that are moved and taken away, and libraries that come twice. */
export const lives: readonly Row[] = [
  {
    n: '88a',
    title: 'an element that is moved while it loads is not asked for anew',
    answer: { ...file(355), held: 'all' },
    async steps(card, world) {
      const { until, release, frame } = world;
      await until(() => count(world));
      const provider = around(card);
      const box = document.createElement('div');
      provider.append(box);
      box.append(card);
      await frame();
      provider.prepend(card);
      await frame();
      await release();
      await until(is(card, 'ready'));
      return ends(world);
    },
    ...{ ...shown, is: ['answered'] },
  },
  {
    n: '88b',
    title: 'nor is one that is moved with its provider',
    answer: { ...file(355), held: 'all' },
    async steps(card, world) {
      const { until, release, frame } = world;
      await until(() => count(world));
      const box = document.createElement('div');
      document.body.append(box);
      box.append(around(card));
      await frame();
      await release();
      await until(is(card, 'ready'));
      return ends(world);
    },
    ...{ ...shown, is: ['answered'] },
  },
  {
    n: '89',
    title: 'an element that is taken away while it loads leaves, and asks anew when it is back',
    answer: [{ ...file(1), held: 'all' }, file(355)],
    async steps(card, world) {
      const { until, clock } = world;
      await until(() => count(world));
      const provider = around(card);
      card.remove();
      const phase = card.phase;
      await until(async () => (await ends(world))[0]);
      await clock.pass(3_600_000);
      const before = [phase, card.phase, ...(await ends(world))];
      provider.append(card);
      await until(is(card, 'ready'));
      return [...before, ...(await ends(world))];
    },
    ...{ ...shown, is: ['idle', 'idle', 'left', 'left', 'answered'] },
  },
  {
    n: '90b',
    title: 'nor is an address that is replaced',
    answer: [{ ...file(1), held: 'all' }, file(355)],
    async steps(card, world) {
      const { until, src } = world;
      await until(() => count(world));
      around(card).src = `${src}?2`;
      await until(is(card, 'ready'));
      await until(async () => (await ends(world)).every(Boolean));
      return ends(world);
    },
    ...{ ...shown, is: ['left', 'answered'] },
  },
  {
    n: '100',
    title: 'copies of the library on one page leave each other their tags, and answer each other',
    page: 'two-copies',
    answer: { body: JSON.stringify({ leads: { value: 355 }, sales: { value: 12 } }) },
    async steps(card, world) {
      // The third copy is of a version whose card has another name.
      const tile = document.createElement('kpi-tile') as KpiElement;
      tile.setAttribute('metric', 'sales');
      around(card).append(tile);
      await world.until(() => [card, tile].every((each) => each.phase === 'ready'));
      const base = Object.getPrototypeOf(customElements.get('kpi-card')!) as object;
      tile.remove();
      return [tile.kpi!.value, tile instanceof (base as typeof HTMLElement), await ends(world)];
    },
    ...{ ...shown, is: [12, false, ['answered']] },
    warns: ['<kpi-provider> is registered already, by kpi-elements '],
  },
];
