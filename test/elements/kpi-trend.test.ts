import {
  answered,
  draw,
  emulate,
  expect,
  heard,
  html,
  inside,
  nextFrame,
  oneEvent,
  plain,
  point,
  press,
  seen,
  sentence,
  warned,
} from '../person.js';
import type { StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import type { KpiSelectEvent, KpiTrend } from '../../src/index.js';
import '../../src/index.js';
import * as stories from '../../stories/kpi-trend.stories.js';

const week = '[["2026-11-02",10],["2026-11-03",20],["2026-11-04",null],["2026-11-05",40],["2026-11-06",50]]';
const trend = (): TemplateResult =>
  html`<kpi-trend lang="en-GB" label="Leads" kind="rate" target="45" series=${week}></kpi-trend>`;
/** A trend after a button, which has the focus. */
async function focused(): Promise<KpiTrend> {
  const element = await drawn(await draw<KpiTrend>(html`<div><button>before</button>${trend()}</div>`, 600));
  document.querySelector('button')!.focus();
  await press(element, 'Tab');
  return element;
}

/** Resolves when the element has been drawn for its size. */
async function drawn(element: KpiTrend): Promise<KpiTrend> {
  while (!inside(element, '.plot svg')) await nextFrame();
  return element;
}
const input = (element: KpiTrend): HTMLInputElement => inside<HTMLInputElement>(element, 'input')!;
const readout = (element: KpiTrend): string | null =>
  inside(element, '[part="readout"]') && plain(inside(element, '[part="readout"]')!.innerText);
const lines = (element: KpiTrend, kind: string): string => inside(element, `path.${kind}`)?.getAttribute('d') ?? '';
const labels = (element: KpiTrend): string[] =>
  [...element.shadowRoot!.querySelectorAll('.plot text')].map((text) => plain(text.textContent));

/** Leads to a point as the keyboard does. */
async function lookAt(element: KpiTrend, index: number): Promise<void> {
  input(element).value = String(index);
  input(element).dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
}

/** The rows of the table, its head first. */
async function rows(element: KpiTrend): Promise<string[][]> {
  inside(element, 'summary')!.click();
  while (!inside(element, 'tbody tr')) await nextFrame();
  return [...element.shadowRoot!.querySelectorAll('tr')].map((row) =>
    [...row.cells].map((cell) => plain(cell.textContent)),
  );
}

describe('A trend', () => {
  it('says what it is, its latest complete value and its verdict', async () => {
    const element = await drawn(await draw(trend(), 600));
    expect(seen(element, 'head')).to.equal('Leads On track');
    expect(sentence(element)).to.match(
      /^Leads: On track; 50 on 6 Nov 2026, the last complete one: 5 above 45; improving\.$/,
    );
    expect(element.status).to.equal('on-track');
    expect(element.matches(':state(on-track)')).to.equal(true);
  });

  it('labels its lines at their ends, and its axes', async () => {
    const element = await drawn(await draw(trend(), 600));
    expect(labels(element)).to.include.members(['50', 'Target 45', '0', '2 Nov', '6 Nov']);
  });

  it('has its colours: line, target, band', async () => {
    const element = await drawn(
      await draw(html`<div style="--kpi-good: rgb(1, 2, 3)"><kpi-trend target="1/2" series=${week}></kpi-trend></div>`),
    );
    const style = (kind: string): CSSStyleDeclaration => getComputedStyle(inside(element, `path.${kind}`)!);
    expect(style('band').fill).to.equal('rgb(1, 2, 3)');
    expect(style('target').strokeDasharray).to.equal('6px, 4px');
    expect(style('area').fill).to.equal(style('line').stroke);
  });

  it('has a gap where nothing is known', async () => {
    const element = await drawn(await draw(trend(), 600));
    expect(lines(element, 'line').match(/M/g)).to.have.length(2);
  });

  it('is laid out anew when its room changes, and fills it', async () => {
    const element = await drawn(await draw(trend(), 600));
    const width = (): number =>
      inside(element, 'path.line')!.getBoundingClientRect().right - element.getBoundingClientRect().left;
    const wide = width();
    const font = getComputedStyle(inside(element, 'text')!).fontSize;
    element.style.inlineSize = '300px';
    while (width() > 300) await nextFrame();
    expect(wide).to.be.greaterThan(450);
    expect(getComputedStyle(inside(element, 'text')!).fontSize).to.equal(font);
  });

  it('draws before the page is painted: its height does not change when the figures arrive', async () => {
    let answer: (result: object) => void = () => {};
    const element = await draw<KpiTrend>(
      html`<kpi-trend
        metric="leads"
        .provider=${() => new Promise<object>((resolve) => (answer = resolve))}
      ></kpi-trend>`,
      600,
    );
    const before = element.getBoundingClientRect().height;
    answer({ label: 'Leads', kind: 'rate', target: 45, series: JSON.parse(week) as [string, number][] });
    await answered(element);
    await drawn(element);
    expect(element.getBoundingClientRect().height).to.be.closeTo(before, 1);
  });

  it('goes from right to left where the page does', async () => {
    const element = await drawn(await draw(html`<div dir="rtl">${trend()}</div>`, 600));
    const [first] = /^M([\d.]+)/.exec(lines(element, 'line'))!.slice(1).map(Number) as [number];
    expect(first).to.be.greaterThan(300);
    element.parentElement!.dir = 'ltr';
    while (Number(/^M([\d.]+)/.exec(lines(element, 'line'))![1]) > 300) await nextFrame();
  });

  it('is drawn in the colours of the reader where those are forced', async () => {
    await emulate({ media: { 'forced-colors': 'active' } });
    try {
      const element = await drawn(await draw(trend(), 600));
      const { stroke } = getComputedStyle(inside(element, 'path.line')!);
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'Highlight';
      expect(stroke).to.equal(getComputedStyle(probe).color);
      probe.remove();
    } finally {
      await emulate();
    }
  });

  it('asks a provider for points of its granularity', async () => {
    let asked: unknown;
    const provider = (query: unknown): object => {
      asked = query;
      return {};
    };
    const element = await draw<KpiTrend>(
      html`<kpi-trend metric="leads" granularity="week" .provider=${provider}></kpi-trend>`,
    );
    await answered(element);
    expect(asked).to.include({ metric: 'leads', granularity: 'week' });
  });
});

describe('Point by point', () => {
  it('a trend is one stop on the way through the page, a slider that says what it leads through', async () => {
    const element = await drawn(await draw(trend(), 600));
    const slider = (await heard(element)).filter(({ role }) => role === 'slider');
    expect(slider).to.deep.equal([{ role: 'slider', name: 'Leads' }]);
  });

  it('arrows, Home, End and the page keys lead from point to point, told as they are reached', async () => {
    const element = await focused();
    expect(readout(element), 'begins at the latest').to.match(/^6 Nov 2026 50 · target 45$/);
    const stops: [key: string, told: RegExp][] = [
      ['ArrowLeft', /^5 Nov 2026; 40; target 45$/],
      ['ArrowLeft', /^4 Nov 2026; no data; target 45$/],
      ['Home', /^2 Nov 2026; 10; target 45$/],
      ['ArrowRight', /^3 Nov 2026; 20; target 45$/],
      ['PageUp', /^4 Nov 2026/],
      ['PageDown', /^3 Nov 2026/],
      ['End', /^6 Nov 2026; 50; target 45$/],
    ];
    for (const [key, told] of stops) {
      await press(element, key);
      expect(input(element).getAttribute('aria-valuetext'), key).to.match(told);
    }
    await press(element, 'Escape');
    expect(readout(element)).to.equal(null);
  });

  it('the focus is seen', async () => {
    const element = await focused();
    expect(getComputedStyle(inside(element, '.plot')!).outlineStyle).to.equal('solid');
  });

  it('the pointer reads off the nearest point, until it leaves', async () => {
    const element = await drawn(await draw(trend(), 600));
    const plot = inside(element, '.plot')!.getBoundingClientRect();
    await point(element, 'move', plot.left + 60, plot.top + 50);
    expect(readout(element)).to.match(/^2 Nov 2026 10 · target 45/);
    await point(element, 'move', 1, 1);
    expect(readout(element)).to.equal(null);
  });

  it('what a finger has touched stays', async () => {
    const element = await drawn(await draw(trend(), 600));
    const plot = inside(element, '.plot')!;
    const { left, top } = plot.getBoundingClientRect();
    const at = { clientX: left + 60, clientY: top + 50, pointerType: 'touch', bubbles: true };
    for (const type of ['pointerdown', 'pointerleave']) plot.dispatchEvent(new PointerEvent(type, at));
    await element.updateComplete;
    expect(readout(element)).to.match(/^2 Nov 2026/);
  });

  it('Enter and a click pick a point', async () => {
    const element = await focused();
    const picked = oneEvent(element, 'kpi-select') as unknown as Promise<KpiSelectEvent>;
    await press(element, 'Enter');
    expect((await picked).detail).to.deep.equal({
      index: 4,
      point: { t: Date.UTC(2026, 10, 6), value: 50, partial: false },
    });
    const plot = inside(element, '.plot')!;
    const clicked = oneEvent(element, 'kpi-select') as unknown as Promise<KpiSelectEvent>;
    const { left, top } = plot.getBoundingClientRect();
    await point(element, 'click', left + 60, top + 50);
    expect((await clicked).detail.index).to.equal(0);
  });

  it('nothing is read or drawn anew for it', async () => {
    const element = await drawn(await draw(trend(), 600));
    const { kpi } = element;
    const line = inside(element, 'path.line');
    await lookAt(element, 1);
    expect(element.kpi).to.equal(kpi);
    expect(inside(element, 'path.line')).to.equal(line);
  });

  it('a pointer changes what is read off and where the slider is, and nothing else', async () => {
    const t = Float64Array.from({ length: 20_000 }, (_, i) => Date.UTC(2026, 0, 1) + i * 3_600_000);
    const data = { label: 'Sessions', series: { t, value: t.map((_, i) => i % 100) } };
    const element = await drawn(await draw<KpiTrend>(html`<kpi-trend lang="en-GB" .data=${data}></kpi-trend>`, 600));
    const { left, top } = inside(element, '.plot')!.getBoundingClientRect();
    const changes = new Set<string>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const changed = target instanceof Element ? target : target.parentElement!;
        changes.add(changed.closest('.look, input')?.localName ?? changed.outerHTML.slice(0, 60));
      }
    });
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
    const told = new Set<string | null>();
    for (const x of [100, 200, 300, 700]) {
      await point(element, 'move', left + x, top + 50);
      told.add(readout(element));
    }
    await nextFrame();
    observer.disconnect();
    expect(told.size).to.equal(4);
    expect(told.has(null)).to.equal(true);
    expect([...changes].sort()).to.deep.equal(['div', 'input']);
  });

  it('the other line is told with its name and its change', async () => {
    const element = await drawn(
      await draw(
        html`<kpi-trend
          lang="en-GB"
          label="Leads"
          compare="year"
          period="2026-11"
          as-of="2026-11-06"
          series=${week}
          previous-series='[["2025-11-02",8],["2025-11-03",40]]'
        ></kpi-trend>`,
        600,
      ),
    );
    await lookAt(element, 0);
    expect(readout(element)).to.equal('2 Nov 10 ▲ 25% on 2025');
    await lookAt(element, 1);
    expect(readout(element)).to.equal('3 Nov 20 ▼ 50% on 2025');
    expect(plain(input(element).getAttribute('aria-valuetext')!)).to.equal('3 Nov; 20; down 50% on 2025');
    expect(labels(element)).to.include('2025');
  });
});

describe('The words of a trend', () => {
  const weekly = (from: string, ...values: number[]): string =>
    JSON.stringify(
      values.map((value, i) => [new Date(Date.parse(from) + i * 7 * 86_400_000).toISOString().slice(0, 10), value]),
    );

  it('name the year that the weeks to compare with belong to, whatever else was given', async () => {
    const element = await drawn(
      await draw(
        html`<kpi-trend
          compare="year"
          series=${weekly('2025-12-29', 8, 9)}
          previous-series='[["2023-01-02",1],["2024-12-30",4],["2025-01-06",5]]'
        ></kpi-trend>`,
        600,
      ),
    );
    expect(labels(element)).to.include('2025').and.not.include('2024');
  });

  it('give a number to ISO weeks only', async () => {
    const series = weekly('2026-11-01', 8, 9);
    const element = await drawn(await draw(html`<kpi-trend lang="en-GB" series=${series}></kpi-trend>`, 600));
    expect((await rows(element))[1]![0]).to.match(/^1 ?– ?7 Nov 2026$/);
  });

  it('tell what was measured with all its digits', async () => {
    const element = await drawn(
      await draw(html`<kpi-trend lang="en" series='[["2026-11-01",249.6],["2026-11-02",250.45]]'></kpi-trend>`, 600),
    );
    expect(sentence(element)).to.include('250.45 on');
    expect((await rows(element)).map(([, value]) => value)).to.deep.equal(['Value', '249.6', '250.45']);
  });

  it('say of a budget what it still needs, and nothing when that is nothing', async () => {
    const budget = (...values: number[]): TemplateResult =>
      html`<kpi-trend
        lang="en"
        kind="total"
        target="300/600"
        period="2026-11"
        as-of="2026-11-02"
        series=${JSON.stringify(values.map((value, i) => [`2026-11-0${i + 1}`, value]))}
      ></kpi-trend>`;
    const needs = await drawn(await draw(budget(10, 10), 600));
    expect(sentence(needs)).to.include('on pace; to reach the goal: 10 a day from now on');
    const has = await drawn(await draw(budget(200, 200), 600));
    expect(sentence(has)).not.to.include('from now on');
  });

  it('write all ticks of an axis alike', async () => {
    const series = '[["2026-11-01",20000],["2026-11-02",120000]]';
    const element = await drawn(
      await draw(html`<kpi-trend lang="en" currency="EUR" series=${series}></kpi-trend>`, 600),
    );
    const ticks = [...element.shadowRoot!.querySelectorAll('text[text-anchor=end]')].map((text) => text.textContent);
    expect(ticks.slice(1).every((tick) => tick.endsWith('K'))).to.equal(true, String(ticks));
  });
});

describe('The faces of a trend', () => {
  it('a dash when there is no value, and what is missing', async () => {
    const element = await draw(html`<kpi-trend label="Leads"></kpi-trend>`);
    expect(seen(element)).to.equal('Leads – No data');
    expect(inside(element, 'input, details')).to.equal(null);
  });

  it('heals when good points come after bad ones', async () => {
    const element = await draw<KpiTrend>(html`<kpi-trend label="Leads" series="oops"></kpi-trend>`);
    expect(element.phase).to.equal('invalid');
    element.series = week;
    await element.updateComplete;
    await drawn(element);
    expect(element.phase).to.equal('ready');
    expect(warned()).to.have.length(1);
  });
});

/** A figure as it is printed, as a number: with a comma or a point before its fractions, and any digits. */
function figure(text: string, comma: boolean): number {
  const latin = text
    .replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
    .replace(/[\s٬]/g, '')
    .replaceAll('−', '-')
    .replace('kr', '');
  const plainly = comma ? latin.replace(',', '.') : latin.replaceAll(',', '');
  const [, minus, digits, scale] = /^(-?)[^\d]*([\d.]+)([kKMm]?)/.exec(plainly)!;
  return (minus ? -1 : 1) * Number(digits) * ({ k: 1e3, m: 1e6 }[scale!.toLowerCase()] ?? 1);
}

describe('Sentence, table and readout of every story say what its picture shows', () => {
  for (const [name, story] of Object.entries(stories) as [string, StoryObj][]) {
    const render = story.render as (() => TemplateResult) | undefined;
    if (!render || name === 'Loading') continue;
    it(name, async () => {
      const element = await draw<KpiTrend>(render(), 680);
      await answered(element);
      warned();
      if (!inside(element, 'input')) return;
      await drawn(element);
      const [head, ...body] = await rows(element);
      const count = Number(input(element).max) + 1;
      const skipped = count - body.length;
      // The scale, as a reader takes it from the axis.
      const ticks = [...element.shadowRoot!.querySelectorAll<SVGTextElement>('text[text-anchor=end]')].filter(
        (text) => text.classList.length === 0,
      );
      const [low, high] = [ticks[0]!, ticks.at(-1)!].map((text) => [
        figure(text.textContent, name === 'Norwegian'),
        (parseFloat(text.getAttribute('y')!) / 100) * inside(element, '.plot')!.clientHeight,
      ]) as [[number, number], [number, number]];
      const onAxis = (value: number): number => low[1] + ((value - low[0]) / (high[0] - low[0])) * (high[1] - low[1]);
      const step = Math.max(1, Math.floor(body.length / 40));
      for (let i = 0; i < body.length; i += step) {
        await lookAt(element, skipped + i);
        const [time, value, target] = body[i]!;
        const told = readout(element)!;
        expect(told.startsWith(`${time} ${value}`), `${told} / ${time} ${value}`).to.equal(true);
        if (head![2] === 'Target' && target) expect(told).to.include(`target ${target}`);
        const dot = inside(element, '.dot');
        if (value === 'no data') expect(dot).to.equal(null);
        else {
          const [x, y] = /([\d.]+)px, ([\d.]+)px/.exec(dot!.style.transform)!.slice(1).map(Number) as [number, number];
          const printed = figure(value!, name === 'Norwegian');
          const digits = /\.(\d+)/.exec(value!)?.[1]?.length ?? 0;
          const half = Math.abs(onAxis(10 ** -digits / 2) - onAxis(0));
          expect(y, `${time} ${value}`).to.be.closeTo(onAxis(printed), 0.6 + half);
          if (count < 100) {
            const corner = `${x} ${y}`;
            expect(
              ['line', 'partial', 'dots'].some((kind) => lines(element, kind).includes(corner)),
              corner,
            ).to.equal(true);
          }
        }
      }
      const latest = body.findLast(([, value]) => !/no data|not complete/.test(value!));
      expect(sentence(element)).to.match(/; |: /).and.include(`${latest![1]} `);
      const projected = labels(element).find((text) => text.startsWith('Projected'));
      if (projected) expect(sentence(element)).to.match(/trend line to .* by /);
    });
  }
});
