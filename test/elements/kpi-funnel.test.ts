import {
  answered,
  draw,
  expect,
  heard,
  html,
  inside,
  oneEvent,
  plain,
  press,
  seen,
  sentence,
  warned,
} from '../person.js';
import type { StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import type { KpiFunnel, KpiResult, KpiSelectEvent } from '../../src/index.js';
import '../../src/index.js';
import * as stories from '../../stories/kpi-funnel.stories.js';

const funnel = (data: KpiResult, width = 700, scale?: 'first' | 'previous'): Promise<KpiFunnel> =>
  draw<KpiFunnel>(html`<kpi-funnel .data=${data} .scale=${scale}></kpi-funnel>`, width);

const shop: KpiResult = {
  label: 'From visit to purchase',
  period: '2026-10',
  asOf: '2026-10-31',
  stages: [
    { label: 'Visits', value: 12000 },
    { label: 'Product viewed', value: 9360 },
    { label: 'Basket', value: 2340, stepTarget: 0.28 },
    { label: 'Purchase', value: 1560 },
  ],
};
const stages = (...values: (number | null)[]): KpiResult => ({
  label: 'Chain',
  stages: values.map((value, i) => ({ label: `Stage ${i + 1}`, value })),
});
const segments: KpiResult = {
  label: 'Visit to customer',
  currency: 'EUR',
  segments: [
    {
      label: 'Organic',
      stages: [
        { label: 'Visits', value: 8000 },
        { label: 'Leads', value: 900, stepTarget: 0.1 },
      ],
      spend: 900,
    },
    {
      label: 'Paid',
      stages: [
        { label: 'Visits', value: 4000 },
        { label: 'Leads', value: 300, stepTarget: 0.1 },
      ],
      spend: 9600,
    },
  ],
};

const all = <T extends Element = HTMLElement>(el: KpiFunnel, selector: string): T[] => [
  ...el.shadowRoot!.querySelectorAll<T>(selector),
];
const texts = (el: KpiFunnel, part: string): string[] =>
  all(el, `[part="${part}"]`).map(({ innerText }) => plain(innerText));
const buttons = (el: KpiFunnel): HTMLButtonElement[] => all<HTMLButtonElement>(el, 'button');
const widths = (el: KpiFunnel, selector = '.full'): number[] =>
  all(el, '[part="bar"]').map((bar) => bar.querySelector(selector)?.getBoundingClientRect().width ?? 0);
const focused = (el: KpiFunnel): string => el.shadowRoot!.activeElement!.textContent.trim();
/** The rows of the table, as a reader finds them who opens it. */
async function rows(el: KpiFunnel): Promise<string[][]> {
  const details = inside<HTMLDetailsElement>(el, 'details');
  if (details && !details.open) {
    const toggled = oneEvent(details, 'toggle');
    details.open = true;
    await toggled;
    await el.updateComplete;
  }
  return all<HTMLTableRowElement>(el, 'tr').map((row) => [...row.cells].map((cell) => plain(cell.textContent)));
}

describe('<kpi-funnel> says', () => {
  it('of every stage its count and its share of the reference stage, in the given order', async () => {
    const el = await funnel(shop);
    expect(all(el, 'button').map((button) => plain(button.textContent))).to.deep.equal([
      'Visits',
      'Product viewed',
      'Basket',
      'Purchase',
    ]);
    expect(texts(el, 'value')).to.deep.equal(['12,000', '9,360', '2,340', '1,560']);
    expect(texts(el, 'share')).to.deep.equal([
      '100.0% of Visits',
      '78.0% of Visits',
      '19.5% of Visits',
      '13.0% of Visits',
    ]);
  });

  it('between stages what share goes on, how many are lost, and the target with its verdict', async () => {
    expect(texts(await funnel(shop), 'step')).to.deep.equal([
      '↓ 78.0% go on 2,640 lost',
      '↓ 25.0% go on 7,020 lost target 28% Missed',
      '↓ 66.7% go on 780 lost',
    ]);
  });

  it('the largest loss and the best lever', async () => {
    expect(texts(await funnel(shop), 'findings').join()).to.equal(
      'Largest loss: 7,020 between Product viewed and Basket Best lever: the same step; at its target of 28% it would add 187 to Purchase',
    );
  });

  it('that the best lever is another step than that of the largest loss', async () => {
    const [visits, viewed, basket, purchase] = shop.stages!;
    const el = await funnel({ ...shop, stages: [visits!, viewed!, basket!, { ...purchase!, stepTarget: 0.8 }] });
    expect(seen(el, 'findings')).to.contain('Basket to Purchase; at its target of 80% it would add 312 to Purchase');
  });

  it('what every stage costs, and what was spent, where that is known', async () => {
    const el = await funnel({ ...shop, currency: 'EUR', spend: 124800 });
    expect(texts(el, 'share')[3]).to.equal('13.0% of Visits €80 each');
    expect(seen(el, 'findings')).to.contain('spend €124,800');
    expect(texts(el, 'value')[3], 'counts are no money').to.equal('1,560');
  });

  it('money at every stage, where the stages are money', async () => {
    const el = await funnel({ ...stages(1840000, 310500), currency: 'EUR' });
    expect(texts(el, 'value')).to.deep.equal(['€1,840,000', '€310,500']);
    expect(texts(el, 'step')).to.deep.equal(['↓ 16.9% go on €1,529,500 lost']);
  });

  it('how counts and rates moved, against what, and whether that is good', async () => {
    const el = await funnel({
      label: 'Leads',
      period: '2026-10',
      asOf: '2026-10-31',
      stages: [
        { label: 'Visits', value: 1000, previous: 800 },
        { label: 'Leads', value: 100, previous: 88 },
      ],
    });
    expect(texts(el, 'value')).to.deep.equal(['1,000 ▲ 25%', '100 ▲ 13.6%']);
    expect(texts(el, 'step')).to.deep.equal(['↓ 10.0% go on ▼ 1 pp 900 lost']);
    expect(all(el, '[part="change"]').map(({ className }) => className)).to.deep.equal(['good', 'bad', 'good']);
    expect(seen(el, 'caption')).to.contain('vs September 2026');
  });

  it('the status of the last stage as its own', async () => {
    const last = (more: object): KpiResult => ({
      period: '2026-10',
      asOf: '2026-10-31',
      stages: [
        { label: 'Visits', value: 1000 },
        { label: 'Leads', value: 100, ...more },
      ],
    });
    expect((await funnel(last({ target: 90, stepTarget: 0.5 }))).status).to.equal('achieved');
    expect((await funnel(last({ stepTarget: 0.5 }))).status).to.equal('missed');
    expect((await funnel(last({}))).status).to.equal(null);
    expect((await funnel(shop)).status).to.equal(null);
  });
});

describe('<kpi-funnel> draws', () => {
  it('bars in proportion to their counts, which the largest stage fills', async () => {
    for (const width of [160, 333, 700, 1400]) {
      const el = await funnel(shop, width);
      const [whole] = all(el, '[part="bar"]').map((bar) => bar.getBoundingClientRect().width);
      const drawn = widths(el);
      [12000, 9360, 2340, 1560].forEach((count, i) =>
        expect(drawn[i]).to.be.closeTo((whole! * count) / 12000, 0.5, `${width} px`),
      );
    }
  });

  it('a stage that is larger than the one before as large as it is, and explains it', async () => {
    const el = await funnel(stages(1694, 1687, 381, 422));
    const [first, , third, fourth] = widths(el);
    expect(fourth! / first!).to.be.closeTo(422 / 1694, 0.002);
    expect(fourth).to.be.above(third!);
    expect(texts(el, 'step')[2]).to.equal('↓ 110.8% of Stage 3 41 more');
    expect(seen(el, 'note')).to.contain('Stage 4: larger than the stage before');
    const grown = await funnel(stages(100, 400));
    expect(widths(grown)[0]! / widths(grown)[1]!).to.be.closeTo(0.25, 0.002);
  });

  it('nothing for a stage of zero, takes no rate of it, and explains that', async () => {
    const el = await funnel(stages(100, 0, 5));
    expect(widths(el)[1]).to.equal(0);
    expect(texts(el, 'value')).to.deep.equal(['100', '0', '5']);
    expect(texts(el, 'step')).to.deep.equal(['↓ 0.0% go on 100 lost', '↓ – 5 more']);
    expect(seen(el, 'note')).to.contain('Stage 2: zero, so no rate');
    expect(seen(el, 'note')).not.to.contain('larger');
  });

  it('nothing for a stage without data, takes the next rate of the one before, and explains that', async () => {
    const el = await funnel(stages(100, null, 25));
    expect(widths(el)[1]).to.equal(0);
    expect(texts(el, 'value')).to.deep.equal(['100', '– no data', '25']);
    expect(texts(el, 'step')).to.deep.equal(['↓ 25.0% of Stage 1 75 lost']);
    expect(seen(el, 'note')).to.contain('Stage 2: no data');
  });

  it('each stage within the one before, with scale="previous"', async () => {
    const el = await funnel(stages(1000000, 10000, 5000, 10000), 700, 'previous');
    const [whole] = all(el, '[part="bar"]').map((bar) => bar.getBoundingClientRect().width);
    const shares = widths(el).map((width) => width / whole!);
    [1, 0.01, 0.5, 1].forEach((share, i) => expect(shares[i]).to.be.closeTo(share, 0.002));
    const tracks = widths(el, '.track').map((width) => width / whole!);
    [0, 1, 1, 0.5].forEach((share, i) => expect(tracks[i]).to.be.closeTo(share, 0.002));
  });

  it('the period before as a pale bar on the same scale', async () => {
    const el = await funnel({
      stages: [
        { label: 'Visits', value: 50, previous: 100 },
        { label: 'Leads', value: 20, previous: 25 },
      ],
    });
    const [present, past] = [widths(el), widths(el, '.before')];
    expect(present[0]! / past[0]!).to.be.closeTo(0.5, 0.002);
    expect(past[1]! / past[0]!).to.be.closeTo(0.25, 0.002);
  });

  it('a tick where the target is, and an arrow where it is beyond the scale', async () => {
    const el = await funnel({
      stages: [
        { label: 'Visits', value: 100 },
        { label: 'Leads', value: 20, stepTarget: 0.4 },
        { label: 'Deals', value: 10, target: 300 },
      ],
    });
    const boxes = all(el, '[part="bar"]').map((bar) => bar.getBoundingClientRect());
    const at = (i: number): number => {
      const { left, right } = all(el, '[part="bar"]')[i]!.querySelector('.mark')!.getBoundingClientRect();
      return ((left + right) / 2 - boxes[i]!.left) / boxes[i]!.width;
    };
    expect(at(1)).to.be.closeTo(0.4, 0.005);
    expect(at(2)).to.be.closeTo(1, 0.005);
    expect(widths(el, '.over').map((width) => width > 0)).to.deep.equal([false, false, true]);
    expect(texts(el, 'value')[2]).to.contain('target 300');
  });

  it('from the right in a right-to-left page', async () => {
    const el = await draw<KpiFunnel>(html`<div dir="rtl"><kpi-funnel .data=${shop}></kpi-funnel></div>`, 700);
    const [bar] = all(el, '[part="bar"]').slice(-1);
    const fill = bar!.querySelector('.full')!.getBoundingClientRect();
    expect(fill.right).to.be.closeTo(bar!.getBoundingClientRect().right, 0.5);
  });
});

describe('<kpi-funnel> puts segments side by side', () => {
  it('with targets of their own, on one scale, and their pooled total', async () => {
    const el = await funnel(segments, 1000);
    expect(all(el, '[part="segment"]').map((part) => plain(part.innerText).split(' ')[0])).to.deep.equal([
      'Organic',
      'Paid',
      'Total',
    ]);
    expect(texts(el, 'value')).to.deep.equal(['8,000', '900', '4,000', '300', '12,000', '1,200']);
    expect(texts(el, 'step')).to.deep.equal([
      '↓ 11.3% go on 7,100 lost target 10% On track',
      '↓ 7.5% go on 3,700 lost target 10% Off track',
      '↓ 10.0% go on 10,800 lost',
    ]);
    expect(texts(el, 'share')[5]).to.equal('10.0% of Visits €8.75 each');
    const drawn = widths(el);
    expect(drawn[0]! / drawn[4]!).to.be.closeTo(8000 / 12000, 0.002);
  });

  it('in columns where there is room, else below each other', async () => {
    const tops = async (width: number): Promise<number> => {
      const parts = all(await funnel(segments, width), '[part="segment"]');
      return new Set(parts.map((part) => Math.round(part.getBoundingClientRect().top))).size;
    };
    expect(await tops(1000)).to.equal(1);
    expect(await tops(320)).to.equal(3);
  });

  it('as lists with their names', async () => {
    const lists = all(await funnel(segments), 'ol').map(({ ariaLabel }) => ariaLabel);
    expect(lists).to.deep.equal(['Organic', 'Paid', 'Total']);
  });
});

describe('<kpi-funnel> can be walked through', () => {
  it('by keys, from one stop for the tabulator', async () => {
    const el = await funnel(segments, 1000);
    expect(buttons(el).filter(({ tabIndex }) => tabIndex === 0).length).to.equal(1);
    const path: string[] = [];
    const walk = async (...keys: string[]): Promise<void> => {
      for (const key of keys) {
        await press(el, key);
        path.push(`${buttons(el).indexOf(el.shadowRoot!.activeElement as HTMLButtonElement)}`);
        expect(buttons(el).filter(({ tabIndex }) => tabIndex === 0).length).to.equal(1);
      }
    };
    await walk('Tab', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'End', 'Home');
    expect(path).to.deep.equal(['0', '1', '1', '3', '2', '4', '4', '5', '4']);
    await walk('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(path.slice(-3)).to.deep.equal(['2', '0', '0']);
    expect(focused(el)).to.equal('Visits');
  });

  it('and says which stage was picked, by keys, click or tap', async () => {
    const el = await funnel(segments, 1000);
    const picks: unknown[] = [];
    el.addEventListener('kpi-select', ({ detail }: KpiSelectEvent) =>
      picks.push([detail.segment?.label ?? null, detail.stage?.label, detail.index]),
    );
    buttons(el)[0]!.focus();
    for (const key of ['ArrowDown', 'Enter', ' ']) await press(el, key);
    all(el, 'button')[5]!.click();
    await el.updateComplete;
    expect(picks).to.deep.equal([
      ['Organic', 'Leads', 1],
      ['Organic', 'Leads', 1],
      [null, 'Leads', 1],
    ]);
    expect(
      buttons(el)
        .map(({ ariaCurrent }) => ariaCurrent)
        .indexOf('true'),
    ).to.equal(5);
  });

  it('and one of two segments with the same id', async () => {
    const el = await funnel({ segments: segments.segments!.map((segment) => ({ ...segment, id: 'x' })) });
    buttons(el)[2]!.click();
    await el.updateComplete;
    expect(buttons(el).map(({ ariaCurrent }) => ariaCurrent === 'true')).to.deep.equal(
      buttons(el).map((_, i) => i === 2),
    );
  });

  it('beginning at the first segment that has stages', async () => {
    const el = await funnel({ segments: [{ label: 'New', stages: [] }, ...segments.segments!] });
    expect(buttons(el)[0]!.tabIndex).to.equal(0);
  });

  it('with the whole row of a stage to tap on', async () => {
    const el = await funnel(shop);
    const bar = all(el, '[part="bar"]')[2]!.getBoundingClientRect();
    const picked = oneEvent(el, 'kpi-select');
    const hit = el.shadowRoot!.elementFromPoint(bar.right - 5, bar.top + 5) as HTMLElement;
    hit.click();
    const { detail } = (await picked) as KpiSelectEvent;
    expect(detail.stage!.label).to.equal('Basket');
    expect(detail.segment).to.equal(null);
  });

  it('keeps the stop in reach when stages go away', async () => {
    const el = await funnel(shop);
    buttons(el)[3]!.focus();
    await el.updateComplete;
    el.data = stages(3, 2);
    await el.updateComplete;
    expect(buttons(el).map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1]);
  });

  it('and every stage tells all of its figures', async () => {
    const el = await funnel({ ...shop, currency: 'EUR', spend: 124800 });
    const names = (await heard(el)).filter(({ role }) => role === 'button').map(({ name }) => name);
    expect(names[2]).to.equal(
      'Basket: 2,340; 19.5% of Visits; 25.0% go on; target 28%, Missed; 7,020 lost; €53.33 each.',
    );
  });
});

describe('<kpi-funnel> has its figures in words', () => {
  it('as a sentence', async () => {
    expect(sentence(await funnel(shop))).to.equal(
      'From visit to purchase, October 2026: Visits 12,000; Product viewed 9,360, 78.0% go on; ' +
        'Basket 2,340, 25.0% go on; Purchase 1,560, 66.7% go on; Largest loss: 7,020 between Product viewed and Basket; ' +
        'Best lever: the same step; at its target of 28% it would add 187 to Purchase; as of Oct 31.',
    );
  });

  it('as a table with the columns that there is something in', async () => {
    const [names, ...cells] = await rows(await funnel(shop));
    expect(names).to.deep.equal(['Stage', 'Count', 'Share', 'Step rate', 'Target', 'Loss']);
    expect(cells[2]).to.deep.equal([
      'Basket',
      '2,340',
      '19.5% of Visits',
      '25.0% go on',
      'target 28%, Missed',
      '7,020 lost',
    ]);
    expect(cells[0]!.slice(3)).to.deep.equal(['–', '–', '–']);
  });

  it('as a table that names the segment of each stage', async () => {
    const names = (await rows(await funnel(segments))).map(([name]) => name);
    expect(names).to.deep.equal([
      'Stage',
      'Organic: Visits',
      'Organic: Leads',
      'Paid: Visits',
      'Paid: Leads',
      'Total: Visits',
      'Total: Leads',
    ]);
  });
});

describe('<kpi-funnel> takes', () => {
  it('stages, segments, spend and reference as attributes', async () => {
    const el = await draw<KpiFunnel>(
      html`<kpi-funnel
        currency="EUR"
        spend="100"
        reference="b"
        stages='[{"id": "a", "value": 50}, {"id": "b", "value": 20}, {"id": "c", "value": 5}]'
      ></kpi-funnel>`,
      700,
    );
    expect(texts(el, 'share')).to.deep.equal(['€2 each', '100.0% of b €5 each', '25.0% of b €20 each']);
  });

  it('a wrong scale for the first, and says so', async () => {
    const el = await funnel(shop, 700, 'log' as 'first');
    expect(widths(el)[1]! / widths(el)[0]!).to.be.closeTo(0.78, 0.002);
    expect(warned()).to.deep.equal(['<kpi-funnel> scale="log": expected first or previous.']);
  });

  it('fifty-one stages, of which fifty are drawn, and says so', async () => {
    const el = await funnel(stages(...Array.from({ length: 51 }, (_, i) => 1000 - i)));
    expect(texts(el, 'value').length).to.equal(50);
    expect(texts(el, 'note')).to.deep.equal(['stages: expected a shorter list']);
    warned();
  });

  it('fifty stages', async () => {
    const el = await funnel(stages(...Array.from({ length: 50 }, (_, i) => 1000 - i)), 320);
    expect(texts(el, 'value').length).to.equal(50);
    buttons(el)[0]!.focus();
    await press(el, 'End');
    expect(focused(el)).to.equal('Stage 50');
  });

  it('no figures at all, and says that there are none', async () => {
    const el = await funnel({ label: 'Chain', stages: [] });
    expect(el.phase).to.equal('empty');
    expect(seen(el, 'note')).to.equal('No data');
    expect(inside(el, 'table')).to.equal(null);
  });
});

describe('The picture, the table and the sentence of <kpi-funnel> say the same', () => {
  const figures = (text: string): string[] => text.match(/\p{Nd}(?:[\p{Nd}.,٫٬]*\p{Nd})?/gu) ?? [];
  for (const [name, story] of Object.entries(stories) as [string, StoryObj][]) {
    const render = story.render as (() => TemplateResult) | undefined;
    if (!render || name === 'Loading') continue;
    it(`in the story ${name}`, async () => {
      const el = await draw<KpiFunnel>(render(), 900);
      await answered(el);
      warned();
      const [names = [], ...cells] = await rows(el);
      const before = names.indexOf('Before');
      const drawn = all(el, 'li');
      const said = sentence(el);
      let read = 0;
      const hasFigures = texts(el, 'value').some((text) => figures(text).length > 0);
      expect(cells.length).to.equal(hasFigures ? drawn.length : 0);
      drawn.forEach((stage, i) => {
        const row = cells[i];
        if (!row) return;
        const label = plain(stage.querySelector('button')!.textContent);
        const seenThere = plain(stage.innerText);
        expect(row[0]).to.contain(label);
        for (const figure of figures(seenThere)) expect(row.join(' '), seenThere).to.contain(figure);
        row
          .filter((_, column) => column !== before)
          .flatMap((cell) => figures(cell))
          .forEach((figure) => expect(seenThere, row.join(' ')).to.contain(figure));
        const count = stage.querySelector('[part="value"] bdi')!.textContent;
        read = said.indexOf(`${label} ${plain(count)}`, read);
        expect(read, `${label} ${count} in ${said}`).to.be.at.least(0);
      });
      for (const finding of all(el, '[part="findings"] > *')) expect(said).to.contain(plain(finding.textContent));
    });
  }
});
