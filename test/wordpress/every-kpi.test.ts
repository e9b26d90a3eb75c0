/** What the server says of every KPI of the demo, the documentation, the stories and the vectors, in four languages, is what elements say. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import '../../src/catalog/index.js';
import '../../src/goals/elements.js';
import '../../src/locales/nb-catalog.js';
import '../../src/locales/nb.js';
import '../../src/locales/zh-Hans-catalog.js';
import '../../src/locales/zh-Hans.js';
import '../../src/locales/zh-Hant-catalog.js';
import '../../src/locales/zh-Hant.js';
import type { KpiStory } from '../../src/format/describe.js';
import type { FunnelStory } from '../../src/format/funnel-story.js';
import { formatDate } from '../../src/format/period.js';
import { trendTable } from '../../src/format/point-words.js';
import type { TrendStory } from '../../src/format/trend-words.js';
import { formatTarget, formatValue } from '../../src/format/value.js';
import { lastPoints } from '../../src/model/line.js';
import { isoDate } from '../../src/model/period.js';
import { told } from '../../src/static/told.js';
import { answersTo } from './answers.js';
import { type Fields, figures, rows } from './said.js';
import { newSite } from './site.js';

const languages = ['en', 'nb', 'zh-Hans', 'zh-Hant'] as const;
const tags = { 'kpi-card': 'card', 'goal-gauge': 'gauge', 'kpi-trend': 'trend', 'kpi-funnel': 'funnel' } as const;
type Tag = keyof typeof tags;
type Case = readonly [tag: Tag, fields: Fields];

const json = (file: string): Fields => JSON.parse(readFileSync(file, 'utf8')) as Fields;

/** A result in all elements that it can be shown by. */
function everywhere(result: Fields): Case[] {
  const fitting: Tag[] = [
    ...('stages' in result || 'segments' in result ? (['kpi-funnel'] as const) : (['kpi-card'] as const)),
    ...('series' in result ? (['kpi-trend'] as const) : []),
  ];
  return fitting.map((tag) => [tag, result]);
}

/** The results of a demonstration, by their metrics, under its goal. */
function ofDemo(): Case[] {
  const plan = json('demo/goal.json').goal;
  const { later, ...quarter } = json('demo/quarter.json') as Record<string, Fields> & {
    later: Record<string, Fields>[];
  };
  const weeks = { leads: json('demo/quarter-weeks.json') };
  return [quarter, weeks, ...later].flatMap((week) =>
    Object.entries(week).flatMap(([id, result]) =>
      everywhere({ metric: id === 'weeks' ? 'leads' : id, plan, ...result }),
    ),
  );
}

/** What is written in tags. */
function written(): Case[] {
  const files = ['stories', 'demo', 'docs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|html|md)$/.test(name))
      .map((name) => join(folder, name)),
  );
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  return [
    ...text.matchAll(/<(kpi-card|goal-gauge|kpi-trend|kpi-funnel)\b((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'))?)*)\s*>/g),
  ].map(([, tag, attributes = '']) => {
    const pairs = [...attributes.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', one, other]) => [
      name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      (one ?? other ?? '').replaceAll('&quot;', '"'),
    ]);
    return [tag as Tag, Object.fromEntries(pairs) as Fields];
  });
}

interface Vectors {
  readonly goals: readonly { readonly goal: Fields & { days?: number; elapsed?: number; actual?: number } }[];
  readonly funnel: readonly Fields[];
  readonly trend: readonly { readonly values: readonly (number | null)[] }[];
}

function ofVectors(): Case[] {
  const { goals, funnel, trend } = json('test/vectors/vectors.json') as unknown as Vectors;
  const start = 20_454; // 2026-01-01
  const day = (i: number): string => isoDate(start + i);
  return [
    ...goals.flatMap(({ goal: { days, elapsed, actual, ...goal } }) =>
      everywhere({
        ...goal,
        value: actual,
        ...(days && { period: `${day(0)}/${day(days - 1)}` }),
        ...(days && elapsed !== undefined && { asOf: day(elapsed - 1) }),
      }),
    ),
    ...funnel.flatMap(({ stages, spend }) => everywhere({ stages, spend, currency: 'EUR' })),
    ...trend.flatMap(({ values }) => everywhere({ series: values.map((value, i) => [day(i), value]), target: 12 })),
  ];
}

const cases: readonly Case[] = [
  ...[json('demo/kpis.json'), json('stories/kpis.json')].flatMap((results) =>
    Object.values(results as Record<string, Fields>).flatMap(everywhere),
  ),
  ...ofDemo(),
  ...written(),
  ...ofVectors(),
];

interface Said {
  /** The value against its target, and how it moved. */
  readonly figures: string;
  readonly sentence: string;
  readonly table: string;
  readonly period: string;
  readonly asOf: string;
}

/** What the server says of each case, in each language. */
let said: readonly (readonly Said[])[];
before(async () => {
  const site = await newSite('6.5');
  try {
    said = answersTo(
      site,
      `function ( $tag, $fields ) {
        $say = function () use ( $tag, $fields ) {
          $story = KpiElements\\story( $tag, KpiElements\\fields( $tag, array(), $fields ) );
          $kpi = $story['kpi'];
          return array(
            'figures' => KpiElements\\target_words( $kpi ) . ' | ' . KpiElements\\change_words( $kpi ),
            'sentence' => KpiElements\\sentence( $story ),
            'table' => html_entity_decode( KpiElements\\figures_html( $story ) ),
            'period' => $kpi['periodLabel'] ?? ( $kpi['period'] ? KpiElements\\period_words( $kpi['period'] ) : '' ),
            'asOf' => KpiElements\\as_of_words( $kpi ),
          );
        };
        return array_map( fn( $lang ) => KpiElements\\in_language( $lang, $say ), ${JSON.stringify(languages)} );
      }`,
      cases,
    ) as Said[][];
    assert.equal(site.log(), '');
  } finally {
    site.close();
  }
});

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort();
/** The signs of money, of per cent and of units, wherever the `intl` of the server puts them. */
const signs = (text: string): readonly string[] => text.match(/[^\s\d.,:<\u2212-]+/g) ?? [];
/** Elements leave out a year that the period has told. */
const year = /^20\d\d$/;
/** Numbers, and what names begin with, so that `15. nov.` is `15. november`. */
const dated = (text: string): string[] =>
  unique((text.toLowerCase().match(/\d+|[a-zæøå]+/g) ?? []).map((word) => (/\d/.test(word) ? word : word.slice(0, 3))));

/** Holds what each case is told with against what an element tells. */
function eachOf(elements: readonly Tag[], check: (said: Said, fields: Fields, lang: string, tag: Tag) => void): number {
  let checked = 0;
  const differences: string[] = [];
  cases.forEach(([tag, fields], i) => {
    if (!elements.includes(tag)) return;
    languages.forEach((lang, at) => {
      try {
        check(said[i]![at]!, fields, lang, tag);
      } catch (difference) {
        differences.push((difference as Error).message);
      }
    });
    checked++;
  });
  assert.equal(differences.length, 0, `${differences.length} differences: ${differences.slice(0, 5).join('\n\n')}`);
  return checked;
}

void test('a card and a gauge are told with their name, period, value, target, change and day', () => {
  const checked = eachOf(['kpi-card', 'goal-gauge'], ({ figures: ours, sentence, period, asOf }, fields, lang, tag) => {
    const { kpi, language, story } = told(fields, { as: tags[tag], lang, now: Date.now() });
    const { words, sentence: theirs } = story as KpiStory;
    const about = `${lang} ${JSON.stringify(fields).slice(0, 900)}\n${sentence}\nis not\n${theirs}`;
    const { value, target, change, label } = words;
    const moved = change && (change.amount || formatValue(kpi.previous, kpi, language));
    const day = kpi.asOf === null ? '' : formatDate(kpi.asOf, language);
    const all = [value, target, moved].filter(Boolean).join(' | ');
    assert.deepEqual(unique(figures(ours)), unique(figures(all)), about);
    assert.deepEqual(dated(period), dated(words.period), about);
    assert.deepEqual(dated(asOf.replace(/^as of|^per/, '')), dated(day), about);
    for (const text of [label, ...signs(value)]) assert.ok(sentence.includes(text), `${text}: ${about}`);
    if (lang !== 'en') return;
    for (const [word, told] of [
      ['above', / above /],
      ['below', / below /],
    ] as const)
      assert.equal(told.test(sentence), Boolean(target?.includes(word)), about);
    assert.equal(/ more than (a year )?before/.test(sentence), change?.arrow === '▲', about);
    assert.equal(/ less than (a year )?before/.test(sentence), change?.arrow === '▼', about);
    assert.equal(/as much as before/.test(sentence), change !== null && !change.arrow && change.amount !== '', about);
  });
  assert.ok(checked > 100, `only ${checked}`);
});

void test('a trend is told with its days, its values and their targets', () => {
  const checked = eachOf(['kpi-trend'], ({ sentence, table, period }, fields, lang) => {
    const story = told(fields, { as: 'trend', lang, now: Date.now() }).story as TrendStory;
    const { kpi, language, words, trend } = story;
    const about = `${lang} ${JSON.stringify(fields).slice(0, 900)}\n${sentence}\nis not\n${story.sentence}`;
    assert.deepEqual(dated(period), dated(words.period), about);
    const { rows: shown } = trendTable(story, true, 12);
    const columns = trend.target.knots.length > 0 ? 3 : 2;
    const points = lastPoints(trend.points, 12);
    const theirs = rows(table);
    assert.equal(theirs.length, shown.length, about);
    theirs.forEach(([time = '', ...cells], i) => {
      const [ourTime = '', ...ours] = shown[i]!;
      const known = dated(ourTime);
      assert.deepEqual(
        dated(time).filter((part) => !known.includes(part) && !year.test(part)),
        [],
        `${time} is not ${ourTime}: ${about}`,
      );
      assert.deepEqual(cells.map(figures), ours.slice(0, columns - 1).map(figures), `${time}: ${about}`);
      const value = formatValue(points[i]!.value, kpi, language);
      for (const sign of signs(value)) assert.ok(cells[0]!.includes(sign), `${cells[0]} is not ${value}: ${about}`);
    });
    if (!trend.latest) return;
    const whole = kpi.target === null ? '' : formatTarget(kpi.target, kpi, language);
    const all = figures([story.sentence, whole, trendTable(story, true).rows.flat().join(' | ')].join(' | '));
    assert.deepEqual(
      figures(sentence).filter((figure) => !all.includes(figure) && !year.test(figure)),
      [],
      about,
    );
  });
  assert.ok(checked > 20, `only ${checked}`);
});

void test('a funnel is told with its stages, its rates and their targets, and those of all together', () => {
  const checked = eachOf(['kpi-funnel'], ({ sentence, table, period }, fields, lang) => {
    const story = told(fields, { as: 'funnel', lang, now: Date.now() }).story as FunnelStory;
    const { words } = story;
    const about = `${lang} ${JSON.stringify(fields).slice(0, 900)}\n${sentence}\nis not\n${story.sentence}`;
    assert.deepEqual(dated(period), dated(words.period), about);
    const stages = words.parts.flatMap(({ stages }) => stages);
    const theirs = rows(table);
    assert.deepEqual(
      theirs.map(([name]) => name),
      stages.map(({ stage }) => stage.label),
      about,
    );
    theirs.forEach(([, ...cells], i) => {
      const { count, step } = stages[i]!;
      const ours = figures(
        [count.text, count.target?.target, step?.text.split('\t')[1], step?.target?.target].join(' | '),
      );
      assert.deepEqual(figures(cells.join(' | ')).slice(0, ours.length), ours, about);
      for (const figure of ours) assert.ok(figures(sentence).includes(figure), `${figure}: ${about}`);
    });
  });
  assert.ok(checked > 15, `only ${checked}`);
});
