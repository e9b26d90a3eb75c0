import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type HintFact, hintRules, hints, hintsEn, hintText, type HintWords } from 'kpi-elements/hints';
import { languageOf, registerWords } from '../../../src/format/messages.js';
import { hints as nb } from '../../../src/locales/nb/hints.js';
import { hints as hans } from '../../../src/locales/zh-Hans/hints.js';
import { hints as hant } from '../../../src/locales/zh-Hant/hints.js';
import { cases } from './cases.js';

const languages: Readonly<Record<string, HintWords>> = { en: hintsEn, nb, 'zh-Hans': hans, 'zh-Hant': hant };
type Message = (said: Readonly<Record<string, string>>) => string;
const messages = ({ hints }: HintWords): [string, Message][] => Object.entries(hints);

describe('The words of hints', () => {
  it('are there for every rule, and for no other', () => {
    const keys = [...new Set(hintRules.map(({ textKey }) => textKey))].sort();
    for (const words of Object.values(languages))
      assert.deepEqual(
        messages(words)
          .map(([key]) => key)
          .sort(),
        keys,
      );
  });

  for (const [tag, words] of Object.entries(languages))
    it(`use in ${tag} every figure that the rule finds, and nothing else`, () => {
      for (const { key, parameters } of cases) {
        const asked = new Set<string>();
        const said = new Proxy<Record<string, string>>(
          {},
          {
            get: (_, name) => {
              asked.add(String(name));
              return `<${String(name)}>`;
            },
          },
        );
        const message = messages(words).find(([name]) => name === key)![1];
        const text = message(said);
        assert.deepEqual([...asked].sort(), Object.keys(parameters).sort(), `${tag} ${key}`);
        for (const name of asked) assert.ok(text.includes(`<${name}>`), `${tag} ${key}: ${name}`);
        assert.match(text, /[.。]$/, `${tag} ${key} is a sentence`);
      }
    });

  it('need no name of a campaign', () => {
    for (const [tag, words] of Object.entries(languages))
      for (const { key, parameters } of cases) {
        const said = Object.fromEntries(Object.keys(parameters).map((name) => [name, 'X']));
        const message = messages(words).find(([name]) => name === key)![1];
        const text = message({ ...said, change: '', campaign: '' });
        assert.doesNotMatch(text, /undefined|“”|«»|「」|^[：: ]/, `${tag} ${key}`);
      }
  });

  it('stand in Chinese without spaces and with full punctuation', () => {
    for (const words of [hans, hant])
      for (const { key, parameters } of cases) {
        const said = Object.fromEntries(Object.keys(parameters).map((name) => [name, '9']));
        const text = messages(words).find(([name]) => name === key)![1](said);
        assert.doesNotMatch(text, /[ ,;:()]/, key);
      }
  });
});

describe('A dashboard in need', () => {
  const facts: readonly HintFact[] = [
    {
      ...{ metric: 'cost-per-lead', currency: 'EUR' },
      parts: [
        { label: 'Paid search', spend: 4100, leads: 18, quality: 60 },
        { label: 'Email', spend: 2800, leads: 50, quality: 62 },
        { label: 'Social', spend: 3100, leads: 32, quality: 55 },
      ],
    },
    { metric: 'marketing-roi', value: -0.2, segment: { campaign: 'Adwords' } },
    { metric: 'bounce-rate', value: 0.62, target: 0.45, better: 'lower' },
    { metric: 'average-session-duration', value: 95, target: 120, unit: 'seconds', better: 'higher' },
    { metric: 'click-through-rate', value: 0.009, target: 0.02, better: 'higher' },
  ];
  const said = (tag: string) =>
    hints(facts).map((hint) => hintText(hint, languageOf(tag)).replaceAll(/[\u00A0\u202F]/g, ' '));

  before(() => {
    registerWords('hints', 'nb', nb);
    registerWords('hints', 'zh-Hans', hans);
    registerWords('hints', 'zh-Hant', hant);
  });

  it('is told what to do in English', () => {
    assert.deepEqual(said('en'), [
      'Adwords: marketing ROI is -20%, so the campaign costs more than it returns: adjust it or phase it out.',
      'Paid search brings 18% of the leads for 41% of the spend: move budget to Email, at €56 a lead the cheapest of no lower quality.',
      '62% of visits bounce (target 45%) and a visit lasts 1:35 (target 2:00): bring the landing page closer to what the search or the ad promised, and check again in a month.',
      '0.9% of those who see the ad click it (target 2%): improve the ad rather than buy more impressions.',
    ]);
  });

  it('is told what to do in Norwegian', () => {
    assert.deepEqual(said('nb'), [
      'Adwords: Avkastningen på markedsføringen er −20 %, så kampanjen koster mer enn den gir: Juster den, eller avvikle den.',
      'Paid search gir 18 % av leadene for 41 % av kostnadene: Flytt budsjett til Email, som med 56 € per lead er billigst uten at kvaliteten er dårligere.',
      'Fluktfrekvensen er 62 % (mål 45 %), og et besøk varer i snitt 1:35 (mål 2:00): La landingssiden svare bedre til det søket eller annonsen lovet, og se på tallene igjen om en måned.',
      '0,9 % av dem som ser annonsen, klikker på den (mål 2 %): Forbedre annonsen heller enn å kjøpe flere visninger.',
    ]);
  });

  it('is told what to do in Simplified Chinese', () => {
    assert.deepEqual(said('zh-Hans'), [
      'Adwords：营销投资回报率为-20%，入不敷出：请调整该活动或逐步停止。',
      'Paid search用了41%的费用，只带来18%的线索：建议把预算转到质量不差且成本最低的Email（每条线索€56）。',
      '跳出率为62%（目标值45%），平均访问时长为1:35（目标值2:00）：让落地页更贴近搜索意图或广告承诺，一个月后再复查。',
      '广告点击率为0.9%（目标值2%）：与其购买更多展示，不如改进广告。',
    ]);
  });

  it('is told what to do in Traditional Chinese', () => {
    assert.deepEqual(said('zh-Hant'), [
      'Adwords：行銷投資報酬率為-20%，入不敷出：請調整此活動或逐步停止。',
      'Paid search用了41%的費用，只帶來18%的潛在客戶：建議把預算移到品質不差且成本最低的Email（每位潛在客戶€56）。',
      '跳出率為62%（目標值45%），平均工作階段時間為1:35（目標值2:00）：讓到達網頁更貼近搜尋意圖或廣告承諾，一個月後再檢查。',
      '廣告點閱率為0.9%（目標值2%）：與其購買更多曝光，不如改善廣告。',
    ]);
  });

  it('is told by names of metrics: of the language, else of the page, else by the words of the id', () => {
    const hint = {
      textKey: 'surfaceOnly',
      parameters: { surface: { all: ['page-views'] }, counters: { one: ['bounce-rate', 'conversion-rate', 'reach'] } },
    };
    const names = (id: string) => (id === 'reach' ? 'Our reach' : null);
    assert.equal(
      hintText(hint, languageOf('en'), names),
      'Page views can look better while nothing is gained: add Bounce rate, Conversion rate or Our reach to the goal.',
    );
    registerWords('catalog', 'nb', { metrics: { 'page-views': { name: 'Sidevisninger' } } });
    assert.match(
      hintText(hint, languageOf('nb'), names),
      /^Sidevisninger kan .* Bounce rate, Conversion rate eller Our reach/,
    );
  });

  it('says nothing of a hint that nobody has words for', () => {
    assert.equal(hintText({ textKey: 'constructor', parameters: {} }, languageOf('en')), '');
  });
});
