import { answered, draw, expect, html, nextFrame, seen, warned } from '../person.js';
import type {
  KpiCard,
  KpiErrorEvent,
  KpiProviderElement,
  KpiQuery,
  KpiResult,
  KpiSummaryEvent,
} from '../../src/index.js';
import '../../src/index.js';

const around = (el: KpiCard): KpiProviderElement => el.closest('kpi-provider')!;
/** What was asked, without what was not. */
const plainly = (questions: KpiQuery[]): unknown => JSON.parse(JSON.stringify(questions));
const leads = html`<kpi-card metric="leads"></kpi-card>`;

describe('<kpi-provider> asks for everything inside', () => {
  let questions: KpiQuery[];
  let ask: (query: KpiQuery) => KpiResult;
  beforeEach(() => {
    questions = [];
    ask = (query) => {
      questions.push(query);
      return { value: questions.length };
    };
  });

  it('for its period, comparison, zone and segment, unless an element says otherwise', async () => {
    const el = await draw<KpiCard>(html`
      <kpi-provider
        .provider=${ask}
        period="2026-11"
        compare="year"
        time-zone="Europe/Oslo"
        segment='{"channel": "paid"}'
      >
        ${leads}<kpi-card metric="sales" period="2026" compare="none"></kpi-card>
      </kpi-provider>
    `);
    await answered(el);
    const shared = { timeZone: 'Europe/Oslo', segment: { channel: 'paid' } };
    expect(plainly(questions)).to.deep.equal([
      { metric: 'leads', period: '2026-11', compare: 'year', ...shared },
      { metric: 'sales', period: '2026', compare: 'none', ...shared },
    ]);
  });

  it('and the answer is about that, so that the element says so', async () => {
    const total = (): KpiResult => ({ kind: 'total', value: 540, target: 1200, asOf: '2026-11-15', compare: 'none' });
    const el = await draw<KpiCard>(html`
      <kpi-provider .provider=${total} period="2026-Q4" compare="year">${leads}</kpi-provider>
    `);
    await answered(el);
    expect(seen(el)).to.contain('Q4 2026').and.to.contain('expected 600');
    expect([el.kpi!.compare, el.status]).to.deep.equal(['none', 'at-risk']);
  });

  it('anew when a control of the page changes them; the figure stays until the answer', async () => {
    const answers: ((result: KpiResult) => void)[] = [];
    const el = await draw<KpiCard>(html`
      <kpi-provider .provider=${() => new Promise<KpiResult>((resolve) => answers.push(resolve))} period="2026-10">
        ${leads}
      </kpi-provider>
    `);
    answers[0]!({ value: 1 });
    await answered(el);
    around(el).period = '2026-11';
    await around(el).updateComplete;
    await el.updateComplete;
    expect([el.phase, seen(el, 'value'), seen(el, 'period')]).to.deep.equal(['refreshing', '1', 'October 2026']);
    answers[1]!({ value: 2 });
    await answered(el);
    expect([seen(el, 'value'), seen(el, 'period')]).to.deep.equal(['2', 'November 2026']);
  });

  it('within what a provider around it asks for', async () => {
    const el = await draw<KpiCard>(html`
      <kpi-provider .provider=${ask} period="2026-10" segment='{"country": "NO"}' refresh="5m">
        <kpi-provider period="2026-11" .segment=${{ channel: ['paid', 'email'] }}>${leads}</kpi-provider>
      </kpi-provider>
    `);
    await answered(el);
    expect(plainly(questions)).to.deep.equal([
      { metric: 'leads', period: '2026-11', segment: { country: 'NO', channel: ['paid', 'email'] } },
    ]);
  });

  it('as before when nothing of that is given', async () => {
    const el = await draw<KpiCard>(html`<kpi-provider .provider=${ask} period="" segment="">${leads}</kpi-provider>`);
    await answered(el);
    expect(plainly(questions)).to.deep.equal([{ metric: 'leads' }]);
  });

  it('also those who are pushed to', async () => {
    const subscribe = (query: KpiQuery, push: (update: KpiResult) => void): void => {
      questions.push(query);
      push({ value: 5 });
    };
    const el = await draw<KpiCard>(
      html`<kpi-provider .provider=${{ subscribe }} period="2026-11">${leads}</kpi-provider>`,
    );
    await answered(el);
    expect(plainly(questions)).to.deep.equal([{ metric: 'leads', period: '2026-11' }]);
    expect(seen(el, 'period')).to.equal('November 2026');
  });

  it('but for nobody at all by a segment that is none', async () => {
    const told: KpiErrorEvent[] = [];
    const el = await draw<KpiCard>(html`
      <kpi-provider .provider=${ask} segment="paid" @kpi-error=${(event: KpiErrorEvent) => told.push(event)}>
        ${leads}
      </kpi-provider>
    `);
    await answered(el);
    expect(questions).to.deep.equal([]);
    expect([el.phase, el.error?.code]).to.deep.equal(['error', 'unsupported']);
    expect(warned()[0]).to.equal('<kpi-provider> segment="paid": expected an object such as {"channel": "paid"}.');
    expect(told.map(({ target }) => (target as Element).localName)).to.deep.equal(['kpi-provider', 'kpi-card']);
    around(el).segment = '{"channel": "paid"}';
    await around(el).updateComplete;
    await answered(el);
    expect(seen(el, 'value')).to.equal('1');
  });

  it('whose refresh is wrong all the same, and says so', async () => {
    const el = await draw<KpiCard>(html`<kpi-provider .provider=${ask} refresh="now">${leads}</kpi-provider>`);
    await answered(el);
    expect(seen(el, 'value')).to.equal('1');
    expect(warned()).to.deep.equal(['<kpi-provider> refresh="now": expected a time such as 60s or 5m.']);
  });

  it('and keeps no figure of one segment while it asks for another', async () => {
    const answers: ((result: KpiResult) => void)[] = [];
    const el = await draw<KpiCard>(html`
      <kpi-provider
        .provider=${() => new Promise<KpiResult>((resolve) => answers.push(resolve))}
        .segment=${{ channel: 'paid' }}
      >
        ${leads}
      </kpi-provider>
    `);
    answers[0]!({ value: 1 });
    await answered(el);
    around(el).segment = { channel: 'organic' };
    await around(el).updateComplete;
    await el.updateComplete;
    expect([el.phase, seen(el, 'value')]).to.deep.equal(['loading', '']);
    answers[1]!({ value: 2 });
    await answered(el);
    expect(seen(el, 'value')).to.equal('2');
  });

  it('but not a file, which has one answer: its figures are of no other period, and the author is told', async () => {
    const file = new URL('../data/kpis.json', import.meta.url).href;
    const el = await draw<KpiCard>(html`
      <kpi-provider src=${file} period="2026-10"><kpi-card metric="sessions"></kpi-card></kpi-provider>
    `);
    await answered(el);
    expect([seen(el, 'value'), el.kpi!.period]).to.deep.equal(['12,330', null]);
    expect(warned().join()).to.contain('<kpi-provider> src=').and.to.contain('a file has one answer');
  });

  it('once more, when it is told to, also through providers inside', async () => {
    const el = await draw<KpiCard>(html`
      <kpi-provider .provider=${ask}><kpi-provider period="2026">${leads}</kpi-provider></kpi-provider>
    `);
    await answered(el);
    el.closest('div')!.querySelector('kpi-provider')!.reload();
    await answered(el);
    expect([questions.length, seen(el, 'value')]).to.deep.equal([2, '2']);
  });

  it('once more, when it is told to', async () => {
    const el = await draw<KpiCard>(html`
      <kpi-provider .provider=${ask}>${leads}<kpi-card metric="leads"></kpi-card></kpi-provider>
    `);
    await answered(el);
    around(el).reload();
    await answered(el);
    expect([questions.length, seen(el, 'value')]).to.deep.equal([2, '2']);
  });
});

describe('<kpi-provider src> asks an address', () => {
  it('by its query, in the order of names', async () => {
    const el = await draw<KpiCard>(html`
      <kpi-provider src="/test/kpi?team=a" time-zone="UTC" segment='{"channel": "paid"}'>
        <kpi-card metric="leads" period="2026-11"></kpi-card>
      </kpi-provider>
    `);
    await answered(el);
    expect(el.kpi!.label).to.equal('metric=leads&period=2026-11&segment.channel=paid&team=a&timeZone=UTC');
    expect(seen(el, 'value')).to.equal('7');
  });

  it('of a trend with how fine and how long the line should be', async () => {
    const el = await draw<KpiCard>(html`
      <kpi-provider src="/test/kpi"><kpi-trend metric="leads" granularity="week"></kpi-trend></kpi-provider>
    `);
    await answered(el);
    expect(el.kpi!.label).to.equal('granularity=week&maxPoints=2000&metric=leads');
  });
});

describe('<kpi-provider> sums up', () => {
  const lead = (value: number) => html`<kpi-card kind="rate" value=${value} target="100"></kpi-card>`;

  it('how many elements inside have which status, as they come, change and go', async () => {
    const told: unknown[] = [];
    const note = ({ detail }: KpiSummaryEvent): void => {
      const { missed, pending, achieved, ...counts } = detail;
      expect([missed, pending, achieved]).to.deep.equal([0, 0, 0]);
      told.push(Object.values(counts));
    };
    const el = await draw<KpiCard>(html`
      <kpi-provider @kpi-summary=${note}
        >${lead(99)}
        <p>${lead(85)}${lead(10)}</p>
        <kpi-card value="5"></kpi-card
      ></kpi-provider>
    `);
    const provider = around(el);
    await provider.updateComplete;
    expect(provider.summary).to.include({ 'on-track': 1, 'at-risk': 1, 'off-track': 1 });
    el.value = 20;
    await el.updateComplete;
    await provider.updateComplete;
    const [shadowed] = provider.querySelectorAll<KpiCard>('p > kpi-card');
    const host = document.createElement('div');
    // eslint-disable-next-line wc/no-closed-shadow-root -- a page may close its own
    host.attachShadow({ mode: 'closed' }).append(shadowed!);
    provider.append(host);
    await shadowed!.updateComplete;
    await provider.updateComplete;
    host.remove();
    await nextFrame();
    expect(told).to.deep.equal([
      [1, 1, 1],
      [0, 1, 2],
      [0, 0, 2],
    ]);
  });

  it('nobody of whom nothing is known yet', async () => {
    let answer!: (result: KpiResult) => void;
    const el = await draw<KpiCard>(html`
      <kpi-provider .provider=${() => new Promise<KpiResult>((resolve) => (answer = resolve))}>
        <kpi-card metric="rate" target="100"></kpi-card>
      </kpi-provider>
    `);
    expect([el.status, around(el).summary.pending]).to.deep.equal([null, 0]);
    answer({ value: 99, kind: 'rate' });
    await answered(el);
    expect([el.status, around(el).summary['on-track']]).to.deep.equal(['on-track', 1]);
  });

  it('for those around it too, wherever an element is moved', async () => {
    const el = await draw<KpiCard>(html`
      <kpi-provider><kpi-provider>${lead(99)}</kpi-provider><kpi-provider></kpi-provider></kpi-provider>
    `);
    const [outer, one, two] = [...el.closest('div')!.querySelectorAll('kpi-provider')] as [
      KpiProviderElement,
      KpiProviderElement,
      KpiProviderElement,
    ];
    const counts = (): number[] => [outer, one, two].map(({ summary }) => summary['on-track']);
    expect(counts()).to.deep.equal([1, 1, 0]);
    two.append(el);
    await el.updateComplete;
    expect(counts()).to.deep.equal([1, 0, 1]);
    outer.parentElement!.append(two);
    await el.updateComplete;
    expect(counts()).to.deep.equal([0, 0, 1]);
    two.remove();
    await nextFrame();
    expect(counts()).to.deep.equal([0, 0, 0]);
  });
});
