/** Customers and retention, in Simplified Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const customer: Readonly<Record<string, MetricTexts>> = {
  'new-customers': {
    name: '新客户数',
    aliases: ['新增客户'],
    action: '看清哪些渠道带来买家而不只是线索。',
    mistakes: ['流失后回来的客户不是新客户，除非规则另有规定'],
  },
  customers: {
    name: '客户数',
    aliases: ['期末客户数', '期初客户数'],
    action: '平衡拉新与留存：净增＝新增−流失。',
    mistakes: ['是某一日期的存量，不是各时段之和', '需要书面规则说明客户何时算流失'],
  },
  'retained-customers': {
    name: '留存客户数',
    aliases: ['保留客户数'],
    action: '询问流失客户原因，防止再次流失。',
    mistakes: ['小心处理同一时段内获得又流失的客户：尽可能按身份计数'],
  },
  'customer-acquisition-cost': {
    name: '客户获取成本',
    aliases: ['获客成本'],
    action: '削减不产生客户的支出，将高成本步骤自动化；与终身价值对比。',
    mistakes: [
      '只算广告会偏低：要包括SEO、内容、人力和其他成本',
      '仅从MQL到客户这一步的成本是另一个更小的数字',
      '分母只含新客户',
      '销售周期长时，同期的花费与客户会误导：请将花费错后对应',
    ],
    variants: [
      '全部营销与销售成本（广告、SEO、内容、人力、工具、其他）÷新客户数（默认）',
      '广告花费÷广告带来的新客户数',
      '把MQL变成客户的成本÷这些客户数：请用单次转化成本',
    ],
  },
  'cac-reduction': {
    name: '获客成本降幅',
    aliases: ['CAC降幅'],
    action: '延续能降低获客成本的活动，停止抬高成本的活动。',
    mistakes: ['活动前与活动中用同一获客成本口径', '正数表示更便宜'],
  },
  'cost-per-conversion': {
    name: '单次转化成本',
    aliases: ['每次转换成本', '现有潜在客户的每次转换成本'],
    action: '保留以最低成本转化存量线索的促销（短信、邮件、站内横幅）。',
    mistakes: [
      '只含转化已有线索的成本；获取线索是线索获取成本；两者合计是获客成本',
      '总花费÷已转化客户数，不是按触及的线索计算',
    ],
  },
  'customer-retention-rate': {
    name: '客户留存率',
    aliases: ['留存率', '保留率'],
    action: '找出流失原因，改进引导、服务与价值；拉新无法修复此数。',
    mistakes: [
      '必须减去新客户，否则正在流失的客户群看起来很健康',
      '基数是期初客户，不是历来所有客户',
      '结果是小数；乘以100只用于显示',
      '月度比率按复合计算到年：0.95^12＝0.54',
      '需要不活跃规则：谁算流失',
    ],
  },
  'customer-churn-rate': {
    name: '客户流失率',
    aliases: ['流失率'],
    action: '在达到不活跃期限前联系沉默客户。',
    mistakes: [
      '只有基数和规则相同时，流失率才等于1−留存率',
      '为流失与留存选择同一个时间窗口，不要一个用半个月、另一个用一个月',
    ],
  },
  'customer-lifetime-value': {
    name: '客户终身价值',
    aliases: ['客户生命周期价值'],
    action: '偏低：加强培育、支持与客户管理；据此决定获客可投入多少。',
    mistakes: [
      '不乘利润率就是收入，不是利润：乘以利润率之后才能与获客成本比较',
      '每年购买次数对应年，每月购买次数对应月',
      '未作折现；MASB的定义是未来现金流的现值',
      '历史值与预测值不可混用',
    ],
    variants: [
      '平均单笔销售额×每年购买次数×留存年数，可再×利润率（默认）',
      '每期利润×留存率÷（1＋折现率−留存率）：未来利润的现值（MASB，Farris）',
    ],
  },
  'clv-to-cac-ratio': {
    name: 'CLV与CAC之比',
    aliases: ['LTV/CAC'],
    action: '低于1即每个客户亏损；远高于目标可加大投入。',
    mistakes: ['使用按利润率计算的客户终身价值', '是倍数，显示为3.0，不用百分数'],
  },
  'repeat-customer-revenue': {
    name: '回头客收入',
    aliases: ['复购收入'],
    action: '对会复购的产品优先做留存营销，触达最可能回购的客户。',
    mistakes: [
      '写明规则：此前买过的客户的订单收入（第二单及以后）；首单不算回头客收入',
      '要看占比，请除以同期总收入',
      '“RCR”看起来像比率，其实是金额',
    ],
  },
};
