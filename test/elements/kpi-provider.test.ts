import { answered, draw, expect, html, nextFrame, requests, seen, warned } from '../person.js';
import type { KpiCard, KpiErrorEvent, KpiProviderElement, KpiQuery, KpiResult } from '../../src/index.js';
import '../../src/index.js';
import { en } from '../../src/format/messages.js';

const file = new URL('../data/kpis.json', import.meta.url).href;
const gives = (value: number) => (): KpiResult => ({ value });

function provider(value: number): KpiProviderElement {
  const made = document.createElement('kpi-provider');
  made.provider = gives(value);
  return made;
}
function card(metric = 'leads'): KpiCard {
  const made = document.createElement('kpi-card');
  made.setAttribute('metric', metric);
  return made;
}
async function shows(el: KpiCard, value: string): Promise<void> {
  await answered(el);
  await nextFrame();
  expect(seen(el, 'value')).to.equal(value);
}

describe('<kpi-provider src> hands down a file', () => {
  it('to every element inside that names a metric', async () => {
    const el = await draw<KpiCard>(html`
      <kpi-provider src=${file}>
        <p>
          <kpi-card metric="leads"></kpi-card><kpi-card metric="sessions"></kpi-card><kpi-card value="1"></kpi-card>
        </p>
      </kpi-provider>
    `);
    const all = [...el.parentElement!.children] as KpiCard[];
    await Promise.all(all.map(answered));
    expect(all.map((each) => seen(each, 'value'))).to.deep.equal(['540', '12,330', '1']);
    expect(seen(el)).to.contain('Leads Q4 2026').and.to.contain('45% of 1,200');
  });

  it('that is fetched once for all of them, however late they come', async () => {
    const url = `${file}?once`;
    const el = await draw<KpiCard>(html`
      <kpi-provider src=${url}>
        <kpi-card metric="leads"></kpi-card><goal-gauge metric="leads"></goal-gauge
        ><kpi-card metric="sessions"></kpi-card>
      </kpi-provider>
    `);
    await answered(el);
    const late = card();
    el.parentElement!.append(late);
    await shows(late, '540');
    expect(await requests(url)).to.equal(1);
  });

  it('and lets attributes lie over single fields of it', async () => {
    const el = await draw<KpiCard>(html`
      <kpi-provider src=${file}><kpi-card metric="leads" target="600" label="Prospects"></kpi-card></kpi-provider>
    `);
    await answered(el);
    expect(seen(el)).to.contain('Prospects').and.to.contain('90% of 600');
  });

  const failures: [string, string, string, string][] = [
    ['that is not there', './nothing-here.json', 'leads', 'not-found'],
    ['that is not JSON', './kpi-provider.test.ts', 'leads', 'invalid-data'],
    ['that lacks the metric', '../data/kpis.json', 'bounces', 'not-found'],
    ['that lacks the metric, whatever all objects have', '../data/kpis.json', 'toString', 'not-found'],
    ['from an address that runs code', 'javascript:alert(1)', 'leads', 'unsupported'],
    ['from an address in disguise', ' java\nscript:alert(1)', 'leads', 'unsupported'],
    ['from data in the address', 'data:application/json,{"leads":{"value":1}}', 'leads', 'unsupported'],
    ['from an address with a password', 'https://me:secret@example.org/kpis.json', 'leads', 'unsupported'],
    ['from no address at all', 'http://', 'leads', 'unsupported'],
  ];
  for (const [title, path, metric, code] of failures)
    it(`but not one ${title}`, async () => {
      const src = path.startsWith('.') ? new URL(path, import.meta.url).href : path;
      const errors: string[] = [];
      const el = card(metric);
      el.addEventListener('kpi-error', (event: KpiErrorEvent) => errors.push(event.detail.code));
      await draw(html`<kpi-provider src=${src}>${el}</kpi-provider>`);
      await answered(el);
      expect(el.phase).to.equal('error');
      expect(errors).to.deep.equal([code]);
      expect(seen(el)).to.contain(`– ${en.failed}`);
      expect(warned()).to.have.length(1);
    });

  it('and another one when the address changes', async () => {
    const el = await draw<KpiCard>(
      html`<kpi-provider src="./none.json"><kpi-card metric="leads"></kpi-card></kpi-provider>`,
    );
    await answered(el);
    expect(warned()).to.have.length(1);
    el.parentElement!.setAttribute('src', file);
    await el.updateComplete;
    await shows(el, '540');
  });
});

describe('<kpi-provider> serves an element', () => {
  it('that was there before the provider was', async () => {
    const el = card();
    const around = provider(1);
    await draw(html`<div><section>${el}</section></div>`);
    expect(el.phase).to.equal('idle');
    const section = el.parentElement!;
    section.replaceWith(around);
    around.append(section);
    await shows(el, '1');
  });

  it('no longer through a provider without a source that was moved away from the one that has', async () => {
    const el = card();
    const bare = document.createElement('kpi-provider');
    bare.append(el);
    const around = provider(1);
    around.append(bare);
    await draw(html`<div>${around}</div>`);
    await shows(el, '1');
    around.parentElement!.append(bare);
    await bare.updateComplete;
    await el.updateComplete;
    await el.updateComplete;
    expect(el.phase).to.equal('idle');
  });

  it('whose provider is defined only later', async () => {
    const el = card();
    const around = document.createElement('later-provider') as KpiProviderElement;
    around.provider = gives(7);
    around.append(el);
    await draw(html`<div>${around}</div>`);
    expect(el.phase).to.equal('idle');
    const { KpiProviderElement: Provider } = await import('../../src/classes.js');
    customElements.define('later-provider', class extends Provider {});
    await shows(el, '7');
  });

  it('by a nearer provider that is defined later', async () => {
    const [outer, el] = [provider(1), card()];
    const nearer = document.createElement('nearer-provider') as KpiProviderElement;
    nearer.provider = gives(8);
    nearer.append(el);
    outer.append(nearer);
    await draw(html`<div>${outer}</div>`);
    await shows(el, '1');
    const { KpiProviderElement: Provider } = await import('../../src/classes.js');
    customElements.define('nearer-provider', class extends Provider {});
    await shows(el, '8');
  });

  it('that is added later, and in a shadow root', async () => {
    const around = provider(2);
    await draw(html`<div>${around}<kpi-card value="1"></kpi-card></div>`);
    const host = document.createElement('div');
    const el = card();
    // eslint-disable-next-line wc/no-closed-shadow-root -- a page may close its own
    host.attachShadow({ mode: 'closed' }).append(el);
    around.append(host);
    await shows(el, '2');
  });

  it('that is moved from one provider to another, and out of both', async () => {
    const [one, two] = [provider(1), provider(2)];
    const el = card();
    one.append(el);
    const box = await draw(
      html`<div>
        ${one}${two}
        <section></section>
      </div>`,
    );
    await shows(el, '1');
    two.append(el);
    await shows(el, '2');
    box.closest('div')!.querySelector('section')!.append(el);
    await el.updateComplete;
    await shows(el, '–');
  });

  it('by the nearest provider, and without one of its own by the next', async () => {
    const [outer, inner] = [provider(1), provider(2)];
    const el = card();
    inner.append(el);
    outer.append(inner);
    await draw(html`<div>${outer}</div>`);
    await shows(el, '2');
    inner.provider = undefined;
    await inner.updateComplete;
    await shows(el, '1');
    outer.provider = gives(3);
    await outer.updateComplete;
    await shows(el, '3');
  });

  it('anew when its provider is replaced, and keeps the figure until the answer', async () => {
    const around = provider(1);
    const el = card();
    around.append(el);
    await draw(html`<div>${around}</div>`);
    await shows(el, '1');
    let answer!: (result: KpiResult) => void;
    around.provider = () => new Promise((resolve) => (answer = resolve));
    await around.updateComplete;
    await el.updateComplete;
    expect(el.phase).to.equal('refreshing');
    expect(seen(el, 'value')).to.equal('1');
    answer({ value: 2 });
    await shows(el, '2');
  });

  it('no more when it is taken away, provider and all, and again when it is back', async () => {
    const around = provider(1);
    const el = card();
    around.append(el);
    const box = document.createElement('div');
    box.append(around);
    document.body.append(box);
    await shows(el, '1');
    around.remove();
    around.provider = gives(2);
    await nextFrame();
    box.append(around);
    await shows(el, '2');
    box.remove();
  });

  it('with its question: metric, period, comparison and zone', async () => {
    const questions: KpiQuery[] = [];
    const ask = (query: KpiQuery): KpiResult => {
      questions.push(query);
      return { value: questions.length };
    };
    const el = await draw<KpiCard>(html`
      <kpi-provider .provider=${{ fetch: ask }}>
        <kpi-card metric="leads" period="30d" compare="year" time-zone="Europe/Oslo" as-of="2026-11-15"></kpi-card>
      </kpi-provider>
    `);
    await shows(el, '1');
    expect(JSON.parse(JSON.stringify(questions))).to.deep.equal([
      { metric: 'leads', period: '30d', compare: 'year', timeZone: 'Europe/Oslo' },
    ]);
    el.label = 'Leads';
    await el.updateComplete;
    expect(questions.length, 'a name is no question').to.equal(1);
    el.period = '7d';
    await el.updateComplete;
    await shows(el, '2');
  });

  it('with the answer to its last question, whatever came first', async () => {
    const answers: ((result: KpiResult) => void)[] = [];
    const signals: AbortSignal[] = [];
    const el = await draw<KpiCard>(html`
      <kpi-card
        metric="a"
        .provider=${(_: KpiQuery, { signal }: { signal: AbortSignal }) => {
          signals.push(signal);
          return new Promise<KpiResult>((resolve) => answers.push(resolve));
        }}
      ></kpi-card>
    `);
    el.metric = 'b';
    await el.updateComplete;
    answers[1]!({ value: 2 });
    answers[0]!({ value: 1 });
    await shows(el, '2');
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
  });

  it('with nothing of the figure before, when it asks for another metric', async () => {
    const el = await draw<KpiCard>(html`
      <kpi-card
        metric="a"
        .provider=${({ metric }: KpiQuery) => (metric === 'a' ? { value: 1 } : new Promise(() => {}))}
      ></kpi-card>
    `);
    await shows(el, '1');
    el.metric = 'b';
    await el.updateComplete;
    expect(el.phase).to.equal('loading');
    expect(seen(el, 'value')).to.equal('');
  });
});

describe('A page can be the provider itself', () => {
  interface Request extends Event {
    context: unknown;
    callback: (provider: unknown, unsubscribe?: () => void) => void;
  }
  const answer = (value: number) => (event: Event) => {
    const { context, callback } = event as Request;
    if (context !== 'kpi-provider') return;
    event.stopPropagation();
    callback(gives(value));
  };

  it('by answering context-request events, without any import', async () => {
    const el = card();
    const box = document.createElement('div');
    box.addEventListener('context-request', answer(42));
    box.append(el);
    await draw(html`<div>${box}</div>`);
    await shows(el, '42');
  });

  it('and answer late, when it announces itself', async () => {
    const el = card();
    const box = document.createElement('div');
    box.append(el);
    await draw(html`<div>${box}</div>`);
    expect(el.phase).to.equal('idle');
    box.addEventListener('context-request', answer(43));
    box.dispatchEvent(
      Object.assign(new Event('context-provider', { bubbles: true, composed: true }), {
        context: 'kpi-provider',
        contextTarget: box,
      }),
    );
    await shows(el, '43');
  });

  it('for a provider inside it that has nothing of its own', async () => {
    const el = card();
    const inner = document.createElement('kpi-provider');
    inner.append(el);
    const box = document.createElement('div');
    box.addEventListener('context-request', answer(44));
    box.append(inner);
    await draw(html`<div>${box}</div>`);
    await shows(el, '44');
  });

  it('for other things, without being asked by elements that have their figures', async () => {
    let asked = 0;
    const box = document.createElement('div');
    box.addEventListener('context-request', (event) => {
      if ((event as Event & { context: unknown }).context === 'kpi-provider') asked++;
    });
    const el = card();
    el.removeAttribute('metric');
    el.value = 1;
    const given = card();
    given.data = { value: 2 };
    box.append(el, given);
    await draw(html`<div>${box}</div>`);
    expect(asked).to.equal(0);
  });
});

it('<kpi-provider> has no box of its own, so that a page’s layout goes through it', async () => {
  const el = await draw<KpiCard>(html`
    <div style="display: flex">
      <kpi-provider><kpi-card value="1"></kpi-card></kpi-provider>
    </div>
  `);
  expect(getComputedStyle(el.parentElement!).display).to.equal('contents');
});
