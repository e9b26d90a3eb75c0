/** Sales effectiveness, in Simplified Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const sales: Readonly<Record<string, MetricTexts>> = {
  'sales-qualified-leads': {
    name: '销售合格线索量',
    aliases: ['销售线索'],
    action: '保持数量平稳：MQL迟迟未到购买阶段时，调整营销活动。',
    mistakes: ['在代码、标签或文件名中不要与查询语言混淆', '稳定与数量同样重要：请显示每周数量的波动'],
  },
  'mql-to-sql-rate': {
    name: 'MQL转SQL率',
    aliases: ['销售认可率'],
    action: '偏低：线索还没到购买阶段；延长培育或收紧规则。',
    mistakes: ['跳过MQL阶段的线索必须视为经过该阶段，否则比率会超过1'],
  },
  'sales-leads-acquisition-cost': {
    name: '销售线索获取成本',
    aliases: ['SQL获取成本'],
    action: '为每个产品选出最佳渠道：成本低且量多质优。',
    mistakes: ['是到该阶段为止的累计花费，不只是最后一步', 'SLAC不是通用缩写：请在旁边写上标准名称“每个SQL成本”'],
  },
  'sales-lead-conversion-rate': {
    name: '销售线索转化率',
    aliases: ['SQL成交率'],
    action: '按渠道、活动、产品、时段比较，在最弱处改善线索质量、价格或优惠方案。',
    mistakes: [
      '不是赢单率：赢单率除以已结束（赢单＋输单）的商机',
      '销售周期长于时段时，按时段的比率会误导：请用同期群',
    ],
  },
  'lead-to-customer-rate': {
    name: '线索成交率',
    aliases: ['线索客户转化率'],
    action: '突然变化时：与营销团队核查线索质量，与销售团队核查跟进方式。',
    mistakes: [
      '有时被说反（收到的线索÷成交的线索）；应为赢单数÷收到的线索数',
      '输单在这里不算成交',
      '两个数字取同一时段或同一同期群',
    ],
  },
  'average-sales-cycle': {
    name: '平均销售周期',
    aliases: ['成交周期'],
    action: '缩短停留最久的环节，并准备对应内容。',
    mistakes: [
      '只含赢单；进行中的商机不在内，所以慢单增多要过后才显现',
      '写明起点：线索创建（默认）或商机创建',
      '少数长周期订单会拉高平均值：请同时给出中位数',
    ],
  },
  'sales-growth': {
    name: '销售增长率',
    aliases: ['销售额增长率'],
    action: '停掉旨在推动销售却没有成果的活动。',
    mistakes: ['与去年同一季节比较，不要只与上月比较', '各时段的增长率是复合的，不能相加'],
  },
  'sales-volume': {
    name: '销售量',
    aliases: ['销售数量'],
    action: '找出每次上升前的活动并复制。',
    mistakes: ['件数、订单数和交易数是三种不同的计数：写明是哪一种'],
  },
};
