import { draw, emulate, expect, html, inside } from '../person.js';
import type { GoalGauge, KpiCard } from '../../src/index.js';
import '../../src/index.js';

afterEach(() => emulate());

const card = html`
  <kpi-card
    label="Leads"
    kind="total"
    value="540"
    target="1200"
    previous="498"
    period="2026-Q4"
    as-of="2026-11-15"
    series='[["2026-11-13", 5], ["2026-11-14", 9], ["2026-11-15", 7]]'
  ></kpi-card>
`;
const gauge = html`<goal-gauge label="Share" value="50%" target="0.4/0.6"></goal-gauge>`;
const style = (el: Element, selector: string): CSSStyleDeclaration => getComputedStyle(inside(el, selector)!);

/** A colour as the page would compute it. */
function computed(colour: string): string {
  const probe = document.createElement('i');
  probe.style.color = colour;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

describe('An element looks', () => {
  it('as the page’s color-scheme wants it', async () => {
    const faces = [];
    for (const scheme of ['light', 'dark']) {
      const el = await draw(html`<div style="color-scheme: ${scheme}">${card}</div>`);
      faces.push([style(el, '.root').backgroundColor, style(el, '.root').color, style(el, '.full').fill].join());
    }
    expect(faces[0]).to.equal('rgb(255, 255, 255),rgb(21, 24, 30),rgb(51, 80, 200)');
    expect(faces[1]).not.to.equal(faces[0]);
  });

  it('readable in both, whatever it shows', async () => {
    // axe looks at the contrast after the test
    for (const scheme of ['light', 'dark'])
      for (const target of ['400', '600', '700', '2000', 'lots'].slice(0, 4))
        await draw(html`
          <div style="color-scheme: ${scheme}">
            <kpi-card label="Leads" kind="rate" value="540" target=${target} previous="598"></kpi-card>
            <goal-gauge label="Leads" kind="rate" value="540" target=${target} sample="4"></goal-gauge>
          </div>
        `);
  });

  it('as the page’s custom properties say', async () => {
    const el = await draw<KpiCard>(
      html`<div style="--kpi-accent: rgb(1, 2, 3); --kpi-radius: 3px; --kpi-padding: 7px">${card}</div>`,
    );
    expect(style(el, '.full').fill).to.equal('rgb(1, 2, 3)');
    expect(style(el, '.root').borderRadius).to.equal('3px');
    expect(style(el, '.root').padding).to.equal('7px');
  });

  it('as the page’s rules for its parts say', async () => {
    const sheet = document.createElement('style');
    sheet.textContent =
      'kpi-card::part(value) { color: rgb(1, 2, 3) } kpi-card:state(at-risk) { outline: 1px solid rgb(4, 5, 6) }';
    document.head.append(sheet);
    const el = await draw<KpiCard>(card);
    expect(style(el, '[part="value"]').color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(el).outlineColor).to.equal('rgb(4, 5, 6)');
    sheet.remove();
  });

  it('its own way in a page that styles everything', async () => {
    const sheet = document.createElement('style');
    sheet.textContent =
      '* { letter-spacing: 5px !important; text-transform: uppercase !important; line-height: 3 !important; word-spacing: 9px !important; font-style: italic !important }';
    document.head.append(sheet);
    const { letterSpacing, textTransform, lineHeight, fontStyle } = style(await draw(card), '[part="caption"]');
    expect([textTransform, fontStyle]).to.deep.equal(['none', 'normal']);
    expect(parseFloat(letterSpacing) || 0).to.be.below(1);
    expect(parseFloat(lineHeight)).to.be.below(25);
    sheet.remove();
  });

  it('like the text around it, in typeface and size', async () => {
    const el = await draw<KpiCard>(html`<div style="font: 20px serif">${card}</div>`, 480);
    expect(style(el, '.root').fontFamily).to.equal('serif');
    expect(style(el, '[part="value"]').fontSize).to.equal('45px');
  });

  it('like nothing when it is hidden', async () => {
    const el = await draw<KpiCard>(html`<kpi-card value="1" hidden></kpi-card>`);
    expect(el.getBoundingClientRect().height).to.equal(0);
  });
});

describe('With forced colours', () => {
  it('bars, ring, line and text have those of the system', async () => {
    await emulate({ media: { 'forced-colors': 'active' } });
    const el = await draw<KpiCard>(card);
    expect(style(el, '.full').fill).to.equal(computed('Highlight'));
    expect(style(el, '.mark').stroke).to.equal(computed('CanvasText'));
    expect(style(el, '[part="status"]').color).to.equal(computed('CanvasText'));
    expect(style(el, '.root').backgroundColor).to.equal(computed('Canvas'));
    const ring = await draw<GoalGauge>(gauge);
    expect(style(ring, '.ring.full').stroke).to.equal(computed('Highlight'));
    expect(style(ring, '.ring').stroke).not.to.equal(computed('Highlight'));
  });
});

describe('Motion', () => {
  it('is one short transition when a value changes', async () => {
    for (const template of [card, gauge]) {
      const el = await draw(template);
      expect(parseFloat(style(el, '.full').transitionDuration)).to.be.within(0.1, 0.5);
    }
  });

  it('is none for those who do not want it', async () => {
    await emulate({ media: { 'prefers-reduced-motion': 'reduce' } });
    for (const template of [card, gauge]) {
      const el = await draw(template);
      const moving = [...el.shadowRoot!.querySelectorAll('*')].filter((node) => {
        const { transitionDuration, animationName } = getComputedStyle(node);
        return transitionDuration !== '0s' || animationName !== 'none';
      });
      expect(moving).to.deep.equal([]);
    }
  });
});
