import { bar, draw, expect, heard, html, inside, seen, sentence, warned } from '../person.js';
import type { GoalGauge } from '../../src/index.js';
import '../../src/index.js';
import { en } from '../../src/format/messages.js';

function element(attributes: Record<string, string>): GoalGauge {
  const made = document.createElement('goal-gauge');
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
const gauge = (attributes: Record<string, string>, width?: number): Promise<GoalGauge> =>
  draw<GoalGauge>(html`${element(attributes)}`, width);

const customers = {
  label: 'New customers',
  kind: 'total',
  value: '900',
  target: '1200',
  period: '2026-Q4',
  'as-of': '2026-11-15',
};

/** Whether a place on the ring, as a share of it, is filled. */
function isFilled(el: GoalGauge, share: number, selector = '.full'): boolean {
  const ring = inside<SVGPathElement>(el, selector)!;
  return ring.isPointInStroke(ring.getPointAtLength(ring.getTotalLength() * share));
}

/** The middle of a mark, as an angle in degrees from the left end of the ring. */
function angleOf(el: GoalGauge, selector: string): number {
  const box = (selector: string): DOMRect => inside<SVGPathElement>(el, selector)!.getBBox();
  const [ring, mark] = [box('.ring'), box(selector)];
  const [x, y] = [mark.x + mark.width / 2 - ring.x - ring.width / 2, ring.y + ring.height - mark.y - mark.height / 2];
  return 180 - (Math.atan2(y, x) * 180) / Math.PI;
}

describe('<goal-gauge> says', () => {
  it('the value, its share of the target, its verdict, and what to expect', async () => {
    const el = await gauge(customers);
    expect(seen(el, 'label')).to.equal('New customers Q4 2026');
    expect(seen(el, 'value')).to.equal('900');
    expect(seen(el, 'status')).to.equal('On track');
    expect(seen(el, 'caption'))
      .to.contain('75% of 1,200')
      .and.to.contain('expected 600')
      .and.to.contain('projection 1,800');
    expect(seen(el, 'foot')).to.contain('as of Nov 15 · day 46 of 92');
  });

  it('where its scale starts and ends', async () => {
    expect(seen(await gauge({ ...customers, target: '800', value: '12' }), 'dial')).to.match(/ 0 800$/);
    const level = { ...customers, kind: 'level', baseline: '100', value: '150', target: '200' };
    expect(seen(await gauge(level), 'dial')).to.match(/ 100 200$/);
  });

  it('why there is no verdict', async () => {
    const el = await gauge({ ...customers, 'as-of': '2026-10-02' });
    expect(seen(el, 'status')).to.equal('Pending');
    expect(seen(el)).to.contain(en.reason['too-early']);
  });
});

describe('<goal-gauge> is a meter', () => {
  it('with a name, and a sentence as its value', async () => {
    const el = await gauge(customers);
    const [meter] = (await heard(el)).filter(({ role }) => role === 'meter');
    expect(meter!.name).to.equal('New customers');
    expect(sentence(el)).to.contain('900; On track; 75% of 1,200; expected 600');
    const dial = inside(el, '[part="dial"]')!;
    const values = ['valuemin', 'valuenow', 'valuemax'].map((name) => dial.getAttribute(`aria-${name}`));
    expect(values).to.deep.equal(['0', '900', '1200']);
  });

  it('whose value never leaves its ends, also where the scale runs downwards', async () => {
    const down = { label: 'Bounce rate', value: '70%', baseline: '60%', target: '45%', better: 'lower' };
    for (const attributes of [down, { ...down, value: '30%' }, { ...customers, value: '5000' }]) {
      const dial = inside(await gauge(attributes), '[part="dial"]')!;
      const [min, now, max] = ['min', 'now', 'max'].map((name) => Number(dial.getAttribute(`aria-value${name}`)));
      expect(now).to.be.within(min!, max!);
      expect(min).to.be.below(max!);
    }
  });

  const pictures: [string, Record<string, string>][] = [
    ['without a value', { ...customers, value: '' }],
    ['without a target', { ...customers, target: '' }],
    ['at a target of zero, where no honest scale is', { ...customers, better: 'lower', target: '0' }],
    ['when neither direction is good', { ...customers, better: 'neither' }],
  ];
  for (const [title, attributes] of pictures)
    it(`but a picture ${title}`, async () => {
      const el = await gauge(attributes);
      const roles = (await heard(el)).map(({ role }) => role);
      expect(roles).not.to.include('meter');
      expect(inside(el, '[part="dial"]')!.getAttribute('role')).to.equal('img');
      expect(sentence(el)).to.match(/^New customers, Q4 2026: (900|–)/);
    });

  it('and has a name even without a label', async () => {
    const el = await gauge({ value: '540', target: '1200' });
    const [meter] = (await heard(el)).filter(({ role }) => role === 'meter');
    expect(meter!.name).to.contain('540');
  });
});

describe('<goal-gauge> draws a half ring', () => {
  it('that is filled as far as the value is', async () => {
    const el = await gauge(customers);
    for (const share of [0.01, 0.4, 0.74]) expect(isFilled(el, share), String(share)).to.equal(true);
    for (const share of [0.76, 0.99]) expect(isFilled(el, share), String(share)).to.equal(false);
  });

  it('with a tick where it should be today', async () => {
    expect(angleOf(await gauge(customers), '.mark')).to.be.closeTo(90, 1);
    const early = await gauge({ ...customers, 'as-of': '2026-10-23' });
    expect(angleOf(early, '.mark')).to.be.closeTo(45, 1);
  });

  it('from the baseline to the target, also downwards', async () => {
    const el = await gauge({ label: 'Bounce rate', value: '51%', baseline: '60%', target: '45%', better: 'lower' });
    expect(isFilled(el, 0.59)).to.equal(true);
    expect(isFilled(el, 0.61)).to.equal(false);
    expect(seen(el, 'dial')).to.match(/60% 45%$/);
  });

  it('with the band of a range', async () => {
    const el = await gauge({ label: 'Organic share', value: '36%', target: '0.4/0.6' });
    const band = '.ring.inside';
    for (const share of [0.6, 0.8]) expect(isFilled(el, share, band), String(share)).to.equal(true);
    for (const share of [0.5, 0.9]) expect(isFilled(el, share, band), String(share)).to.equal(false);
  });

  it('full and marked at its end for a value beyond it, which is printed as it is', async () => {
    const el = await gauge({ ...customers, value: '4320' });
    expect(isFilled(el, 0.99)).to.equal(true);
    expect(angleOf(el, '.over')).to.be.closeTo(180, 8);
    expect(seen(el, 'value')).to.equal('4,320');
    expect(seen(el)).to.contain('360% of 1,200');
  });

  it('empty, with the value in words, where it fell below its start', async () => {
    const level = { ...customers, kind: 'level', baseline: '1000', value: '900', target: '1200' };
    const el = await gauge(level);
    expect(isFilled(el, 0.001)).to.equal(false);
    expect(seen(el)).to.contain('-50% of the way from 1,000 to 1,200');
  });

  it('empty without a value, and without a scale', async () => {
    for (const attributes of [
      { ...customers, value: '' },
      { ...customers, target: '' },
    ])
      expect(isFilled(await gauge(attributes), 0.001)).to.equal(false);
  });

  it('mirrored where reading starts on the right, with its ends on their sides', async () => {
    const el = element({ ...customers, target: '800', value: '200' });
    await draw(html`<div dir="rtl">${el}</div>`);
    expect(getComputedStyle(inside(el, '[part="dial"] svg')!).transform).to.match(/^matrix\(-1/);
    const [from, to] = [...el.shadowRoot!.querySelectorAll('.ends bdi')].map((end) => end.getBoundingClientRect().left);
    expect(from).to.be.above(to!);
  });

  it('with its number in the middle', async () => {
    const el = await gauge(customers, 480);
    const [ring, value] = ['.ring', '[part="value"]'].map((part) => inside(el, part)!.getBoundingClientRect());
    expect((value!.left + value!.right) / 2).to.be.closeTo((ring!.left + ring!.right) / 2, 1);
    expect(value!.top).to.be.within(ring!.top, ring!.bottom);
  });
});

describe('<goal-gauge shape="bar"> draws a bar', () => {
  it('with the same marks', async () => {
    const el = await gauge({ ...customers, shape: 'bar' });
    expect(bar(el).fill).to.be.closeTo(0.75, 0.002);
    expect(bar(el).tick).to.be.closeTo(0.5, 0.002);
    expect(inside(el, '.ring')).to.equal(null);
    expect(inside(el, '[part="dial"]')!.getAttribute('role')).to.equal('meter');
  });

  it('and changes its shape when told', async () => {
    const el = await gauge(customers);
    el.shape = 'bar';
    await el.updateComplete;
    expect(inside(el, '[part="bar"]')).not.to.equal(null);
    el.removeAttribute('shape');
    el.shape = 'arc';
    await el.updateComplete;
    expect(inside(el, '[part="bar"]')).to.equal(null);
  });

  it('and says so when there is no such shape', async () => {
    const el = await gauge({ ...customers, shape: 'pie' });
    expect(inside(el, '.ring')).not.to.equal(null);
    expect(warned()).to.deep.equal(['<goal-gauge> shape="pie": expected arc or bar.']);
  });
});
