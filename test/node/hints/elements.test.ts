import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import 'kpi-elements/hints/elements';
import { read, type KpiResult } from 'kpi-elements/model';
import { assessment } from '../../../src/model/assessment.js';
import { type Advice, ask, type Shown } from '../../../src/format/expert.js';
import { languageOf } from '../../../src/format/messages.js';
import type { Story } from '../../../src/format/story.js';

const en = languageOf('en');

/** What an element shows of a result and its attributes. */
function shown(result: KpiResult & Record<string, unknown>, more: Record<string, unknown> = {}): Shown {
  const { kpi } = read(result);
  const { status } = assessment(kpi).goal;
  const take = (name: string): unknown => more[name] ?? result[name];
  return { kpi, status, story: {} as Story, take, language: en, now: 0 };
}

const advice = (...all: Shown[]): Advice[] => ask((expert) => expert.advises?.(all)).flat();
const told = (...all: Shown[]) => advice(...all).map(({ id, about, tell }) => [id, about, tell(en)]);

describe('Elements that stand together', () => {
  it('tell the gravest first, and which of them each is about', () => {
    const found = told(
      shown({ metric: 'leads', value: 540 }),
      shown({ metric: 'average-session-duration', value: '95', target: 120, unit: 'seconds' }),
      shown({ metric: 'bounce-rate', value: '62%', target: 0.45, better: 'lower' }),
      shown({ metric: 'marketing-roi', value: '-20%' }, { segment: '{"campaign": "Spring sale"}' }),
    );
    assert.deepEqual(found, [
      [
        'H13',
        [3],
        'Spring sale: marketing ROI is -20%, so the campaign costs more than it returns: adjust it or phase it out.',
      ],
      [
        'H06',
        [2, 1],
        '62% of visits bounce (target 45%) and a visit lasts 1:35 (target 2:00): bring the landing page closer to what the search or the ad promised, and check again in a month.',
      ],
    ]);
  });

  it('tell by the segments of a funnel which one is dear', () => {
    const segment = (label: string, spend: number, visits: number, leads: number) => ({
      ...{ label, spend },
      stages: [
        { id: 'visits', value: visits },
        { id: 'leads', value: leads },
      ],
    });
    const segments = [segment('Paid search', 4100, 900, 18), segment('Email', 2800, 1000, 82)];
    assert.deepEqual(told(shown({ metric: 'funnel', currency: 'NOK', segments })), [
      [
        'H01',
        [0],
        'Paid search brings 18% of the leads for 59.4% of the spend: move budget to Email, at NOK\u00A034.15 a lead, if its leads are as good.',
      ],
    ]);
  });

  it('tell by cards of channels which one is dear, and show it there', () => {
    const card = (channel: string, leads: number, leadSpend: number) =>
      shown(
        { metric: 'cost-per-lead', value: leadSpend / leads, currency: 'EUR' },
        { segment: { channel }, inputs: { leads: String(leads), leadSpend } },
      );
    const [found] = advice(card('Email', 82, 2800), card('Paid search', 18, 4100));
    assert.deepEqual([found!.id, found!.about, found!.parameters.part], ['H01', [1], 'Paid search']);
  });

  it('judge a campaign by its days when its time is over, and not before', () => {
    const days = (value: (day: number) => number): [string, number][] =>
      Array.from({ length: 62 }, (_, i) => [new Date(Date.UTC(2026, 0, 29 + i)).toISOString().slice(0, 10), value(i)]);
    const changes = JSON.stringify([
      { date: '2025-03-01', label: 'Old' },
      { date: '2026-03-01', label: 'Spring sale' },
      { date: '2026-07-01', label: 'To come' },
    ]);
    const card = (asOf: string, previous = 100) => {
      const one = shown({ metric: 'sales-volume', kind: 'total', value: 60, previous, asOf }, { changes });
      const series = days(() => 2).map(([t, value]) => ({ t: Date.parse(t), value, partial: t > asOf }));
      return { ...one, kpi: { ...one.kpi, series } };
    };
    assert.deepEqual(told(card('2026-03-31')), [
      [
        'H05',
        [0],
        'Sales volume: 62 since “Spring sale”, 62 in as many days before: it brings no more sales, so end it.',
      ],
    ]);
    assert.deepEqual(told(card('2026-03-20')), [
      ['H05', [0], 'It is too early to judge “Spring sale” (Mar 1, 2026): look again on Apr 1, 2026.'],
    ]);
    assert.deepEqual(told(card('2026-03-20', 50)), []);
  });

  it('count whole weeks from days', () => {
    const day = (i: number) => Date.UTC(2026, 0, 5 + i);
    const one = shown({ metric: 'sales-qualified-leads', kind: 'total', value: 1 });
    // Five weeks from Monday on, the last without its Sunday.
    const series = Array.from({ length: 34 }, (_, i) => ({
      ...{ t: day(i), partial: false },
      value: [1, 5, 0, 4, 9][Math.floor(i / 7)]!,
    }));
    assert.deepEqual(
      advice({ ...one, kpi: { ...one.kpi, series } }).map(({ parameters }) => parameters),
      [
        {
          least: { value: 0, unit: 'number', currency: null },
          most: { value: 35, unit: 'number', currency: null },
        },
      ],
    );
  });

  it('take a surface number for one only if nothing else is in the plan of the team', () => {
    const metrics = (globalThis as { [key: symbol]: { shelves: Map<string, Map<string, unknown>> } })[
      Symbol.for('kpi-elements')
    ]!.shelves;
    metrics.set(
      'metrics',
      new Map([['page-views', { id: 'page-views', name: 'Page views', counterMetrics: ['bounce-rate'] }]]),
    );
    const plan = (...targets: unknown[]) => ({ plan: JSON.stringify({ id: 'site', targets }) });
    const views = (more: Record<string, unknown>) => shown({ metric: 'page-views', value: 9, target: 10 }, more);
    const sentence = 'Page views can look better while nothing is gained: add Bounce rate to the goal.';
    assert.deepEqual(told(views({})), [['H19', [0], sentence]]);
    assert.deepEqual(told(views(plan({ kpi: 'page-views' }))), [['H19', [0], sentence]]);
    assert.deepEqual(told(views(plan({ kpi: 'page-views' }, { kpi: 'leads' }))), []);
    assert.deepEqual(told(views(plan({ kpi: 'page-views' }, { kpi: { formula: 'a / b' } }))), []);
    metrics.delete('metrics');
  });

  it('say nothing of what cannot be read', () => {
    const hostile = (): unknown => assert.fail();
    const { kpi, ...rest } = shown({ metric: 'leads', value: 1 });
    assert.deepEqual(
      told({ ...rest, kpi, take: hostile }, shown({}, { inputs: '{', segment: '[1]', changes: '7', plan: 'x' })),
      [],
    );
  });
});
