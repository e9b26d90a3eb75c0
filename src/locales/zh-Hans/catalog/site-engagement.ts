/** On-site engagement and conversion, in Simplified Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const siteEngagement: Readonly<Record<string, MetricTexts>> = {
  'average-session-duration': {
    name: '平均访问时长',
    aliases: ['平均会话时长', '站点停留时间'],
    action: '让落地页更贴近访客搜索的内容或广告的承诺，一个月后再复测。',
    mistakes: [
      'GA4另有平均互动时长（前台秒数÷活跃用户数）：是另一个数字，不要混用',
      '传统工具把单页访问计为0秒',
      '不要对每日均值再求平均：用总秒数除以总访问次数',
      '时间长不一定好：帮助页面就应该快',
    ],
  },
  'pages-per-session': {
    name: '平均访问页数',
    aliases: ['每次会话浏览页数', '访问深度'],
    action: '在访问终止的页面加入相关链接与下一步引导。',
    mistakes: ['浏览量÷访客数是另一个指标（人均浏览页数）', '单页应用必须发送虚拟页面浏览'],
  },
  'bounce-rate': {
    name: '跳出率',
    aliases: ['网站跳出率'],
    action: '让落地页与广告或搜索意图一致，提供相关内容，一个月后复查。',
    mistakes: [
      '常被说成“看了一页就离开的访客”；单位是访问次数，不是访客',
      'GA4与传统定义得出的数字不同：请把所用口径与数据一起保存',
      '切勿与邮件退信率混淆，后者说的是被退回的邮件',
      '对一页即可解答的页面和博客来说，数值高很正常',
    ],
    variants: [
      '跳出＝恰好只有一次页面浏览的访问（百度统计、Universal Analytics）',
      '跳出＝未互动的会话（GA4：少于10秒、少于2次浏览、没有关键事件）；等于1−互动度',
    ],
  },
  'conversion-rate': {
    name: '转化率',
    aliases: ['会话转化率'],
    action: '先修复流失最大的环节，再购买更多流量。',
    mistakes: [
      '点击率不是转化率',
      '事件数÷访问次数可能超过100%；有转化的访问次数÷访问次数则不会',
      '写明什么算转化',
      '对各细分的比率求平均是错的：应把总和相除',
    ],
    variants: [
      '至少有一次转化的访问次数÷访问次数（默认；GA4会话关键事件率）',
      '至少有一次转化的用户数÷用户数（GA4用户关键事件率）',
      '转化次数÷广告互动次数（Google Ads）；每次转化都计入时可能超过1',
    ],
  },
  conversions: {
    name: '转化次数',
    aliases: ['转化数', '目标完成数'],
    action: '追溯转化来自哪个页面与活动，并复制成功做法。',
    mistakes: ['数据驱动归因会产生小数：不要要求整数', '一次还是每次：写明同一人的重复转化是否计入'],
  },
  'organic-conversion-rate': {
    name: '自然流量转化率',
    aliases: ['SEO转化率'],
    action: '提升内容与搜索意图的匹配度；对照其自身目标评估。',
    mistakes: [
      '不要把自然与付费合并：合并后的变化可能只来自结构变化（辛普森悖论）',
      '“自然流量转化更差”是需要测量的说法，不是规律',
    ],
  },
  'paid-conversion-rate': {
    name: '付费流量转化率',
    aliases: ['SEM转化率'],
    action: '优化投放定向与落地页；对照其自身目标评估。',
    mistakes: [
      '不要把自然与付费合并：合并后的变化可能只来自结构变化（辛普森悖论）',
      '“自然流量转化更差”是需要测量的说法，不是规律',
    ],
  },
};
