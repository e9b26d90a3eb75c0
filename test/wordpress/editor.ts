/** The block editor of a site, as somebody who writes there has it before them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { visit, type Visit } from './browser.js';
import { sentences } from './sentences.js';
import type { Role, Site } from './site.js';

export interface Block {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly innerBlocks: readonly Block[];
}

interface Editor {
  getBlocks(): (Block & { clientId: string; isValid: boolean })[];
  readonly getSelectedBlock: () => Block | null;
  readonly getCurrentPostId: () => number;
  readonly isSavingPost: () => boolean;
  readonly getPermalink: () => string;
}

/** What tests ask of the globals of WordPress. */
interface WordPress {
  data: {
    readonly select: (store: string) => Editor;
    readonly dispatch: (store: string) => Record<string, (...values: unknown[]) => unknown>;
  };
  blocks: {
    readonly createBlock: (name: string, attributes?: object, inner?: unknown[]) => Block;
    readonly getBlockType: (name: string) => unknown;
    readonly switchToBlockType: (blocks: unknown, name: string) => Block[] | null;
    readonly pasteHandler: (given: { HTML: string; mode?: string }) => Block[];
    readonly parse: (content: string) => unknown[];
  };
  readonly apiFetch: (question: { path: string }) => Promise<unknown>;
}

declare global {
  interface Window {
    wp: WordPress;
    axe: { readonly run: (context: unknown, options: unknown) => Promise<AxeResults> };
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of whose quarters and months the editor's lists have some. */
export const lastYear = new Date().getUTCFullYear() - 1;

/** PHP that saves a KPI with three figures of it. */
export const savedLeads = `
KpiElements\\save_kpi( 'leads', array( 'label' => 'Leads of the site', 'kind' => 'total', 'target' => '1200', 'period' => '${lastYear}-Q4', 'public' => true ) );
KpiElements\\put_figures( 'leads', array( array( 'date' => '${lastYear}-10', 'value' => '300' ), array( 'date' => '${lastYear}-11', 'value' => '340' ), array( 'date' => '${lastYear}-12', 'value' => '410' ) ) );
`;

/** Where controls of a role are; their accessible names are in capital letters wherever WordPress writes them so. */
const controls = {
  textbox: 'input:not([type=checkbox], [type=radio], [role=combobox]), textarea',
  combobox: 'select, input[role=combobox]',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  button: 'button',
  option: '[role=option]',
};
type Control = keyof typeof controls;

/** Opens a new post, or one that is there. */
export async function openEditor(site: Site, role: Role, post?: number): Promise<WritingDesk> {
  const desk = await newDesk(site, role);
  await desk.open(post);
  return desk;
}

/** Opens another screen on which there are blocks, as an administrator; its settings are kept under a name. */
export async function openScreen(site: Site, path: string, name: string): Promise<WritingDesk> {
  const desk = await newDesk(site, 'admin');
  await desk.page.goto(`${site.origin}/wp-admin/${path}`);
  await desk.page.waitForFunction(() => window.wp?.blocks?.getBlockType('kpi-elements/card'));
  await desk.page.evaluate((name) => {
    window.wp.data.dispatch('core/preferences').set!(name, 'welcomeGuide', false);
  }, name);
  await (await desk.canvas()).waitForSelector('[data-block]');
  return desk;
}

async function newDesk(site: Site, role: Role): Promise<WritingDesk> {
  const seen = await visit(site, role);
  const { page } = seen;
  // The runner of the tests gives functions their names by it, also those that are sent to the page.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  // Where there is less room WordPress closes the settings as the inserter opens.
  await page.setViewport({ width: 1440, height: 4000 });
  return new WritingDesk(site, seen);
}

export class WritingDesk {
  readonly page: Page;

  /** Questions of ours that the site has not answered. */
  readonly unanswered: string[] = [];

  constructor(
    readonly site: Site,
    readonly seen: Visit,
  ) {
    this.page = seen.page;
    this.page.on('response', (response) => {
      if (!response.ok() && response.url().includes('kpi-elements')) this.unanswered.push(response.url());
    });
  }

  /** Asserts that nothing has gone wrong that is ours, and leaves. */
  async leave(): Promise<void> {
    assert.deepEqual([...ours(this.seen), ...this.unanswered], []);
    await this.seen.close();
  }

  async open(post?: number): Promise<void> {
    const { page, site } = this;
    await page.goto(`${site.origin}/wp-admin/${post ? `post.php?post=${post}&action=edit` : 'post-new.php'}`);
    await this.ready();
  }

  /** Opens a post by its title in the list of posts. */
  async reopen(title: string): Promise<void> {
    await this.page.goto(`${this.site.origin}/wp-admin/edit.php`);
    const link = await this.page.waitForSelector(`a.row-title ::-p-text(${title})`);
    await Promise.all([this.page.waitForNavigation(), link!.click()]);
    await this.ready();
  }

  private async ready(): Promise<void> {
    const { page } = this;
    await page.waitForFunction(
      () =>
        window.wp?.data?.select('core/editor')?.getCurrentPostId() &&
        window.wp.blocks.getBlockType('kpi-elements/card') &&
        document.querySelector('.block-editor-block-list__layout, iframe[name="editor-canvas"]'),
    );
    await page.evaluate(() => {
      const { dispatch } = window.wp.data;
      dispatch('core/preferences').set!('core/edit-post', 'welcomeGuide', false);
      dispatch('core/edit-post').openGeneralSidebar!('edit-post/block');
    });
  }

  /** Where blocks are drawn: a frame, or the page itself. */
  async canvas(): Promise<Frame> {
    const place = await this.page.waitForSelector('iframe[name="editor-canvas"], .block-editor-block-list__layout');
    const frame = (await place!.contentFrame()) ?? this.page.mainFrame();
    await frame.waitForSelector('.block-editor-block-list__layout');
    return frame;
  }

  /** Puts a block at the end, and selects it. */
  insert(name: string, attributes: object = {}, inner: readonly string[] = []): Promise<void> {
    return this.page.evaluate(
      (name, attributes, inner) => {
        const { blocks, data } = window.wp;
        const within = inner.map((each) => blocks.createBlock(each));
        data.dispatch('core/block-editor').insertBlocks!(blocks.createBlock(name, attributes, within));
      },
      name,
      attributes,
      [...inner],
    );
  }

  /** Opens the inserter, and looks for blocks by a word. */
  async search(word: string): Promise<void> {
    await this.click('button', 'Toggle block inserter');
    await this.type('Search for blocks and patterns', word);
    // Until what is found has taken the place of what there is.
    await this.page.waitForSelector('.block-editor-inserter__main-area .editor-block-list-item-paragraph', {
      hidden: true,
    });
  }

  /** Takes a block out of the inserter, where it is found by a word. */
  async pick(word: string, title: string): Promise<void> {
    await this.search(word);
    await this.click('option', title);
    await this.click('button', 'Toggle block inserter');
  }

  /** Writes a block into a new line below a block: a slash, and the beginning of its name. */
  async slash(below: string, word: string, title: string): Promise<void> {
    const canvas = await this.canvas();
    await (await canvas.waitForSelector(`[data-type="${below}"]`))!.click();
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(`/${word}`);
    await this.click('option', title);
  }

  /** Puts our patterns at the end, or one of them; gives their titles. */
  insertPatterns(name?: string): Promise<string[]> {
    return this.page.evaluate(async (name) => {
      const { apiFetch, blocks, data } = window.wp;
      const all = (await apiFetch({ path: '/wp/v2/block-patterns/patterns' })) as {
        name: string;
        title: string;
        content: string;
      }[];
      const wanted = all.filter((each) => (name ? each.name === name : each.name.startsWith('kpi-elements/')));
      data.dispatch('core/block-editor').insertBlocks!(wanted.flatMap(({ content }) => blocks.parse(content)));
      return wanted.map(({ title }) => title);
    }, name);
  }

  /** Selects the first block of a kind, however deep it is. */
  select(name: string): Promise<void> {
    return this.page.evaluate((name) => {
      type Placed = Block & { clientId: string };
      const all = (list: readonly Block[]): Block[] => list.flatMap((block) => [block, ...all(block.innerBlocks)]);
      const { select, dispatch } = window.wp.data;
      const found = all(select('core/block-editor').getBlocks()).find((block) => block.name === name) as Placed;
      dispatch('core/block-editor').selectBlock!(found.clientId);
    }, name);
  }

  /** The attributes of the selected block that say something. */
  selected(): Promise<Readonly<Record<string, string>>> {
    return this.page.evaluate(() => {
      const { attributes } = window.wp.data.select('core/block-editor').getSelectedBlock()!;
      return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value));
    });
  }

  selectedName(): Promise<string | undefined> {
    return this.page.evaluate(() => window.wp.data.select('core/block-editor').getSelectedBlock()?.name);
  }

  /** A control by its role and its label, in the settings or in the canvas. */
  async control(
    role: Control,
    name: string,
    frame: Frame = this.page.mainFrame(),
  ): Promise<ElementHandle<HTMLElement>> {
    const found = await frame.waitForFunction(
      (selector, name) =>
        [...document.querySelectorAll<HTMLInputElement>(selector)].find(
          (element) => (element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent)?.trim() === name,
        ),
      {},
      controls[role],
      name,
    );
    return found as ElementHandle<HTMLElement>;
  }

  /** Clicks on a control once it stands still: menus move while they open, and WordPress may draw it anew meanwhile. */
  async click(role: Control, name: string, frame?: Frame): Promise<void> {
    for (let tries = 1; ; tries++) {
      const control = await this.control(role, name, frame);
      try {
        await control.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        return await control.asLocator().setTimeout(3000).click();
      } catch (error) {
        if (tries === 8) throw error;
      }
    }
  }

  /** Types into a field in place of what is there. */
  async type(name: string, text: string, role: Control = 'textbox', frame?: Frame): Promise<void> {
    const field = await this.control(role, name, frame);
    await field.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
      (element as HTMLInputElement).select();
    });
    await field.type(text);
  }

  async choose(name: string, value: string): Promise<void> {
    await (await this.control('combobox', name)).select(value);
  }

  /** Changes what WordPress itself asks of a block, at its toolbar and under "Advanced". */
  place(attributes: object): Promise<void> {
    return this.page.evaluate((attributes) => {
      const { dispatch, select } = window.wp.data;
      const [block] = select('core/block-editor').getBlocks().slice(-1);
      dispatch('core/block-editor').updateBlockAttributes!(block!.clientId, attributes);
    }, attributes);
  }

  /** Opens a panel of the settings. */
  async unfold(title: string): Promise<void> {
    const button = await this.control('button', title);
    if ((await button.evaluate((element) => element.ariaExpanded)) === 'false') await button.click();
  }

  /** All blocks, without what only this sitting knows of them. */
  blocks(): Promise<(Block & { isValid: boolean })[]> {
    return this.page.evaluate(() => {
      const plain = ({ name, attributes, innerBlocks, isValid }: Block & { isValid: boolean }): never =>
        ({
          name,
          attributes: { ...attributes },
          isValid,
          innerBlocks: innerBlocks.map((each) => plain(each as never)),
        }) as never;
      return window.wp.data.select('core/block-editor').getBlocks().map(plain);
    });
  }

  /** The attributes of the block at a place. */
  async attributes(place: number): Promise<Readonly<Record<string, string>>> {
    return (await this.blocks()).at(place)!.attributes;
  }

  /** Looks at the draft as visitors would see it, in the tab that WordPress opens for that. */
  async preview(count: number): Promise<string[]> {
    await this.page.click('.editor-preview-dropdown__toggle');
    const item = await this.page.waitForSelector('[role=menuitem] ::-p-text(Preview in new tab)');
    const [opened] = await Promise.all([
      this.page.browserContext().waitForTarget((target) => target.opener() === this.page.target()),
      item!.asLocator().click(),
    ]);
    const tab = (await opened.page())!;
    await tab.setViewport({ width: 1400, height: 6000 });
    const said = await sentences(tab.mainFrame(), count);
    assert.match(tab.url(), /preview=true/);
    await tab.close();
    return said;
  }

  /** Publishes by the buttons that are there for it; gives the number of the post and the address behind "View Post". */
  async publish(title: string): Promise<{ id: number; address: string }> {
    const { page } = this;
    await (await (await this.canvas()).waitForSelector('.editor-post-title__input'))!.click();
    await page.keyboard.type(title);
    await page.click('.editor-post-publish-panel__toggle:not([aria-disabled=true])');
    const panel = '.editor-post-publish-panel';
    await (await page.waitForSelector(`${panel} button:not([aria-disabled=true]) ::-p-text(Publish)`))!.click();
    const link = await page.waitForSelector(`${panel} a ::-p-text(View Post)`);
    const address = await link!.evaluate((each) => (each as HTMLAnchorElement).href);
    return { id: await page.evaluate(() => window.wp.data.select('core/editor').getCurrentPostId()), address };
  }

  /** What axe has to say of a part of the page or of the canvas. */
  async violations(selector: string, frame: Frame = this.page.mainFrame()): Promise<string[]> {
    await frame.evaluate(axe);
    return frame.evaluate(async (selector) => {
      const { violations } = await window.axe.run(selector, { iframes: false });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }, selector);
  }
}

/**
 * What the console has said of us: not that WordPress asks for what an author may not have, and not of what was half typed, which the
 * elements tell there and the fields below themselves.
 */
function ours({ complaints }: Visit): string[] {
  return complaints.filter((text) => !/^Failed to load resource|^<[a-z-]+> [a-z-]+=".*": expected /.test(text));
}

/** Asserts that all blocks are as they were saved. */
export function assertValid(blocks: readonly (Block & { isValid: boolean })[]): void {
  const all = (list: readonly Block[]): Block[] => list.flatMap((block) => [block, ...all(block.innerBlocks)]);
  const broken = all(blocks).filter((block) => !(block as Block & { isValid: boolean }).isValid);
  assert.deepEqual(broken, []);
}
