import { answered, draw, expect, html, requests, seen, warned } from '../person.js';
import fc from 'fast-check';
import type { KpiCard } from '../../src/index.js';
import '../../src/index.js';

/** The ways in, in the order in which they count, and what each gives. */
const ways = ['data', 'json', 'table', 'src', 'provider', 'context'] as const;
type Way = (typeof ways)[number];
const result = (way: Way): { value: number; label: string; target: number } => {
  const nth = ways.indexOf(way) + 1;
  return way === 'src'
    ? { value: 4, label: 'At the address', target: 40 }
    : { value: nth, label: way, target: nth * 10 };
};

/** Gives an element one of its sources, or takes it away. */
function set(el: KpiCard, way: Way, given: boolean): void {
  const { value, label, target } = result(way);
  if (way === 'data') el.data = given ? result(way) : undefined;
  if (way === 'provider') el.provider = given ? () => result(way) : undefined;
  if (way === 'context') el.toggleAttribute('metric', given);
  if (way === 'context' && given) el.setAttribute('metric', 'leads');
  if (way === 'src' && given) el.setAttribute('src', new URL('./result.json', import.meta.url).href);
  if (way === 'src' && !given) el.removeAttribute('src');
  if (way === 'json') {
    el.querySelector('script')?.remove();
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(result(way));
    if (given) el.append(script);
  }
  if (way === 'table') {
    el.querySelector('table')?.remove();
    const table = document.createElement('table');
    for (const cells of [
      ['field', 'value'],
      ['value', `${value}`],
      ['label', label],
      ['target', `${target}`],
    ]) {
      const row = table.insertRow();
      for (const cell of cells) row.insertCell().textContent = cell!;
    }
    if (given) el.append(table);
  }
}

const some = fc.subarray([...ways]);
const over = fc.record(
  { label: fc.constantFrom('Own', 'Leads'), target: fc.constantFrom('7', '9.5'), value: fc.constantFrom('100', '0') },
  { requiredKeys: [] },
);

describe('Of all ways in', () => {
  it('the first that is there counts alone, the attributes lie over it, and each may come and go', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(some, over), { minLength: 1, maxLength: 4 }), async (steps) => {
        const el = document.createElement('kpi-card');
        await draw(html`<kpi-provider .provider=${() => result('context')}>${el}</kpi-provider>`);
        for (const [given, attributes] of steps) {
          for (const way of ways) set(el, way, given.includes(way));
          for (const name of ['label', 'target', 'value'] as const)
            if (attributes[name]) el.setAttribute(name, attributes[name]);
            else el.removeAttribute(name);
          await Promise.resolve(); // children are told of after the script that changed them
          await answered(el);
          const first = ways.find((way) => given.includes(way));
          const { value = null, label = null, target = null } = first ? result(first) : {};
          expect(el.kpi!.value).to.equal(attributes.value ? Number(attributes.value) : value);
          expect(el.kpi!.label).to.equal(attributes.label ?? label);
          expect(el.kpi!.target).to.equal(attributes.target ? Number(attributes.target) : target);
        }
        el.closest('kpi-provider')!.remove();
      }),
      { numRuns: 60 },
    ));

  it('a wrong attribute is said, and does not fall back to the source', async () => {
    const el = await draw<KpiCard>(html`<kpi-card .data=${{ value: 5, label: 'Leads' }} value="1,5"></kpi-card>`);
    expect(el.phase).to.equal('invalid');
    expect(seen(el, 'value')).to.equal('–');
    expect(warned().join()).to.contain('<kpi-card> value="1,5": expected a number');
  });
});

describe('An address of one result', () => {
  const address = new URL('./result.json', import.meta.url).href;

  it('is asked once for all elements that name it, without a metric', async () => {
    const url = `${address}?once`;
    const first = await draw<KpiCard>(
      html`<div><kpi-card src=${url}></kpi-card><goal-gauge src=${url}></goal-gauge></div>`,
    );
    await answered(first);
    expect(seen(first)).to.contain('At the address').and.to.contain('10% of 40');
    expect(await requests(url)).to.equal(1);
  });

  it('is relative to the page', async () => {
    const base = document.createElement('base');
    base.href = new URL('.', import.meta.url).href;
    document.head.append(base);
    const el = await draw<KpiCard>(html`<kpi-card src="result.json"></kpi-card>`);
    await answered(el);
    base.remove();
    expect(seen(el, 'value')).to.equal('4');
  });

  it('has its place before it answers, so that nothing jumps', async () => {
    const el = await draw<KpiCard>(html`<kpi-card src=${address} label="Leads"></kpi-card>`);
    const before = el.getBoundingClientRect().height;
    await answered(el);
    expect(el.getBoundingClientRect().height).to.equal(before);
  });

  it('can be asked again', async () => {
    const url = `${address}?again`;
    const el = await draw<KpiCard>(html`<kpi-card src=${url}></kpi-card>`);
    await answered(el);
    el.reload();
    await el.updateComplete;
    expect(el.phase).to.equal('refreshing');
    await answered(el);
    expect(el.phase).to.equal('ready');
    expect(await requests(url, 2)).to.equal(2);
  });

  it('that is another one leaves no figure of the former', async () => {
    const el = await draw<KpiCard>(html`<kpi-card src=${address}></kpi-card>`);
    await answered(el);
    el.src = '/nothing-at-all.json';
    await el.updateComplete;
    expect(seen(el, 'value')).to.equal('');
    await answered(el);
    expect([el.phase, el.error?.code, el.error?.status]).to.deep.equal(['error', 'not-found', 404]);
    expect(warned()).to.have.length(1);
    el.src = address;
    await answered(el);
    expect([el.phase, el.error]).to.deep.equal(['ready', null]);
  });

  const refused: [string, string, string][] = [
    ['runs code', 'javascript:alert(1)', 'an http or https address'],
    ['is of another site', 'https://data.example.org/leads.json', 'allow-origin="https://data.example.org"'],
    ['is of another site without saying so', '//data.example.org/leads.json', 'allow-origin='],
    ['is of another site in disguise', '\\\\data.example.org', 'allow-origin='],
  ];
  for (const [title, src, expected] of refused)
    it(`is not asked when it ${title}, which is said`, async () => {
      const el = await draw<KpiCard>(html`<kpi-card .src=${src}></kpi-card>`);
      await answered(el);
      expect([el.phase, el.error?.code]).to.deep.equal(['error', 'unsupported']);
      expect(warned().join()).to.contain(`<kpi-card> src="${src}"`).and.to.contain(expected);
    });

  it('says what is wrong with how often it is asked, and shows the figure', async () => {
    const el = await draw<KpiCard>(html`<kpi-card src=${address} refresh="often"></kpi-card>`);
    await answered(el);
    expect([el.phase, seen(el, 'value')]).to.deep.equal(['ready', '4']);
    expect(warned().join()).to.equal('<kpi-card> refresh="often": expected a time such as 60s or 5m.');
  });

  it('tells of each answer once, of what came of it, and of nothing else', async () => {
    const told: string[] = [];
    const note = ({ type }: Event): void => void told.push(type);
    let works = true;
    const provider = (): { value: number } => {
      if (works) return { value: 1 };
      throw Object.assign(new Error('refused'), { status: 404 });
    };
    const el = await draw<KpiCard>(
      html`<kpi-card .provider=${provider} @kpi-load=${note} @kpi-error=${note}></kpi-card>`,
    );
    await answered(el);
    el.provider = () => new Promise(() => {});
    await el.updateComplete;
    expect(told, 'another provider is no answer').to.deep.equal(['kpi-load']);
    works = false;
    el.provider = provider;
    await answered(el);
    el.reload();
    await answered(el);
    expect(told).to.deep.equal(['kpi-load', 'kpi-error']);
    expect(warned()).to.have.length(1);
  });

  it('shows the author a mistake in the code of the page, and no other words', async () => {
    const mistake = (): never => (undefined as unknown as { json: () => never }).json();
    const server = (): never => {
      throw new Error('token=secret');
    };
    const { warn } = console;
    const said: unknown[][] = [];
    console.warn = (...args: unknown[]) => void said.push(args.slice(2));
    for (const provider of [mistake, server])
      await answered(await draw<KpiCard>(html`<kpi-card .provider=${provider}></kpi-card>`));
    console.warn = warn;
    expect(said.map((rest) => rest.map((each) => (each as Error).name))).to.deep.equal([['TypeError'], []]);
  });
});
