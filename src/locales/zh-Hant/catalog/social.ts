/** Social media, in Traditional Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const social: Readonly<Record<string, MetricTexts>> = {
  'social-engagement': {
    name: '社群互動數',
    aliases: ['社群參與', '互動量'],
    action: '找出受眾願意互動的主題與形式，多製作同類內容。',
    mistakes: [
      '各平台計算的行為不同：寫明算法，不要比較算法不同的平台',
      '負面留言也是互動：請與情緒分數一起看',
      '必須過濾自動或購買的互動',
    ],
    variants: ['微博：留言＋按讚＋轉發', '微信：按讚＋在看＋留言＋分享', '六項輸入的總和'],
  },
  'engagement-rate': {
    name: '互動率',
    aliases: ['參與率'],
    action: '互動偏低的管道調整主題、形式或時間；各管道分開統計。',
    mistakes: [
      '寫明分母（觸及、曝光或追蹤者）：三者不可比較',
      '分母是觸及的人數，不是「參與的使用者」',
      '觸及是去重數，所以不能把各期間相加',
    ],
    variants: [
      '參與互動的人數÷觸及人數（預設）',
      '互動次數÷觸及人數（Hootsuite的ERR）；可能超過1',
      '互動次數÷曝光次數',
      '互動次數÷追蹤者人數',
    ],
  },
  'social-likes': {
    name: '按讚數',
    aliases: ['讚'],
    action: '視為最弱的訊號，更要看留言與分享。',
    mistakes: ['各平台定義不同；請把平台保留為維度'],
  },
  'social-comments': {
    name: '留言與回覆數',
    aliases: ['留言數'],
    action: '即時回覆，把常見問題做成內容。',
    mistakes: ['各平台定義不同；請把平台保留為維度'],
  },
  'social-shares': {
    name: '分享次數',
    aliases: ['轉發數'],
    action: '為自發擴散的貼文追加推廣。',
    mistakes: ['各平台定義不同；請把平台保留為維度'],
  },
  'social-saves': {
    name: '收藏次數',
    aliases: ['儲存次數'],
    action: '多製作值得收藏的實用內容。',
    mistakes: ['各平台定義不同；請把平台保留為維度'],
  },
  'social-messages': {
    name: '私訊與回覆數',
    aliases: ['私訊數'],
    action: '有購買意願的私訊當天轉交業務。',
    mistakes: ['各平台定義不同；請把平台保留為維度'],
  },
  'social-link-clicks': {
    name: '社群連結點擊數',
    aliases: ['連結點擊'],
    action: '讓點擊導向有表單的網頁。',
    mistakes: ['各平台定義不同；請把平台保留為維度'],
  },
  'video-watch-time': {
    name: '影片觀看時間',
    aliases: ['觀看時間長度'],
    action: '剪掉讓觀眾離開的開頭。',
    mistakes: ['各平台在0、2、3或30秒後計一次觀看；總秒數可比較，觀看次數不可比較'],
  },
  'new-users-reached': {
    name: '新觸及使用者數',
    aliases: ['每日新觸及人數'],
    action: '每日新觸及人數下降時，嘗試新的形式或時段。',
    mistakes: ['需要平台提供首次曝光的資料；只有觸及數時應回報沒有資料'],
  },
  followers: {
    name: '追蹤者人數',
    aliases: ['粉絲數'],
    action: '不追求追蹤者人數，先提升現有追蹤者的互動。',
    mistakes: ['遠不如參與互動的人數重要', '多個平台的追蹤者會重疊：不要把總和當作人數'],
  },
  'brand-mentions': {
    name: '品牌提及數',
    aliases: ['聲量'],
    action: '回應、致謝或澄清；聲量突增時先看情緒。',
    mistakes: ['有時被稱為「社群情緒」；數量並不說明語氣', '危機會使它上升'],
  },
  'social-sentiment': {
    name: '社群淨情緒分數',
    aliases: ['社群情緒', '好感度'],
    action: '閱讀負面提及，解決根本原因，公開回應。',
    mistakes: [
      '分母是否包含中性：80/100/20會得出0.30或0.60',
      '自動分類會誤判反諷與方言：請顯示樣本數',
      '負的目標值與數值都合法：達成率不可變號',
    ],
    variants: ['（正面−負面）÷所有已分類提及（預設）', 'NSR＝（正面−負面）÷（正面＋負面），在中國常用'],
  },
  'social-conversions': {
    name: '社群轉換次數',
    aliases: ['社群轉化'],
    action: '把預算移到能帶來轉換的社群活動。',
    mistakes: ['平台回報與網站回報的轉換因歸因期而不同：只用一個來源'],
  },
  'social-conversion-rate': {
    name: '社群轉換率',
    aliases: ['社群流量轉換率'],
    action: '讓貼文承諾與到達網頁一致；停掉只有流量沒有轉換的活動。',
    mistakes: ['定義與轉換率相同，區隔固定為社群'],
  },
};
