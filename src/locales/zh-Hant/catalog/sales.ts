/** Sales effectiveness, in Traditional Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const sales: Readonly<Record<string, MetricTexts>> = {
  'sales-qualified-leads': {
    name: '銷售合格潛在客戶數',
    aliases: ['銷售合格名單'],
    action: '維持數量平穩：MQL遲遲未到購買階段時，調整行銷活動。',
    mistakes: ['在程式碼、標籤或檔名中不要與查詢語言混淆', '穩定與數量同樣重要：請顯示每週數量的波動'],
  },
  'mql-to-sql-rate': {
    name: 'MQL轉SQL率',
    aliases: ['業務接受率'],
    action: '偏低：潛在客戶還沒到購買階段；延長培育或收緊規則。',
    mistakes: ['跳過MQL階段的潛在客戶必須視為經過該階段，否則比率會超過1'],
  },
  'sales-leads-acquisition-cost': {
    name: '銷售合格潛在客戶取得成本',
    aliases: ['每筆SQL成本'],
    action: '為每個產品選出最佳管道：成本低、數量多、品質好。',
    mistakes: ['是到該階段為止的累計花費，不只是最後一步', 'SLAC不是通用縮寫：請在旁邊寫上標準名稱「每筆SQL成本」'],
  },
  'sales-lead-conversion-rate': {
    name: '銷售合格潛在客戶轉換率',
    aliases: ['SQL成交率'],
    action: '依管道、活動、產品、時段比較，在最弱處改善潛在客戶品質、價格或優惠方案。',
    mistakes: [
      '不是贏單率：贏單率除以已結案（贏單＋輸單）的商機',
      '銷售週期長於期間時，按期間的比率會誤導：請用同期群',
    ],
  },
  'lead-to-customer-rate': {
    name: '潛在客戶成交率',
    aliases: [],
    action: '突然變化時：與行銷團隊檢視潛在客戶品質，與業務團隊檢視跟進方式。',
    mistakes: [
      '有時被說反（收到的名單÷成交的名單）；應為贏單數÷收到的潛在客戶數',
      '輸單在這裡不算成交',
      '兩個數字取同一期間或同一同期群',
    ],
  },
  'average-sales-cycle': {
    name: '平均銷售週期',
    aliases: ['成交週期'],
    action: '縮短停留最久的環節，並準備對應內容。',
    mistakes: [
      '只含贏單；進行中的商機不在內，所以慢單增多要過後才顯現',
      '寫明起點：建立潛在客戶（預設）或建立商機',
      '少數長週期訂單會拉高平均值：請同時提供中位數',
    ],
  },
  'sales-growth': {
    name: '銷售成長率',
    aliases: ['銷售增長'],
    action: '停掉原本要推動銷售卻沒有成果的活動。',
    mistakes: ['與去年同一季節比較，不要只與上月比較', '各期間的成長率是複合的，不能相加'],
  },
  'sales-volume': {
    name: '銷售量',
    aliases: ['銷售數量'],
    action: '找出每次上升前的活動並複製。',
    mistakes: ['件數、訂單數與交易數是三種不同的計數：寫明是哪一種'],
  },
};
