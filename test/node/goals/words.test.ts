import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  achievability,
  checkGoal,
  defaultSeasons,
  type GoalWords,
  goalsEn,
  goalTypes,
  kpiCount,
  kpisToRechoose,
  leverMetrics,
  levers,
  type Lever,
  qualityTraits,
  smartText,
} from 'kpi-elements/goals';
import { catalog } from '../../../src/catalog/index.js';
import { languageOf, registerWords } from '../../../src/format/messages.js';
import { goals as nb } from '../../../src/locales/nb/goals.js';
import { goals as zhHans } from '../../../src/locales/zh-Hans/goals.js';
import { goals as zhHant } from '../../../src/locales/zh-Hant/goals.js';
import { aim, said, shown, year } from './plans.js';

const languages: Readonly<Record<string, GoalWords>> = { nb, 'zh-Hans': zhHans, 'zh-Hant': zhHant };
for (const [tag, words] of Object.entries(languages)) registerWords('goals', tag, words);

/** Every text by its place, with figures 1, 2, 3 where it takes some. */
function texts(words: unknown, place = ''): [place: string, text: string][] {
  if (typeof words === 'string') return [[place, words]];
  if (typeof words === 'function')
    return [[place, (words as (...given: string[]) => string)('〔1〕', '〔2〕', '〔3〕', '〔4〕', '〔5〕')]];
  return Object.entries(words as object).flatMap(([name, more]) => texts(more, `${place}.${name}`));
}

describe('The words about goals', () => {
  const english = new Map(texts(goalsEn));

  for (const [tag, words] of Object.entries(languages)) {
    it(`are all there in ${tag}, with every figure, and nothing English is left`, () => {
      const own = texts(words);
      assert.deepEqual(own.map(([place]) => place).sort(), [...english.keys()].sort());
      const same = own.filter(([place, text]) => text === english.get(place));
      assert.deepEqual(
        same.map(([place]) => place),
        tag === 'nb' ? ['.comma', '.semicolon', '.letters.R'] : [],
      );
      for (const [place, text] of own) {
        assert.ok(text.trim(), place);
        for (const [figure] of english.get(place)!.matchAll(/〔\d〕/g))
          assert.ok(text.includes(figure), `${place}: ${text}`);
      }
    });
  }

  for (const tag of ['zh-Hans', 'zh-Hant'])
    it(`in ${tag} have full-width signs, no spaces, and no letters but KPI`, () => {
      for (const [place, text] of texts(languages[tag]))
        assert.doesNotMatch(text.replaceAll('KPI', ''), /[ ,;:()A-Za-z]/, place);
    });

  it('tell figures in the language of the page', () => {
    const plan = year({ target: 1200, alerts: [{ on: 'value' }] });
    const of = (tag: string): unknown => {
      const { asides, alerts } = said(
        shown({ plan, value: 900, kind: 'total', period: '2026', asOf: '2026-11-15' }, {}, '2026-11-16', tag),
      );
      return [...asides, ...alerts.map(({ text }) => text)];
    };
    assert.deepEqual(of('nb'), ['neste gjennomgang 1. des.', 'under målet: 900, mål 1\u00A0200']);
    assert.deepEqual(of('zh-Hans'), ['下次复盘12月1日', '低于目标：900，目标值1,200']);
    assert.deepEqual(of('zh-Hant-TW'), ['下次檢視12月1日', '低於目標：900，目標值1,200']);
  });
});

describe('smartText', () => {
  const metric = () => ({ kind: 'total', better: 'higher', unit: 'number' }) as const;
  const all = checkGoal(
    {
      id: 'x',
      targets: [
        aim({ kpi: 'x', source: undefined, actions: [], history: [1, 2, 3, 4], target: 99, baseline: { value: 3 } }),
      ],
    },
    { metric },
  ).checks;

  it('has a sentence for every check that does not pass, in every language', () => {
    for (const tag of ['en', ...Object.keys(languages)])
      for (const check of all) {
        const text = smartText(check, languageOf(tag));
        assert.equal(text === '', check.result === 'pass', check.id);
        assert.doesNotMatch(text, /undefined|null|object/);
      }
  });

  it('speaks of figures and names', () => {
    const of = (id: string): string =>
      smartText(
        all.find((check) => check.id === id)!,
        languageOf('en'),
      );
    assert.equal(of('SM09'), 'expectation and reality are far apart: baseline 3, best so far 4, trend 5');
    assert.equal(of('SM10'), 'not estimated: cost, duration, return');
    assert.equal(of('SM03'), 'not filled in: title, wanted result');
  });
});

describe('The catalogue', () => {
  const ids = catalog.map(({ id }) => id);

  it('has every KPI that a type of goal suggests', () => {
    for (const { kpis, more = [] } of Object.values(goalTypes))
      for (const id of [...kpis, ...more]) assert.ok(ids.includes(id), id);
  });

  it('has KPIs for every lever', () => {
    const of = (lever: string): string[] => leverMetrics(lever as Lever, catalog).map(({ id }) => id);
    const examples: Readonly<Record<Lever, string>> = {
      page: 'bounce-rate',
      form: 'form-conversion-rate',
      ad: 'click-through-rate',
      email: 'email-open-rate',
      offer: 'revenue-per-transaction',
      'channel-budget': 'cost-per-lead',
      'lead-rule': 'lead-to-mql-rate',
      support: 'customer-retention-rate',
    };
    assert.deepEqual(Object.keys(examples).sort(), Object.keys(levers).sort());
    for (const [lever, id] of Object.entries(examples)) {
      assert.ok(of(lever).includes(id), `${lever}: ${of(lever).join()}`);
      assert.ok(of(lever).length < catalog.length / 3, lever);
    }
  });
});

describe('A goal that changes what it is after', () => {
  it('has KPIs that were chosen for something else', () => {
    const before = year({}, { type: 'traffic', targets: [aim({ kpi: 'users' }), aim({ kpi: 'page-views' })] });
    const after = { ...before, type: 'seo' as const, targets: [aim({ kpi: 'keyword-ctr' }), aim({ kpi: 'users' })] };
    assert.deepEqual(kpisToRechoose(before, after), [1]);
    assert.deepEqual(kpisToRechoose(before, { ...before, budget: 5 }), []);
  });
});

it('There is a name for each trait, class, count, type and cadence', () => {
  assert.deepEqual(Object.keys(goalsEn.traits), [...qualityTraits]);
  assert.deepEqual(Object.keys(goalsEn.types), [...Object.keys(goalTypes), 'custom']);
  assert.ok(goalsEn.reach[achievability({ history: [], target: 1 }).class]);
  assert.deepEqual([kpiCount[0], defaultSeasons.length], [3, 4]);
});
