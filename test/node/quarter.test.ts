import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import type { KpiElement } from '../../src/base/kpi-element.js';
import { findMetric } from '../../src/catalog/index.js';
import { checkGoal, type GoalPlan, splitTarget } from '../../src/goals/index.js';
import type { KpiResult } from '../../src/model/kpi.js';

type Results = Readonly<Record<string, KpiResult>>;
type Days = readonly (readonly [date: string, value: number])[];

const root = fileURLToPath(new URL('../..', import.meta.url));
const json = (file: string): unknown => JSON.parse(readFileSync(`${root}/demo/${file}`, 'utf8'));
const quarter = json('quarter.json') as Results & { later: readonly (Results & { weeks: KpiResult })[] };
const weeks = json('quarter-weeks.json') as KpiResult;
const { goal, results } = json('goal.json') as { goal: GoalPlan; results: Results };
const sum = (values: readonly unknown[]): number => values.reduce<number>((all, value) => all + Number(value), 0);

it('The figures are those that the script works out', () => {
  execFileSync(process.execPath, ['scripts/quarter-data.mjs', '--check'], { cwd: root });
});

for (const [name, week, trend] of [
  ['now', quarter, weeks],
  ...quarter.later.map((later, i) => [`${i + 1} weeks later`, later, later.weeks] as const),
] as const)
  it(`Leads, spend and scores are the same wherever they are shown (${name})`, () => {
    const days = week.leads!.series as Days;
    const leads = Number(week.leads!.inputs!.leads);
    assert.equal(sum(days.filter(([date]) => date >= '2026-10-01').map(([, value]) => value)), leads);
    assert.equal(days.at(-1)![0], week.leads!.asOf);

    const { segments = [] } = week['lead-funnel']!;
    const stage = (id: string): number =>
      sum(segments.map(({ stages }) => stages.find((each) => each.id === id)!.value));
    assert.equal(stage('leads'), leads);
    assert.equal(stage('visits'), week['visitor-to-lead-rate']!.inputs!.visitors);
    assert.equal(sum(segments.map(({ spend }) => spend)), week['cost-per-lead']!.inputs!.leadSpend);
    assert.equal(
      sum(segments.map((segment) => (segment as { scoreSum?: number }).scoreSum)),
      week['lead-quality']!.inputs!.scoreSum,
    );
    for (const metric of ['cost-per-lead', 'visitor-to-lead-rate'])
      assert.equal(week[metric]!.inputs!.leads, leads, metric);
    assert.equal(week['form-conversion-rate']!.inputs!.formSubmissions, leads);
    for (const { stages } of segments)
      stages.slice(1).forEach(({ value }, i) => assert.ok(Number(value) < Number(stages[i]!.value)));

    const points = trend.series as Days;
    assert.equal(sum(points.map(([, value]) => value)), trend.value);
    for (const [monday, value] of points) {
      assert.equal(new Date(monday).getUTCDay(), 1);
      const from = days.findIndex(([date]) => date === monday);
      assert.equal(sum(days.slice(from, from + 7).map(([, count]) => count)), value, monday);
    }
    // What came in the quarter is a part of what came in the year.
    assert.ok(Number(week['marketing-qualified-leads']!.inputs!.mqls) > stage('mql'));
  });

it('The goal is SMART, and its quarters and months are its split', () => {
  const { checks } = checkGoal(goal, { metric: (id) => findMetric(id) });
  assert.deepEqual(
    checks.filter(({ result }) => result !== 'pass'),
    [],
  );
  for (const { kpi, target, weights, parts } of goal.targets.filter((each) => each.weights)) {
    const split = splitTarget({ annual: target as number, weights: Object.values(weights as Record<string, number>) });
    assert.deepEqual(parts, { quarters: split.quarters, months: split.months }, JSON.stringify(kpi));
  }
  assert.equal(results['marketing-qualified-leads']!.value, quarter['marketing-qualified-leads']!.inputs!.mqls);
});

// What a reader must find in each box, by language; `leads-trend` is the trend.
const shown: Record<string, Record<string, string[]>> = {
  en: {
    leads: [
      'Leads',
      'Q4 2026',
      '588',
      '15.7%',
      'vs 1 Jul – 15 Aug',
      'of 1,200',
      'expected 650',
      'At risk',
      'next review 1 Dec',
    ],
    'cost-per-lead': ['Cost per lead', '€75.85', '7.6%', 'below €80', 'lower is better', 'On track', '€44,600 ÷ 588'],
    'lead-quality': ['Lead quality', '61.19', 'above 60', 'On track'],
    'visitor-to-lead-rate': ['2.2%', '0.2 pp', 'below 2.5%', 'At risk', 'improve the page, and ask for less'],
    'marketing-qualified-leads': ['Marketing qualified leads', '2026', '1,342', 'of 1,600', '1,380', 'On track'],
    'form-conversion-rate': ['21.2%', 'below 25%', 'At risk'],
    'leads-trend': ['12 a week', 'behind pace', '101', 'Week 46', 'At risk', 'New landing page'],
    'lead-funnel': [
      'Organic',
      'Paid',
      'Total',
      '26,480',
      '€32.67',
      'target 40%',
      'significant',
      'move budget to Organic',
    ],
  },
  'zh-Hans': {
    leads: [
      '线索量',
      '2026年第4季度',
      '588',
      '15.7%',
      '较7月1日至8月15日',
      '目标值1,200',
      '应达进度650',
      '有风险',
      '下次复盘12月1日',
    ],
    'cost-per-lead': ['线索获取成本', '€75.85', '€80', '越低越好', '进展正常', '€44,600 ÷ 588'],
    'lead-quality': ['线索质量', '61.19', '目标值60', '进展正常'],
    'visitor-to-lead-rate': ['2.2%', '个百分点', '目标值2.5%', '有风险', '请优化页面'],
    'marketing-qualified-leads': ['营销合格线索量', '2026年', '1,342', '1,600', '1,380', '进展正常'],
    'form-conversion-rate': ['表单转化率', '21.2%', '25%', '有风险'],
    'leads-trend': ['每周12', '落后于进度', '101', '第46周', '有风险', '新落地页'],
    'lead-funnel': ['自然流量', '付费流量', '合计', '26,480', '€32.67', '目标值40%', '显著', '建议把预算转过去'],
  },
  'zh-Hant': {
    leads: [
      '潛在客戶數',
      '2026年第4季',
      '588',
      '15.7%',
      '較7月1日至8月15日',
      '目標值1,200',
      '應達進度650',
      '有風險',
      '下次檢視12月1日',
    ],
    'cost-per-lead': ['單一潛在客戶成本', '€75.85', '€80', '越低越好', '進度正常', '€44,600 ÷ 588'],
    'lead-quality': ['潛在客戶品質', '61.19', '目標值60', '進度正常'],
    'visitor-to-lead-rate': ['2.2%', '個百分點', '目標值2.5%', '有風險', '請改善頁面'],
    'marketing-qualified-leads': ['行銷合格潛在客戶數', '2026年', '1,342', '1,600', '1,380', '進度正常'],
    'form-conversion-rate': ['表單轉換率', '21.2%', '25%', '有風險'],
    'leads-trend': ['每週12', '落後於進度', '101', '第46週', '有風險', '新到達網頁'],
    'lead-funnel': ['自然流量', '付費流量', '合計', '26,480', '€32.67', '目標值40%', '顯著', '建議把預算移過去'],
  },
  nb: {
    leads: [
      'Leads',
      '4. kvartal 2026',
      '588',
      '15,7 %',
      'mot 1. juli–15. aug.',
      'av 1 200',
      'forventet hittil 650',
      'I faresonen',
      'neste gjennomgang 1. des.',
    ],
    'cost-per-lead': [
      'Kostnad per lead',
      '75,85 €',
      '7,6 %',
      'under 80 €',
      'lavere er bedre',
      'I rute',
      '44 600 € ÷ 588',
    ],
    'lead-quality': ['Leadkvalitet', '61,19', 'over 60', 'I rute'],
    'visitor-to-lead-rate': ['2,2 %', '0,2 prosentpoeng', 'under 2,5 %', 'I faresonen', 'Forbedre siden'],
    'marketing-qualified-leads': ['Markedskvalifiserte leads', '2026', '1 342', 'av 1 600', '1 380', 'I rute'],
    'form-conversion-rate': ['skjema', '21,2 %', 'under 25 %', 'I faresonen'],
    'leads-trend': ['12 per uke', 'bak planen', '101', 'uke 46', 'I faresonen', 'Ny landingsside'],
    'lead-funnel': [
      'Organisk',
      'Betalt',
      'Totalt',
      '26 480',
      '32,67 €',
      'mål 40 %',
      'signifikant',
      'Flytt budsjett til Organisk',
    ],
  },
};

// What the page itself says: the goal, what is next, and what has happened by the time that the two weeks after have come, newest first.
const said: Record<string, { readonly page: string[]; readonly alerts: string[] }> = {
  en: {
    page: [
      ...['1,200 leads in Q4 2026, at no more than €80 each, without losing quality', '1 December 2026'],
      ...['Specific', 'Q4', '1,200', 'Nov500', 'Figures up to 15 November 2026', 'Next week’s figures', 'illustrative'],
    ],
    alerts: [
      'Cleared Lead quality (average lead score): back within the limit: 60.32',
      'Alert Lead quality (average lead score): below target: 59.41, target 60',
      'Alert Leads: off pace: 90.4% of what is expected by now',
    ],
  },
  'zh-Hans': {
    page: [
      ...['2026年第4季度获得1,200条线索，每条成本不超过€80，质量不降', '2026年12月1日', '具体', '第4季度', '11月500'],
      ...['数据截至2026年11月15日', '查看下一周的数据', '仅为示例'],
    ],
    alerts: ['已解除 线索质量：', '预警 线索质量：', '预警 线索量：'],
  },
  'zh-Hant': {
    page: [
      ...['2026年第4季取得1,200位潛在客戶，每位成本不超過€80，品質不下降', '2026年12月1日', '具體', '第4季', '11月500'],
      ...['資料截至2026年11月15日', '查看下一週的數字', '僅供示範'],
    ],
    alerts: ['已解除 潛在客戶品質：', '警示 潛在客戶品質：', '警示 潛在客戶數：'],
  },
  nb: {
    page: [
      ...[
        '1 200 leads i 4. kvartal 2026, til høyst 80 € per lead, uten å tape kvalitet',
        '1. desember 2026',
        'Spesifikt',
      ],
      ...['4. kv.', 'nov500', 'Tall til og med 15. november 2026', 'Vis tallene for neste uke', 'Tallene er tenkte'],
    ],
    alerts: ['Opphevet Leadkvalitet: ', 'Varsel Leadkvalitet: ', 'Varsel Leads: '],
  },
};

// English that a page in another language has no use for.
const english =
  /\b(the|and|with|from|each|against|before|after|target|expected|below|above|week|review|visitors?|customers?|rate|cost|improved|significant|figures?|definition|common|read)\b/i;

describe('The quarter, served and opened', () => {
  let browser: Browser;
  let server: { origin: string; close: () => void };
  before(async () => {
    browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
    server = await serve(root, { headers: { 'content-security-policy': "default-src 'self'" } });
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  // Mostly so high that nothing is far outside the view.
  const opened = async (lang: string, width: number, height = 12_000): Promise<{ page: Page; messages: string[] }> => {
    const page = await browser.newPage();
    const messages: string[] = [];
    await page.setViewport({ width, height });
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    await page.evaluateOnNewDocument(() => {
      // The page is of 16 November 2026.
      const shift = Date.UTC(2026, 10, 16, 9) - Date.now();
      const real = Date.now;
      Date.now = () => real() + shift;
      const moved: number[] = ((window as unknown as { moved: number[] }).moved = []);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${server.origin}/demo/quarter.html?lang=${lang}`, { waitUntil: 'networkidle0' });
    return { page, messages };
  };
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const boxes = async (page: Page): Promise<{ name: string; phase: string; problems: number; text: string }[]> => {
    const all = await page.$$eval('kpi-card, goal-gauge, kpi-funnel, kpi-trend', (elements) =>
      elements.map((element) => ({
        name: `${element.getAttribute('metric')}${element.localName === 'kpi-trend' ? '-trend' : ''}`,
        phase: (element as KpiElement).phase,
        problems: (element as KpiElement).problems.length,
        // Each text by itself, as words that stand in different boxes are not one.
        text: [...element.shadowRoot!.querySelectorAll('*:not(style)')]
          .flatMap((each) => [...each.childNodes].filter(({ nodeType }) => nodeType === 3))
          .map(({ data }: { data?: string } & Node) => data)
          .join(' '),
      })),
    );
    const whole = await page.$$eval('kpi-card, goal-gauge, kpi-funnel, kpi-trend', (elements) =>
      elements.map(({ shadowRoot }) => shadowRoot!.textContent),
    );
    return all.map((box, i) => ({ ...box, text: plain(`${whole[i]} ${box.text}`) }));
  };
  const pageText = async (page: Page): Promise<string> => plain(await page.$eval('body', (body) => body.innerText));
  const alerts = (page: Page): Promise<string[]> =>
    page.$$eval('#alerts li', (items) => items.map((li) => li.textContent));

  for (const lang of Object.keys(shown))
    for (const width of [320, 1280])
      it(`says everything in ${lang} at ${width} pixels, and nothing in the console`, async () => {
        const { page, messages } = await opened(lang, width);
        const found = await boxes(page);
        assert.deepEqual(
          found.filter(({ phase, problems }) => phase !== 'ready' || problems > 0),
          [],
        );
        assert.deepEqual(found.map(({ name }) => name).sort(), Object.keys(shown[lang]!).sort());
        for (const { name, text } of found)
          for (const words of shown[lang]![name]!) assert.ok(text.includes(words), `${name} lacks "${words}": ${text}`);
        const text = await page.$eval('body', (body) => body.textContent);
        for (const words of said[lang]!.page) assert.ok(plain(text).includes(words), `"${words}" is missing`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
        assert.deepEqual(messages, []);
        await page.close();
      });

  for (const lang of ['zh-Hans', 'zh-Hant', 'nb'])
    it(`leaves no English in ${lang}`, async () => {
      const { page } = await opened(lang, 1280);
      const texts = [...(await boxes(page)).map(({ text }) => text), await pageText(page), await page.title()];
      for (const text of texts) {
        const own = text.replace('English', '');
        assert.equal(english.exec(own)?.[0], undefined, own);
        if (lang === 'nb') continue;
        const names = /^(kpi|elements|HTML|SMART|Norsk|Ingrid|Solberg|KPI|MQL|SQL|CRM|TCR|CPL|LAC|Holm|HubSpot)$/;
        const words = own.match(/[A-Za-z]{3,}/g) ?? [];
        assert.deepEqual(
          words.filter((word) => !names.test(word)),
          [],
          own,
        );
      }
      await page.close();
    });

  for (const lang of Object.keys(said))
    it(`tells in ${lang} of each crossing once, as the weeks come`, async () => {
      const { page, messages } = await opened(lang, 1280);
      const expected = said[lang]!.alerts;
      for (const [week, asOf] of [15, 22, 29].entries()) {
        if (week > 0) await page.click('button');
        await page.waitForFunction(
          (day) => [...document.querySelectorAll('kpi-card')].every(({ kpi }) => kpi!.asOf === day),
          {},
          `2026-11-${asOf}`,
        );
        await new Promise((resolve) => setTimeout(resolve, 100));
        const told = await alerts(page);
        assert.equal(told.length, week + 1, told.join('\n'));
        told.forEach((text, i) => {
          const words = expected.at(i - told.length)!;
          assert.ok(plain(text).startsWith(words), `${text} is not "${words}"`);
        });
      }
      assert.deepEqual(messages, []);
      await page.close();
    });

  it('changes its language in place, and tells anew what holds', async () => {
    const { page, messages } = await opened('en', 1280);
    for (const lang of ['nb', 'zh-Hant', 'en']) {
      await page.click(`nav [lang="${lang}"]`);
      await page.waitForFunction(
        (words) => document.querySelector('#alerts')!.textContent.includes(words),
        {},
        plain(said[lang]!.alerts[2]!).split(':')[0]!,
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      assert.ok((await page.evaluate(() => document.documentElement.lang)).startsWith(lang));
      assert.equal((await alerts(page)).length, 1);
      for (const { name, text } of await boxes(page))
        for (const words of shown[lang]![name]!) assert.ok(text.includes(words), `${name} lacks "${words}": ${text}`);
    }
    assert.deepEqual(messages, []);
    await page.close();
  });

  for (const width of [320, 1280])
    it(`moves nothing while it loads at ${width} pixels`, async () => {
      const { page } = await opened('en', width, 800);
      const moved = await page.evaluate(() => (window as unknown as { moved: number[] }).moved);
      assert.ok(sum(moved) < 0.01, `moved by ${moved.join(' + ')}`);
      await page.close();
    });
});
