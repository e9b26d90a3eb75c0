/** Lead generation, in Simplified Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const leadGeneration: Readonly<Record<string, MetricTexts>> = {
  'form-conversion-rate': {
    name: '表单转化率',
    aliases: ['表单有效性', '表单提交率'],
    action: '在同一渠道测试两种表单，或同一表单测试两个渠道，保留显著更优者。',
    mistakes: [
      '同一表单放在不同渠道是比较渠道，同一渠道用不同表单是比较表单：不要同时改变两者',
      '停止规则：先定好样本量，不要中途偷看结果',
    ],
  },
  leads: {
    name: '线索量',
    aliases: ['潜在客户数', '集客量'],
    action: '量与质一起提升；把精力投向量质兼优的渠道。',
    mistakes: ['大量劣质线索永远比不上少量合适的线索', '计数前先按人去重'],
  },
  'visitor-to-lead-rate': {
    name: '流量转化率',
    aliases: ['访客线索转化率'],
    action: '若偏低，说明人群不对或表单要求过多：分别测试。',
    mistakes: [
      '有时被说反成流量与线索之比；应为线索量÷访客数',
      '访客“最终”成为线索是同期群指标；按时段计数忽略了延迟',
      '访客数不可相加，汇总时只能用去重后的访客数',
    ],
    variants: ['线索量÷独立访客数（默认）', '线索量÷访问次数（HubSpot的会话到联系人）'],
  },
  'cost-per-lead': {
    name: '线索获取成本',
    aliases: ['单条线索成本', 'LAC'],
    action: '把预算从高成本低产出的渠道移到有效渠道；集客式与推广式分开统计。',
    mistakes: [
      '获得一个客户的成本是获客成本；这里除以线索量',
      '有花费而没有线索时没有定义，不是零，也不是无穷大：请显示花费和“尚无线索”',
      '低质量的便宜线索并不便宜：请与线索质量一起看',
    ],
  },
  'marketing-qualified-leads': {
    name: '营销合格线索量',
    aliases: ['市场合格线索'],
    action: '保留能带来MQL的渠道，舍弃其他；规则过严或过松时调整MQL定义。',
    mistakes: ['每家公司有自己的规则：把规则及其版本与数字一起保存', '规则一改，序列就断开：请标出日期'],
  },
  'lead-to-mql-rate': {
    name: '线索MQL转化率',
    aliases: ['线索合格率'],
    action: '过低：放宽规则或修正定向；过高：收紧规则。',
    mistakes: ['比率接近1说明规则什么也没筛掉', '按时段计数会混合不同时期的线索；周期长时请用同期群'],
  },
  'cost-effectiveness': {
    name: '成本有效性',
    aliases: ['MQL获取成本'],
    action: '超出区间时，调整MQL定义或跟进流程。',
    mistakes: ['写明效果：比率是成本÷效果，这里的效果是MQL', 'MQL规则可能过严或过松：设定目标区间，而不是下限'],
  },
  'lead-quality': {
    name: '线索质量',
    aliases: ['平均线索评分'],
    action: '与销售共同定义合格线索，自动评分，只转交符合条件的线索。',
    mistakes: [
      '常被提及却没有公式：这里是已评分线索的平均分',
      '没有评分的线索不是零分：请排除并显示数量',
      '评分模型必须写下来并有版本',
    ],
  },
};
