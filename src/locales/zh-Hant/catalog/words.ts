/** What the catalogue says in Traditional Chinese whatever the metric. */

import type { CatalogWords } from '../../../catalog/words.js';

export const words: Omit<CatalogWords, 'metrics' | 'inputs' | 'meanings'> = {
  definition: '定義',
  formula: '公式',
  counts: '計算內容',
  figures: '代入目前數字',
  informs: '用途',
  mistakes: '常見錯誤',
  readWith: '一併參考',
  names: '又稱',
  variants: '通行的定義',
  claims: '他人的說法，不是目標值',
  claim: (figure, context) => `${figure}：${context}`,
  list: (names) => names.join('、'),
  comma: '、',
  surface: (names) => `表面數字${names && `：請與${names}一起看`}`,
  estimate: (why) => `估計值：${why}`,
  estimates: {
    panel: '來自種子名單或樣本群',
    'machine-opens': '郵件程式會自動開啟郵件',
  },
  noneFor: (figure, above, below) => `${above}${figure}，${below}仍為0。`,
  none: (below) => `${below}仍為0。`,
  zero: (below) => `無法相除：${below}為0。`,
  neverBreaksEven: '按這些數字永遠無法回本。',
  nonAdditive: '每人只計一次：各部分不能相加為總數。',
  categories: {
    traffic: '網站流量',
    'site-engagement': '站內參與與轉換',
    reach: '觸及與廣告',
    seo: '搜尋引擎最佳化',
    social: '社群媒體',
    email: '電子郵件',
    'lead-generation': '潛在客戶開發',
    sales: '銷售成效',
    customer: '客戶與留存',
    revenue: '營收與報酬',
  },
};
