import { draw, expect, html, nextFrame, seen } from '../person.js';
import type { KpiCard } from '../../src/index.js';
import '../../src/index.js';
import { en, registerMessages } from '../../src/format/messages.js';

const card = (): KpiCard => {
  const made = document.createElement('kpi-card');
  Object.assign(made, { label: 'Rate', value: '8.4%', target: '10%', period: '2026-03', asOf: '2026-03-31' });
  return made;
};
const value = (el: KpiCard): string => seen(el, 'value');

describe('Numbers and dates are printed', () => {
  it('in the language of the nearest ancestor that sets one', async () => {
    const [near, far] = [card(), card()];
    await draw(
      html`<div lang="nb">
        <p lang="de">${near}</p>
        ${far}
      </div>`,
    );
    expect(seen(near, 'label')).to.equal('Rate März 2026');
    expect(seen(far, 'label')).to.equal('Rate mars 2026');
    expect(value(far)).to.equal('8,4 %');
  });

  it('in the element’s own', async () => {
    const el = card();
    el.lang = 'fr';
    await draw(html`<div lang="nb">${el}</div>`);
    expect(seen(el, 'label')).to.equal('Rate mars 2026');
    expect(value(el)).to.equal('8,4 %');
  });

  it('through shadow roots and slots', async () => {
    const el = card();
    const host = document.createElement('div');
    host.lang = 'nb';
    const inner = document.createElement('section');
    host.attachShadow({ mode: 'open' }).append(inner);
    inner.append(el);
    document.body.append(host);
    await el.updateComplete;
    expect(value(el)).to.equal('8,4 %');
    host.remove();
  });

  it('in English where the page says nothing, whatever the reader speaks', async () => {
    const page = document.documentElement.lang;
    document.documentElement.removeAttribute('lang');
    const el = card();
    await draw(html`<div>${el}</div>`);
    document.documentElement.lang = page;
    expect(value(el)).to.equal('8.4%');
  });

  it('in English where the page’s language is no language', async () => {
    for (const lang of ['xx-invalid-language-tag-that-is-none', 'english', '_', '☃']) {
      const el = card();
      await draw(html`<div lang=${lang}>${el}</div>`);
      expect(value(el)).to.equal('8.4%');
    }
  });
});

describe('A change of language is followed', () => {
  it('on the element, on an ancestor, and back', async () => {
    const el = card();
    await draw(html`<div lang="en">${el}</div>`);
    const values = [value(el)];
    for (const [node, lang] of [
      [el.parentElement!, 'nb'],
      [el, 'en'],
      [el, ''],
    ] as [HTMLElement, string][]) {
      if (lang) node.lang = lang;
      else node.removeAttribute('lang');
      await nextFrame();
      values.push(value(el));
    }
    expect(values).to.deep.equal(['8.4%', '8,4 %', '8.4%', '8,4 %']);
  });

  it('in a shadow root', async () => {
    const el = card();
    const host = document.createElement('div');
    const inner = document.createElement('section');
    host.attachShadow({ mode: 'open' }).append(inner);
    inner.append(el);
    document.body.append(host);
    await el.updateComplete;
    inner.lang = 'nb';
    await nextFrame();
    expect(value(el)).to.equal('8,4 %');
    host.remove();
  });

  it('when the element is moved', async () => {
    const el = card();
    await draw(html`<div lang="nb">${el}</div>`);
    const german = document.createElement('div');
    german.lang = 'de';
    document.body.append(german);
    german.append(el);
    await el.updateComplete;
    expect(seen(el, 'label')).to.equal('Rate März 2026');
    german.remove();
  });
});

it('Words come in every language that is registered, with the numbers of the page’s own', async () => {
  registerMessages('nb', { ...en, status: { ...en.status, missed: 'Ikke nådd' } });
  const el = card();
  await draw(html`<div lang="nb-NO">${el}</div>`);
  expect(seen(el, 'status')).to.equal('Ikke nådd');
  expect(value(el)).to.equal('8,4 %');
});
