/** Lead generation, in Traditional Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const leadGeneration: Readonly<Record<string, MetricTexts>> = {
  'form-conversion-rate': {
    name: '表單轉換率',
    aliases: ['表單提交率'],
    action: '在同一管道測試兩種表單，或以同一表單測試兩個管道，保留顯著較佳者。',
    mistakes: [
      '同一表單放在不同管道是比較管道，同一管道用不同表單是比較表單：不要同時改變兩者',
      '停止規則：先定好樣本數，不要中途偷看結果',
    ],
  },
  leads: {
    name: '潛在客戶數',
    aliases: ['名單數', '線索量'],
    action: '量與質一起提升；把資源投入質與量兼優的管道。',
    mistakes: ['大量劣質潛在客戶永遠比不上少量合適的潛在客戶', '計數前先按人去重'],
  },
  'visitor-to-lead-rate': {
    name: '訪客轉潛在客戶率',
    aliases: ['流量轉換率'],
    action: '若偏低，代表族群不對或表單要求過多：兩者分別測試。',
    mistakes: [
      '有時被說反成流量與潛在客戶之比；應為潛在客戶數÷訪客數',
      '訪客「最終」成為潛在客戶是同期群指標；按期間計數忽略了延遲',
      '訪客數不可相加，彙總時只能用去重後的訪客數',
    ],
    variants: ['潛在客戶數÷不重複訪客數（預設）', '潛在客戶數÷工作階段數（HubSpot的工作階段到聯絡人）'],
  },
  'cost-per-lead': {
    name: '單一潛在客戶成本',
    aliases: ['每個潛在客戶的成本', '每筆名單成本'],
    action: '把預算從高成本低產出的管道移到有效管道；集客式與推播式分開統計。',
    mistakes: [
      '取得一位顧客的成本是顧客取得成本；這裡除以潛在客戶數',
      '有花費而沒有潛在客戶時沒有定義，不是零，也不是無限大：請顯示花費與「尚無潛在客戶」',
      '低品質的便宜名單並不便宜：請與潛在客戶品質一起看',
    ],
  },
  'marketing-qualified-leads': {
    name: '行銷合格潛在客戶數',
    aliases: ['行銷合格名單', '營銷合格線索'],
    action: '保留能帶來MQL的管道，捨棄其他；規則過嚴或過鬆時調整MQL定義。',
    mistakes: ['每家公司有自己的規則：把規則及其版本與數字一起保存', '規則一改，序列就中斷：請標出日期'],
  },
  'lead-to-mql-rate': {
    name: '潛在客戶轉MQL率',
    aliases: ['名單合格率'],
    action: '過低：放寬規則或修正受眾；過高：收緊規則。',
    mistakes: ['比率接近1表示規則什麼也沒篩掉', '按期間計數會混合不同時期的潛在客戶；週期長時請用同期群'],
  },
  'cost-effectiveness': {
    name: '成本效益（每筆MQL成本）',
    aliases: ['MQL取得成本'],
    action: '超出區間時，調整MQL定義或跟進流程。',
    mistakes: ['寫明效果：比率是成本÷效果，這裡的效果是MQL', 'MQL規則可能過嚴或過鬆：設定目標區間，而不是下限'],
  },
  'lead-quality': {
    name: '潛在客戶品質',
    aliases: ['平均名單評分', '線索質量'],
    action: '與業務共同定義合格潛在客戶，自動評分，只轉交符合條件者。',
    mistakes: [
      '常被提及卻沒有公式：這裡是已評分潛在客戶的平均分數',
      '沒有評分的潛在客戶不是零分：請排除並顯示數量',
      '評分模型必須寫下來並有版本',
    ],
  },
};
