/** Reach and advertising, in Traditional Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const reach: Readonly<Record<string, MetricTexts>> = {
  impressions: {
    name: '曝光次數',
    aliases: ['曝光數'],
    action: '只有在點閱率已經理想時才增加曝光。',
    mistakes: ['曝光不等於被看到：可見度各不相同', '一個人可以帶來許多次曝光'],
  },
  reach: {
    name: '觸及人數',
    aliases: ['觸及率'],
    action: '互動良好但看到的人太少時，再擴大受眾。',
    mistakes: [
      '觸及是看到內容的人，不是參與的人',
      '跨日、貼文或平台不可相加：不要把各日或各區隔的數值加總，請向資料來源取得去重後的總數',
    ],
  },
  'link-clicks': {
    name: '點擊次數',
    aliases: ['點閱次數'],
    action: '對被看到卻沒人點擊的內容，改寫標題、圖片與行動呼籲。',
    mistakes: ['點擊不等於造訪：網頁可能沒有載入'],
  },
  'click-through-rate': {
    name: '點閱率',
    aliases: ['點擊率'],
    action: '與其購買更多曝光，不如改善廣告或搜尋結果本身。',
    mistakes: [
      '分母是曝光次數，不是人數：1.4%是每1000次曝光14次點擊，不是每1000人',
      '有時被稱為轉換率：它不是',
      '電子郵件有自己的分母（送達數）',
      '點閱率高而跳出率也高，表示承諾與內容不符',
    ],
    claims: ['Google AdWords，工業服務，平均值；未註明日期的說法：每1000次曝光14次點擊'],
  },
};
