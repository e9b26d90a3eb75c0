import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import type { KpiElement } from '../../src/base/kpi-element.js';
import type { KpiResult } from '../../src/model/kpi.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const results = JSON.parse(readFileSync(`${root}/demo/kpis.json`, 'utf8')) as Record<string, KpiResult>;

it('The figures are those that the script works out from the raw files', () => {
  execFileSync(process.execPath, ['scripts/demo-data.mjs', '--check'], { cwd: root });
});

it('A rate is a ratio of sums, and a day that the source lacks is a gap', () => {
  assert.equal(results['bounce-rate']!.value, 120 / 2998);
  assert.equal(results['conversion-rate']!.value, 760 / 2998);
  assert.equal(results['page-views']!.value, 113_786);
  const gaps = (results['page-views']!.series as [string, number | null][]).filter(([, value]) => value === null);
  assert.deepEqual(gaps, [['2015-10-12', null]]);
});

it('The funnel leaves out only the sessions and purchases of visitors of another kind', () => {
  const [fresh, returning] = results['shop-funnel']!.segments!.map(({ stages }) => stages.map(({ value }) => value));
  assert.deepEqual(fresh, [1694, 1687, 422]);
  assert.deepEqual(returning, [10_551, 10_520, 1470]);
  assert.equal(1694 + 10_551 + 85, 12_330); // the sessions of the source
  assert.equal(422 + 1470 + 16, 1908); // and its purchases
});

it('A week begins on Monday, and one that lacks a day is a gap', () => {
  const { series, previousSeries, value } = results['page-views-weekly']!;
  const [weeks, before] = [series, previousSeries] as [string, number | null][][];
  assert.deepEqual([weeks!.length, before!.length], [21, 26]);
  for (const [monday] of [...weeks!, ...before!]) assert.equal(new Date(monday).getUTCDay(), 1);
  const gaps = [...weeks!, ...before!].filter(([, views]) => views === null).map(([monday]) => monday);
  assert.deepEqual(gaps, ['2015-10-12', '2014-08-25']);
  // The total has the six days that the gap is of, and the running week up to its Wednesday.
  assert.deepEqual(weeks!.at(-1), ['2015-11-16', 8986]);
  assert.equal(
    weeks!.reduce((sum, [, views]) => sum + (views ?? 0), 15_697),
    value,
  );
});

// What a reader must find in each box.
const shown: Record<string, string[]> = {
  sessions: ['Sessions', 'November', '2,998', '446%', 'vs October', 'of 3,200', 'Missed'],
  'bounce-rate': ['Bounce rate', '2.2 pp', 'vs October', '5%', 'lower is better', 'Achieved'],
  'conversion-rate': ['25.4%', '4.4 pp', 'vs October', '25%', '2,998', 'Achieved'],
  purchases: ['760', '561%', 'vs October', 'of 800', 'Missed'],
  'shop-funnel': [
    ...['From session to purchase', 'ten months of one year', 'New visitors', 'Returning visitors', 'Total'],
    ...['12,245', '1,892', '15.5%', '25.0%', 'target 25%', 'Achieved', '14.0%', 'target 15%', 'Missed'],
    ...['9,050 between Product viewed and Purchase', '85 sessions of visitors of another kind are left out'],
  ],
  'page-views': ['Q4 2015', '113,786', '▼ 1.7%', '1 Jul – 15 Aug', '125,000', '227,572', '1 of 46 days', 'At risk'],
  'page-views-year-on-year': ['113,786', '▲ 1.7%', '1 Oct – 15 Nov 2014', 'At risk'],
  'page-views-month': ['November 2015', '36,754', '▼ 1.8%', '15 Oct', '37,500', '1 of 15 earlier days', 'On track'],
  'page-views-year': ['812,091', 'of 1,000,000', '873,973', '929,195', 'At risk'],
  'views-per-day': ['2,529', '▲ 0.5%', '2,600', 'On track'],
  'weekend-share': ['19.5%', '18% – 22%', 'On track'],
  'page-views-weekly': [
    ...['Page views a week', '29 Jun – 27 Dec 2015', 'At risk', '244 a week', 'behind pace', '18,896 a week'],
    ...['1,281', 'below 18,000', 'Week 46', 'as of 18 Nov', 'A week that lacks a day is a gap'],
  ],
  'Conversion rate, by hand': ['December', '12.5%', '12.9 pp', 'Off track'],
};

describe('The demo, served and opened', () => {
  let browser: Browser;
  let server: { origin: string; close: () => void };
  before(async () => {
    browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
    server = await serve(root, { headers: { 'content-security-policy': "default-src 'self'" } });
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  for (const width of [320, 1280])
    describe(`at ${width} pixels`, () => {
      let page: Page;
      const messages: string[] = [];
      before(async () => {
        page = await browser.newPage();
        // So high that nothing is far outside the view.
        await page.setViewport({ width, height: 12_000 });
        page.on('console', (message) => messages.push(message.text()));
        page.on('pageerror', (error) => messages.push(String(error)));
        await page.evaluateOnNewDocument(() => {
          const moved: number[] = ((window as unknown as { moved: number[] }).moved = []);
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value);
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await page.goto(`${server.origin}/demo/`, { waitUntil: 'networkidle0' });
      });

      it('shows every figure, and says nothing in the console', async () => {
        const elements = await page.$$eval('kpi-card, goal-gauge, kpi-funnel, kpi-trend', (all) =>
          all.map((element) => ({
            name: element.getAttribute('metric') ?? `${element.getAttribute('label')}, by hand`,
            phase: (element as KpiElement).phase,
            problems: (element as KpiElement).problems,
            text: element.shadowRoot!.textContent.replace(/\s+/g, ' '),
          })),
        );
        assert.deepEqual(
          elements.filter(({ phase, problems }) => phase !== 'ready' || problems.length > 0),
          [],
        );
        const names = elements.map(({ name }) => name);
        assert.deepEqual(
          [...Object.keys(results), ...Object.keys(shown)].filter((name) => !names.includes(name)),
          [],
        );
        for (const { name, text } of elements)
          for (const words of shown[name] ?? []) assert.ok(text.includes(words), `${name} lacks "${words}": ${text}`);
        assert.deepEqual(messages, []);
      });

      it('has no box or line wider than the page', async () => {
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
      });

      it('moves nothing while it loads', async () => {
        const moved = await page.evaluate(() => (window as unknown as { moved: number[] }).moved);
        assert.ok(moved.reduce((sum, value) => sum + value, 0) < 0.01, `moved by ${moved.join(' + ')}`);
      });

      it('prints next to each element written by hand what its source is', async () => {
        const pairs = await page.$$eval('figure', (figures) =>
          figures.map((figure) => {
            const printed = new DOMParser().parseFromString(figure.querySelector('code')!.textContent, 'text/html');
            return [figure.querySelector('kpi-card, goal-gauge')!, printed.body.firstElementChild!].map((element) =>
              element.outerHTML
                .replace(/<!--.*?-->|<\/?tbody>/g, '')
                .replace(/\s+/g, ' ')
                .replace(/> | </g, (edge) => edge.trim()),
            );
          }),
        );
        assert.equal(pairs.length, 3);
        for (const [written, printed] of pairs) assert.equal(printed, written);
      });
    });
});
