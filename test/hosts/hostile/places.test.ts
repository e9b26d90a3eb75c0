import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  changes,
  cleanPicture,
  dist,
  figures,
  five,
  type Guest,
  isWhole,
  type Painted,
  picture,
  type Room,
  room,
  script,
  words,
} from './room.js';

describe('In a place that is not like others', () => {
  let host: Room;
  let clean: Painted[];
  before(async () => {
    host = await room();
    clean = await cleanPicture(host);
  });
  after(() => host.close());

  it('a base address leads relative sources, and takes no colour from a drawing', async () => {
    const page = await host.open(
      `<base href="/hostile/">${script}`,
      five.replace('src="/hostile/kpis.json"', 'src="kpis.json"'),
    );
    await words(page);
    // Whatever is painted by reference would be looked for at the base address.
    const references = await page.$$eval('kpi-card, goal-gauge, kpi-trend, kpi-funnel', (all) =>
      all.flatMap((el) =>
        [...el.shadowRoot!.querySelectorAll('*')].flatMap((node) => {
          const style = getComputedStyle(node);
          return [style.fill, style.stroke, style.clipPath, style.mask, style.filter].filter((value) =>
            value.includes('url('),
          );
        }),
      ),
    );
    assert.deepEqual(references, []);
    await isWhole(page, clean);
  });

  it('a frame without an origin has no storage, no cookies and no files of the site, and all the rest', async () => {
    const page = await host.open('', '');
    const inner = five.replace(
      'src="/hostile/kpis.json"',
      `src="${host.origin}/kpis.json" allow-origin="${host.origin}"`,
    );
    host.put(
      '/kpis.json',
      '{ "sessions": { "label": "Sessions", "kind": "total", "value": 12330, "previous": 11800 } }',
      {
        'access-control-allow-origin': '*',
      },
    );
    host.put(
      '/boxed',
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>-</title><script src="${dist}/kpi-elements.min.js"></script><body>${inner}`,
    );
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.sandbox.add('allow-scripts');
      frame.style.cssText = 'width: 900px; height: 1800px; border: 0';
      frame.src = '/boxed';
      document.body.append(frame);
    });
    const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
    await frame.waitForSelector('kpi-funnel');
    const shown = await words(frame);
    figures.forEach((figure, i) => assert.match(shown[i]!, figure));
    assert.deepEqual(changes(clean, await picture(frame)), []);
    await assert.rejects(frame.evaluate(() => localStorage.length));
    assert.deepEqual(page.said, []);
    await page.close();
  });
});

const arabic = `
  <kpi-card lang="ar" label="العملاء المحتملون" kind="total" value="1540" target="3200" previous="1498" period="2026-Q4" as-of="2026-11-15"
    series='[["2026-11-13", 9], ["2026-11-14", 12], ["2026-11-15", 7]]'></kpi-card>
  <goal-gauge shape="bar" label="معدل الفتح" unit="percent" value="0.1" target="0.4"></goal-gauge>
  <kpi-trend label="الطلبات" kind="rate" target="70" period="2026-11" as-of="2026-11-03"
    series='[["2026-11-01", 72], ["2026-11-02", 78], ["2026-11-03", 75]]'></kpi-trend>
  <kpi-funnel label="من الزيارة إلى الشراء" stages='[{"label": "الزيارات", "value": 12000}, {"label": "الشراء", "value": 1560}]'></kpi-funnel>`;

describe('On a page that is written from right to left', () => {
  let host: Room;
  before(async () => (host = await room()));
  after(() => host.close());

  const things = {
    label: ['kpi-card', '[part="label"] bdi'],
    bar: ['kpi-card', '.bar .full'],
    gauge: ['goal-gauge', '.full'],
    line: ['kpi-trend', 'path.line'],
    stage: ['kpi-funnel', 'li:last-child .full'],
  };
  /** How far things are from the left and from the right, in pixels. */
  const sides = (page: Guest): Promise<[name: string, left: number, right: number][]> =>
    page.evaluate(
      (things) =>
        Object.entries(things).map(([name, [tag, inside]]) => {
          const root = document.querySelector(tag!)!.shadowRoot!;
          const around = root.querySelector('.root')!.getBoundingClientRect();
          const { left, right } = root.querySelector(inside!)!.getBoundingClientRect();
          return [name, Math.round(left - around.left), Math.round(around.right - right)] as [string, number, number];
        }),
      things,
    );

  it('names, bars, stages and the course of time begin on the right, and figures stay as their language writes them', async () => {
    const left = await host.open(script, arabic);
    await words(left);
    for (const [name, l, r] of await sides(left)) assert.ok(l < r, `${name} begins on the left: ${l} ${r}`);
    await left.close();
    const page = await host.open(script, arabic, { html: 'dir="rtl"' });
    const shown = await words(page);
    const figure = await page.evaluate(() => new Intl.NumberFormat('ar').format(1540));
    assert.ok(shown[0]!.includes(figure));
    assert.match(shown[3]!, /12,000.*1,560/s);
    for (const [name, l, r] of await sides(page)) assert.ok(r < l, `${name} begins on the right: ${l} ${r}`);
    assert.deepEqual(page.said, []);
    await page.close();
  });

  it('and where the direction comes from a style sheet alone, text and drawings begin on the left together', async () => {
    const page = await host.open(`${script}<style>html, body { direction: rtl }</style>`, arabic);
    await words(page);
    for (const [name, l, r] of await sides(page)) assert.ok(l < r, `${name} begins on the left: ${l} ${r}`);
    assert.deepEqual(page.said, []);
    await page.close();
  });
});
