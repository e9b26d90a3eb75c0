import type { HintWords } from '../../hints/words.js';

const listed = (names: readonly string[], last: string): string => names.join('、').replace(/、([^、]*)$/, `${last}$1`);
const named = (change: string): string => (change ? `「${change}」` : '此活動');

/** Hints in Traditional Chinese, as in Taiwan. */
export const hints: HintWords = {
  all: (names) => listed(names, '和'),
  one: (names) => listed(names, '或'),
  hints: {
    dearPart: ({ part, leads, spend, best, cost }) =>
      `${part}用了${spend}的費用，只帶來${leads}的潛在客戶：建議把預算移到品質不差且成本最低的${best}（每位潛在客戶${cost}）。`,
    dearPartUnrated: ({ part, leads, spend, best, cost }) =>
      `${part}用了${spend}的費用，只帶來${leads}的潛在客戶：若${best}的潛在客戶品質不差（每位${cost}），建議把預算移過去。`,
    dearPartAlone: ({ part, leads, spend, cost, pooled }) =>
      `${part}用了${spend}的費用，只帶來${leads}的潛在客戶，而較便宜的潛在客戶品質都較差：追加預算之前，先降低單一潛在客戶成本（目前${cost}，整體${pooled}）。`,
    poorerLeads: ({ value, previous, quality, before }) =>
      `潛在客戶成交率為${value}，先前為${previous}，潛在客戶品質也從${before}降到${quality}：行銷帶來的潛在客戶變差了，請檢視觸及的對象。`,
    fewerAccepted: ({ value, previous, accepted, before }) =>
      `潛在客戶成交率為${value}，先前為${previous}，業務接受的MQL佔${accepted}，先前為${before}：行銷帶來的潛在客戶變差了，請檢視觸及的對象。`,
    salesFollowUp: ({ value, previous }) =>
      `潛在客戶成交率為${value}，先前為${previous}，但沒有跡象顯示潛在客戶品質下降：請檢視業務如何跟進MQL。`,
    salesGain: ({ value, previous }) =>
      `潛在客戶成交率為${value}，先前為${previous}，且沒有跡象顯示潛在客戶品質下降：找出業務做對了什麼，並持續下去。`,
    wrongAudience: ({ value, target, bounce, bounceTarget }) =>
      `訪客轉潛在客戶率為${value}（目標值${target}），跳出率為${bounce}（目標值${bounceTarget}）：來的對象不對，請調整關鍵字、受眾和來源。`,
    weakForm: ({ value, target, form, formTarget }) =>
      `訪客轉潛在客戶率為${value}（目標值${target}），表單轉換率為${form}（目標值${formTarget}）：請改善頁面，減少表單欄位。`,
    lowLifetimeValue: ({ value, target }) =>
      `顧客終身價值為${value}（目標值${target}）：請持續經營潛在客戶與顧客，加強客戶支援或指派專屬窗口。`,
    noResult: ({ sales, change, after, before }) =>
      `${sales}：${named(change)}之後為${after}，之前相同天數內為${before}，沒有帶動銷售：建議停止。`,
    landingPage: ({ bounce, bounceTarget, duration, durationTarget }) =>
      `跳出率為${bounce}（目標值${bounceTarget}），平均工作階段時間為${duration}（目標值${durationTarget}）：讓到達網頁更貼近搜尋意圖或廣告承諾，一個月後再檢查。`,
    weakAd: ({ value, target }) => `廣告點閱率為${value}（目標值${target}）：與其購買更多曝光，不如改善廣告。`,
    poorLeads: ({ leads, quality, target }) =>
      `潛在客戶數量夠了（${leads}），但品質只有${quality}（目標值${target}）：品質優先，寧可少而精。`,
    longCycle: ({ value, target }) =>
      `平均銷售週期為${value}（目標值${target}）：請縮短週期，即使只縮短一個月，全年業績也會有所不同。`,
    unread: ({ value, target, delivered }) =>
      `送達的${delivered}封郵件中只有${value}被開啟（目標值${target}）：請重新思考內容，並移除從不開信的訂閱者，以免被視為垃圾郵件。`,
    smallUplift: ({ change, uplift }) =>
      `${named(change)}只讓流量提升了${uplift}：照目前的做法，不值得投入時間和費用。`,
    noUplift: ({ change, uplift }) =>
      `${named(change)}沒有帶來流量成長（${uplift}）：照目前的做法，不值得投入時間和費用。`,
    unsubscribes: ({ value, previous }) =>
      `取消訂閱率為${value}，先前為${previous}：趁問題還沒擴大，請檢查內容、名單和送達情況。`,
    losing: ({ campaign, value }) =>
      `${campaign ? `${campaign}：` : ''}行銷投資報酬率為${value}，入不敷出：請調整此活動或逐步停止。`,
    winning: ({ campaign, value, target }) =>
      `${campaign ? `${campaign}：` : ''}行銷投資報酬率為${value}（目標值${target}）：請繼續並擴大此活動。`,
    dearMqls: ({ value, target }) =>
      `每筆MQL的成本為${value}，高於${target}的範圍：MQL的定義可能太嚴，請適度放寬，或降低跟進成本。`,
    cheapMqls: ({ value, target }) =>
      `每筆MQL的成本為${value}，低於${target}的範圍：MQL的定義可能太鬆，請收緊定義，或加強跟進。`,
    notReady: ({ mqls, sqls, target }) =>
      `MQL夠了（${mqls}），SQL卻不足（${sqls}，目標值${target}）：潛在客戶還沒到購買階段，請調整行銷策略，而不是增加數量。`,
    noGrowth: ({ retention, customers }) =>
      `顧客留存率為${retention}，新客戶數卻只有${customers}：留住所有顧客也不等於成長，請加強開發新客戶。`,
    firstOrderLoss: ({ loss, purchases }) =>
      `首筆訂單虧損${loss}：只有顧客購買${purchases}次以上才划算，請努力促成回購。`,
    firstOrderLossOpen: ({ loss }) => `首筆訂單虧損${loss}：請算出購買幾次才能回本，以及顧客是否會買這麼多次。`,
    neverPays: ({ loss }) => `首筆訂單虧損${loss}，後續訂單也不賺錢：請提高價格，或降低每筆訂單的成本。`,
    pooledTarget: ({ target, organic, paid }) =>
      `自然流量（${organic}）與付費流量（${paid}）共用一個目標值${target}：請分別設定。`,
    pooledTargetOnly: ({ target }) => `自然流量與付費流量共用一個目標值${target}：請分開衡量，並分別設定。`,
    surfaceOnly: ({ surface, counters }) => `${surface}變好不代表真正改善：請在目標中加入${counters}。`,
    bottleneck: ({ from, to, rate, previous }) =>
      `從「${from}」到「${to}」只有${rate}進入下一階段，先前為${previous}：請先解決這一步的瓶頸。`,
    bestPart: ({ part, mqls, cost, weak }) =>
      `${part}帶來${mqls}的MQL，且每筆成本最低（${cost}）：請集中投入，並捨棄較弱的，先從${weak}開始。`,
    unsteady: ({ least, most }) =>
      `SQL數量不穩定，每週從${least}到${most}不等：請妥善安排活動，讓業務持續獲得合格的潛在客戶。`,
    tooEarly: ({ change, since, due }) =>
      `現在判斷${change ? `「${change}」` : '最近的變更'}（${since}）還太早：請在${due}再看。`,
  },
};
