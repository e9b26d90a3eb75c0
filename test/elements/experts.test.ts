import { registerExpert } from '../../src/index.js';
import type { KpiAlertEvent, KpiCard, KpiHintsEvent, KpiProviderElement, KpiTrend } from '../../src/index.js';
import type { Advice, Expert, Occasion } from '../../src/format/expert.js';
import { draw, expect, html, inside, nextFrame, seen, warned } from '../person.js';

/** What the elements of this page are told by somebody who knows more. */
let expert: { -readonly [K in keyof Expert]: Expert[K] } = {};
registerExpert('test', {
  knows: (question) => expert.knows?.(question),
  says: (occasion) => expert.says?.(occasion),
  advises: (shown) => expert.advises?.(shown) ?? [],
});
afterEach(() => (expert = {}));

const text = (el: Element, part: string): string[] =>
  [...el.shadowRoot!.querySelectorAll(`[part~=${part}]`)].map((each) => each.textContent.replace(/\s+/g, ' ').trim());
const settled = async (...elements: Element[]): Promise<void> => {
  const drawn = async (): Promise<void> => {
    for (let i = 0; i < 3; i++) for (const el of elements) await (el as KpiCard).updateComplete;
  };
  await drawn();
  // A provider looks at all of them before the next frame.
  await nextFrame();
  await nextFrame();
  await drawn();
};

const around = async (template: Parameters<typeof draw>[0]): Promise<KpiProviderElement> =>
  (await draw(template)).closest('kpi-provider')!;

describe('Who knows more of a KPI', () => {
  it('gives fields that nobody else gives', async () => {
    expert.knows = ({ take }) =>
      take('metric') === 'leads' ? { under: { label: 'Leads', kind: 'total', value: 7 } } : {};
    const card = await draw<KpiCard>(html`<kpi-card metric="leads" inputs="{}"></kpi-card>`);
    expect(seen(card, 'label')).to.equal('Leads');
    expect(seen(card, 'value')).to.equal('7');
    expect(card.kpi!.kind).to.equal('total');
    card.label = 'Ours';
    card.value = 8;
    await card.updateComplete;
    expect(seen(card, 'label')).to.equal('Ours');
    expect(seen(card, 'value')).to.equal('8');
  });

  it('knows better than the source, and not better than the author', async () => {
    expert.knows = () => ({ over: { target: 50 } });
    const card = await draw<KpiCard>(html`<kpi-card .data=${{ value: 40, target: 10 }}></kpi-card>`);
    expect(card.kpi!.target).to.equal(50);
    card.target = 99;
    await card.updateComplete;
    expect(card.kpi!.target).to.equal(99);
  });

  it('takes a figure away that cannot be, and says why', async () => {
    expert.knows = () => ({ problems: [{ field: 'value', value: '2.5', expected: 'a fraction', kept: false }] });
    const card = await draw<KpiCard>(html`<kpi-card label="Rate" value="2.5"></kpi-card>`);
    expect(card.phase).to.equal('invalid');
    expect(seen(card, 'value')).to.equal('–');
    expect(warned()).to.deep.equal(['<kpi-card> value=2.5: expected a fraction.']);
  });

  it('says more below the figure: phrases, sentences, and a definition behind its summary', async () => {
    expert.says = ({ kpi }) => ({
      asides: ['surface number'],
      lines: [`<b>${kpi.label}</b> is text`],
      about: {
        title: 'Definition',
        rows: [
          ['Formula', 'a ÷ b'],
          ['Mistakes', 'one', 'two'],
        ],
      },
    });
    const card = await draw<KpiCard>(html`<kpi-card label="Rate" value="2"></kpi-card>`);
    expect(text(card, 'caption').at(-1)).to.equal('surface number');
    expect(text(card, 'remark')).to.deep.equal(['<b>Rate</b> is text']);
    const about = card.shadowRoot!.querySelector('details')!;
    expect(about.querySelector('summary')!.textContent).to.equal('Definition');
    about.querySelector('summary')!.click();
    expect(about.open).to.equal(true);
    expect([...about.querySelectorAll('dt, dd')].map((each) => each.textContent)).to.deep.equal([
      ...['Formula', 'a ÷ b', 'Mistakes', 'one', 'two'],
    ]);
    await expect(card).to.be.accessible();
  });

  it('marks the line of a trend, with names where there is room for them', async () => {
    const t = Date.UTC(2026, 4, 3);
    expert.says = () => ({
      marks: [
        { t, label: 'New page' },
        { t: Date.UTC(2020, 1, 1), label: 'Long ago' },
      ],
    });
    const series = [...Array(30).keys()].map((i) => [`2026-05-${String(i + 1).padStart(2, '0')}`, i + 3]);
    const trend = await draw<KpiTrend>(html`<kpi-trend label="Leads" .series=${series}></kpi-trend>`);
    await nextFrame();
    await nextFrame();
    await settled(trend);
    const labels = [...trend.shadowRoot!.querySelectorAll('text.change')].map((each) => each.textContent);
    expect(labels).to.deep.equal(['New page']);
    expect(trend.shadowRoot!.querySelector('path.changes')!.getAttribute('d')!.match(/M/g)).to.have.length(1);
  });

  it('is heard by later elements and by those that stand there', async () => {
    const card = await draw<KpiCard>(html`<kpi-card value="2"></kpi-card>`);
    registerExpert('late', { says: () => ({ lines: ['late'] }) });
    await card.updateComplete;
    expect(text(card, 'remark')).to.deep.equal(['late']);
    registerExpert('late', {});
    await card.updateComplete;
    expect(text(card, 'remark')).to.deep.equal([]);
  });

  it('cannot break an element by failing', async () => {
    const fail = (): never => {
      throw new Error('no');
    };
    expert = { knows: fail, says: fail, advises: fail };
    const card = await draw<KpiCard>(html`<kpi-card value="2"></kpi-card>`);
    expect(seen(card, 'value')).to.equal('2');
  });
});

describe('Alerts', () => {
  it('are told once each, by the element, and bubble to whatever stands around', async () => {
    expert.says = ({ kpi, memory }) => {
      const before = memory.get('seen');
      memory.set('seen', kpi.value);
      const alert = {
        ...{ id: 'low', event: 'fired' as const, favourable: false, severity: null, metric: null, on: 'value' },
        ...{ observed: kpi.value, text: `${kpi.value} is low` },
      };
      return { alerts: before === kpi.value ? [] : [alert] };
    };
    const heard: string[] = [];
    const provider = await around(
      html`<kpi-provider
        @kpi-alert=${({ detail, target }: KpiAlertEvent) => heard.push(`${(target as Element).localName}: ${detail.text}`)}
      >
        <kpi-card value="2"></kpi-card>
      </kpi-provider>`,
    );
    const card = provider.querySelector('kpi-card')!;
    await settled(card);
    card.requestUpdate();
    await settled(card);
    card.value = 1;
    await settled(card);
    expect(heard).to.deep.equal(['kpi-card: 2 is low', 'kpi-card: 1 is low']);
  });

  it('know one memory for all that follow the provider’s goal, and one of its own for each that has a goal', async () => {
    const memories: Occasion['shared'][] = [];
    expert.says = ({ shared }) => void memories.push(shared);
    await draw(
      html`<kpi-provider .plan=${{ id: 'g' }}>
        <kpi-card value="1"></kpi-card><kpi-card value="2"></kpi-card
        ><kpi-card value="3" .plan=${{ id: 'own' }}></kpi-card>
      </kpi-provider>`,
    );
    expect(new Set(memories).size).to.equal(2);
  });
});

describe('A provider’s goal', () => {
  it('is known to everything inside, also when it comes later, and also through a provider inside', async () => {
    expert.knows = ({ take }) => ({ over: { target: (take('plan') as { goal?: number } | undefined)?.goal } });
    const provider = await around(
      html`<kpi-provider
        ><kpi-card value="1"></kpi-card><kpi-provider><kpi-card value="1"></kpi-card></kpi-provider
      ></kpi-provider>`,
    );
    const cards = [...provider.querySelectorAll('kpi-card')];
    const targets = async (): Promise<unknown[]> => {
      await settled(provider, ...cards);
      return cards.map(({ kpi }) => kpi!.target);
    };
    expect(await targets()).to.deep.equal([null, null]);
    provider.plan = { goal: 5 };
    expect(await targets()).to.deep.equal([5, 5]);
    provider.querySelector('kpi-provider')!.plan = { goal: 7 };
    await settled(provider.querySelector('kpi-provider')!);
    expect(await targets()).to.deep.equal([5, 7]);
  });

  it('has one memory, also for those in providers inside that have no goal', async () => {
    const memories = new Map<unknown, Set<unknown>>();
    expert.says = ({ take, shared }) =>
      void memories.set(take('plan'), (memories.get(take('plan')) ?? new Set()).add(shared));
    const goal = { id: 'g' };
    const inner = html`<kpi-provider><kpi-card value="1"></kpi-card></kpi-provider>`;
    await draw(html`<kpi-provider .plan=${goal}><kpi-card value="2"></kpi-card>${inner}${inner}</kpi-provider>`);
    expect(memories.get(goal)!.size).to.equal(1);
    await draw(html`<kpi-provider><kpi-card value="2"></kpi-card><kpi-card value="3"></kpi-card></kpi-provider>`);
    expect(memories.get(undefined)!.size, 'without a goal each has its own').to.equal(2);
  });

  it('that is reached is told to all that follow it', async () => {
    expert.says = ({ status, shared, kpi }) => {
      if (status === 'achieved') shared.set(kpi.label!, true);
      return { asides: shared.size === 2 ? ['reached'] : [] };
    };
    const provider = await around(
      html`<kpi-provider .plan=${{ id: 'g' }}>
        <kpi-card label="A" value="2" target="1"></kpi-card><kpi-card label="B" value="2" target="1"></kpi-card>
      </kpi-provider>`,
    );
    const cards = [...provider.querySelectorAll('kpi-card')];
    await settled(...cards, provider);
    expect(cards.map((card) => text(card, 'caption').at(-1))).to.deep.equal(['reached', 'reached']);
  });
});

describe('Hints', () => {
  const advice = (metric: string, severity: number, place: number): Advice => ({
    ...{ id: `H${severity}`, severity, kpis: [metric], textKey: 'k', parameters: {}, about: [place] },
    tell: ({ locale }) => `${locale}: do something about ${metric}`,
  });

  it('are listed by the provider, and each element shows at most one, the gravest', async () => {
    expert.advises = (shown) =>
      shown
        .flatMap(({ kpi }, i) =>
          kpi.value! < 10 ? [advice(kpi.metric!, 3, i), advice(kpi.metric!, kpi.value!, i)] : [],
        )
        .sort((a, b) => a.severity - b.severity);
    const told: (readonly string[])[] = [];
    const provider = await around(
      html`<kpi-provider
        lang="en"
        @kpi-hints=${({ detail }: KpiHintsEvent) => told.push(detail.map(({ id, text }) => `${id} ${text}`))}
      >
        <kpi-card metric="a" value="2" inputs="{}"></kpi-card>
        <kpi-card metric="b" value="1" inputs="{}" lang="nb"></kpi-card>
        <kpi-card metric="c" value="11" inputs="{}"></kpi-card>
      </kpi-provider>`,
    );
    const cards = [...provider.querySelectorAll('kpi-card')];
    await settled(provider, ...cards);
    expect(provider.hints.map(({ id, kpis }) => id + kpis.join())).to.deep.equal(['H1b', 'H2a', 'H3a', 'H3b']);
    expect(told.at(-1)![0]).to.equal('H1 en: do something about b');
    expect(cards.map((card) => text(card, 'hint'))).to.deep.equal([
      ['en: do something about a'],
      ['nb: do something about b'],
      [],
    ]);
    const before = told.length;
    cards[2]!.value = 12;
    await settled(...cards, provider);
    expect(told.length).to.equal(before);
    cards[1]!.value = 20;
    await settled(...cards, provider, ...cards);
    expect(cards.map((card) => text(card, 'hint').length)).to.deep.equal([1, 0, 0]);
    cards[0]!.remove();
    await settled(provider);
    await settled(provider);
    expect(provider.hints).to.deep.equal([]);
    await expect(provider).to.be.accessible();
  });

  it('go to whoever takes a place, and follow the names of others', async () => {
    expert.advises = (shown) =>
      shown.flatMap(({ kpi }, i) => ({ ...advice(kpi.metric!, 1, i), tell: () => `improve ${kpi.label}` }));
    const provider = await around(
      html`<kpi-provider><kpi-card metric="a" label="A" value="2" inputs="{}"></kpi-card></kpi-provider>`,
    );
    const card = provider.querySelector('kpi-card')!;
    await settled(card, provider);
    card.label = 'B';
    await settled(card, provider);
    expect(text(card, 'hint')).to.deep.equal(['improve B']);
    const other = card.cloneNode(true) as KpiCard;
    card.replaceWith(other);
    other.label = 'B';
    await settled(other, provider);
    expect(text(other, 'hint')).to.deep.equal(['improve B']);
  });

  it('are looked for once for figures that arrive one by one, and only who has another hint is drawn again', async () => {
    let looks = 0;
    let drawn = 0;
    expert.advises = (shown) => {
      looks++;
      return shown.map(({ kpi }, i) => ({ ...advice(kpi.metric!, 1, i), tell: () => `improve ${kpi.value}` }));
    };
    expert.says = () => void drawn++;
    const provider = await around(
      html`<kpi-provider>
        ${[...Array(20).keys()].map((i) => html`<kpi-card metric="m${i}" value=${i} inputs="{}"></kpi-card>`)}
      </kpi-provider>`,
    );
    const cards = [...provider.querySelectorAll('kpi-card')];
    await settled(...cards, provider);
    // What is far away is read in its turn.
    while (!cards.every((card) => inside(card, '.root')?.textContent)) await nextFrame();
    looks = drawn = 0;
    for (const card of cards.slice(0, 5)) {
      card.value = 100;
      await card.updateComplete;
      await provider.updateComplete;
    }
    await settled(...cards, provider);
    expect(looks).to.be.lessThan(6);
    expect(drawn).to.equal(10);
  });
});
