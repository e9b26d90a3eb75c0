import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goalSheet } from '../../../src/goal-sheet/index.js';
import type { GoalPlan } from '../../../src/goals/index.js';
import { metrics, plan, readable, results } from './goals.js';

const today = '2026-11-16';
const has = (text: string, ...parts: readonly string[]): void => {
  for (const part of parts) assert.ok(text.includes(part), `"${part}" is missing in:\n${text}`);
};
const lacks = (text: string, ...parts: readonly string[]): void => {
  for (const part of parts) assert.ok(!text.includes(part), `"${part}" is in:\n${text}`);
};
const rich = (lang: string, text: string): string => {
  const hints = [{ kpis: ['leads'], text }];
  return readable(goalSheet(plan(text), results, { lang, today, hints, metrics: metrics(text) }).html);
};

describe('A goal sheet says everything about a goal', () => {
  it('in English', () => {
    const text = rich('en', 'Words');
    has(text, 'Goal sheet', 'Why', 'Outcome', 'Owner', 'Team', 'Words, Words', 'Period', 'Q4 2026', 'Part of');
    has(text, '4 KPIs: enough', '540', '45%', 'of 1,200', '▲\nAt risk', '1,350', '1,060 (Q3 2026)', 'Expected to date');
    has(text, '€47.20', '€2.80', 'lower is better', '105.6%', 'as of Nov 15, 2026', 'Words: Words', 'a ÷ b');
    has(text, '55 – 65', '1.8%', '0.7 pp', 'October 2026', '380', '440', 'Dec 1, 2026', 'Jan 1, 2027', 'Words (Words)');
    has(text, 'Why this KPI', 'What we do', 'Hints', 'Notes', 'Time-bound', 'SM17', 'The parts lead to the whole');
    lacks(text, 'undefined', 'null', 'NaN', '[object', '\t');
  });

  it('in Norwegian, with nothing left in English', () => {
    const text = rich('nb', 'Ord');
    has(
      text,
      'Målark',
      'Ansvarlig',
      '4. kvartal 2026',
      'faresonen',
      '1 060',
      '47,20',
      '0,7 prosentpoeng',
      '1. des. 2026',
    );
    const english = rich('en', 'Ord').split('\n');
    const same = text.split('\n').filter((line) => /\p{L}{2}/u.test(line) && english.includes(line));
    const alike = /^(Team|Segment|Relevant|SM\d\d|Ord.*|a ÷ b)$/;
    assert.deepEqual(
      same.filter((line) => !alike.test(line)),
      [],
    );
  });

  const chinese = {
    'zh-Hans': [
      '目标表',
      '2026年第4季度',
      '有风险',
      '达成率',
      '基线值',
      '个百分点',
      '12月1日',
      '共4个KPI',
      '（2026年第3季度）',
    ],
    'zh-Hant': [
      '目標表',
      '2026年第4季',
      '有風險',
      '達成率',
      '基準值',
      '個百分點',
      '12月1日',
      '共4個KPI',
      '（2026年第3季',
    ],
  };
  for (const [lang, words] of Object.entries(chinese))
    it(`in ${lang}, with no Latin word, no half-width sign and no space between Chinese and figures`, () => {
      const text = rich(lang, '文字');
      has(text, ...words);
      const latin = text.match(/[A-Za-z]{2,}\d*/g)!.filter((word) => !/^(KPI|SMART|SM\d\d)$/.test(word));
      assert.deepEqual(latin, []);
      assert.equal(text.match(/\p{Script=Han}[,;:()]|[,;:()]\p{Script=Han}/gu), null);
      assert.equal(text.match(/\p{Script=Han} +\d|\d +\p{Script=Han}/gu), null);
    });

  it('as one page that names its language, loads nothing, runs nothing and has heads of rows and columns', () => {
    const { html } = goalSheet(plan(), results, { lang: 'nb-NO', today, metrics: metrics('Ord') });
    has(
      html,
      '<!doctype html>',
      '<html lang="nb-NO">',
      '<meta charset="utf-8">',
      'scope="row"',
      'scope="col"',
      '@media print',
    );
    lacks(html, '<script', '<link', '<img', 'http', ' on', 'url(');
    assert.equal(html.match(/<h1>/g)!.length, 1);
  });
});

describe('A goal sheet claims nothing that is not known', () => {
  const cells = (csv: string): string[][] =>
    csv
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));

  it('a figure that is missing is a dash, and says so', () => {
    const { html, csv, json } = goalSheet(plan(), {}, { today, metrics: metrics('Words') });
    assert.equal(html.match(/<p class="value">–<\/p>/g)!.length, 4);
    has(readable(html), 'Pending', 'no figure yet', 'Attainment\n–');
    const [names, first] = cells(csv);
    assert.equal(first![names!.indexOf('value')], '');
    assert.equal((JSON.parse(json) as { kpis: { value: null }[] }).kpis[0]!.value, null);
  });

  it('a zero is a zero', () => {
    const { html } = goalSheet(plan(), { leads: { value: 0, asOf: '2026-11-15' } }, { metrics: metrics('Words') });
    has(html, '<p class="value">0</p>', 'Off track');
  });

  it('a draft is not judged, and shows which checks fail', () => {
    const goal = { ...plan(), targets: plan().targets.map((target) => ({ ...target, actions: [] })) };
    const { html, csv, json } = goalSheet(goal, results, { today, metrics: metrics('Words') });
    const text = readable(html);
    has(text, 'Draft', 'Fails', '540');
    lacks(text, 'At risk', 'On track', 'Expected to date', 'Attainment');
    assert.doesNotMatch(csv, /at-risk|on-track/);
    const { draft, kpis } = JSON.parse(json) as { draft: boolean; kpis: { evaluation: unknown }[] };
    assert.deepEqual([draft, ...kpis.map(({ evaluation }) => evaluation)], [true, null, null, null, null]);
  });

  it('a check that finds something says what, of which KPIs, in the language of the sheet', () => {
    const [first, ...others] = plan('指标').targets;
    const goal = { ...plan('指标'), targets: [{ ...first!, actions: [] }, ...others] };
    const { html } = goalSheet(goal, results, { lang: 'zh-Hans', metrics: metrics('指标') });
    has(readable(html), '每个KPI都有可采取的行动\n指标：未列出任何行动');
  });

  it('a figure of another period is shown, and judges nothing', () => {
    const figures = { ...results, leads: { value: 540, period: '2026-Q3' } };
    const text = readable(goalSheet(plan(), figures, { today, metrics: metrics('Words') }).html);
    has(text, '540', 'the figure of Q3 2026: not judged', 'On track');
    lacks(text, 'At risk');
  });

  it('a figure of the days that have passed is one of the goal', () => {
    const figures = { leads: { value: 540, period: { start: '2026-10-01', end: '2026-11-15' } } };
    has(readable(goalSheet(plan(), figures, { today, metrics: metrics('Words') }).html), 'At risk', '600');
  });

  it('a period that is over is judged as a whole', () => {
    const options = { today: '2027-01-01', metrics: metrics('Words') };
    has(readable(goalSheet(plan(), { leads: { value: 1199 } }, options).html), 'Missed', '99.9%');
  });

  it('two targets of one metric share no figure, unless a function tells which is whose', () => {
    const [target] = plan().targets;
    const goal: GoalPlan = { ...plan(), targets: [target!, { ...target!, segment: { channel: 'paid' } }] };
    const options = { today, metrics: metrics('Words') };
    lacks(goalSheet(goal, results, options).html, '540');
    const told = goalSheet(goal, ({ segment }) => ({ value: segment === 'all' ? 540 : 120 }), options);
    has(readable(told.html), '540', '120', 'channel: paid');
  });

  it('an empty goal has a sheet', () => {
    const { html, csv, json } = goalSheet({ id: 'new', targets: [] }, {});
    has(readable(html), 'new', 'Draft', 'Only 0', 'Fails');
    assert.equal(cells(csv).length, 1);
    assert.deepEqual((JSON.parse(json) as { kpis: [] }).kpis, []);
  });

  it('a goal of one KPI that nobody has defined has a sheet', () => {
    const { html } = goalSheet({ id: 'one', targets: [{ kpi: 'demos', target: 40 }] }, { demos: { value: 12 } });
    has(readable(html), 'demos', '12', '40', 'Only 1', 'Fails');
  });

  it('a KPI of one’s own is called by its name', () => {
    const kpi = { name: 'Demos', formula: 'demos held', unit: 'number', kind: 'total', better: 'higher' } as const;
    const goal: GoalPlan = { ...plan(), targets: [{ ...plan().targets[0]!, kpi }] };
    const { html } = goalSheet(goal, () => ({ value: 540, asOf: '2026-11-15' }));
    has(readable(html), 'Demos', 'demos held', 'At risk');
  });
});

describe('The reviews of a goal sheet', () => {
  const reviews = (goal: GoalPlan, day?: string): unknown =>
    (JSON.parse(goalSheet(goal, {}, { today: day }).json) as { reviews: unknown }).reviews;

  it('are three at most, and the last is the first that does not lie before the end', () => {
    assert.deepEqual(reviews(plan()), ['2026-11-01', '2026-12-01', '2027-01-01']);
    assert.deepEqual(reviews(plan(), '2026-12-05'), ['2027-01-01']);
    assert.deepEqual(reviews(plan(), '2027-02-05'), []);
    assert.deepEqual(reviews({ ...plan(), review: undefined }), []);
  });
});

describe('The JSON of a goal sheet', () => {
  type Sheet = { goal: unknown; kpis: Record<string, unknown>[] };
  const full = JSON.parse(goalSheet(plan(), results, { today, metrics: metrics('W') }).json) as Sheet;
  const bare = JSON.parse(goalSheet({ id: 'a', targets: [{ kpi: 'x', target: null }] }, {}).json) as Sheet;

  it('has the plan and the results as they were given, and what was found', () => {
    assert.deepEqual(full.goal, plan());
    assert.deepEqual(full.kpis[0]!.result, results.leads);
    const { status, expected, attainment } = full.kpis[0]!.evaluation as Record<string, unknown>;
    assert.deepEqual([status, expected, attainment], ['at-risk', 600, 0.45]);
  });

  it('has the same keys whatever is known', () => {
    assert.deepEqual(Object.keys(full), Object.keys(bare));
    assert.deepEqual(Object.keys(full.kpis[0]!), Object.keys(bare.kpis[0]!));
  });
});

describe('The CSV of a goal sheet', () => {
  const lines = goalSheet(plan(), results, { today, metrics: metrics('W') }).csv.split('\r\n');

  it('begins with a byte-order mark and English names, and ends every line alike', () => {
    assert.ok(lines[0]!.startsWith('\uFEFFgoal,title,owner,kpi,name,segment,unit,currency,part,start,end,target,'));
    assert.equal(lines.at(-1), '');
  });

  it('has a row for each KPI and each part, with plain numbers and ISO dates', () => {
    assert.equal(lines.length, 1 + 4 * 4 + 1);
    const common = 'q4,Text,Text,leads,W,all,number,';
    assert.equal(lines[1], `${common},goal,2026-10-01,2026-12-31,1200,,,1060,1350,540,2026-11-15,600,0.45,at-risk,`);
    assert.equal(lines[3], `${common},month,2026-11-01,2026-11-30,440,,,,,,,,,,`);
    assert.match(lines[9]!, /,goal,2026-10-01,2026-12-31,,55,65,52,/);
  });
});
