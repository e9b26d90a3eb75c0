import type { HintWords } from '../../hints/words.js';

const listed = (names: readonly string[], last: string): string => names.join('、').replace(/、([^、]*)$/, `${last}$1`);
const named = (change: string): string => (change ? `“${change}”` : '该活动');

/** Hints in Simplified Chinese. */
export const hints: HintWords = {
  all: (names) => listed(names, '和'),
  one: (names) => listed(names, '或'),
  hints: {
    dearPart: ({ part, leads, spend, best, cost }) =>
      `${part}用了${spend}的费用，只带来${leads}的线索：建议把预算转到质量不差且成本最低的${best}（每条线索${cost}）。`,
    dearPartUnrated: ({ part, leads, spend, best, cost }) =>
      `${part}用了${spend}的费用，只带来${leads}的线索：如果${best}的线索质量不差（每条${cost}），建议把预算转过去。`,
    dearPartAlone: ({ part, leads, spend, cost, pooled }) =>
      `${part}用了${spend}的费用，只带来${leads}的线索，而更便宜的线索质量都更差：追加预算之前，先降低单条线索成本（现为${cost}，整体为${pooled}）。`,
    poorerLeads: ({ value, previous, quality, before }) =>
      `线索成交率为${value}，此前为${previous}，线索质量也从${before}降到${quality}：营销带来的线索变差了，请检查触达的人群。`,
    fewerAccepted: ({ value, previous, accepted, before }) =>
      `线索成交率为${value}，此前为${previous}，销售接受的MQL占${accepted}，此前为${before}：营销带来的线索变差了，请检查触达的人群。`,
    salesFollowUp: ({ value, previous }) =>
      `线索成交率为${value}，此前为${previous}，但没有迹象表明线索质量下降：请检查销售如何跟进MQL。`,
    salesGain: ({ value, previous }) =>
      `线索成交率为${value}，此前为${previous}，且没有迹象表明线索质量下降：找出销售做对了什么，并坚持下去。`,
    wrongAudience: ({ value, target, bounce, bounceTarget }) =>
      `访客转化为线索的比例为${value}（目标值${target}），跳出率为${bounce}（目标值${bounceTarget}）：来的人群不对，请调整关键词、受众和来源。`,
    weakForm: ({ value, target, form, formTarget }) =>
      `访客转化为线索的比例为${value}（目标值${target}），表单转化率为${form}（目标值${formTarget}）：请优化页面，减少表单项。`,
    lowLifetimeValue: ({ value, target }) =>
      `客户终身价值为${value}（目标值${target}）：请持续维护线索和客户，加强客户支持或指派专属客户经理。`,
    noResult: ({ sales, change, after, before }) =>
      `${sales}：${named(change)}之后为${after}，之前同样天数内为${before}，没有带来销售增长：建议停止。`,
    landingPage: ({ bounce, bounceTarget, duration, durationTarget }) =>
      `跳出率为${bounce}（目标值${bounceTarget}），平均访问时长为${duration}（目标值${durationTarget}）：让落地页更贴近搜索意图或广告承诺，一个月后再复查。`,
    weakAd: ({ value, target }) => `广告点击率为${value}（目标值${target}）：与其购买更多展示，不如改进广告。`,
    poorLeads: ({ leads, quality, target }) =>
      `线索数量够了（${leads}），但质量只有${quality}（目标值${target}）：质量优先，宁可少而精。`,
    longCycle: ({ value, target }) =>
      `平均销售周期为${value}（目标值${target}）：请缩短周期，哪怕只缩短一个月，全年销售额也会有所不同。`,
    unread: ({ value, target, delivered }) =>
      `送达的${delivered}封邮件中只有${value}被打开（目标值${target}）：请重新考虑内容，并移除从不打开的订阅者，以免被当作垃圾邮件。`,
    smallUplift: ({ change, uplift }) => `${named(change)}只让流量提升了${uplift}：照现在这样，不值得投入时间和费用。`,
    noUplift: ({ change, uplift }) =>
      `${named(change)}没有带来流量增长（${uplift}）：照现在这样，不值得投入时间和费用。`,
    unsubscribes: ({ value, previous }) =>
      `退订率为${value}，此前为${previous}：趁问题还没扩大，请检查内容、名单和送达情况。`,
    losing: ({ campaign, value }) =>
      `${campaign ? `${campaign}：` : ''}营销投资回报率为${value}，入不敷出：请调整该活动或逐步停止。`,
    winning: ({ campaign, value, target }) =>
      `${campaign ? `${campaign}：` : ''}营销投资回报率为${value}（目标值${target}）：请继续并扩大该活动。`,
    dearMqls: ({ value, target }) =>
      `每个MQL的成本为${value}，高于${target}的范围：MQL标准可能过严，请适当放宽，或降低跟进成本。`,
    cheapMqls: ({ value, target }) =>
      `每个MQL的成本为${value}，低于${target}的范围：MQL标准可能过松，请收紧标准，或加强跟进。`,
    notReady: ({ mqls, sqls, target }) =>
      `MQL够了（${mqls}），SQL却不足（${sqls}，目标值${target}）：线索还没到购买阶段，请调整营销策略，而不是增加数量。`,
    noGrowth: ({ retention, customers }) =>
      `客户留存率为${retention}，新客户数却只有${customers}：留住所有客户也不等于增长，请加大获客力度。`,
    firstOrderLoss: ({ loss, purchases }) => `首单亏损${loss}：只有客户购买${purchases}次以上才划算，请着力促成复购。`,
    firstOrderLossOpen: ({ loss }) => `首单亏损${loss}：请算出购买几次才能回本，以及客户是否会买这么多次。`,
    neverPays: ({ loss }) => `首单亏损${loss}，后续订单也不赚钱：请提高价格，或降低每单成本。`,
    pooledTarget: ({ target, organic, paid }) =>
      `自然流量（${organic}）与付费流量（${paid}）共用一个目标值${target}：请分别设定。`,
    pooledTargetOnly: ({ target }) => `自然流量与付费流量共用一个目标值${target}：请分开衡量，并分别设定。`,
    surfaceOnly: ({ surface, counters }) => `${surface}变好并不代表真正改善：请在目标中加入${counters}。`,
    bottleneck: ({ from, to, rate, previous }) =>
      `从“${from}”到“${to}”只有${rate}进入下一阶段，此前为${previous}：请先解决这一步的瓶颈。`,
    bestPart: ({ part, mqls, cost, weak }) =>
      `${part}带来${mqls}的MQL，且单个成本最低（${cost}）：请集中投入，并舍弃较弱的，先从${weak}开始。`,
    unsteady: ({ least, most }) =>
      `SQL数量不稳定，每周从${least}到${most}不等：请合理安排活动，让销售持续获得合格线索。`,
    tooEarly: ({ change, since, due }) =>
      `现在判断${change ? `“${change}”` : '最近的改动'}（${since}）为时过早：请在${due}再看。`,
  },
};
