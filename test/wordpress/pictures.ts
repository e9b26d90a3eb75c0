/** Pictures for the docs, of what a test has open, and beside each the words in it, which tell when it is not as things are any more. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

interface Shown {
  /** What is taken, unless it is all that is in view. */
  readonly of?: string;
  /** Where the words are that the picture is there for. */
  readonly words: string;
}

/** Takes one when `npm run wordpress:pictures` asks for it; else asserts that one would show the same words. */
export async function picture(page: Page, name: string, { of, words: where }: Shown): Promise<void> {
  const [image, text] = ['png', 'txt'].map((kind) => `docs/wordpress/${name}.${kind}`) as [`${string}.png`, string];
  const words = await wordsOf(page, where);
  if (!process.env.PICTURES)
    return assert.equal(words, readFileSync(text, 'utf8'), `${image} is stale: npm run wordpress:pictures`);
  mkdirSync('docs/wordpress', { recursive: true });
  await page.evaluate(endMotion);
  const what = of ? await page.waitForSelector(of, { visible: true }) : page;
  await what?.screenshot({ path: image });
  writeFileSync(text, words);
}

/** Brings what moves to where it ends, within elements too. */
function endMotion(): void {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const animation of [document, ...roots].flatMap((root) => root.getAnimations()))
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
}

/** All words of some elements, also those that they draw themselves, one a line. */
function wordsOf(page: Page, selector: string): Promise<string> {
  return page.$$eval(selector, (places) => {
    const lines: string[] = [];
    for (const left: Node[] = [...places]; left.length > 0;) {
      const node = left.shift()!;
      const text = node instanceof Text ? node.data.replace(/\s+/g, ' ').trim() : '';
      if (text) lines.push(text);
      const isShown = node instanceof HTMLOptionElement ? node.selected : !/^(style|script)$/i.test(node.nodeName);
      if (isShown) left.unshift(...((node as Element).shadowRoot ?? node).childNodes);
    }
    return `${lines.join('\n')}\n`;
  });
}
