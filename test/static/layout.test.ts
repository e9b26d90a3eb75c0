import { expect } from '../person.js';
import '../../src/catalog/index.js';
import '../../src/goals/elements.js';
import '../../src/locales/nb.js';
import '../../src/locales/zh-Hans.js';
import { toStaticHTML, toSVG } from '../../src/static/index.js';
import { real } from './real.js';
import { results } from './results.js';

const longNames = {
  'a long name': {
    label: 'New customers in the northern region of the country, all channels together',
    value: 12,
    target: 40,
  },
  'a long word': {
    label: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
    value: 12,
    notices: ['W'.repeat(90)],
  },
  'a Chinese name': {
    label: '本季度来自所有渠道的潜在客户数量与转化情况以及目标',
    value: 0.12,
    unit: 'percent',
    target: 0.4,
  },
  'an Arabic name': { label: 'العملاء المحتملون من جميع القنوات', value: 12, previous: 10, target: 40 },
  faces: { label: '👩‍👩‍👧‍👦'.repeat(20), value: 12, unit: '🚀'.repeat(9), target: 40 },
};
const all = {
  'kpi-card': { ...results['kpi-card'], ...real['kpi-card'], ...longNames },
  'goal-gauge': { ...results['goal-gauge'], ...real['goal-gauge'] },
  'kpi-trend': { ...results['kpi-trend'], ...real['kpi-trend'] },
  'kpi-funnel': { ...results['kpi-funnel'], ...real['kpi-funnel'] },
};
const kinds = {
  'kpi-card': ['card', 'gauge'],
  'goal-gauge': ['gauge'],
  'kpi-trend': ['trend'],
  'kpi-funnel': ['funnel'],
} as const;

/** Every text that leaves its picture, or lies on another one. */
function misplaced(svg: Element): string[] {
  const frame = svg.getBoundingClientRect();
  const boxes = [...svg.querySelectorAll<SVGTextElement>('text')].map((text) => ({
    said: text.textContent,
    box: lettersOf(text),
  }));
  return boxes.flatMap(({ said, box }, i) => [
    ...(box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom ? [`${said} is outside`] : []),
    ...boxes.slice(i + 1).flatMap((other) => (overlap(box, other.box) ? [`${said} lies on ${other.said}`] : [])),
  ]);
}

/** The box of some letters, without the rim that sets them off from lines. */
function lettersOf(text: SVGTextElement): DOMRect {
  const { x, y, width, height } = text.getBBox();
  const at = new DOMPoint(x, y).matrixTransform(text.getScreenCTM()!);
  return new DOMRect(at.x, at.y, width, height);
}

/** The box of a line is higher than its letters, so a little may overlap. */
function overlap(a: DOMRect, b: DOMRect): boolean {
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && height > 0.35 * Math.min(a.height, b.height);
}

function shown(markup: string): Element {
  const box = document.createElement('div');
  box.append(...new DOMParser().parseFromString(markup, 'text/html').body.children);
  document.body.append(box);
  return box.firstElementChild!;
}

describe('A picture whose text nobody has measured', () => {
  afterEach(() => document.body.replaceChildren());

  for (const [tag, list] of Object.entries(all) as [keyof typeof kinds, Record<string, object>][])
    for (const as of kinds[tag])
      for (const lang of ['en', 'nb', 'zh-Hans', 'ar'])
        it(`has every text in its place, narrow and wide: ${as}, ${lang}`, () => {
          const found = Object.entries(list).flatMap(([name, data]) =>
            [200, 280, 320, 640].flatMap((width) => {
              const svg = shown(toSVG(data, { as, lang, width }));
              expect(svg.getBoundingClientRect().width).to.equal(width);
              return misplaced(svg).map((text) => `${name}, ${width}: ${text}`);
            }),
          );
          expect(found.join('\n')).to.equal('');
        });

  it('has every figure of a table on one line, also where there is little room', () => {
    for (const [name, data] of Object.entries({ ...results['kpi-trend'], ...real['kpi-trend'] })) {
      const page = shown(toStaticHTML(data, { as: 'trend', width: 280 }));
      page.parentElement!.style.width = '280px';
      const torn = [...page.querySelectorAll('tr > :not(:first-child) > bdi')].filter(
        (figure) => /^\S{1,6}$/.test(figure.textContent) && figure.getClientRects().length > 1,
      );
      expect(
        torn.map(({ textContent }) => textContent),
        name,
      ).to.deep.equal([]);
    }
  });

  it('can be read in the dark where tables take no colour from what is around them, as in many e-mails', async () => {
    const frame = document.createElement('iframe');
    const pages = Object.entries(all).flatMap(([tag, list]) =>
      Object.values(list).map((data) =>
        toStaticHTML(data, { as: kinds[tag as keyof typeof kinds][0], scheme: 'dark' }),
      ),
    );
    const ready = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.src = URL.createObjectURL(new Blob([`<meta charset="utf-8">${pages.join('')}`], { type: 'text/html' }));
    document.body.append(frame);
    await ready;
    const page = frame.contentDocument!;
    expect(page.compatMode).to.equal('BackCompat');
    const dark = [...page.querySelectorAll('body *')].filter(
      (part) =>
        [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim()) &&
        getComputedStyle(part).color === 'rgb(0, 0, 0)',
    );
    expect(dark.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    URL.revokeObjectURL(frame.src);
  });

  for (const width of [280, 640])
    it(`is as wide as it is told, also as a page: ${width}`, () => {
      for (const [tag, list] of Object.entries(all) as [keyof typeof kinds, Record<string, object>][])
        for (const [name, data] of Object.entries(list)) {
          const table = shown(toStaticHTML(data, { as: kinds[tag][0], width }));
          table.parentElement!.style.width = `${width}px`;
          expect(table.getBoundingClientRect().width, name).to.equal(width);
        }
    });
});
