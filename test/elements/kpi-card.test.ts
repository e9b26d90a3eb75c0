import { bar, draw, expect, heard, html, inside, plain, seen, sentence, textsIn, warned } from '../person.js';
import type { KpiCard, Reason } from '../../src/index.js';
import '../../src/index.js';
import { changeEn } from '../../src/format/change-messages.js';
import { en } from '../../src/format/messages.js';

const card = (attributes: Record<string, string>, width?: number): Promise<KpiCard> =>
  draw<KpiCard>(html`${element(attributes)}`, width);

function element(attributes: Record<string, string>): KpiCard {
  const made = document.createElement('kpi-card');
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

const leads = {
  label: 'Leads',
  kind: 'total',
  value: '540',
  target: '1200',
  previous: '498',
  period: '2026-Q4',
  'as-of': '2026-11-15',
};

describe('<kpi-card> says', () => {
  it('what the number is, against its goal and its past', async () => {
    const el = await card(leads);
    expect(seen(el, 'label')).to.equal('Leads Q4 2026');
    expect(seen(el, 'value')).to.equal('540');
    expect(seen(el, 'status')).to.equal('At risk');
    expect(seen(el, 'change')).to.equal('▲ 8.4% vs Jul 1 – Aug 15');
    expect(seen(el, 'caption')).to.contain('45% of 1,200 expected 600');
    expect(seen(el, 'foot')).to.contain('as of Nov 15 · day 46 of 92');
    expect(seen(el, 'foot')).to.contain('projection 1,080');
  });

  it('in one sentence every figure that it shows', async () => {
    const cards: Record<string, string>[] = [
      leads,
      { ...leads, kind: 'level', baseline: '100' },
      { ...leads, better: 'lower', sample: '4711', stretch: '1500' },
      { label: 'CTR', value: '1.8%', target: '2.5%', previous: '2.2%', sample: '11780', period: '2026-11' },
      { label: 'Spend', kind: 'total', value: '19000', target: '36000/40000', currency: 'EUR', period: '2026-11' },
      { label: 'Time', unit: 'seconds', value: '185', target: '180', previous: '171', 'period-label': 'Week 3 of 4' },
    ];
    for (const attributes of cards) {
      const el = await card(attributes);
      const said = sentence(el);
      for (const figure of seen(el).match(/\d[\d.,]*\d|\d/g)!) expect(said).to.contain(figure);
      if (el.status) expect(said).to.contain(seen(el, 'status'));
    }
  });

  it('its direction of movement in words to those who cannot see the arrow', async () => {
    expect(sentence(await card(leads))).to.contain('up 8.4%, better');
    expect(sentence(await card({ ...leads, better: 'lower' }))).to.contain('up 8.4%, worse');
  });

  it('as a group with that sentence as its name, around the texts', async () => {
    const all = await heard(await card(leads));
    expect(all.filter(({ role }) => role === 'group').length).to.equal(1);
    expect(all.filter(({ role }) => role === 'text').map(({ name }) => name)).to.include('540');
  });
});

describe('<kpi-card> gives its verdict as a symbol, a word and a tone', () => {
  const on = { ...leads, period: '2026-11', 'as-of': '2026-11-15' };
  const verdicts: [string, string, Record<string, string>][] = [
    ['on-track', 'On track', { ...on, value: '600' }],
    ['at-risk', 'At risk', { ...on, value: '540' }],
    ['off-track', 'Off track', { ...on, value: '450' }],
    ['achieved', 'Achieved', { ...on, value: '1200' }],
    ['missed', 'Missed', { ...on, value: '1199', 'as-of': '2026-11-30' }],
    ['pending', 'Pending', { ...on, value: '10', 'as-of': '2026-11-01' }],
  ];
  const shapes = new Set<string>();
  for (const [status, word, attributes] of verdicts)
    it(status, async () => {
      const el = await card(attributes);
      expect(el.status).to.equal(status);
      expect(el.matches(`:state(${status})`)).to.equal(true);
      expect(seen(el, 'status')).to.equal(word);
      const symbol = inside<SVGElement>(el, '[part="status"] svg')!;
      expect(symbol.getBoundingClientRect().width).to.be.within(8, 20);
      shapes.add(symbol.innerHTML);
    });

  it('and good, middling, bad and open ones differ in shape, not in colour only', () => {
    expect(shapes.size).to.be.at.least(4);
  });

  const reasons: [Reason, Record<string, string>][] = [
    ['missing', { ...leads, value: '' }],
    ['not-started', { ...leads, 'as-of': '2026-09-30' }],
    ['too-early', { ...leads, 'as-of': '2026-10-03' }],
    ['insufficient-sample', { ...leads, kind: 'rate', sample: '5' }],
    ['no-pace', { ...leads, kind: 'unique' }],
  ];
  for (const [reason, attributes] of reasons)
    it(`pending, and says why: ${reason}`, async () => {
      const el = await card(attributes);
      expect(el.status).to.equal('pending');
      expect(el.reason).to.equal(reason);
      expect(seen(el)).to.contain(en.reason[reason]);
      expect(sentence(el)).to.contain(en.reason[reason]);
    });

  it('and none without a target, or when neither direction is good', async () => {
    for (const attributes of [
      { ...leads, target: '' },
      { ...leads, better: 'neither' },
    ]) {
      const el = await card(attributes);
      expect(el.status).to.equal(null);
      expect(inside(el, '[part="status"]')).to.equal(null);
      expect(inside(el, '[part="bar"]')).to.equal(null);
      expect(seen(el, 'value')).to.equal('540');
    }
  });
});

describe('<kpi-card> shows a change by arrow and tone, independent of each other', () => {
  const tones = { good: 'rgb(0, 90, 0)', bad: 'rgb(150, 0, 0)', muted: 'rgb(70, 70, 70)' };
  const cases: [string, keyof typeof tones, Record<string, string>][] = [
    ['▲', 'good', { value: '12', previous: '10' }],
    ['▼', 'bad', { value: '8', previous: '10' }],
    ['▲', 'bad', { value: '12', previous: '10', better: 'lower' }],
    ['▼', 'good', { value: '8', previous: '10', better: 'lower' }],
    ['▲', 'muted', { value: '12', previous: '10', better: 'neither' }],
    ['▼', 'muted', { value: '7', previous: '9', target: '4/6' }],
    ['▲', 'muted', { value: '6', previous: '5', target: '4/6' }],
  ];
  for (const [arrow, tone, attributes] of cases)
    it(`${arrow} ${tone} for ${JSON.stringify(attributes)}`, async () => {
      const el = element({ label: 'Sales', ...attributes });
      for (const [name, colour] of Object.entries(tones)) el.style.setProperty(`--kpi-${name}`, colour);
      await draw(html`${el}`);
      const text = textsIn(el, 'change').find(({ data }) => data.includes(arrow))!;
      expect(getComputedStyle(text.parentElement!).color).to.equal(tones[tone]);
    });

  it('and neither of them when it prints as no change', async () => {
    const el = await card({ label: 'Sessions', value: '120003', previous: '120000', period: '2026-10' });
    expect(seen(el, 'change')).to.equal('no change vs September 2026');
  });

  const honest: [string, string, Record<string, string>][] = [
    ['no percentage from zero', '▲ 42 from zero vs the period before', { value: '42', previous: '0' }],
    ['no percentage across signs', '▲ 200 vs the period before', { value: '80', previous: '-120' }],
    ['percentage points for rates', '▼ 0.4 pp vs the period before', { value: '1.8%', previous: '2.2%' }],
    ['nothing without a former figure', '', { value: '42' }],
    ['nothing without a figure', '', { previous: '42' }],
    ['nothing when nothing is to be compared with', '', { value: '42', previous: '40', compare: 'none' }],
    [
      'the same period last year',
      '▲ 2.4% vs November 2025',
      { value: '42', previous: '41', period: '2026-11', 'as-of': '2026-11-30', compare: 'year' },
    ],
    ['a name of one’s own', '▲ 2.4% vs Black Week', { value: '42', previous: '41', 'previous-label': 'Black Week' }],
    [
      'the year, where it is another one',
      '▲ 2.4% vs Dec 1 – 15, 2025',
      { value: '42', previous: '41', period: '2026-01', 'as-of': '2026-01-15' },
    ],
  ];
  for (const [title, words, attributes] of honest)
    it(title, async () => {
      const el = await card({ label: 'Sales', ...attributes });
      expect(inside(el, '[part="change"]') ? seen(el, 'change') : '').to.equal(words);
    });

  it('no percentage of ranges that differ in length, and both of them named', async () => {
    const el = element({ label: 'Orders', kind: 'total', period: '2026-11', 'as-of': '2026-11-15' });
    el.data = { value: 1284, previous: 2410, previousPeriod: '2026-10' };
    await draw(html`${el}`);
    expect(seen(el)).to.contain('November 2026');
    expect(seen(el, 'change')).to.equal(changeEn.notComparable('2,410', 'October 2026'));
    expect(seen(el, 'change')).not.to.contain('%');
  });
});

describe('<kpi-card> prints', () => {
  const values: [string, Record<string, string>][] = [
    ['–', { value: '' }],
    ['0', { value: '0' }],
    ['0', { value: '-0' }],
    ['1,234.5', { value: '1234.50' }],
    ['€47.20', { value: '47.2', currency: 'EUR' }],
    ['€48,210', { value: '48210', currency: 'EUR' }],
    ['¥1,500', { value: '1500', currency: 'JPY' }],
    ['1.8%', { value: '1.8%' }],
    ['1.8%', { value: '0.018', unit: 'percent' }],
    ['0.021%', { value: '0.00021', unit: 'percent' }],
    ['3:05', { value: '185', unit: 'seconds' }],
    ['1 day', { value: '1', unit: 'days' }],
    ['34 days', { value: '34', unit: 'days' }],
    ['4.2 ×', { value: '4.2', unit: '×' }],
  ];
  for (const [text, attributes] of values)
    it(`${text} for ${JSON.stringify(attributes)}`, async () => {
      const el = await card({ label: 'Figure', ...attributes }, 480);
      expect(seen(el, 'value')).to.equal(text);
      expect(sentence(el)).to.contain(text);
    });

  it('the figure large and its unit small', async () => {
    for (const [value, unit] of [
      ['1.8', 'percent'],
      ['34', 'days'],
      ['4.2', 'pages'],
    ]) {
      const el = await card({ label: 'Figure', value: value!, unit: unit! }, 480);
      const [figure] = textsIn(el, 'value');
      expect(parseFloat(getComputedStyle(figure!.parentElement!).fontSize)).to.be.above(30);
    }
  });

  it('a long figure short where there is no room, with all digits on demand and to those who listen', async () => {
    for (const [value, short, long] of [
      ['1248391204', '1.25B', '1,248,391,204'],
      ['9007199254740993', '9007T', '9,007,199,254,740,993'],
    ]) {
      const el = await card({ label: 'Impressions', value: value! }, 180);
      expect(seen(el, 'value')).to.equal(short);
      expect(inside(el, '[part="value"] [title]')!.title).to.equal(long);
      expect(sentence(el)).to.contain(long);
    }
  });

  it('text from data as text only, wherever it may come from', async () => {
    const bad = '<img src=x onerror="document.title=1"><b>x</b>';
    const el = await card({
      label: bad,
      unit: bad.slice(0, 12),
      value: '1',
      'period-label': bad,
      'previous-label': bad,
      previous: '2',
    });
    el.data = { notices: [bad] };
    await el.updateComplete;
    expect(inside(el, 'img')).to.equal(null);
    expect(seen(el, 'label')).to.equal(`${bad} ${bad}`);
    expect(seen(el, 'note')).to.equal(bad);
    expect(sentence(el).startsWith(`${plain(bad)}, ${plain(bad)}: 1 <img`)).to.equal(true);
    expect(document.title).to.equal('');
  });

  it('nothing of what stands between its tags, which is for readers without script', async () => {
    const el = await draw<KpiCard>(html`<kpi-card label="Leads" value="540">540 of 1,200 leads</kpi-card>`);
    expect(el.innerText).to.equal('');
    expect(el.textContent).to.equal('540 of 1,200 leads');
    expect((await heard(el)).some(({ name }) => name.includes('of 1,200'))).to.equal(false);
  });

  it('words that are not of the page’s direction in their own order', async () => {
    const el = element({ ...leads, value: '48210', currency: 'EUR', target: '90000' });
    await draw(html`<div dir="rtl" lang="he">${el}</div>`);
    const [share, target] = textsIn(el, 'caption').map((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return range.getBoundingClientRect().left;
    });
    expect(share).to.be.below(target!);
  });

  it('the slots for a name and for what else there is to say', async () => {
    const el = await draw<KpiCard>(html`
      <kpi-card label="Leads" value="540"
        ><a slot="label" href="#leads">All leads</a><i slot="foot">by CRM</i></kpi-card
      >
    `);
    expect(el.innerText).to.contain('All leads').and.to.contain('by CRM');
    expect(seen(el, 'label')).to.equal('');
    expect(sentence(el)).to.contain('Leads: 540');
  });
});

describe('<kpi-card> draws a bar', () => {
  const near = (share: number | null, expected: number, width: number): void => {
    expect(Math.abs(share! - expected) * width).to.be.at.most(0.5);
  };

  it('from zero to the target, with a tick where it should be today', async () => {
    for (const width of [160, 320, 800]) {
      const { fill, tick, band, over } = bar(await card(leads, width));
      near(fill, 540 / 1200, width);
      near(tick, 46 / 92, width);
      expect(band).to.equal(null);
      expect(over).to.equal(false);
    }
  });

  it('from the baseline of a level to its target', async () => {
    const el = await card({ ...leads, kind: 'level', baseline: '10000', value: '10200', target: '12000' });
    near(bar(el).fill, 0.1, 320);
    near(bar(el).tick, 0.5, 320);
  });

  it('with the band of a range', async () => {
    const { fill, band } = bar(await card({ label: 'Share', value: '50%', target: '0.4/0.6' }));
    near(fill, 0.5 / 0.7, 320);
    near(band![0], 0.4 / 0.7, 320);
    near(band![1], 0.6 / 0.7, 320);
  });

  it('full and marked beyond the target, and true in its words', async () => {
    const el = await card({ ...leads, value: '4320' });
    near(bar(el).fill, 1, 320);
    expect(bar(el).over).to.equal(true);
    expect(seen(el, 'value')).to.equal('4,320');
    expect(seen(el, 'caption')).to.contain('360% of 1,200');
  });

  it('empty and unmarked below its start', async () => {
    const { fill, over } = bar(await card({ ...leads, value: '-5', monotone: 'false' }));
    expect(fill).to.equal(0);
    expect(over).to.equal(false);
  });

  it('without a tick when no pace can be told, or when it is the target itself', async () => {
    expect(bar(await card({ ...leads, kind: 'unique' })).tick).to.equal(null);
    expect(bar(await card({ ...leads, kind: 'rate' })).tick).to.equal(null);
  });

  it('not at all where no honest scale is: at a target of zero, or on the bad side of it', async () => {
    for (const target of ['0', '-2']) {
      const el = await card({ ...leads, value: '3', target });
      expect(inside(el, '[part="bar"]')).to.equal(null);
      expect(seen(el, 'caption')).to.contain(`above ${target}`);
    }
  });

  it('beside figures that keep their own direction: the minus before, the unit behind', async () => {
    for (const [attributes, part] of [
      [{ value: '-30' }, 'value'],
      [{ value: '9', unit: 'days' }, 'value'],
      [{ value: '5%', previous: '14%' }, 'change'],
    ] as const) {
      const el = element(attributes);
      await draw(html`<div dir="rtl">${el}</div>`);
      const places: number[] = [];
      const walker = document.createTreeWalker(inside(el, `[part="${part}"]`)!, NodeFilter.SHOW_TEXT);
      const range = new Range();
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let i = 0; i < node.textContent!.length; i++) {
          if (!/[-−\dap]/.test(node.textContent![i]!) || node.parentElement!.closest('.muted')) continue;
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          places.push(range.getBoundingClientRect().left);
        }
      expect(places.length).to.be.greaterThan(1);
      expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    }
  });

  it('mirrored where reading starts on the right', async () => {
    const el = element(leads);
    await draw(html`<div dir="rtl">${el}</div>`);
    const { fill, tick } = bar(el);
    near(fill, 540 / 1200, 320);
    near(tick, 46 / 92, 320);
  });
});

describe('<kpi-card> draws a line of its series', () => {
  const series = (...values: (number | null)[]): string =>
    JSON.stringify(values.map((value, i) => [`2026-11-${String(i + 1).padStart(2, '0')}`, value]));
  const paths = (el: KpiCard): Record<string, string> =>
    Object.fromEntries(
      [...el.shadowRoot!.querySelectorAll('[part="sparkline"] path')].map((path) => [
        path.getAttribute('class') ?? 'line',
        path.getAttribute('d')!,
      ]),
    );
  const month = { label: 'Orders', kind: 'total', value: '1284', period: '2026-11', 'as-of': '2026-11-15' };

  it('only when there is one', async () => {
    expect(inside(await card(month), '[part="sparkline"]')).to.equal(null);
    expect(inside(await card({ ...month, series: series(1, 2, 3) }), '[part="sparkline"]')).not.to.equal(null);
  });

  it('as wide as the card, out of the way of those who listen', async () => {
    const el = await card({ ...month, series: series(1, 2, 3) }, 480);
    const [line, root] = [inside(el, '[part="sparkline"]')!, inside(el, '[part="caption"]')!];
    expect(line.getBoundingClientRect().width).to.be.closeTo(root.getBoundingClientRect().width, 0.5);
    expect((await heard(el)).some(({ role }) => /image|img|svg|Svg/.test(role))).to.equal(false);
  });

  it('with a gap where a value is missing, and a dot for a value alone', async () => {
    const { line, dots } = paths(await card({ ...month, series: series(1, 2, null, 3, null, 4, 5) }));
    expect(line!.match(/M/g)).to.have.length(2);
    expect(dots!.match(/M/g)).to.have.length(1);
  });

  it('dashed where the values will still move', async () => {
    const { partial } = paths(await card({ ...month, 'as-of': '2026-11-02', series: series(1, 2, 3) }));
    expect(partial).to.match(/^M.+L.+/);
  });

  it('with the target on the scale of one point', async () => {
    const { target } = paths(await card({ ...month, target: '3000', series: series(80, 100, 120) }));
    const { target: rate } = paths(
      await card({ label: 'Rate', value: '2%', target: '2%', series: series(0.01, 0.02, 0.03) }),
    );
    expect(target).to.match(/^M0 20H300$/);
    expect(rate).to.match(/^M0 20H300$/);
  });

  it('and says what is wrong with a series that cannot be read', async () => {
    const el = await card({ ...month, series: '1,2,3' });
    expect(inside(el, '[part="sparkline"]')).to.equal(null);
    expect(warned().join()).to.contain('<kpi-card> series="1,2,3": expected');
  });
});
