/** What elements say to who looks at them, in the editor and on a page. */
import type { Frame } from 'puppeteer-core';
import { visit } from './browser.js';
import type { Site } from './site.js';

/** What elements say, once all of them have their figures; not what stands on axes, of which there is room for more or less. */
export async function sentences(frame: Frame, count: number): Promise<string[]> {
  const found = await frame.waitForFunction(
    (count) => {
      const roots = [...document.querySelectorAll('kpi-card, goal-gauge, kpi-trend, kpi-funnel')].map((tag) =>
        tag.shadowRoot?.querySelector('.root:not([data-phase=loading])'),
      );
      if (roots.length !== count || !roots.every(Boolean)) return false;
      return roots.map((root) => {
        const texts = document.evaluate(
          './/text()[not(ancestor::*[local-name()="svg" or @aria-hidden="true"])]',
          root!,
          null,
          XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
        );
        const words = Array.from({ length: texts.snapshotLength }, (_, i) => texts.snapshotItem(i)!.textContent);
        return words.join(' ').replace(/\s+/g, ' ').trim();
      });
    },
    {},
    count,
  );
  return (await found.jsonValue()) as string[];
}

/** What a visitor gets to read. */
export async function onPage(
  site: Site,
  address: string,
  count: number,
  { width = 1400, look }: { width?: number; look?: (page: Frame) => Promise<void> } = {},
): Promise<string[]> {
  const visitor = await visit(site);
  await visitor.page.setViewport({ width, height: 6000 });
  await visitor.page.goto(address);
  const said = await sentences(visitor.page.mainFrame(), count);
  await look?.(visitor.page.mainFrame());
  await visitor.close();
  return said;
}
