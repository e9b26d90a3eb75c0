import { answered, draw, emulate, expect, html, inside, nextFrame, seen, warned } from '../person.js';
import type { KpiCard, KpiErrorEvent, KpiLoadEvent, KpiResult, KpiStatusEvent } from '../../src/index.js';
import '../../src/index.js';
import { en } from '../../src/format/messages.js';

const states = ['idle', 'loading', 'ready', 'refreshing', 'stale', 'empty', 'error', 'invalid'];
const statesOf = (el: Element): string[] => states.filter((state) => el.matches(`:state(${state})`));

/** An answer that the test gives when it wants to. */
function pending(): {
  promise: Promise<KpiResult>;
  resolve: (result: KpiResult) => void;
  reject: (why: unknown) => void;
} {
  let settle!: { resolve: (result: KpiResult) => void; reject: (why: unknown) => void };
  const promise = new Promise<KpiResult>((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle };
}

let listening = new AbortController();
afterEach(() => listening.abort());

/** All events of the elements in the page, as they come by. */
function listen(...types: string[]): Event[] {
  const events: Event[] = [];
  listening = new AbortController();
  for (const type of types)
    document.body.addEventListener(type, (event) => events.push(event), { signal: listening.signal });
  return events;
}

describe('The face of an element', () => {
  it('is a skeleton while it waits, and tells so to those who listen', async () => {
    const el = await draw<KpiCard>(
      html`<kpi-card metric="leads" label="Leads" .provider=${() => pending().promise}></kpi-card>`,
    );
    expect(el.phase).to.equal('loading');
    expect(statesOf(el)).to.deep.equal(['loading']);
    expect(inside(el, '[role="group"]')!.ariaLabel).to.equal(en.loading('Leads'));
    expect(seen(el, 'value')).to.equal('');
  });

  it('is the figure when it has come', async () => {
    const { promise, resolve } = pending();
    const el = await draw<KpiCard>(html`<kpi-card metric="leads" .provider=${() => promise}></kpi-card>`);
    resolve({ value: 540, target: 1200 });
    await answered(el);
    expect(statesOf(el)).to.deep.equal(['ready']);
    expect(inside(el, '[role="group"]')!.ariaLabel).not.to.contain(en.loading);
    expect(seen(el, 'value')).to.equal('540');
  });

  it('is a dash and words when the answer has no figure', async () => {
    const el = await draw<KpiCard>(html`<kpi-card metric="leads" .provider=${() => ({})}></kpi-card>`);
    await answered(el);
    expect(statesOf(el)).to.deep.equal(['empty']);
    expect(seen(el, 'value')).to.equal('–');
    expect(seen(el, 'note')).to.equal(en.empty);
  });

  it('says that figures could not be loaded, and nothing that a server wrote', async () => {
    const refused = () => Promise.reject(Object.assign(new Error('token=secret'), { status: 503 }));
    const el = await draw<KpiCard>(html`<kpi-card metric="leads" label="Leads" .provider=${refused}></kpi-card>`);
    await answered(el);
    expect(statesOf(el)).to.deep.equal(['error']);
    expect(seen(el)).to.equal(`Leads – ${en.failed}`);
    expect(warned().join())
      .to.match(/^<kpi-card> The source failed/)
      .and.not.to.contain('secret');
  });

  it('keeps a figure that cannot be refreshed, and says so', async () => {
    const el = await draw<KpiCard>(html`<kpi-card metric="leads" .provider=${() => ({ value: 540 })}></kpi-card>`);
    await answered(el);
    el.provider = () => Promise.reject(new TypeError('offline'));
    await answered(el);
    expect(statesOf(el)).to.deep.equal(['stale']);
    expect(seen(el, 'value')).to.equal('540');
    expect(seen(el, 'note')).to.match(/^Not up to date: figures of [A-Z][a-z]{2} \d+, \d{4}, \d\d:\d\d (AM|PM) UTC$/);
    expect(warned()).to.have.length(1);
  });

  it('keeps a figure while it is asked for anew', async () => {
    const el = await draw<KpiCard>(html`<kpi-card metric="leads" .provider=${() => ({ value: 540 })}></kpi-card>`);
    await answered(el);
    el.provider = () => pending().promise;
    await el.updateComplete;
    expect(statesOf(el)).to.deep.equal(['refreshing']);
    expect(seen(el, 'value')).to.equal('540');
  });

  it('is as high while it waits as when it is there', async () => {
    const result = { label: 'Leads', kind: 'total', value: 540, target: 1200, period: '2026-Q4', asOf: '2026-11-15' };
    for (const tag of ['kpi-card', 'goal-gauge'] as const)
      for (const width of [320, 640]) {
        const { promise, resolve } = pending();
        const el = document.createElement(tag) as KpiCard;
        el.setAttribute('metric', 'leads');
        Object.assign(el, { label: 'Leads', provider: () => promise });
        await draw(html`${el}`, width);
        const before = el.getBoundingClientRect().height;
        resolve(result as KpiResult);
        await answered(el);
        expect(el.getBoundingClientRect().height, `${tag} at ${width} px`).to.equal(before);
      }
  });

  it('has its number where it will be, though nobody knows its name yet', async () => {
    const { promise, resolve } = pending();
    const el = await draw<KpiCard>(html`<kpi-card metric="leads" .provider=${() => promise}></kpi-card>`);
    const top = (): number => inside(el, '[part="value"]')!.getBoundingClientRect().top;
    const before = top();
    resolve({ label: 'Leads', value: 540, target: 1200 });
    await answered(el);
    expect(top()).to.be.closeTo(before, 1);
  });
});

describe('A mistake in an attribute', () => {
  const mistakes: [string, string, string][] = [
    ['value', '1,234', 'a number'],
    ['value', '12abc', 'a number'],
    ['value', '0x10', 'a number'],
    ['target', '60/40', 'a range'],
    ['as-of', '15.11.2026', 'a date'],
    ['period', 'November', 'a period'],
    ['kind', 'sum', 'total'],
    ['better', 'more', 'higher'],
    ['min-sample', '-1', 'number'],
  ];
  for (const [attribute, value, expected] of mistakes)
    it(`${attribute}="${value}" is said once, on the console and in the element, with what is right`, async () => {
      const errors = listen('kpi-error') as KpiErrorEvent[];
      const el = document.createElement('kpi-card');
      el.setAttribute(attribute, value);
      await draw(html`${el}`);
      expect(el.phase).to.equal('invalid');
      const [warning, ...more] = warned();
      expect(warning).to.contain(`<kpi-card> ${attribute}="${value}": expected`).and.to.contain(expected);
      expect(more).to.deep.equal([]);
      expect(seen(el, 'note')).to.contain(`${attribute}: expected`).and.to.contain(expected);
      expect(errors.map(({ detail }) => [detail.code, detail.problems.length])).to.deep.equal([['invalid-data', 1]]);
      el.label = 'drawn again';
      await el.updateComplete;
      expect(warned()).to.deep.equal([]);
      expect(errors.length).to.equal(1);
    });

  it('is a dash, never a zero, and is healed by a later good value', async () => {
    const el = await draw<KpiCard>(html`<kpi-card label="Leads" value="many" target="1200"></kpi-card>`);
    expect(seen(el, 'value')).to.equal('–');
    el.setAttribute('value', '540');
    await el.updateComplete;
    expect(el.phase).to.equal('ready');
    expect(el.problems).to.deep.equal([]);
    expect(seen(el, 'value')).to.equal('540');
    expect(inside(el, '[part="note"]')).to.equal(null);
    expect(warned()).to.have.length(1);
  });

  it('is not hidden by a good figure of the source', async () => {
    const el = await draw<KpiCard>(html`<kpi-card value="many" .data=${{ value: 540 }}></kpi-card>`);
    expect(el.phase).to.equal('invalid');
    expect(seen(el, 'value')).to.equal('–');
    expect(warned()).to.have.length(1);
  });

  it('is not made by an empty attribute, which is one that is not there', async () => {
    const el = await draw<KpiCard>(
      html`<kpi-card value="" target="" label="" .data=${{ value: 540, target: 1200, label: 'Leads' }}></kpi-card>`,
    );
    expect(el.phase).to.equal('ready');
    expect(seen(el)).to.contain('Leads').and.to.contain('540').and.to.contain('of 1,200');
  });
});

describe('An element tells', () => {
  it('every change of its verdict: from, to and why, through shadow roots', async () => {
    const events = listen('kpi-status') as KpiStatusEvent[];
    const host = document.createElement('div');
    document.body.append(host);
    const el = document.createElement('kpi-card');
    el.setAttribute('value', '540');
    host.attachShadow({ mode: 'open' }).append(el);
    await el.updateComplete;
    expect(events).to.deep.equal([]);
    for (const [target, kind] of [
      ['500', 'total'],
      ['600', 'rate'],
      ['600', 'unique'],
      ['', 'rate'],
    ]) {
      el.setAttribute('target', target!);
      el.setAttribute('kind', kind!);
      await el.updateComplete;
    }
    expect(events.map(({ detail: { from, to, reason } }) => [from, to, reason])).to.deep.equal([
      [null, 'achieved', null],
      ['achieved', 'at-risk', null],
      ['at-risk', 'pending', 'no-pace'],
      ['pending', null, null],
    ]);
    expect(events.every(({ bubbles, composed }) => bubbles && composed)).to.equal(true);
    host.remove();
  });

  it('once when figures have come, with what was read of them', async () => {
    const events = listen('kpi-load') as KpiLoadEvent[];
    const el = await draw<KpiCard>(
      html`<kpi-card metric="leads" target="1200" .provider=${() => ({ value: '540' })}></kpi-card>`,
    );
    await answered(el);
    el.label = 'Leads';
    await el.updateComplete;
    expect(events.map(({ target }) => target)).to.deep.equal([el]);
    expect(events[0]!.detail.kpi.value).to.equal(540);
    expect(events[0]!.detail.kpi.target).to.equal(1200);
  });

  const hostile = {
    get status(): number {
      throw new Error('hostile');
    },
  };
  const failures: [string, unknown][] = [
    ['network', new TypeError('failed')],
    ['not-found', { status: 404 }],
    ['unavailable', { status: 502 }],
    ['unauthorized', { status: 401 }],
    ['invalid-data', { code: 'invalid-data' }],
    ['unknown', { code: 'toString' }],
    ['unknown', 'a string'],
    ['unknown', null],
    ['unknown', hostile],
  ];
  for (const [code, thrown] of failures)
    it(`once when they could not be had: ${code}`, async () => {
      const events = listen('kpi-error') as KpiErrorEvent[];
      const provider = (): never => {
        throw thrown;
      };
      const el = await draw<KpiCard>(html`<kpi-card metric="leads" .provider=${provider}></kpi-card>`);
      await answered(el);
      el.label = 'Leads';
      await el.updateComplete;
      expect(events.map(({ detail }) => detail.code)).to.deep.equal([code]);
      expect(warned()).to.have.length(1);
    });

  it('nothing when nothing has changed', async () => {
    const events = listen('kpi-load', 'kpi-error', 'kpi-status');
    const el = await draw<KpiCard>(html`<kpi-card value="540" label="Leads"></kpi-card>`);
    el.requestUpdate();
    await el.updateComplete;
    expect(events).to.deep.equal([]);
  });
});

describe('What an author sets', () => {
  it('before the tag is known counts when it is', async () => {
    const early = document.createElement('div');
    early.innerHTML = '<late-card label="Leads" value="1"></late-card>';
    const el = early.firstElementChild as KpiCard;
    el.value = '540';
    el.target = 1200;
    document.body.append(early);
    const { KpiCard: Card } = await import('../../src/classes.js');
    customElements.define('late-card', class extends Card {});
    await el.updateComplete;
    expect(seen(el)).to.contain('540').and.to.contain('45% of 1,200');
    early.remove();
  });

  it('before it is in the page counts when it is', async () => {
    const el = document.createElement('kpi-card');
    el.setAttribute('value', '540');
    el.asOf = '2026-11-15';
    el.setAttribute('period', '2026-Q4');
    await draw(html`${el}`);
    expect(seen(el)).to.contain('540').and.to.contain('as of Nov 15');
  });

  it('as an attribute or as a property is the same', async () => {
    const byAttribute = await draw<KpiCard>(html`
      <kpi-card
        label="Ads"
        value="540"
        target="400/600"
        min-sample="10"
        sample="20"
        kind="rate"
        weights='[{"days": 1, "w": 1}]'
        as-of="2026-11-15"
        period="2026-11"
        time-zone="Europe/Oslo"
        monotone="false"
        previous-label="x"
        period-label="y"
      ></kpi-card>
    `);
    const byProperty = await draw<KpiCard>(html`
      <kpi-card
        .label=${'Ads'}
        .value=${540}
        .target=${{ min: 400, max: 600 }}
        .minSample=${10}
        .sample=${20n}
        .kind=${'rate'}
        .weights=${[{ days: 1, w: 1 }]}
        .asOf=${'2026-11-15'}
        .period=${'2026-11'}
        .timeZone=${'Europe/Oslo'}
        .monotone=${false}
        .previousLabel=${'x'}
        .periodLabel=${'y'}
      ></kpi-card>
    `);
    expect(byProperty.kpi).to.deep.equal(byAttribute.kpi);
    expect(byAttribute.kpi!.target).to.deep.equal({ min: 400, max: 600 });
    expect(byAttribute.kpi!.monotone).to.equal(false);
  });

  it('by a property wins over the attribute it had before, and the attribute over a property when it changes', async () => {
    const el = await draw<KpiCard>(html`<kpi-card value="1"></kpi-card>`);
    el.value = 2;
    await el.updateComplete;
    expect(seen(el, 'value')).to.equal('2');
    el.setAttribute('value', '3');
    await el.updateComplete;
    expect(seen(el, 'value')).to.equal('3');
    el.removeAttribute('value');
    await el.updateComplete;
    expect(seen(el, 'value')).to.equal('–');
  });

  it('is never written by the element', async () => {
    const el = await draw<KpiCard>(
      html`<kpi-card metric="leads" target="1200" .provider=${() => ({ value: 540, label: 'Leads' })}></kpi-card>`,
    );
    await answered(el);
    expect([el.value, el.label, el.target]).to.deep.equal([undefined, undefined, '1200']);
    expect(el.getAttributeNames()).to.deep.equal(['metric', 'target']);
  });

  it('can be read, but what the element has found cannot be set', async () => {
    const el = await draw<KpiCard>(html`<kpi-card value="540" target="500"></kpi-card>`);
    for (const name of ['phase', 'status', 'reason', 'kpi', 'problems'] as const)
      expect(() => Object.assign(el, { [name]: 'x' }), name).to.throw(TypeError);
    expect(el.status).to.equal('achieved');
  });
});

describe('The reader’s machine', () => {
  afterEach(() => emulate());

  it('neither moves a day, nor lends its language', async () => {
    const texts = new Set<string>();
    for (const [timeZone, locale] of [
      ['UTC', 'en-US'],
      ['Pacific/Kiritimati', 'ar-EG'],
      ['Pacific/Pago_Pago', 'nb-NO'],
      ['America/Santiago', 'de-DE'],
    ] as const) {
      await emulate({ timeZone, locale });
      const el = await draw<KpiCard>(html`
        <kpi-card
          label="Leads"
          kind="total"
          value="1234.5"
          target="3000"
          previous="1150"
          period="2026-03"
          as-of="2026-03-28"
          series='[["2026-03-27", 40], ["2026-03-28", 50]]'
          time-zone="Europe/Berlin"
        ></kpi-card>
      `);
      texts.add(`${seen(el)} ${inside(el, '[part="sparkline"]')!.innerHTML}`);
    }
    expect(texts.size).to.equal(1);
    expect([...texts][0])
      .to.contain('vs February 2026')
      .and.to.contain('1,234.5');
  });
});

describe('An element that is taken away', () => {
  const asked = (): { el: KpiCard; signals: AbortSignal[] } => {
    const signals: AbortSignal[] = [];
    const el = document.createElement('kpi-card');
    el.metric = 'leads';
    el.provider = (_query, { signal }) => {
      signals.push(signal);
      return pending().promise;
    };
    return { el, signals };
  };

  it('lets go of its question', async () => {
    const { el, signals } = asked();
    await draw(html`${el}`);
    el.remove();
    await nextFrame();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    expect(el.phase).to.equal('idle');
    expect(statesOf(el)).to.deep.equal(['idle']);
  });

  it('tells nothing more', async () => {
    const el = await draw<KpiCard>(
      html`<kpi-card metric="leads" .provider=${() => ({ value: 540, target: 500 })}></kpi-card>`,
    );
    await answered(el);
    const told: string[] = [];
    for (const type of ['kpi-load', 'kpi-error', 'kpi-status']) el.addEventListener(type, () => told.push(type));
    el.remove();
    await nextFrame();
    expect(told).to.deep.equal([]);
  });

  it('asks afresh when it comes back', async () => {
    const { el, signals } = asked();
    await draw(html`${el}`);
    el.remove();
    await nextFrame();
    await draw(html`${el}`);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    expect(el.phase).to.equal('loading');
  });

  it('only to be put elsewhere keeps its question and its answer', async () => {
    const { el, signals } = asked();
    await draw(html`<div>${el}</div>`);
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(el);
    await el.updateComplete;
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false]);
    elsewhere.remove();
  });

  it('leaves nothing behind', async function () {
    this.timeout(20_000);
    const left: WeakRef<Element>[] = [];
    const fill = async (): Promise<void> => {
      const box = document.createElement('div');
      box.innerHTML = `<kpi-provider>${'<kpi-card metric="leads" target="1200"></kpi-card><goal-gauge value="540" target="1200"></goal-gauge>'.repeat(15)}</kpi-provider>`;
      document.body.append(box);
      const elements = [...box.querySelectorAll<KpiCard>('kpi-card, goal-gauge')];
      Object.assign(box.firstElementChild!, { provider: () => ({ value: 540 }) });
      await Promise.all(elements.map(answered));
      left.push(...elements.map((el) => new WeakRef(el)));
      box.remove();
    };
    await fill();
    const { gc } = globalThis as unknown as { gc: (options: object) => Promise<void> };
    const stays = (): number => left.filter((ref) => ref.deref()).length;
    // A browser takes its time; what is held by the page stays however often it collects.
    for (let i = 0; i < 20 && stays() > 1; i++) {
      await gc({ type: 'major', execution: 'async' });
      await nextFrame();
    }
    expect(stays()).to.be.at.most(1);
  });
});
