/** What a person gets of an element: what is seen, what is heard, and where it stands. */
import { warned } from './promises.js';
import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { KpiElement } from '../src/index.js';

export { expect, html, nextFrame, oneEvent, warned };

/** Draws a template in a box of a width, and answers its first KPI element. */
export async function draw<T extends KpiElement>(template: TemplateResult, width = 320): Promise<T> {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  const first = await fixture<T>(template, { parentNode: box });
  const tags = 'kpi-card, goal-gauge, kpi-funnel, kpi-trend';
  const element = first.matches(tags) ? first : first.querySelector<T>(tags)!;
  await element.updateComplete;
  return element;
}

/** Resolves when an element that asked a provider has its answer. */
export async function answered(element: KpiElement): Promise<void> {
  await element.updateComplete;
  while (element.phase === 'loading' || element.phase === 'refreshing') await nextFrame();
}

/** Presses a key; resolves when the page has heard of it, which may be later than the browser was told, and the element has taken it in. */
export async function press(element: KpiElement, key: string): Promise<void> {
  const heard = oneEvent(window, 'keyup');
  await sendKeys({ press: key });
  await heard;
  await element.updateComplete;
}

/** Moves the mouse to a place of the page, or clicks there; resolves as `press` does. */
export async function point(element: KpiElement, type: 'move' | 'click', x: number, y: number): Promise<void> {
  const heard = oneEvent(window, { move: 'pointermove', click: 'click' }[type]);
  await sendMouse({ type, position: [Math.round(x), Math.round(y)] });
  await heard;
  await element.updateComplete;
}

/** How often an address was asked, which is known to be so often at least: a browser may enter a request after it has handed out the answer. */
export async function requests(url: string, least = 1): Promise<number> {
  const count = (): number => performance.getEntriesByName(url).length;
  while (count() < least) await nextFrame();
  await nextFrame();
  return count();
}

/** Something inside of an element. */
export const inside = <T extends Element = HTMLElement>(element: Element, selector: string): T | null =>
  element.shadowRoot!.querySelector<T>(selector);

/** The text that a reader sees, in one line; of one part, if given. */
export const seen = (element: Element, part = 'root'): string => plain(nodesIn(element, part).map(spaced).join(''));

/** The pieces of text that a reader sees. */
export const textsIn = (element: Element, part = 'root'): Text[] =>
  nodesIn(element, part).filter(({ data }) => data.trim() !== '');

function nodesIn(element: Element, part: string): Text[] {
  return [...element.shadowRoot!.querySelectorAll(`[part="${part}"]`)].flatMap((root) => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts.filter(isSeen);
  });
}

function isSeen(text: Text): boolean {
  if (!text.parentElement!.checkVisibility()) return false; // such as a table that is not open
  for (let node = text.parentElement; node; node = node.parentElement) {
    const { display, clipPath, color } = getComputedStyle(node);
    if (display === 'none' || clipPath !== 'none' || color === 'rgba(0, 0, 0, 0)') return false;
  }
  return true;
}

/** Boxes stand apart, even without a space between them in the page. */
function spaced(text: Text): string {
  return getComputedStyle(text.parentElement!).display.startsWith('inline') ? text.data : ` ${text.data}`;
}

/** Text with every kind of space as a plain one: formatters differ in them between versions. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a screen reader is told of one thing. */
export interface Heard {
  readonly role: string;
  readonly name: string;
}

/** What a screen reader is told of an element and all that is in it. */
export async function heard(element: Element): Promise<Heard[]> {
  element.id = 'heard';
  const all = await executeServerCommand<Heard[], string>('heard', '#heard');
  element.removeAttribute('id');
  return all.map(({ role, name }) => ({ role, name: plain(name) }));
}

/** The sentence that stands for the picture: what a meter has as its value, and everything else as its name. */
export function sentence(element: Element): string {
  const picture = inside(element, '[role="group"], [role="img"], [role="meter"]')!;
  return plain(picture.ariaValueText ?? picture.ariaLabel!);
}

/** What a reader, or the reader’s machine, may have set. */
export interface Settings {
  readonly media?: Readonly<Record<string, string>>;
  readonly timeZone?: string;
  readonly locale?: string;
}

let preferred: Settings['media'] = {};

/**
 * Lets the reader have settings, for as long as the page is open; without any, what was emulated ends. Resolves when the
 * page knows of the media, which may be later than the browser was told.
 */
export async function emulate(settings: Settings = {}): Promise<void> {
  await executeServerCommand('emulate', { ...settings });
  const media = settings.media ?? {};
  const known = (): boolean =>
    Object.entries({ ...preferred, ...media }).every(
      ([name, value]) => matchMedia(`(${name}: ${value})`).matches === (media[name] === value),
    );
  while (!known()) await nextFrame();
  preferred = media;
}

/** Where things are on a bar: in shares of its track, from the side on which reading starts. */
export function bar(element: Element): {
  fill: number;
  tick: number | null;
  band: readonly [number, number] | null;
  over: boolean;
} {
  const box = (selector: string): DOMRect | null => {
    const shape = inside<SVGElement & HTMLElement>(element, `[part="bar"] ${selector}`);
    if (shape instanceof SVGRectElement) shape.style.stroke = 'none'; // Firefox counts it in
    const found = shape?.getBoundingClientRect();
    shape?.style.removeProperty('stroke');
    return found && found.width + found.height > 0 ? found : null;
  };
  const track = box('.track')!;
  const rtl = getComputedStyle(element).direction === 'rtl';
  const share = (x: number): number => (rtl ? track.right - x : x - track.left) / track.width;
  const [fill, tick, band] = [box('.full'), box('.mark'), box('.band')];
  return {
    fill: fill?.width ? share(rtl ? fill.left : fill.right) : 0,
    tick: tick && share((tick.left + tick.right) / 2),
    band: band?.width ? [share(rtl ? band.right : band.left), share(rtl ? band.left : band.right)] : null,
    over: box('.over') !== null,
  };
}
