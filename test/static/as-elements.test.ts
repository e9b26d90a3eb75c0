import { bar, draw, expect, html, inside, plain, textsIn, warned } from '../person.js';
import type { TemplateResult } from 'lit';
import type { KpiElement } from '../../src/index.js';
import '../../src/index.js';
import '../../src/catalog/index.js';
import '../../src/goals/elements.js';
import '../../src/locales/nb.js';
import '../../src/locales/zh-Hans.js';
import { type StaticOptions, toStaticHTML, toSVG, toText } from '../../src/static/index.js';
import { real } from './real.js';
import { results as made } from './results.js';

type Tag = keyof typeof made;

const results: Record<Tag, Record<string, object>> = {
  'kpi-card': { ...made['kpi-card'], ...real['kpi-card'] },
  'goal-gauge': { ...made['goal-gauge'], ...real['goal-gauge'] },
  'kpi-trend': { ...made['kpi-trend'], ...real['kpi-trend'] },
  'kpi-funnel': { ...made['kpi-funnel'], ...real['kpi-funnel'] },
};

const tags: Record<Tag, { as: StaticOptions['as']; width: number; template: (data: object) => TemplateResult }> = {
  'kpi-card': { as: 'card', width: 320, template: (data) => html`<kpi-card .data=${data}></kpi-card>` },
  'goal-gauge': { as: 'gauge', width: 320, template: (data) => html`<goal-gauge .data=${data}></goal-gauge>` },
  'kpi-trend': { as: 'trend', width: 600, template: (data) => html`<kpi-trend .data=${data}></kpi-trend>` },
  'kpi-funnel': { as: 'funnel', width: 600, template: (data) => html`<kpi-funnel .data=${data}></kpi-funnel>` },
};

/** The element, and its pictures in the same place. */
async function both(
  tag: Tag,
  data: object,
  lang = 'en',
): Promise<{ element: KpiElement; page: Element; svg: Element }> {
  const { as, width, template } = tags[tag];
  const element = await draw<KpiElement>(html`<div lang=${lang}>${template(data)}</div>`, width);
  if (tag === 'kpi-trend' && !element.problems.length && !element.kpi!.series.every(({ value }) => value === null))
    while (!inside(element, '.plot svg')) await new Promise(requestAnimationFrame);
  warned(); // what is wrong with a result is told below its figure too
  const options = { as, width, lang };
  const [page, svg] = [toStaticHTML, toSVG].map((write) => {
    const box = document.createElement('div');
    box.style.width = `${width}px`;
    box.append(...new DOMParser().parseFromString(write(data, options), 'text/html').body.children);
    element.parentElement!.append(box);
    return box.firstElementChild!;
  }) as [Element, Element];
  return { element, page, svg };
}

const squeezed = (text: string): string => text.replace(/[\s\u2066-\u2069]+/g, '');

/** Pieces of text as they stand in a picture, each without the symbol of its verdict, which an element draws. */
function pieces(picture: Element, selector: string): string[] {
  return [...picture.querySelectorAll(selector)]
    .map(({ textContent }) =>
      squeezed(textContent)
        .replace(/^[✓▲✕○](?!\d|[€$<–−])/u, '')
        .replace(/^■/, ''),
    )
    .filter(Boolean);
}

for (const [tag, list] of Object.entries(results) as [Tag, Record<string, object>][])
  describe(`A picture like <${tag}>`, () => {
    for (const [name, data] of Object.entries(list))
      for (const lang of ['en', 'nb', 'zh-Hans'])
        it(`says what the element says, and nothing else: ${name}, ${lang}`, async () => {
          const { element, page, svg } = await both(tag, data, lang);
          // What opens a table is for those who can open it.
          const said = textsIn(element)
            .filter((text) => !text.parentElement!.closest('summary'))
            .map(({ data }) => data);
          const whole = squeezed(said.join(''));
          const axis = textsIn(element, 'plot').map(({ data }) => squeezed(data));
          for (const picture of [page, svg]) {
            const drawn = squeezed(picture.textContent);
            const isPage = picture === page;
            const missing = said
              .map(squeezed)
              // A page has no axes.
              .filter((text) => !drawn.includes(text) && !(isPage && axis.includes(text)));
            expect(missing, isPage ? 'HTML' : 'SVG').to.deep.equal([]);
            // A page has the last rows of the table, as it has no line to read them off.
            expect(
              pieces(picture, isPage ? 'table[role] > tbody > tr > td > bdi, span > bdi' : 'text').filter(
                (text) => !whole.includes(text),
              ),
              isPage ? 'HTML' : 'SVG',
            ).to.deep.equal([]);
          }
        });

    for (const [name, data] of Object.entries(list))
      it(`has the sentence of the element: ${name}`, async () => {
        const { element, page, svg } = await both(tag, data);
        const group = inside(element, '[role="group"], [role="meter"], [role="img"]')!;
        const sentence = plain(group.ariaValueText ?? group.ariaLabel!);
        expect(plain(page.ariaLabel!)).to.equal(sentence);
        expect(plain(svg.querySelector('desc')!.textContent)).to.equal(sentence);
        expect(plain(toText(data, { as: tags[tag].as }))).to.satisfy((text: string) => text.startsWith(sentence));
      });
  });

describe('The bar of a card', () => {
  for (const [name, data] of Object.entries(results['kpi-card']))
    it(`is as long as that of the element: ${name}`, async () => {
      const { element, page, svg } = await both('kpi-card', data);
      const table = page.querySelector('[aria-hidden] table');
      const track = svg.querySelector('rect[height="6"]');
      if (!inside(element, '.bar')) {
        expect([table, track]).to.deep.equal([null, null]);
        return;
      }
      const { fill, tick, band, over } = bar(element);
      const accent = 'rgb(51, 80, 200)';
      const cells = [...table!.querySelectorAll('td')];
      const { left, width } = table!.getBoundingClientRect();
      const filled = cells.filter((cell) => getComputedStyle(cell).backgroundColor === accent);
      const share = (x: number): number => (x - left) / width;
      expect(filled.length ? share(filled.at(-1)!.getBoundingClientRect().right) : 0).to.be.closeTo(fill, 0.01);
      const marked = cells.find(
        (cell) =>
          getComputedStyle(cell).borderLeftColor === 'rgb(21, 24, 30)' &&
          getComputedStyle(cell).borderLeftWidth === '2px',
      );
      if (tick === null) expect(marked).to.equal(undefined);
      else expect(share(marked!.getBoundingClientRect().left)).to.be.closeTo(tick, 0.01);
      expect(page.textContent.includes('▸')).to.equal(over);

      const box = track!.getBoundingClientRect();
      const place = (x: number): number => (x - box.left) / box.width;
      const full = svg.querySelectorAll('rect[height="6"]')[1]?.getBoundingClientRect();
      expect(full ? place(full.right) : 0).to.be.closeTo(fill, 0.005);
      const mark = svg.querySelector('path[d$="V14"]')?.getBoundingClientRect();
      expect(mark ? place((mark.left + mark.right) / 2) : null).to.satisfy((x: number | null) =>
        tick === null ? x === null : Math.abs(x! - tick) < 0.005,
      );
      const range = svg.querySelector('rect[height="12"]')?.getBoundingClientRect();
      if (!band) expect(range).to.equal(undefined);
      else expect(place(range!.left)).to.be.closeTo(band[0], 0.01);
    });
});

describe('The ring of a gauge', () => {
  for (const [name, data] of Object.entries(results['goal-gauge']))
    it(`ends where that of the element ends: ${name}`, async () => {
      const { element, svg } = await both('goal-gauge', data);
      const [share] = inside(element, '.ring.full')!.getAttribute('stroke-dasharray')!.split(' ').map(Number);
      const ring = svg.querySelector<SVGPathElement>('path[stroke="#3350c8"][stroke-dasharray]');
      const [dash = 0] = ring?.getAttribute('stroke-dasharray')!.split(' ').map(Number) ?? [];
      expect(ring ? dash / ring.getTotalLength() : 0).to.be.closeTo(share!, 0.001);
      expect(svg.querySelector('path[stroke="#15181e"]')?.getAttribute('d')).to.equal(
        inside(element, '.round .mark')?.getAttribute('d'),
      );
    });
});

describe('The line of a trend', () => {
  for (const [name, data] of Object.entries(results['kpi-trend']))
    it(`is, at the same size, that of the element: ${name}`, async () => {
      const { element, svg } = await both('kpi-trend', data);
      const paths = (root: Element | null): string[] =>
        [...(root?.querySelectorAll('path') ?? [])].map((path) => path.getAttribute('d')!);
      expect(paths(svg)).to.deep.equal(paths(inside(element, '.plot svg')));
    });
});

describe('The bars of a funnel', () => {
  for (const [name, data] of Object.entries(results['kpi-funnel']))
    it(`are in proportion as those of the element: ${name}`, async () => {
      const { element, page, svg } = await both('kpi-funnel', data);
      const bars = [...element.shadowRoot!.querySelectorAll('.bar')];
      const shares = bars.map((each) => {
        const full = each.querySelector('.full')!.getBoundingClientRect();
        return full.width / each.getBoundingClientRect().width;
      });
      const widths = [...svg.querySelectorAll('rect[fill="#3350c8"]')].map(
        (rect) => rect.getBoundingClientRect().width,
      );
      const known = shares.filter((_, i) => bars[i]!.querySelector('.full')!.getAttribute('width') !== '0');
      const largest = Math.max(...shares);
      const drawn = widths.filter((width) => width > 0);
      drawn.forEach((width, i) => expect(width / Math.max(...widths)).to.be.closeTo(known[i]! / largest, 0.01));
      expect(drawn.length).to.equal(known.filter((share) => share > 0).length);

      const tables = [...page.querySelectorAll('[aria-hidden] table')];
      const filled = tables.flatMap((table) => {
        const [first] = table.querySelectorAll('td');
        const { right } = first!.getBoundingClientRect();
        const { left, width } = table.getBoundingClientRect();
        return getComputedStyle(first!).backgroundColor === 'rgb(51, 80, 200)' ? [(right - left) / width] : [];
      });
      const shown = known.filter((share) => share > 0);
      expect(filled.length).to.equal(shown.length);
      filled.forEach((share, i) => expect(share).to.be.closeTo(shown[i]!, 0.02));
    });
});
