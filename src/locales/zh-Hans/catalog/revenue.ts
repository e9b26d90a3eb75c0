/** Revenue and return, in Simplified Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const revenue: Readonly<Record<string, MetricTexts>> = {
  'annual-growth': {
    name: '年度增长率',
    aliases: ['年增长率'],
    action: '以它为框架，推导下一层级的目标。',
    mistakes: ['跨多年：用复合增长率（期末÷期初）^（1÷年数）−1，不用平均值', '闰年和53周的年份会造成偏差'],
  },
  'marketing-spend': {
    name: '营销费用',
    aliases: ['营销总成本'],
    action: '记录全部成本（含人工与内容），否则所有成本比率都失真。',
    mistakes: ['花少和花多都偏离计划：应为区间', '不要把不同币种的金额相加'],
  },
  'marketing-roi': {
    name: '营销投资回报率',
    aliases: ['投资回报率'],
    action: '保留盈利活动，调整或淘汰其余，并据此定下期预算。',
    mistakes: [
      '收入÷花费是ROAS，不是ROI：必须减去花费',
      '不乘利润率就是按收入计算的ROI：请注明',
      '只计增量收入，不要把接触过的都算上',
      '计入全部成本，不只是广告',
      '花费为零时没有定义',
    ],
  },
  'total-revenue': {
    name: '总收入',
    aliases: ['产生的总收入'],
    action: '把资源投向最盈利的产品与服务。',
    mistakes: ['包括所有来源：产品、服务、费用', '扣除退货和增值税；退货可能使某天为负', '收入不是利润'],
  },
  'campaign-revenue': {
    name: '活动收入',
    aliases: ['营销活动带来的收入'],
    action: '对活动评估两次：结束时一次，较长时间后再一次。',
    mistakes: ['写明归因模型和时间窗口', '不要把短期与长期相加：后者包含前者'],
    variants: ['活动窗口内入账的收入', '活动所获客户在注明期限内（例如12个月）的收入'],
  },
  'campaign-profit': {
    name: '活动利润',
    aliases: ['活动盈利能力'],
    action: '给赚钱的活动类型更多预算，减少只花钱的。',
    mistakes: ['小活动的高ROI可能只是小利润：两者都要显示'],
  },
  'revenue-per-transaction': {
    name: '每笔交易收入',
    aliases: ['客单价', '每次收入'],
    action: '提供套装或加购；确认单笔收入高于获客成本。',
    mistakes: ['利润减去获客成本是另一个指标：单笔净收益', '收入已扣除退货和增值税'],
  },
  'net-return-per-transaction': {
    name: '单笔净收益',
    aliases: ['扣除获客成本后的单笔收益'],
    action: '为负：降低获客成本，或依靠已证实的复购。',
    mistakes: ['只有首单承担获客成本，后续订单不承担'],
  },
  'break-even-purchases': {
    name: '回本购买次数',
    aliases: ['回本次数'],
    action: '与实际购买次数比较；若不足，补贴收不回。',
    mistakes: ['购买次数为整数：向上取整', '利润为零或为负时永远无法回本'],
  },
  profit: {
    name: '利润',
    aliases: ['利润额'],
    action: '以对利润的贡献来设定营销目标。',
    mistakes: ['写明是哪种利润：毛利、边际贡献、营业利润还是净利润', '利润接近零或为负时，百分比变化没有意义'],
  },
};
