import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { Script } from 'node:vm';
import { transform } from 'esbuild';
import { cardEn } from '../../../src/format/card-messages.js';
import { changeEn } from '../../../src/format/change-messages.js';
import { compareEn } from '../../../src/compare/words.js';
import { kpiStory } from '../../../src/format/describe.js';
import { funnelEn } from '../../../src/format/funnel-messages.js';
import { funnelStory } from '../../../src/format/funnel-story.js';
import { funnelTable } from '../../../src/format/funnel-table.js';
import { en, type Language, languageOf, type Messages } from '../../../src/format/messages.js';
import { pointWords, trendTable } from '../../../src/format/point-words.js';
import { trendEn } from '../../../src/format/trend-messages.js';
import { trendStory } from '../../../src/format/trend-words.js';
import { goalsEn } from '../../../src/goals/words.js';
import { hintsEn } from '../../../src/hints/words.js';
import { registerLanguage } from '../../../src/locales/index.js';
import { lastPoints } from '../../../src/model/line.js';
import type { Kpi } from '../../../src/model/kpi.js';
import { shelf } from '../../../src/model/shelf.js';
import * as gauges from '../../../stories/goal-gauge.stories.js';
import * as cards from '../../../stories/kpi-card.stories.js';
import * as funnels from '../../../stories/kpi-funnel.stories.js';
import * as trends from '../../../stories/kpi-trend.stories.js';
import { toldBy } from './stories.js';

/** The English words of each part; a language has to have all of them. */
const english: Readonly<Record<string, object>> = {
  elements: { ...en, card: cardEn, change: changeEn, trend: trendEn, funnel: funnelEn },
};
/** What a language may have beyond English. */
const more = ['dates'];
/** What is no word but a joint, and may be the same in English. */
const joints =
  /^(unit|fromTo|pause|comma|sentence|change\.moved|trend\.(against|line|dot)|funnel\.(named|inSegment|counted|list))$/;

/** How many figures there are, where what comes after them only chooses a word. */
const choosing: Readonly<Record<string, number>> = { days: 1, 'trend.each': 1, 'trend.latest': 2 };

const folder = join(import.meta.dirname, '../../../src/locales');
const tags = readdirSync(folder).flatMap((file) => /^([a-z]{2,3}(?:-[A-Z]\w+)?)\.ts$/.exec(file)?.[1] ?? []);

before(async () => {
  for (const tag of tags) for (const file of [tag, `${tag}-goals`]) await import(`../../../src/locales/${file}.js`);
});

type Message = string | ((...figures: unknown[]) => string);

/** All messages of a tree, by path. */
function messagesIn(words: object, path = ''): (readonly [string, Message])[] {
  return Object.entries(words).flatMap(([name, message]: [string, Message | object]) =>
    typeof message === 'object' ? messagesIn(message, `${path}${name}.`) : [[path + name, message] as const],
  );
}

/** What a message says of things. */
const said = (message: Message, ...things: unknown[]): string =>
  typeof message === 'string' ? message : message(...things);
const figures = (path: string, message: Message): unknown[] =>
  path === 'trend.latest' || path === 'trend.each'
    ? ['7', '8', 'week'].slice(path === 'trend.each' ? 1 : 0)
    : ['7', '8', '9', '6'].slice(0, typeof message === 'string' ? 0 : message.length);

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
const vocabulary = (words: object): Set<string> =>
  new Set(messagesIn(words).flatMap(([path, message]) => wordsIn(said(message, ...figures(path, message)))));

const HAN = '[\\p{Script=Han}，。：；、（）“”「」]';
/** What no Chinese text has: punctuation of another width beside it, or a space before or after a figure. */
const misset = new RegExp(`${HAN}[,.;:!?()]|[,.;:!?()]${HAN}|${HAN} +[\\p{L}\\d]|[\\p{L}\\d] +${HAN}`, 'u');

it('The languages are Norwegian, and Chinese of the mainland and of Taiwan', () => {
  assert.deepEqual(tags, ['nb', 'zh-Hans', 'zh-Hant']);
});

for (const tag of tags)
  for (const part of Object.keys(english)) {
    const words = (): object => shelf<object>(`words of ${part}`).get(tag)!;

    describe(`The ${part} in ${tag}`, () => {
      it('have every message of the English, and no other', () => {
        const names = (of: object): string[] => messagesIn(of).map(([path]) => path);
        const own = names(words()).filter((path) => !more.includes(path));
        assert.deepEqual(own.sort(), names(english[part]!).sort());
      });

      it('carry every figure that they are given', () => {
        const own = new Map(messagesIn(words()));
        for (const [path, message] of messagesIn(english[part]!)) {
          const given = figures(path, message);
          const text = said(own.get(path)!, ...given);
          assert.ok(text, path);
          for (const figure of given.slice(0, choosing[path] ?? 9))
            assert.ok(text.includes(String(figure)), `${path}: ${text}`);
          assert.ok(!text.includes('undefined'), path);
        }
      });

      it('are not left in English', () => {
        const englishOf = new Map(messagesIn(english[part]!));
        for (const [path, message] of messagesIn(words())) {
          const things = figures(path, englishOf.get(path) ?? message);
          const same = englishOf.has(path) && said(message, ...things) === said(englishOf.get(path)!, ...things);
          assert.ok(!same || joints.test(path), `${path}: ${said(message, ...things)}`);
        }
      });

      if (tag.startsWith('zh'))
        it('are set as Chinese is', () => {
          for (const [path, message] of messagesIn(words())) {
            const text = said(message, ...figures(path, message));
            assert.doesNotMatch(text, misset, path);
            // A name is Chinese as well.
            if (path !== 'trend.each' && path !== 'trend.latest') {
              const named = said(message, '目标', '转化', '线索', '访问');
              assert.doesNotMatch(named, misset, path);
            }
          }
        });
    });
  }

it('What goals, hints and comparisons say is registered in every language, with every message', () => {
  const names = (words: object): string[] =>
    messagesIn(words)
      .map(([path]) => path)
      .sort();
  for (const [part, words] of Object.entries({ goals: goalsEn, hints: hintsEn, compare: compareEn }))
    for (const tag of tags)
      assert.deepEqual(names(shelf<object>(`words of ${part}`).get(tag) ?? {}), names(words), `${part} in ${tag}`);
});

it('Days are dager in Norwegian, never døgn', () => {
  const { messages } = languageOf('nb');
  assert.equal(messages.days('1', 1), '1 dag');
  assert.equal(messages.days('3', 3), '3 dager');
  assert.ok(!vocabulary(messages).has('døgn'));
});

it('A sentence that ends with an abbreviation has one full stop in Norwegian', () => {
  assert.equal(languageOf('nb').messages.sentence('Leads', 'per 15. nov.'), 'Leads: per 15. nov.');
});

it('Chinese dates tell year and month once', () => {
  const { dates } = languageOf('zh').messages;
  assert.equal(dates!('2026年11月1日', '2026年11月15日'), '2026年11月1日至15日');
  assert.equal(dates!('2026年10月1日', '2026年11月15日'), '2026年10月1日至11月15日');
  assert.equal(dates!('2025年12月1日', '2026年1月5日'), '2025年12月1日至2026年1月5日');
  assert.equal(dates!('1月5日', '11月5日'), '1月5日至11月5日');
});

it('A unit stands beside its figure in Chinese, and apart from it where it is no Chinese word', () => {
  const { unit } = languageOf('zh-TW').messages;
  assert.equal(unit('12', '件'), '12件');
  assert.equal(unit('12', 'GB'), '12\u00A0GB');
});

describe('A language is found', () => {
  const found: Readonly<Record<string, readonly string[]>> = {
    nb: ['nb', 'no', 'nb-NO', 'no-NO', 'NB-no'],
    'zh-Hans': ['zh', 'zh-Hans', 'zh-CN', 'zh-SG', 'zh-Hans-CN', 'zh-hans', 'zh-Hans-SG', 'zh-MY'],
    'zh-Hant': ['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant-HK', 'zh-hant-tw', 'zh-TW-u-ca-roc'],
  };
  for (const [name, all] of Object.entries(found))
    for (const tag of all)
      it(`for ${tag}`, () => {
        const { messages } = languageOf(tag);
        assert.equal(messages, shelf<Messages>('words of elements').get(name));
      });

  it('in English for what nobody has registered', () => {
    assert.equal(languageOf('de').messages, en);
    assert.equal(languageOf('').messages, en);
  });
});

it('A fifth language needs one call, for one tag or several', () => {
  const elements: Messages = { ...en, empty: 'Engin gögn' };
  registerLanguage(['is', 'is-IS'], { elements });
  assert.equal(languageOf('is-IS').messages.empty, 'Engin gögn');
  registerLanguage('fo', { elements, goals: { title: 'Mál' }, hints: undefined });
  assert.deepEqual(shelf('words of goals').get('fo'), { title: 'Mál' });
  assert.ok(!shelf('words of hints').has('fo'));
});

it('The fifth language of docs/languages.md has every message', async () => {
  const page = readFileSync(join(folder, '../../docs/languages.md'), 'utf8');
  const file = /```ts\n([^]*?)```/.exec(page)![1]!;
  const { code } = await transform(file, { loader: 'ts', format: 'cjs' });
  const run = new Script(`(require, module) => { ${code} }`).runInThisContext() as (...given: unknown[]) => void;
  run(() => ({ registerLanguage }), {});
  const paths = (words: object): string[] => messagesIn(words).map(([path]) => path);
  assert.deepEqual(paths(languageOf('da').messages).sort(), paths(english.elements!).sort());
});

/** Everything that is said of a KPI. */
function told(tag: string, kpi: Kpi, language: Language): string[] {
  if (tag === 'kpi-trend') {
    const story = trendStory(kpi, language);
    const { title, head } = trendTable(story, false);
    const points = lastPoints(story.trend.points, 20).map((point) => pointWords(point, story));
    return [story.sentence, title, ...head, ...points.flatMap(({ spoken, lines }) => [spoken, ...lines])];
  }
  if (tag === 'kpi-funnel') {
    const story = funnelStory(kpi, language);
    const [title, head] = funnelTable(story, language);
    const { parts, notes, against } = story.words;
    const stages = parts.flatMap((part) => part.stages.map(({ sentence }) => sentence));
    return [story.sentence, title, ...head, ...notes, against ?? '', ...stages];
  }
  const { sentence, words } = kpiStory(kpi, language);
  return [sentence, words.change?.against ?? ''];
}

const LABELS = new Set(['label', 'periodLabel', 'previousLabel', 'metric', 'notices']);
const UNITS = /^(number|percent|currency|seconds|days|score)$/;
/** Texts of a KPI that are data. */
function dataTexts(data: unknown, name = ''): string[] {
  if (typeof data === 'string') return LABELS.has(name) || (name === 'unit' && !UNITS.test(data)) ? [data] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => dataTexts(value, Array.isArray(data) ? name : key));
}

describe('What all stories tell', () => {
  const shown = [cards, gauges, trends, funnels].flatMap(toldBy);
  const neutral = (text: string, kpi: Kpi): string =>
    dataTexts(kpi)
      .sort((a, b) => b.length - a.length)
      .reduce((rest, label) => (label ? rest.replaceAll(label, '★') : rest), text);

  it('is a lot', () => {
    assert.ok(shown.length > 100, String(shown.length));
    for (const tag of ['kpi-card', 'goal-gauge', 'kpi-trend', 'kpi-funnel'])
      assert.ok(shown.filter((one) => one.tag === tag).length > 15, tag);
  });

  for (const tag of tags) {
    it(`has no English word in ${tag}`, () => {
      const language = languageOf(tag);
      const own = vocabulary(language.messages);
      const foreign = vocabulary(english.elements!);
      for (const { tag: element, story, kpi } of shown)
        for (const text of told(element, kpi, language)) {
          const left = wordsIn(neutral(text, kpi)).filter((word) => foreign.has(word) && !own.has(word));
          assert.deepEqual(left, [], `${element} ${story}: ${text}`);
        }
    });

    if (tag.startsWith('zh'))
      it(`is set as Chinese is in ${tag}`, () => {
        const language = languageOf(tag);
        for (const { tag: element, story, kpi } of shown)
          for (const text of told(element, kpi, language)) {
            // A time after its date, and seconds, are printed by the platform.
            const ours = neutral(text, kpi).replace(/日 (?=\S*\d?\d:\d\d)|(?<=\d) 秒/g, '');
            assert.doesNotMatch(ours, misset, `${element} ${story}: ${text}`);
          }
      });
  }
});
