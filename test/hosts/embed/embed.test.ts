import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Liquid } from 'liquidjs';
import puppeteer, { type Browser } from 'puppeteer-core';
import Twig from 'twig';
import { chromeArgs, chromePath } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const library = (file: string): string => read(`../node_modules/kpi-elements/dist/${file}`);
const types = { '.html': 'text/html', '.json': 'application/json', '.js': 'text/javascript', '.css': 'text/css' };

/** What each page shows, and what stays of it without script. */
const pages: Record<string, readonly [shown: RegExp, plain: RegExp]> = {
  'script.html': [/Leads Q4 2026 At risk 540 ▲ 8\.4%.* 45% of 1,200 expected 600/, /540 of 1,200/],
  'one-tag.html': [/New customers 2026 .*1,032.*86% of 1,200/, /1,032 of 1,200/],
  'no-jump.html': [/Leads Pending 540 .*45% of 1,200/, /540 of 1,200/],
  'room.html': [/Leads Pending 540 .*45% of 1,200/, /540 of 1,200/],
  'table.html': [
    /From visit to purchase.*Visits 12,000.*19\.5% go on.*Purchase 1,560/,
    /From visit to purchase Step People Target .*Basket 2,340 20%/,
  ],
  'json.html': [/Conversion rate.*3\.6%.*target 3\.5%/i, /3\.6% on 5 November/],
  'file.html': [/Leads Q4 2026 At risk 540.*Cost per lead Achieved €47\.20/, /Leads: see the report/],
  'host-script.html': [/Leads Pending 540 .*45% of 1,200/, /Leads/],
};
/** A page that a host makes of a template and what somebody has written into its form; the scripts of its page stand before. */
const around = (html: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${html}</body></html>`;
const fields = {
  label: 'Leads & "friends" <b>',
  kind: 'total',
  value: 540,
  target: 1200,
  period: '2026-Q4',
  as_of: '2026-11-15',
};
const told: readonly [RegExp, RegExp] = [
  /Leads & "friends" <b> Q4 2026 At risk 540 45% of 1,200/,
  /Leads & "friends" <b>: 540/,
];

describe('What "Embed it" has for each host', () => {
  let browser: Browser;
  let server: { origin: string; close: () => void };
  const made = new Map<string, string>();

  before(async () => {
    const component = { data: read('drupal/kpi-card.twig'), autoescape: true }; // as Drupal has it
    const drupal = Twig.twig(component);
    const script = '<script defer src="/kpi-elements.min.js"></script>';
    made.set('drupal', around(script + drupal.render(fields)));
    made.set('drupal, the least', around(script + drupal.render({ label: 'Leads', value: 0 })));
    const shopify = new Liquid();
    shopify.registerFilter('asset_url', (file: string) => `/${file}`);
    // What the engine of a theme takes away before it renders.
    const [section] = read('shopify/kpi-card.liquid').split('{% schema %}');
    const settings = (values: object): Promise<string> =>
      shopify.parseAndRender(section!, { section: { settings: values } }) as Promise<string>;
    made.set('shopify', around(await settings(fields)));
    made.set(
      'shopify, the least',
      around(await settings({ label: 'Leads', value: '0', kind: 'total', target: '', period: '', as_of: '' })),
    );
    for (const page of Object.keys(pages)) made.set(page, read(`pages/${page}`));

    const policy = read('policy.txt').trim();
    const answer = (path: string, text: string) =>
      [
        path,
        (_: unknown, response: ServerResponse) =>
          response
            .writeHead(200, {
              'content-type': `${types[(extname(path) || '.html') as '.html']}; charset=utf-8`,
              // Only a page of a host's own takes the scripts and styles that stand in it.
              'content-security-policy': /host-script|room/.test(path) ? "default-src 'self' 'unsafe-inline'" : policy,
            })
            .end(text),
      ] as const;
    const files = ['kpi-elements.min.js', 'kpi-card.min.js', 'goal-gauge.min.js', 'kpi-elements.css'];
    const answers = [
      ...[...made].map(([name, html]) => answer(`/${encodeURIComponent(name)}`, html)),
      ...files.map((file) => answer(`/${file}`, library(file))),
      answer('/kpis.json', read('pages/kpis.json')),
    ];
    server = await serve(import.meta.dirname, { answers: new Map(answers) });
    browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  async function open(name: string, script: boolean): Promise<{ seen: string; messages: string[] }> {
    const page = await browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => message.type() !== 'info' && messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    await page.setJavaScriptEnabled(script);
    await page.goto(`${server.origin}/${encodeURIComponent(name)}`);
    if (script)
      await page.waitForFunction(() => {
        const all = [...document.querySelectorAll('kpi-card, goal-gauge, kpi-funnel, kpi-trend')];
        return all.length > 0 && all.every((el) => el.matches(':state(ready)'));
      });
    const seen = await page.evaluate(() => {
      const elements = [...document.querySelectorAll('kpi-card, goal-gauge, kpi-funnel, kpi-trend')];
      const roots = elements.map((el) => el.shadowRoot?.querySelector<HTMLElement>('[part=root]'));
      return (roots[0] ? roots : [document.body]).map((el) => el!.innerText.replace(/\s+/g, ' ')).join(' ');
    });
    await page.close();
    return { seen, messages };
  }

  const cases = [...Object.entries(pages), ['drupal', told], ['shopify', told]] as readonly [string, typeof told][];
  for (const [name, [shown, plain]] of cases) {
    it(`${name} shows its figures, and the console is silent`, async () => {
      const { seen, messages } = await open(name, true);
      assert.match(seen, shown);
      assert.deepEqual(messages, []);
    });
    it(`${name} says them without script`, async () => assert.match((await open(name, false)).seen, plain));
  }

  for (const name of ['drupal, the least', 'shopify, the least'])
    it(`${name} that a form can give: fields left empty are no mistake`, async () => {
      const { seen, messages } = await open(name, true);
      assert.match(seen, /^Leads 0/);
      assert.deepEqual(messages, []);
    });
});
