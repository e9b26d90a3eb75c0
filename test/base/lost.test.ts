import { fixture } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { expect, html, seen, warned } from '../person.js';
import { KpiCard, type KpiErrorEvent, type KpiFunnel, type KpiProviderElement } from '../../src/index.js';

const remedy = 'expected a property: import kpi-elements before the app renders, or use kpi-elements/react.';

/** What a framework makes of a tag that is not defined yet. */
async function written<T extends LitElement>(tag: string, attributes: Record<string, string>): Promise<T> {
  const made = document.createElement(tag) as T;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  await fixture(html`<div>${made}</div>`);
  await made.updateComplete;
  return made;
}

describe('An object that a framework wrote into an attribute', () => {
  it('is told once, with the remedy, and what else there is stays on the screen', async () => {
    const el = await written<KpiCard>('kpi-card', { data: '[object Object]', value: '540', label: 'Leads' });
    el.label = 'New leads';
    await el.updateComplete;
    expect(warned()).to.deep.equal([`<kpi-card> data="[object Object]": ${remedy}`]);
    expect(seen(el, 'value')).to.equal('540');
    expect(seen(el, 'note')).to.contain('kpi-elements/react');
    expect(el.phase).to.equal('invalid');
  });

  it('heals when the property comes, though the attribute stays', async () => {
    const el = await written<KpiCard>('kpi-card', { data: '[object Object]', provider: '[object Object]' });
    expect(el.phase).to.equal('invalid');
    expect(seen(el, 'value')).to.equal('–');
    el.provider = () => null;
    el.data = { value: 540 };
    await el.updateComplete;
    expect(el.phase).to.equal('ready');
    expect(seen(el, 'value')).to.equal('540');
    expect(warned()).to.have.length(2);
  });

  it('counts as not given in every attribute, even where it could pass for a text', async () => {
    const el = await written<KpiCard>('kpi-card', {
      label: '[object Object]',
      target: '[object Object]',
      value: '540',
    });
    expect(seen(el, 'label')).not.to.contain('object');
    expect(warned()).to.deep.equal([
      `<kpi-card> label="[object Object]": ${remedy}`,
      `<kpi-card> target="[object Object]": ${remedy}`,
    ]);
  });

  it('may be a list, in an attribute of two words', async () => {
    const el = await written<KpiFunnel>('kpi-funnel', { stages: '[object Object],[object Object]' });
    const trend = await written<KpiCard>('kpi-trend', {
      'previous-series': '[object Object]',
      targetseries: '[object Object]',
    });
    expect(warned()).to.deep.equal([
      `<kpi-funnel> stages="[object Object],[object Object]": ${remedy}`,
      `<kpi-trend> previous-series="[object Object]": ${remedy}`,
      `<kpi-trend> targetseries="[object Object]": ${remedy}`,
    ]);
    el.stages = [{ label: 'Visits', value: 12 }];
    const series = {
      series: [['2026-11-01', 1]],
      previousSeries: [['2026-10-01', 2]],
      targetSeries: [['2026-11-01', 2]],
    };
    Object.assign(trend, series);
    await el.updateComplete;
    await trend.updateComplete;
    expect([el.phase, trend.phase]).to.deep.equal(['ready', 'ready']);
  });

  it('heals in an attribute of three words too, such as an element made of ours may have', async () => {
    class Own extends KpiCard {
      static override properties = { rowsOfTable: { attribute: 'rows-of-table' } };
      declare rowsOfTable: unknown;
    }
    customElements.define('own-card', Own);
    const el = await written<Own>('own-card', { 'rows-of-table': '[object Object]', value: '540' });
    expect(warned()).to.deep.equal([`<own-card> rows-of-table="[object Object]": ${remedy}`]);
    el.rowsOfTable = [];
    await el.updateComplete;
    expect(el.phase).to.equal('ready');
  });

  it('is told of a provider too, with an event, and never as JSON that nobody reads', async () => {
    const errors: KpiErrorEvent[] = [];
    const hear = (event: Event) => errors.push(event as KpiErrorEvent);
    document.addEventListener('kpi-error', hear);
    await written<KpiProviderElement>('kpi-provider', { provider: '[object Object]' });
    await written<KpiCard>('kpi-card', { data: '{"value": 5}' });
    document.removeEventListener('kpi-error', hear);
    expect(warned()).to.deep.equal([
      `<kpi-provider> provider="[object Object]": ${remedy}`,
      String.raw`<kpi-card> data="{\"value\": 5}": ${remedy}`,
    ]);
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['invalid-data', 'invalid-data']);
  });
});

describe('What only looks like a lost object', () => {
  it('is nobody’s mistake where the attribute is not ours, and a label where it is one', async () => {
    const el = await written<KpiCard>('kpi-card', {
      class: '[object Object]',
      label: '[object storage] cost',
      value: '540',
    });
    expect(seen(el, 'label')).to.contain('[object storage] cost');
    expect([el.phase, seen(el, 'note')]).to.deep.equal(['ready', '']);
    expect(warned()).to.deep.equal([]);
  });
});

describe('A boolean', () => {
  it('is on when its attribute is bare, and off when it says false', async () => {
    const figures = { value: '540', target: '1200', kind: 'total', period: '2025-10' };
    const status = async (partial: string) => (await written<KpiCard>('kpi-card', { ...figures, partial })).status;
    expect(await status('')).to.equal('pending');
    expect(await status('true')).to.equal('pending');
    expect(await status('false')).to.equal('missed');
  });
});

describe('What is no number', () => {
  it('is a dash and a warning, be it a property or what a framework makes of it in an attribute', async () => {
    const property = await written<KpiCard>('kpi-card', { target: '1200' });
    property.value = NaN;
    await property.updateComplete;
    const attribute = await written<KpiCard>('kpi-card', { target: '1200', value: 'NaN' });
    for (const el of [property, attribute]) {
      expect(seen(el, 'value')).to.equal('–');
      expect(el.phase).to.equal('empty');
    }
    expect(warned()).to.deep.equal([
      '<kpi-card> value=NaN: expected a number such as 1234.5 or 12.5%.',
      '<kpi-card> value="NaN": expected a number such as 1234.5 or 12.5%.',
    ]);
  });
});
