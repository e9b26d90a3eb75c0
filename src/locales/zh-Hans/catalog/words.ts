/** What the catalogue says in Simplified Chinese whatever the metric. */

import type { CatalogWords } from '../../../catalog/words.js';

export const words: Omit<CatalogWords, 'metrics' | 'inputs' | 'meanings'> = {
  definition: '定义',
  formula: '公式',
  counts: '统计内容',
  figures: '代入当前数字',
  informs: '用途',
  mistakes: '常见错误',
  readWith: '一并参考',
  names: '又称',
  variants: '通行的定义',
  claims: '他人的说法，不是目标值',
  claim: (figure, context) => `${figure}：${context}`,
  list: (names) => names.join('、'),
  comma: '、',
  surface: (names) => `表面数字${names && `：请与${names}一起看`}`,
  estimate: (why) => `估计值：${why}`,
  estimates: {
    panel: '来自种子名单或用户样本',
    'machine-opens': '邮件程序会自动打开邮件',
  },
  noneFor: (figure, above, below) => `${above}${figure}，${below}仍为0。`,
  none: (below) => `${below}仍为0。`,
  zero: (below) => `无法相除：${below}为0。`,
  neverBreaksEven: '按这些数字永远无法回本。',
  nonAdditive: '每人只计一次：各部分不能相加为总数。',
  categories: {
    traffic: '网站流量',
    'site-engagement': '站内参与与转化',
    reach: '触达与广告',
    seo: '搜索引擎优化',
    social: '社交媒体',
    email: '电子邮件',
    'lead-generation': '线索获取',
    sales: '销售成效',
    customer: '客户与留存',
    revenue: '收入与回报',
  },
};
