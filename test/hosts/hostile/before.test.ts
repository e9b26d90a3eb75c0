import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { dist, five, frames, type Room, room, script, words } from './room.js';

const css = `<link rel="stylesheet" href="${dist}/kpi-elements.css">`;
const text = ['12,330 sessions', '540 of 1,200 leads', '75 orders', 'Visits'];

describe('Before the library is there, or without it', () => {
  let host: Room;
  before(async () => (host = await room()));
  after(() => host.close());

  for (const [why, head, off] of [
    ['no script is allowed', script, true],
    ['the script could not be had', '<script src="/nowhere.js" defer></script>', false],
  ] as const)
    it(`what stands between the tags is read, copied and found: ${why}`, async () => {
      const page = await host.open(css + head, five, { before: (page) => page.setJavaScriptEnabled(!off) });
      const { result } = await (
        await page.createCDPSession()
      ).send('Runtime.evaluate', { expression: 'document.body.innerText' });
      for (const each of text) assert.ok((result.value as string).includes(each), each);
      // JSON between the tags is for nobody to read.
      assert.ok(!(result.value as string).includes('Open rate'));
      await page.close();
    });

  it('with the style sheet, next to nothing moves when elements that are fed come, and when their figures do', async () => {
    const fed = `<kpi-provider src="/hostile/kpis.json">
        <kpi-card metric="sessions">Sessions</kpi-card> <goal-gauge metric="orders">Orders</goal-gauge>
        <kpi-trend metric="orders">Orders</kpi-trend> <kpi-funnel metric="way">From visit to purchase</kpi-funnel>
      </kpi-provider><p>${'What comes after them. '.repeat(60)}</p>`;
    const shift = async (head: string): Promise<unknown> => {
      const page = await host.open(
        `${head}<script>
          let shift = 0;
          const observer = new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (shift += value)));
          observer.observe({ type: 'layout-shift', buffered: true });
          const load = () => document.head.append(Object.assign(document.createElement('script'), { src: '${dist}/kpi-elements.min.js' }));
        </script>`,
        fed,
      );
      await frames(page);
      await page.evaluate('load()');
      await page.waitForFunction(() => customElements.get('kpi-funnel'));
      await words(page);
      await frames(page);
      assert.deepEqual(page.said, []);
      const total = await page.evaluate('for (const { value } of observer.takeRecords()) shift += value; shift');
      await page.close();
      return total;
    };
    assert.ok(((await shift('')) as number) > 0.1);
    assert.ok(((await shift(css)) as number) < 0.005);
  });
});
