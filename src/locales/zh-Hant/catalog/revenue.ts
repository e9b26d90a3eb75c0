/** Revenue and return, in Traditional Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const revenue: Readonly<Record<string, MetricTexts>> = {
  'annual-growth': {
    name: '年成長率',
    aliases: ['年度增長'],
    action: '以它為框架，推導下一層級的目標。',
    mistakes: ['跨多年：用年複合成長率（期末÷期初）^（1÷年數）−1，不用平均值', '閏年與53週的年份會造成偏差'],
  },
  'marketing-spend': {
    name: '行銷費用',
    aliases: ['行銷總成本'],
    action: '記錄所有成本（含人事與內容），否則所有成本比率都會失真。',
    mistakes: ['花少與花多都偏離計畫：應為區間', '不要把不同幣別的金額相加'],
  },
  'marketing-roi': {
    name: '行銷投資報酬率',
    aliases: ['投資報酬率', '投資回報率'],
    action: '保留獲利的活動，調整或淘汰其餘，並據此編列下期預算。',
    mistakes: [
      '營收÷花費是ROAS，不是ROI：必須減去花費',
      '不乘利潤率就是以營收計算的ROI：請註明',
      '只計增額營收，不要把接觸過的都算上',
      '計入全部成本，不只是廣告',
      '花費為零時沒有定義',
    ],
  },
  'total-revenue': {
    name: '總營收',
    aliases: ['總收入', '產生的總收入'],
    action: '把資源投入最獲利的產品與服務。',
    mistakes: ['包括所有來源：產品、服務、費用', '扣除退貨與營業稅；退貨可能使某天為負', '營收不是利潤'],
  },
  'campaign-revenue': {
    name: '活動營收',
    aliases: ['行銷活動營收'],
    action: '活動評估兩次：結束時一次，較長時間後再一次。',
    mistakes: ['寫明歸因模式與時間範圍', '不要把短期與長期相加：後者包含前者'],
    variants: ['活動期間內入帳的營收', '活動所取得的顧客在註明期限內（例如12個月）的營收'],
  },
  'campaign-profit': {
    name: '活動利潤',
    aliases: ['活動盈利能力'],
    action: '給賺錢的活動類型更多預算，減少只花錢的。',
    mistakes: ['小活動的高ROI可能只是小利潤：兩者都要顯示'],
  },
  'revenue-per-transaction': {
    name: '每筆交易營收',
    aliases: ['客單價', '平均訂單金額'],
    action: '提供組合或加購；確認單筆營收高於獲客成本。',
    mistakes: ['利潤減去取得成本是另一個指標：單筆淨收益', '營收已扣除退貨與營業稅'],
  },
  'net-return-per-transaction': {
    name: '單筆淨收益',
    aliases: ['扣除獲客成本後的單筆收益'],
    action: '為負：降低獲客成本，或仰賴已證實的回購。',
    mistakes: ['只有首筆訂單承擔取得成本，後續訂單不承擔'],
  },
  'break-even-purchases': {
    name: '回本購買次數',
    aliases: ['回本次數'],
    action: '與實際購買次數比較；若不足，補貼就無法回收。',
    mistakes: ['購買次數為整數：無條件進位', '利潤為零或為負時永遠無法回本'],
  },
  profit: {
    name: '利潤',
    aliases: ['利潤金額'],
    action: '以對利潤的貢獻來設定行銷目標。',
    mistakes: ['寫明是哪種利潤：毛利、邊際貢獻、營業利益或淨利', '利潤接近零或為負時，百分比變化沒有意義'],
  },
};
