import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type AlertRule, type Cadence, dueReview } from 'kpi-elements/goals';
import { kpiStory } from '../../../src/format/describe.js';
import type { Alert, Expert } from '../../../src/format/expert.js';
import { shelf } from '../../../src/model/shelf.js';
import { aim, said, shown, year } from './plans.js';

interface Vectors {
  alerts: { id: string; rule: AlertRule; series: (number | null)[]; events: [string, number][] }[];
  reviews: { id: string; cadence: Cadence; anchor?: string; seasons?: string[]; after: string; next: string }[];
}
const vectors = JSON.parse(readFileSync(new URL('../../vectors/vectors.json', import.meta.url), 'utf8')) as Vectors;

const text = ({ event, text: what }: Alert): string => `${event}: ${what}`;

describe('A rule of an element tells what its vector expects, once for each crossing', () => {
  for (const { id, rule, series, events } of vectors.alerts)
    it(id, () => {
      const memory = new Map<string, unknown>();
      const told = series.flatMap((value, i) => {
        const answer = shown({ alerts: JSON.stringify([rule]), better: 'higher' }, { value, asOf: '2026-11-15' });
        const turn = (): readonly Alert[] => said(answer, { memory, since: 1000 + i }).alerts;
        const first = turn().map(({ event }) => [event, i]);
        assert.deepEqual(turn(), [], 'drawn again');
        return first;
      });
      assert.deepEqual(told, events);
    });
});

describe('An alert', () => {
  const about = (alerts: unknown, fields: object): readonly Alert[] => said(shown({ alerts, ...fields })).alerts;

  /** An element that shares what was told with others. */
  const element = (shared: Map<string, unknown>, fields: object = {}): ((value: number, since?: number) => string) => {
    const memory = new Map<string, unknown>();
    return (value, since) =>
      said(shown({ value, ...fields }), { memory, shared, since: since ?? null })
        .alerts.map(({ event }) => event)
        .join();
  };

  it('is told once by elements that share a plan, and by each that has its own', () => {
    const fields = { alerts: 'value', target: 10 };
    const shared = new Map<string, unknown>();
    const [a, b] = [element(shared, fields), element(shared, fields)];
    assert.deepEqual([a(5), b(5), a(20), b(20), b(4), a(4)], ['fired', '', 'cleared', '', 'fired', '']);
    assert.deepEqual([element(new Map(), fields)(5), element(new Map(), fields)(5)], ['fired', 'fired']);
  });

  it('counts only answers that are new, each element its own', () => {
    const shared = new Map<string, unknown>();
    const fields = { alerts: [{ on: 'value', side: 'below', value: 10, consecutive: 3 }] };
    const [card, trend] = [element(shared, fields), element(shared, fields)];
    assert.deepEqual([card(5, 1), card(5, 1), trend(5, 2), card(5, 11), trend(5, 12)].join(''), '');
    assert.deepEqual([card(5, 21), trend(5, 22)], ['fired', '']);
  });

  it('of figures without a metric is of its element alone', () => {
    const shared = new Map<string, unknown>();
    const fields = { metric: null, alerts: 'value', target: 10 };
    const [low, high] = [element(shared, fields), element(shared, fields)];
    assert.deepEqual([low(5), high(20), low(5), high(20)], ['fired', '', '', '']);
  });

  it('goes on where its limit moves with the target, and where another source takes over', () => {
    const memory = new Map<string, unknown>();
    const at = (target: number, value: number, since: number | null): number =>
      said(shown({ alerts: 'value', value, target }), { memory, since }).alerts.length;
    assert.deepEqual([at(10, 5, 1), at(11, 5, 2), at(12, 5, 3), at(12, 20, 4), at(12, 5, null)], [1, 0, 0, 1, 1]);
  });

  it('of days that move on goes on, and begins anew with a new month', () => {
    const memory = new Map<string, unknown>();
    const at = (period: string, since: number): number =>
      said(shown({ alerts: 'value', value: 5, target: 10, period }), { memory, since }).alerts.length;
    assert.deepEqual([at('2026-11-01/2026-11-07', 1), at('2026-11-02/2026-11-08', 2)], [1, 0]);
    assert.deepEqual([at('2026-10', 3), at('2026-11', 4)], [1, 1]);
  });

  it('has words for good news and for bad', () => {
    const rules = [{ on: 'value', side: 'above' }];
    const [news] = about(rules, { value: 1310, target: 1200 });
    assert.equal(text(news!), 'fired: target exceeded: 1,310 above 1,200');
    assert.deepEqual(
      [news!.favourable, news!.severity, news!.metric, news!.on, news!.observed],
      [true, 'info', 'leads', 'value', 1310],
    );
    const [bad] = about('value', { value: 62, target: 50, better: 'lower', currency: 'EUR' });
    assert.equal(text(bad!), 'fired: above target: €62, target €50');
    assert.deepEqual([bad!.favourable, bad!.severity, bad!.id], [false, 'warning', 'value-above']);
    const [low] = about([{ side: 'below', severity: 'grave' }], { value: 45, target: 50, better: 'lower' });
    assert.deepEqual([low!.text, low!.severity], ['better than target: 45 below 50', 'grave']);
    assert.equal(
      about('value', { value: 0.009, target: 0.01, unit: 'percent' })[0]!.text,
      'below target: 0.9%, target 1%',
    );
    assert.equal(
      about('value', { value: 0.66, target: '0.4/0.6', unit: 'percent' })[0]!.text,
      'outside 40% – 60%: 66%',
    );
    assert.equal(
      about([{ side: 'above', value: 7 }], { value: 8, target: 10 })[0]!.text,
      'above the limit: 8, limit 7',
    );
    assert.deepEqual(about('value', { value: 8 }), [], 'no target, no limit');
  });

  it('tells of pace, projection, status and data, by a word alone', () => {
    const fields = { kind: 'total', value: 40, target: 100, period: '2026-11', asOf: '2026-11-15' };
    assert.deepEqual(about('performance projection status', fields).map(text), [
      'fired: off pace: 80% of what is expected by now',
      'fired: projection misses the target: 80, target 100',
      'fired: status became worse: At risk',
    ]);
    const large = { ...fields, value: 590, target: 1400, asOf: '2026-11-14' };
    assert.match(about('projection', large).map(text)[0]!, /: 1,264, target 1,400$/, 'as the card shows it');
    const memory = new Map<string, unknown>();
    const on = (value: number, since: number): string[] =>
      said(shown({ ...fields, alerts: ['status', 'projection', 'performance'], value }), { memory, since }).alerts.map(
        text,
      );
    assert.deepEqual(
      [on(50, 1), on(40, 2).length, on(50, 3)],
      [
        [],
        3,
        [
          'cleared: status is back: On track',
          'cleared: projection back at the target: 100, target 100',
          'cleared: back on pace: 100% of what is expected by now',
        ],
      ],
    );
  });

  it('tells that nothing new has come, as days pass, and that it has', () => {
    const memory = new Map<string, unknown>();
    const plan = year({ cadence: 'weekly', alerts: [{ on: 'data' }] });
    const on = (now: string, asOf = '2026-11-01'): string[] =>
      said(shown({ plan }, { value: 5, asOf }, now), { memory, since: 1 }).alerts.map(text);
    assert.deepEqual(
      [on('2026-11-08'), on('2026-11-10'), on('2026-11-11')],
      [[], ['fired: no new figure for 9 days'], []],
    );
    assert.deepEqual(on('2026-11-11', '2026-11-10'), ['cleared: new figures have come']);
  });

  it('that makes no sense is a problem, and the others are kept', () => {
    const bad = [
      'x',
      { on: 'moon' },
      { side: 'outside', min: 2, max: 1 },
      { side: 'above', min: 1 },
      { consecutive: 0 },
      5,
      null,
    ];
    const { problems, kpi } = shown({ alerts: JSON.stringify([...bad, 'value']), value: 5 });
    assert.equal(kpi.value, 5);
    assert.deepEqual(
      problems.map(({ field, kept }) => `${field} ${kept}`),
      ['[0]', '[1].on', '[2]', '[3]', '[4].consecutive', '[5]', '[6]'].map((at) => `alerts${at} true`),
    );
    assert.equal(shown({ alerts: '{' }).problems[0]?.field, 'alerts');
    assert.equal(about(JSON.stringify([...bad, 'value']), { value: 5, target: 10 }).length, 1);
  });
});

describe('A review', () => {
  const asides = (plan: unknown, now: string, more: object = {}): readonly string[] =>
    said(shown({ plan, value: 5, asOf: now, period: '2026-11', ...more }, {}, now)).asides;
  const plan = (review: object) => year({}, { review: { cadence: 'monthly', ...review } });

  it('is the next of the goal’s cadence, monthly by default', () => {
    assert.deepEqual(asides(year(), '2026-11-16'), ['next review Dec 1']);
    assert.deepEqual(asides(year({ cadence: 'weekly' }), '2026-11-16'), ['next review Nov 19']);
    assert.deepEqual(asides(plan({ cadence: 'quarterly' }), '2026-11-16'), ['next review Jan 1, 2027']);
    assert.deepEqual(asides(year({ review: { cadence: 'daily' } }), '2026-11-16'), ['review due today']);
    assert.deepEqual(asides(plan({}), '2027-01-02'), [], 'the goal is over');
  });

  it('is due, and overdue, when its date was set and is past', () => {
    const at = (now: string): readonly string[] => asides(plan({ nextReview: '2026-12-01' }), now);
    assert.deepEqual(['2026-11-20', '2026-12-01', '2026-12-02', '2026-12-05'].flatMap(at), [
      'next review Dec 1',
      'review due today',
      'review due since Dec 1',
      'review overdue since Dec 1',
    ]);
  });

  it('is on the civil day of the data’s zone', () => {
    const late = shown({ plan: year(), timeZone: 'Pacific/Auckland', value: 5 }, {}, '2026-11-30');
    assert.deepEqual(said(late).asides, ['review due today']);
  });

  for (const { id, after, next, ...review } of vectors.reviews)
    it(`${id}: ${review.cadence} after ${after}`, () => {
      const day = new Date(Date.parse(after) + 86_400_000).toISOString().slice(0, 10);
      const period = { start: review.anchor ?? '2024-01-01', end: '2027-12-31' };
      assert.equal(dueReview({ id, period, targets: [], review }, aim({}), day)?.date, next);
    });
});

describe('A goal', () => {
  it('that is reached proposes the next, when all its targets are', () => {
    const targets = [aim({ baseline: { value: 1000 } }), aim({ kpi: 'calls', target: 10 })];
    const plan = year({}, { targets });
    const memory = new Map<string, unknown>();
    const of = (metric: string, value: number): readonly string[] =>
      said(shown({ plan, metric, value, asOf: '2026-11-15' }), { memory }).asides;
    assert.deepEqual(
      [of('leads', 1250), of('calls', 12), of('leads', 1250)],
      [['next review Dec 1'], ['goal reached: next 10 in 2027'], ['goal reached: next 1,500 in 2027']],
    );
  });

  it('that is a draft says why', () => {
    const { lines, asides } = said(shown({ plan: year({ actions: [], source: undefined }), value: 5 }));
    assert.deepEqual(lines, [
      'Draft, not judged: no data source is named, or it is not known how progress is recognised; no action or lever is listed',
    ]);
    assert.deepEqual(asides, []);
  });

  it('that changes what it is after asks for its KPIs to be chosen anew', () => {
    const memory = new Map<string, unknown>();
    const of = (outcome: string): boolean =>
      said(shown({ plan: year({}, { outcome }), value: 5 }), { memory }).asides.includes(
        'goal changed: choose its KPIs anew',
      );
    assert.deepEqual([of('More'), of('More'), of('Better')], [false, false, true]);
  });
});

describe('A change', () => {
  const day = (i: number): string => new Date(Date.UTC(2026, 3, 1 + i)).toISOString().slice(0, 10);
  const series = (before: number, after: number) =>
    Array<null>(75)
      .fill(null)
      .map((_, i) => [day(i), day(i) < '2026-05-03' ? before : after]);
  const changes = JSON.stringify([{ date: '2026-05-03', label: 'New landing page' }]);
  const lines = (fields: object, now = '2026-06-20'): readonly string[] =>
    said(shown({ changes, kind: 'total', ...fields }, {}, now)).lines;

  it('is a mark on the line, and is not judged before its day', () => {
    const { marks, lines: told } = said(shown({ changes, value: 5 }, {}, '2026-05-20'));
    assert.deepEqual(marks, [{ t: Date.parse('2026-05-03'), label: 'New landing page' }]);
    assert.deepEqual(told, ['New landing page, May 3: judge after Jun 3']);
  });

  it('stands in the order of time, in whatever order it was written', () => {
    const written = ['2026-05-20', '2026-05-03', '2026-05-11'].map((date) => ({ date, label: date }));
    const { marks, lines: told } = said(shown({ changes: written, value: 5 }, {}, '2026-05-21'));
    assert.deepEqual(
      marks.map(({ label }) => label),
      ['2026-05-03', '2026-05-11', '2026-05-20'],
    );
    assert.match(told[0]!, /^2026-05-03/);
  });

  it('is compared from then on, over equally many days', () => {
    assert.deepEqual(lines({ series: series(100, 112) }), [
      'New landing page, May 3: 31 days after against 31 days before: 12% more – improved',
    ]);
    assert.deepEqual(lines({ series: series(100, 90) }), [
      'New landing page, May 3: 31 days after against 31 days before: 10% less – not improved, look deeper',
    ]);
    assert.match(lines({ series: series(100, 90), better: 'lower' })[0]!, /10% less – improved$/);
    assert.match(lines({ series: series(100, 90), better: 'neither' })[0]!, /before: 10% less$/);
    assert.match(lines({ series: series(100, 100) })[0]!, /no change – not improved/);
    assert.match(lines({ series: series(100, 112), asOf: '2026-05-20' })[0]!, /judge after Jun 3$/);
  });

  it('says why it cannot be compared', () => {
    const why = (fields: object): string | undefined => lines(fields)[0]?.replace(/^.*compared, /, '');
    assert.equal(why({ series: series(1, 2).slice(10) }), 'days are missing before or after it');
    assert.equal(why({ series: series(1, 2), kind: 'unique' }), 'people of several days cannot be added up');
    assert.match(why({ series: series(1, 2), kind: 'rate' })!, /^rates of several days/);
    assert.match(why({ series: series(1, 2), kind: undefined })!, /^it is not known/);
    assert.match(
      why({
        series: [
          ['2026-01-01', 1],
          ['2026-07-01', 2],
        ],
        granularity: 'month',
        asOf: '2026-07-31',
      })!,
      /by the day$/,
    );
    assert.deepEqual(lines({ value: 5 }), [], 'no line, nothing to compare');
  });

  it('that is none is a problem', () => {
    const bad = [{ label: 'x' }, { date: 'May' }, { date: '2026-05-03', evaluateAfter: '2026-05-01' }, 5];
    assert.deepEqual(
      shown({ changes: bad }).problems.map(({ field, kept }) => `${field} ${kept}`),
      ['[0].date', '[1].date', '[2].evaluateAfter', '[3]'].map((at) => `changes${at} true`),
    );
    assert.equal(shown({ changes: 'soon' }).problems.length, 1);
  });
});

it('Whatever is written, nothing throws, and what is told is text', () => {
  const { says, knows } = shelf<Expert>('experts').get('goals')!;
  const any = fc.anything();
  const target = fc.record({ alerts: any, cadence: any, review: any, parts: any, weights: any, baseline: any });
  const review = fc.record({
    cadence: fc.constantFrom('daily', 'seasonal', 'x'),
    anchor: any,
    nextReview: any,
    seasons: any,
  });
  fc.assert(
    fc.property(target, review, any, any, (more, often, alerts, changes) => {
      const plan = year(more as object, { review: often as never });
      const { kpi, goal, question } = shown({ plan, alerts, changes, value: 5, period: '2026-11' });
      const story = kpiStory(kpi, question.language);
      knows!({ ...question, written: question.take });
      const told = says!({
        ...question,
        kpi,
        status: goal.status,
        story,
        since: 1,
        memory: new Map(),
        shared: new Map(),
      });
      for (const text of [...told!.asides!, ...told!.lines!]) assert.doesNotMatch(text, /undefined|null|NaN|\[object/);
    }),
  );
});
