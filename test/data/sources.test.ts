import { answered, draw, expect, html, inside, seen, warned } from '../person.js';
import type { KpiCard, KpiResult } from '../../src/index.js';
import '../../src/index.js';

const value = async (el: KpiCard): Promise<string> => {
  await answered(el);
  return seen(el, 'value');
};
const script = (text: string): HTMLScriptElement => {
  const made = document.createElement('script');
  made.type = 'application/json';
  made.textContent = text;
  return made;
};
const table = (...rows: string[][]): HTMLTableElement => {
  const made = document.createElement('table');
  for (const cells of rows) {
    const row = made.insertRow();
    for (const cell of cells) row.insertCell().textContent = cell;
  }
  return made;
};
const card = (...children: Node[]): KpiCard => {
  const made = document.createElement('kpi-card');
  made.append(...children);
  return made;
};
const drawn = async (el: KpiCard): Promise<KpiCard> => {
  await draw(html`${el}`);
  await answered(el);
  return el;
};
/** A change between the tags is told after the script that made it. */
const retold = async (el: KpiCard): Promise<void> => {
  await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
  await answered(el);
};

describe('One source counts', () => {
  it('the first that there is: data, JSON child, table child, provider, provider around', async () => {
    const gives = (value: number) => (): KpiResult => ({ value });
    const json = script('{"value": 2}');
    const rows = table(['field', 'value'], ['value', '3']);
    const el = card(json, rows);
    Object.assign(el, { metric: 'leads', data: { value: 1 }, provider: gives(4) });
    await draw(html`<kpi-provider .provider=${gives(5)}>${el}</kpi-provider>`);
    const values = [await value(el)];
    el.data = undefined;
    values.push(await value(el));
    json.remove();
    await retold(el);
    values.push(await value(el));
    rows.remove();
    await retold(el);
    values.push(await value(el));
    el.provider = undefined;
    values.push(await value(el));
    expect(values).to.deep.equal(['1', '2', '3', '4', '5']);
  });

  it('and the others give nothing to it', async () => {
    const el = card(script('{"target": 10, "label": "From JSON"}'));
    el.data = { value: 1 };
    await drawn(el);
    expect(el.kpi!.target).to.equal(null);
    expect(el.kpi!.label).to.equal(null);
  });

  it('but every attribute lies over it', async () => {
    const el = card();
    el.data = { value: 1, label: 'Data', unit: 'percent', target: 2 };
    el.setAttribute('label', 'Tag');
    el.setAttribute('target', '4');
    await drawn(el);
    expect([el.kpi!.label, el.kpi!.target, el.kpi!.unit]).to.deep.equal(['Tag', 4, 'percent']);
  });

  it('and none is asked by an element that has its value and no metric', async () => {
    let asked = 0;
    await draw(
      html`<kpi-provider .provider=${() => ({ value: asked++ })}><kpi-card value="42"></kpi-card></kpi-provider>`,
    );
    expect(asked).to.equal(0);
  });
});

describe('A result as JSON between the tags', () => {
  it('is drawn', async () => {
    const el = await drawn(
      card(script('{"label": "Open rate", "unit": "percent", "value": 0.314, "target": 0.3, "sample": 900}')),
    );
    expect(seen(el)).to.contain('Open rate').and.to.contain('31.4%').and.to.contain('1.4 pp above 30%');
  });

  it('is drawn anew when it is changed, replaced, or comes later', async () => {
    const json = script('{"value": 1}');
    const el = await drawn(card());
    el.append(json);
    await retold(el);
    expect(await value(el)).to.equal('1');
    json.firstChild!.nodeValue = '{"value": 2}';
    await retold(el);
    expect(await value(el)).to.equal('2');
    json.replaceWith(script('{"value": 3}'));
    await retold(el);
    expect(await value(el)).to.equal('3');
  });

  it('is read when the element comes back, if it was changed while it was away', async () => {
    const json = script('{"value": 1}');
    const el = await drawn(card(json));
    el.remove();
    json.textContent = '{"value": 2}';
    await drawn(el);
    expect(await value(el)).to.equal('2');
  });

  it('that is not JSON is said, and leaves the attributes', async () => {
    const el = card(script('{"value": 1,}'));
    el.setAttribute('label', 'Leads');
    await drawn(el);
    expect(el.phase).to.equal('invalid');
    expect(seen(el)).to.contain('Leads');
    expect(seen(el, 'value')).to.equal('–');
    const [warning, ...more] = warned();
    // Chromium and Firefox tell the place, WebKit what it is about.
    expect(warning).to.match(
      /^<kpi-card> data="(?:position 12|line 1 column 13|SyntaxError: JSON).*: expected an object\.$/,
    );
    expect(more).to.deep.equal([]);
  });

  it('may be empty, may start with a byte-order mark, and may hold tags as text', async () => {
    expect((await drawn(card(script(' \n ')))).phase).to.equal('empty');
    expect(await value(await drawn(card(script('\uFEFF{"value": 1}'))))).to.equal('1');
    const el = await drawn(card(script('{"value": 1, "label": "<!-- <script> \\u003c/script>"}')));
    expect(seen(el, 'label')).to.equal('<!-- <script> </script>');
  });

  it('changes no prototype', async () => {
    const el = await drawn(
      card(script('{"value": 1, "__proto__": {"label": "x"}, "constructor": {"prototype": {"label": "y"}}}')),
    );
    expect(el.kpi!.label).to.equal(null);
    expect(({} as { label?: string }).label).to.equal(undefined);
  });

  it('is not any other script', async () => {
    const other = document.createElement('script');
    other.type = 'text/plain';
    other.textContent = '{"value": 1}';
    expect((await drawn(card(other))).phase).to.equal('empty');
  });
});

describe('A result as a table between the tags', () => {
  it('names one field in each row', async () => {
    const el = await drawn(
      card(table(['field', 'value'], ['label', 'Orders'], ['value', '1284'], ['target', '2700'], ['kind', 'total'])),
    );
    expect(seen(el)).to.contain('Orders').and.to.contain('1,284').and.to.contain('47.5% of 2,700');
  });

  it('or is a series', async () => {
    const el = card(
      table(['t', 'value'], ['2026-11-01', '72'], ['2026-11-02', ''], ['2026-11-03', '81'], ['2026-11-04', '90']),
    );
    el.setAttribute('value', '243');
    await drawn(el);
    expect(el.kpi!.series.map(({ value }) => value)).to.deep.equal([72, null, 81, 90]);
    expect(inside(el, '[part="sparkline"]')).not.to.equal(null);
  });

  it('or is a list of stages', async () => {
    const el = await drawn(
      card(table(['label', 'value', 'stepTarget'], ['Visits', '12000', ''], ['Leads', '540', '0.05'])),
    );
    expect(el.phase).to.equal('empty');
    expect(warned()).to.deep.equal([]);
  });

  it('prints what a reader likes, and counts by data-value', async () => {
    const rows = table(['Field', 'Figure'], ['Orders', '1,284 orders']);
    rows.rows[0]!.cells[0]!.dataset.value = 'field';
    rows.rows[0]!.cells[1]!.dataset.value = 'value';
    rows.rows[1]!.cells[0]!.dataset.value = 'value';
    rows.rows[1]!.cells[1]!.dataset.value = '1284';
    const el = await drawn(card(rows));
    expect(await value(el)).to.equal('1,284');
    rows.rows[1]!.cells[1]!.dataset.value = '1300';
    await retold(el);
    expect(await value(el)).to.equal('1,300');
  });

  it('may have a head, a body and header cells', async () => {
    const el = document.createElement('kpi-card');
    el.innerHTML = `<table><caption>Orders</caption><thead><tr><th>field<th>value</thead><tbody><tr><th>value<td>7</tbody></table>`;
    expect(await value(await drawn(el))).to.equal('7');
  });

  it('with a figure that is not a plain number says so', async () => {
    const el = await drawn(card(table(['field', 'value'], ['value', '1.284,50'])));
    expect(el.phase).to.equal('invalid');
    expect(warned().join()).to.contain('<kpi-card> value="1.284,50": expected');
  });

  it('may be empty, ragged, or hostile', async () => {
    const rows = [
      table(),
      table(['field', 'value']),
      table(['field'], ['value']),
      table(['field', 'value'], ['__proto__', '1', 'more']),
    ];
    for (const each of rows) expect((await drawn(card(each))).phase).to.equal('empty');
  });
});

describe('The data property', () => {
  const wrong: [string, unknown][] = [
    ['a text', 'value'],
    ['a number', 5],
    ['a list', [1]],
    ['true', true],
  ];
  for (const [title, data] of wrong)
    it(`may not be ${title}, which is said`, async () => {
      const el = card();
      el.data = data;
      await drawn(el);
      expect(el.phase).to.equal('invalid');
      expect(warned().join()).to.contain('<kpi-card> data=');
    });

  it('may be hostile', async () => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
        getOwnPropertyDescriptor: () => {
          throw new Error('no');
        },
      },
    );
    const cyclic: Record<string, unknown> = { value: 1 };
    cyclic.label = cyclic;
    for (const data of [hostile, cyclic, Object.freeze({ value: 2 }), Object.create(null)]) {
      const el = card();
      el.data = data;
      await drawn(el);
    }
    warned();
  });

  it('once for a change, however many nodes it is made of', async () => {
    const el = card(table(['t', 'value'], ['2026-11-01', '1']));
    await draw(html`${el}`);
    const rows = el.querySelector('table')!;
    let reads = 0;
    const { rows: all } = Object.getOwnPropertyDescriptors(HTMLTableElement.prototype);
    Object.defineProperty(rows, 'rows', {
      get: () => {
        reads++;
        return all.get!.call(rows) as HTMLCollection;
      },
    });
    for (let day = 2; day <= 30; day++) {
      const row = document.createElement('tr');
      for (const text of [`2026-11-${String(day).padStart(2, '0')}`, '5']) row.insertCell().textContent = text;
      rows.tBodies[0]!.append(row);
    }
    await Promise.resolve();
    await el.updateComplete;
    expect(el.kpi!.series.length).to.equal(30);
    expect(reads).to.equal(1);
  });
});
