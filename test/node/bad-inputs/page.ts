/** Runs in the page: gives the bad inputs of a row to elements, and tells what a person gets of each. */
import type { KpiElement } from '../../../src/index.js';
import type { Got, Input, Row, Seen, Tag } from './row.js';
import { rows } from './rows.js';
import { begin, worldOf } from './world.js';

const good: Record<Tag, Record<string, string>> = {
  'kpi-card': { label: 'Leads', value: '540' },
  'goal-gauge': { label: 'Leads', value: '540', target: '1200' },
  'kpi-trend': { label: 'Leads', series: '[["2026-11-01", 520], ["2026-11-02", 540]]' },
  'kpi-funnel': { label: 'Shop', stages: '[{"label": "Visits", "value": 540}]' },
};

const trouble: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  trouble.push(`refused by the policy: ${violatedDirective} ${blockedURI} ${sample}`),
);
addEventListener('error', ({ message }) => trouble.push(`uncaught: ${message}`));
addEventListener('unhandledrejection', ({ reason }) => trouble.push(`unhandled: ${String(reason)}`));

const warnings: string[] = [];
for (const level of ['warn', 'error'] as const) console[level] = (text: unknown) => warnings.push(String(text));

const events: string[] = [];
for (const type of ['kpi-load', 'kpi-error', 'kpi-status'])
  addEventListener(type, (event) => events.push(JSON.stringify((event as CustomEvent).detail)));

async function see(n: string): Promise<Seen> {
  begin();
  const row = rows.find((row) => row.n === n)!;
  const got: Got[] = [];
  const { bad = row.answer ? { src: `/answers/${n}.json` } : row.steps ? {} : [] } = row;
  const inputs = [bad].flat();
  let looked: unknown;
  try {
    for (const one of inputs) got.push(await gotOf(one, row));
    if (inputs.length === 0) looked = await row.look?.(null!, worldOf(n));
  } catch (error) {
    trouble.push(`thrown: ${String(error)}`);
  }
  document.body.replaceChildren();
  await new Promise(requestAnimationFrame); // what nobody has handled is told a little later
  if (Object.keys(Object.prototype).length > 0) trouble.push('a prototype has changed');
  warnings.length = events.length = 0;
  return { got, looked, trouble: trouble.splice(0) };
}

async function gotOf(bad: Input, { n, tag = 'kpi-card', look, steps }: Row): Promise<Got> {
  const world = worldOf(n);
  const provider = document.createElement('kpi-provider');
  const element = document.createElement(tag);
  provider.append(element);
  await give(element, bad);
  document.body.append(provider);
  let looked = await steps?.(element, world);
  await settled(element);
  looked = (await look?.(element, world)) ?? looked ?? null;
  const root = element.shadowRoot!;
  const got = {
    phase: element.phase,
    value: [...root.querySelectorAll('[part~="value"], .value')].map(said).join(' | '),
    text: said(root.querySelector('[part="root"]')!),
    sentence: sentenceOf(root),
    all: root.innerHTML + events.splice(0).join(),
    paths: [...root.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? ''),
    warnings: warnings.splice(0),
    looked,
  };
  if (element.parentElement !== provider) provider.append(element);
  if (!provider.isConnected) document.body.append(provider);
  await give(element, inTheSameWay(element, bad, good[tag]), bad);
  await settled(element);
  const healed = { phase: element.phase, text: said(root.querySelector('[part="root"]')!) };
  provider.remove();
  return { ...got, healed: { ...healed, warnings: warnings.splice(0) } };
}

/** A good input that takes the way of a bad one. */
function inTheSameWay(element: KpiElement, bad: Input, attributes: Record<string, string>): Input {
  const { properties, data, json, src } = bad;
  if (element.provider) return { properties: { metric: 'leads', provider: () => attributes } };
  if (properties) return { properties: attributes };
  if (data !== undefined) return { data: attributes };
  if (json !== undefined) return { json: JSON.stringify(attributes) };
  return src === undefined ? { attributes } : { src: '/answers/good.json' };
}

/** Gives an input, and takes away what was given before. */
async function give(element: KpiElement, input: Input, before: Input = {}): Promise<void> {
  const { attributes, properties = {}, data, json, src, around } = input;
  const provider = element.closest('kpi-provider')!;
  element.replaceChildren();
  const nothing = Object.keys(before.properties ?? {}).map((name) => [name, undefined]);
  const given = { provider: undefined, ...Object.fromEntries(nothing), ...properties, data } as object;
  for (const [name, value] of Object.entries(given)) (element as never as Record<string, unknown>)[name] = value;
  replaceAttributes(element, { ...(src !== undefined && { metric: 'leads' }), ...attributes });
  replaceAttributes(provider, { ...(src !== undefined && { src }), ...around });
  provider.provider = undefined;
  if (json !== undefined) element.append(await parsed(json));
}

function replaceAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** A JSON child as a page has it: only a parser may write a script where Trusted Types are required. */
function parsed(json: string): Promise<Element> {
  const request = new XMLHttpRequest();
  request.open('POST', '/parsed');
  request.responseType = 'document';
  request.send(json);
  return new Promise((resolve) => (request.onload = () => resolve(request.responseXML!.querySelector('script')!)));
}

/** Waits until an element has drawn what it was given. */
async function settled(element: KpiElement): Promise<void> {
  const frames = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
    await element.updateComplete;
  };
  await frames(3);
  for (let i = 0; i < 300 && /loading|refreshing/.test(element.phase); i++) await frames(1);
}

const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
const said = (element: Element): string => plain((element as HTMLElement).innerText ?? element.textContent);

function sentenceOf(root: ShadowRoot): string {
  const picture = root.querySelector('[role="meter"], [role="group"], [role="img"]')!;
  return plain(picture.ariaValueText ?? picture.ariaLabel);
}

// Told rather than answered: a page that goes away on the way would take its answer with it.
const lookAt = (n: string): void => void see(n).then((globalThis as unknown as { tell: (seen: Seen) => void }).tell);
Object.defineProperty(globalThis, 'lookAt', { value: lookAt });
