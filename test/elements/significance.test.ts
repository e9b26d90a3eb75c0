import { draw, expect, html, seen, warned } from '../person.js';
import type { StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import type { KpiCard, KpiFunnel } from '../../src/index.js';
import '../../src/index.js';
import '../../src/compare/elements.js';
import * as stories from '../../stories/kpi-funnel.stories.js';

const drawn = (story: StoryObj): Promise<KpiFunnel> =>
  draw<KpiFunnel>(story.render!({}, {} as never) as TemplateResult, 960);
const remarks = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('[part~=remark]')].map((each) =>
    each.textContent.replace(/\s+/g, ' ').trim(),
  );
const arm = (label: string, visits: number, leads: number) => ({
  label,
  stages: [
    { label: 'Visits', value: visits },
    { label: 'Leads', value: leads },
  ],
});
const twoForms = [arm('Long form', 4000, 200), arm('Short form', 4100, 268)];
const OBSERVED = 'Observational: visitors were not assigned at random, so no cause is claimed.';

describe('<kpi-funnel significance>', () => {
  it('says below its segments which steps differ by more than chance', async () => {
    const funnel = await drawn(stories.Significance);
    expect(remarks(funnel)).to.deep.equal([
      'Leads → Customers: Paid 20.0% against Organic 10.0%, a difference of 10.0 pp (95% interval 5.1 to 14.9 pp): significant.',
      'Visits → Leads: Organic 11.3% against Paid 7.5%, a difference of 3.8 pp (95% interval 2.7 to 4.8 pp): significant.',
      'Verdicts are corrected for 2 comparisons (Holm); each interval stands alone.',
      OBSERVED,
    ]);
    await expect(funnel).to.be.accessible();
    expect(warned()).to.deep.equal([]);
  });

  it('corrects for three segments together, and has no verdict below the least sample', async () => {
    const said = remarks(await drawn(stories.SignificanceOfThree));
    expect(
      said.some((line) => line.startsWith('Too few to compare, fewer than 250: Leads → Customers (Email).')),
    ).to.equal(true);
    expect(said.filter((line) => /Leads → Customers: .*Email/.test(line))).to.deep.equal([]);
    expect(said).to.include('Verdicts are corrected for 3 comparisons (Holm); each interval stands alone.');
  });

  it('takes the word of the author that chance has dealt', async () => {
    const said = remarks(await drawn(stories.SignificanceOfTest));
    expect(said.at(-1)).to.equal('Controlled: visitors were assigned at random.');
  });

  it('says nothing unless it is asked, and heals when the attribute changes', async () => {
    const funnel = await drawn(stories.TwoSegments);
    expect(remarks(funnel)).to.deep.equal([]);
    for (const [text, count] of [
      ['', 4],
      ['false', 0],
      ['controlled', 5],
      ['true', 4],
    ] as const) {
      funnel.setAttribute('significance', text);
      await funnel.updateComplete;
      expect(remarks(funnel).length, text).to.equal(count);
    }
    funnel.removeAttribute('significance');
    await funnel.updateComplete;
    expect(remarks(funnel)).to.deep.equal([]);
  });

  it('tells the author of a design that is none, and claims the least', async () => {
    const funnel = await draw<KpiFunnel>(
      html`<kpi-funnel significance="controled" .data=${{ segments: twoForms }}></kpi-funnel>`,
      960,
    );
    expect(remarks(funnel).at(-1)).to.equal(OBSERVED);
    expect(warned().length).to.equal(1);
    expect(funnel.phase).to.equal('ready');
  });

  it('may be asked for by the figures themselves', async () => {
    const funnel = await draw<KpiFunnel>(
      html`<kpi-funnel .data=${{ segments: twoForms, significance: 'controlled' }}></kpi-funnel>`,
    );
    expect(remarks(funnel).at(-1)).to.equal('Controlled: visitors were assigned at random.');
  });
});

describe('<kpi-card significance>', () => {
  it('says when its rate cannot be told from its target yet', async () => {
    const rate = (more = {}): Promise<KpiCard> =>
      draw<KpiCard>(
        html`<kpi-card
          significance
          .data=${{ label: 'Rate', unit: 'percent', value: 0.25, target: 0.26, sample: 3000, ...more }}
        ></kpi-card>`,
      );
    expect(seen(await rate())).to.contain('not yet distinguishable from the target');
    expect(seen(await rate({ target: 0.3 }))).not.to.contain('distinguishable');
  });
});
