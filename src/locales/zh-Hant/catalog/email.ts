/** Email, in Traditional Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const email: Readonly<Record<string, MetricTexts>> = {
  'email-subscribers': {
    name: '電子報訂閱人數',
    aliases: ['訂閱者人數', '郵件列表人數'],
    action: '只收主動訂閱者；移除從不開信者。',
    mistakes: ['是存量，不是流量', '購買的名單會損害收件匣到達率'],
  },
  'email-delivery-rate': {
    name: '郵件送達率',
    aliases: ['送達率', '可交付性'],
    action: '清理名單並修復寄件者驗證。',
    mistakes: ['被伺服器接收不等於進入收件匣：見收件匣到達率'],
  },
  'inbox-placement-rate': {
    name: '收件匣到達率',
    aliases: ['收件箱命中率', '進信箱率'],
    action: '減少寄給從不開信者，完成網域驗證，避免垃圾郵件式用語。',
    mistakes: [
      '郵件系統看不到它：它由種子名單或樣本群估算，請標明為估計值',
      '不是送達率：送達率高也可能掩蓋低得多的收件匣到達率',
      '不能用來解釋開信率的好壞：它們是不同的數字',
    ],
    variants: ['進入收件匣÷寄送（Return Path/Validity，預設）', '進入收件匣÷送達'],
  },
  'email-bounce-rate': {
    name: '郵件退信率',
    aliases: ['退信率'],
    action: '立即移除硬退信；軟退信重試數次後移除。',
    mistakes: ['英文名稱與網站跳出率相近，意義不同', '按定義，送達率＋退信率＝1'],
  },
  'hard-bounce-rate': {
    name: '硬退信率',
    aliases: ['永久退信率'],
    action: '刪除這些地址，並檢查它們如何進入名單。',
    mistakes: ['在多數工具中，反覆出現的軟退信會變成硬退信：數量會在兩者之間移動'],
  },
  'soft-bounce-rate': {
    name: '軟退信率',
    aliases: ['暫時退信率'],
    action: '稍後重試；若某服務商限流則放慢寄送。',
    mistakes: ['在多數工具中，反覆出現的軟退信會變成硬退信：數量會在兩者之間移動'],
  },
  'email-open-rate': {
    name: '開信率',
    aliases: ['打開率', '電子郵件開啟率'],
    action: '測試主旨、寄件者與寄送時間；清理從不開信的人。',
    mistakes: [
      '分母是送達數，不是寄送數，也不是名單人數',
      '是不重複開信數，不是總開信數',
      '自2021年9月起，Apple郵件隱私保護會由機器開啟郵件：開信率虛高，與更早年份不可比較；請優先看點擊',
      '開信率高卻沒有點擊，只是表面數字',
    ],
  },
  'email-click-through-rate': {
    name: '電子郵件點擊率',
    aliases: ['點擊率（郵件）', '點閱率（郵件）'],
    action: '只放一個清楚的行動呼籲；測試內容與寄送時間。',
    mistakes: [
      'HubSpot把點擊÷開信稱為「click-through rate」，把點擊÷送達稱為「click rate」：匯入前先核對來源',
      '資安掃描程式會點擊連結：請過濾機器點擊',
      '排除取消訂閱連結',
    ],
  },
  'click-to-open-rate': {
    name: '開信點擊率',
    aliases: ['點擊開信率'],
    action: '開信卻不點擊：該改的是內容，不是主旨。',
    mistakes: ['虛高的開信數會把它拉低', '沒有開信紀錄的點擊必須計為一次開信，否則比率會超過1'],
  },
  'email-forward-rate': {
    name: '郵件轉寄率',
    aliases: ['轉寄率'],
    action: '寫值得轉寄的內容並加入轉寄連結。',
    mistakes: ['只有透過可追蹤連結的轉寄才看得到，一般轉寄看不到'],
  },
  'unsubscribe-rate': {
    name: '取消訂閱率',
    aliases: ['退訂率'],
    action: '在問題擴大前檢查內容、名單與頻率。',
    mistakes: ['有人以整份名單為分母：寫明算法，數字不同', '沒有人取消訂閱，可能是連結失效了'],
    variants: ['取消訂閱÷送達（預設；HubSpot）', '期間取消訂閱數÷期初訂閱人數', '取消訂閱÷開信者（Mailchimp自訂報表）'],
  },
  'spam-complaint-rate': {
    name: '垃圾郵件檢舉率',
    aliases: ['垃圾郵件報告率', '垃圾郵件投訴率'],
    action: '超過0.3%立即停寄；讓退訂比檢舉更容易。',
    mistakes: ['數值極小：百分比至少顯示兩位小數', '有些服務商只除以進入收件匣的郵件'],
    claims: ['信箱服務商要求大量寄件者維持在0.1%以下', '切勿達到0.3%'],
  },
  'inactive-subscriber-rate': {
    name: '非活躍訂閱者比例',
    aliases: ['從未開信者比例'],
    action: '先寄喚回信，仍無反應者移除。',
    mistakes: ['定義時間範圍（例如180天）', '機器開信會掩蓋不活躍：請優先看點擊'],
  },
};
