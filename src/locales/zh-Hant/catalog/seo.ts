/** Search engine optimisation, in Traditional Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const seo: Readonly<Record<string, MetricTexts>> = {
  backlinks: {
    name: '反向連結數',
    aliases: ['外部連結數'],
    action: '爭取具公信力網站的連結，忽略目錄網站的連結。',
    mistakes: ['上千條目錄連結不如幾條來自知名網站的連結：請與反向連結根網域數一起看', '是存量：不要按月相加'],
  },
  'followed-linking-root-domains': {
    name: 'Dofollow 反向連結根網域數',
    aliases: ['可傳遞權重的連結根網域數'],
    action: '請提及你的權威網站改用可傳遞權重（dofollow）的連結。',
    mistakes: ['來自兩個網站的二十條連結只算兩個網域', '帶nofollow、sponsored與ugc的連結不計'],
  },
  'keyword-ctr': {
    name: '關鍵字點閱率',
    aliases: ['關鍵字點擊率', '查詢點閱率'],
    action: '改寫曝光多、點擊少的搜尋結果的標題與說明。',
    mistakes: [
      '有時被說反；比率是點擊次數÷曝光次數',
      '在Search Console中，按資源與按網頁彙總得到的點閱率不同',
      '網頁開始在許多新的後段名次出現時會下降：請與排名一起看',
    ],
  },
  'keyword-ranking': {
    name: '關鍵字排名',
    aliases: ['平均排名', '平均排序'],
    action: '優先優化高價值關鍵字排名剛好落在第一頁之外的網頁。',
    mistakes: [
      '「排名更高」代表數字更小：越低越好，座標軸與箭頭要相應反轉',
      '對多個關鍵字取平均時只能按曝光次數加權',
      '沒有曝光就是沒有資料，不是第0名',
    ],
  },
  'indexed-pages': {
    name: '索引頁數',
    aliases: ['收錄頁數'],
    action: '提交或修復未被搜尋引擎收錄的網頁。',
    mistakes: ['指被收錄的網頁數，不是網站數', '收錄內容單薄的網頁可能有害：請與應被收錄的網頁數比較'],
  },
};
