import { answered, draw, expect, html, requests, seen, warned } from '../person.js';
import { ContextProvider } from '@lit/context';
import type { KpiCard, KpiProviderLike, KpiResult } from '../../src/index.js';
import { kpiProvider, provideKpi } from '../../src/index.js';
import { pageClock } from '../../src/data/clock.js';

interface ContextRequest extends Event {
  readonly context: unknown;
  readonly subscribe?: boolean;
  readonly callback: (provider: KpiProviderLike | undefined, unsubscribe?: () => void) => void;
}
/** Gives a provider to everything inside an element; answers how to give another. */
type Way = (root: HTMLElement, provider: KpiProviderLike) => (next: KpiProviderLike | undefined) => void;

const ways: Record<string, Way> = {
  'the library of contexts': (root, provider) => {
    const given = new ContextProvider(root, { context: kpiProvider, initialValue: provider });
    given.hostConnected();
    return (next) => given.setValue(next);
  },
  'ten lines of a page': (root, provider) => {
    let now: KpiProviderLike | undefined = provider;
    const hearers = new Set<ContextRequest['callback']>();
    root.addEventListener('context-request', (event) => {
      const { context, callback, subscribe } = event as ContextRequest;
      if (context !== 'kpi-provider' || event.target === root) return;
      event.stopPropagation();
      if (subscribe) hearers.add(callback);
      callback(now, () => hearers.delete(callback));
    });
    root.dispatchEvent(new Event('context-provider', { bubbles: true, composed: true }));
    return (next) => {
      now = next;
      for (const hear of hearers) hear(now, () => hearers.delete(hear));
    };
  },
  provideKpi,
};

const gives = (value: number) => (): KpiResult => ({ value });
const card = (): KpiCard => {
  const made = document.createElement('kpi-card');
  made.setAttribute('metric', 'leads');
  return made;
};
/** What an element shows once it has asked and was answered. */
async function shown(el: KpiCard): Promise<string> {
  await answered(el);
  await answered(el);
  return seen(el, 'value');
}

for (const [title, provide] of Object.entries(ways))
  describe(`A provider from ${title}`, () => {
    let root: HTMLElement;
    beforeEach(async () => {
      root = document.createElement('section');
      await draw(html`<div>${root}<kpi-card value="0"></kpi-card></div>`);
    });

    it('serves elements that come after it', async () => {
      provide(root, gives(1));
      const el = card();
      root.append(el);
      expect(await shown(el)).to.equal('1');
    });

    it('serves elements that were there before it', async () => {
      const el = card();
      root.append(el);
      await el.updateComplete;
      expect(el.phase).to.equal('idle');
      provide(root, gives(1));
      expect(await shown(el)).to.equal('1');
    });

    it('yields to a nearer one, though that comes later', async () => {
      const [near, el] = [document.createElement('div'), card()];
      near.append(el);
      root.append(near);
      provide(root, gives(1));
      expect(await shown(el)).to.equal('1');
      provide(near, gives(2));
      expect(await shown(el)).to.equal('2');
    });

    it('reaches into a closed shadow root', async () => {
      const [host, el] = [document.createElement('div'), card()];
      // eslint-disable-next-line wc/no-closed-shadow-root -- a page may close its own
      host.attachShadow({ mode: 'closed' }).append(el);
      root.append(host);
      provide(root, gives(1));
      expect(await shown(el)).to.equal('1');
    });

    it('may be replaced, and the figure stays until the next answers', async () => {
      const el = card();
      root.append(el);
      const replace = provide(root, gives(1));
      expect(await shown(el)).to.equal('1');
      let answer!: (result: KpiResult) => void;
      replace(() => new Promise((resolve) => (answer = resolve)));
      await el.updateComplete;
      expect([el.phase, seen(el, 'value')]).to.deep.equal(['refreshing', '1']);
      answer({ value: 2 });
      expect(await shown(el)).to.equal('2');
    });

    it('may be taken away', async () => {
      const el = card();
      root.append(el);
      const replace = provide(root, gives(1));
      expect(await shown(el)).to.equal('1');
      replace(undefined);
      await el.updateComplete;
      expect([el.phase, await shown(el)]).to.deep.equal(['idle', '–']);
    });

    it('is left by an element that is moved away, and found again', async () => {
      const el = card();
      root.append(el);
      const replace = provide(root, gives(1));
      expect(await shown(el)).to.equal('1');
      root.parentElement!.append(el);
      await el.updateComplete;
      expect(await shown(el)).to.equal('–');
      replace(gives(2));
      await el.updateComplete;
      expect(await shown(el), 'nobody tells it any more').to.equal('–');
      root.append(el);
      expect(await shown(el)).to.equal('2');
    });

    it('never comes before an own source', async () => {
      provide(root, gives(1));
      const el = card();
      el.provider = gives(2);
      root.append(el);
      expect(await shown(el)).to.equal('2');
      el.data = { value: 3 };
      expect(await shown(el)).to.equal('3');
    });

    it('is not asked by an element without a metric', async () => {
      let asked = 0;
      provide(root, () => ({ value: asked++ }));
      const el = document.createElement('kpi-card');
      root.append(el);
      expect(await shown(el)).to.equal('–');
      expect(asked).to.equal(0);
    });
  });

describe('An element that names a metric', () => {
  const after = pageClock.after.bind(pageClock);
  let late: (() => void)[];
  beforeEach(() => {
    late = [];
    pageClock.after = (_ms, run) => (late.push(run), () => void late.splice(late.indexOf(run), 1));
  });
  afterEach(() => {
    pageClock.after = after;
  });

  it('says so when nobody provides, and is healed by who comes after all', async () => {
    const el = await draw<KpiCard>(html`<div><kpi-card metric="leads"></kpi-card></div>`);
    expect(el.phase).to.equal('idle');
    for (const run of late) run();
    await el.updateComplete;
    expect([el.phase, el.error?.code]).to.deep.equal(['error', 'no-provider']);
    expect(warned().join()).to.contain('<kpi-card> metric="leads": expected a <kpi-provider>');
    provideKpi(el.parentElement!, gives(1));
    expect(await shown(el)).to.equal('1');
  });

  it('misses nobody when it has a figure of its own', async () => {
    const el = await draw<KpiCard>(html`<kpi-card metric="leads" value="5"></kpi-card>`);
    for (const run of late) run();
    await el.updateComplete;
    expect([el.phase, seen(el, 'value')]).to.deep.equal(['ready', '5']);
  });

  it('is not harmed by what is no provider', async () => {
    for (const junk of ['a text', 5, true]) {
      const el = await draw<KpiCard>(html`<div><kpi-card metric="leads"></kpi-card></div>`);
      const stop = provideKpi(el.parentElement!, junk as never);
      await el.updateComplete;
      expect(el.phase).to.equal('idle');
      stop(gives(1));
      expect(await shown(el)).to.equal('1');
    }
    const el = await draw<KpiCard>(html`<kpi-card metric="leads" .provider=${'kpis.json'}></kpi-card>`);
    expect(el.phase).to.equal('invalid');
    expect(warned().join()).to.contain('<kpi-card> provider="kpis.json": expected a function');
    el.provider = gives(2);
    expect(await shown(el)).to.equal('2');
  });

  it('takes the first of two that answer at once', async () => {
    const el = card();
    const root = await draw(
      html`<div>
        <section></section>
        <kpi-card value="0"></kpi-card>
      </div>`,
    );
    const box = root.closest('div')!.querySelector('section')!;
    for (const value of [1, 2])
      box.addEventListener('context-request', (event) => (event as ContextRequest).callback(gives(value)));
    box.append(el);
    expect(await shown(el)).to.equal('1');
  });
});

describe('What is shown is told with its age', () => {
  const now = pageClock.now.bind(pageClock);
  const date = pageClock.date.bind(pageClock);
  afterEach(() => {
    Object.assign(pageClock, { now, date });
  });

  it('a file of half a minute ago is read anew for who comes then', async () => {
    const file = `${new URL('./kpis.json', import.meta.url).href}?age`;
    const el = await draw<KpiCard>(
      html`<kpi-provider src=${file}><kpi-card metric="sessions"></kpi-card></kpi-provider>`,
    );
    await answered(el);
    const add = async (metric: string, least: number): Promise<number> => {
      const late = card();
      late.setAttribute('metric', metric);
      el.parentElement!.append(late);
      await shown(late);
      return requests(file, least);
    };
    expect(await add('leads', 1)).to.equal(1);
    pageClock.now = () => now() + 31_000;
    expect(await add('constructor', 2)).to.equal(2);
  });

  it('a figure that was kept twice is as old as it is', async () => {
    pageClock.date = () => Date.UTC(2026, 9, 31, 12);
    const el = await draw<KpiCard>(
      html`<kpi-card metric="leads" period="month" .provider=${gives(1)} lang="en"></kpi-card>`,
    );
    await answered(el);
    pageClock.date = () => Date.UTC(2026, 10, 1, 12);
    el.provider = () => new Promise(() => {});
    await el.updateComplete;
    el.provider = () => {
      throw Object.assign(new Error('refused'), { status: 404 });
    };
    await answered(el);
    expect(seen(el, 'note')).to.contain('figures of Oct 31, 2026, 12:00 PM UTC');
    expect(seen(el, 'period'), 'and is not of another month').to.equal('October 2026');
    expect(warned()).to.have.length(1);
  });
});
