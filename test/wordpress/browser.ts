/** Chromium, as somebody of a site. */
import { after } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../scripts/browser.mjs';
import type { Role, Site } from './site.js';

let browser: Promise<Browser> | undefined;
after(async () => (await browser)?.close());

export interface Visit {
  readonly page: Page;
  /** What the console has said in warnings and errors. */
  readonly complaints: string[];
  /** Addresses of other sites that the page has asked for. None was answered. */
  readonly elsewhere: string[];
  readonly close: () => Promise<void>;
}

/** A window of its own, with the cookies of a role or of nobody, that reaches nothing but the site. */
export async function visit(site: Site, role?: Role): Promise<Visit> {
  browser ??= puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
  const context = await (await browser).createBrowserContext();
  if (role) {
    const domain = new URL(site.origin).hostname;
    await context.setCookie(...site.cookies(role).map(({ name, value }) => ({ name, value, domain, path: '/' })));
  }
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    if (['warn', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin === site.origin || !/^https?:$/.test(protocol)) return void request.continue();
    elsewhere.push(request.url());
    void request.abort();
  });
  return { page, complaints, elsewhere, close: () => context.close() };
}
