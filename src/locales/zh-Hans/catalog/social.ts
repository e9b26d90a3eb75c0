/** Social media, in Simplified Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const social: Readonly<Record<string, MetricTexts>> = {
  'social-engagement': {
    name: '社交媒体互动量',
    aliases: ['互动数', '社交媒体参与'],
    action: '找出受众愿意互动的话题与形式，并多做同类内容。',
    mistakes: [
      '各平台统计的行为不同：写明口径，不要比较口径不同的平台',
      '负面评论也是互动：请与情感值一起看',
      '必须过滤自动或购买的互动',
    ],
    variants: ['微博：评论＋点赞＋转发', '微信：点赞＋在看＋评论＋分享', '六项输入的总和'],
  },
  'engagement-rate': {
    name: '互动率',
    aliases: ['参与率', '参与度'],
    action: '对互动偏低的渠道调整选题、形式或时间；每个渠道单独统计。',
    mistakes: [
      '写明分母（触达、展示或粉丝）：三者不可比',
      '分母是触达的人数，不是“参与的用户”',
      '触达是去重数，所以不能把各时段相加',
    ],
    variants: [
      '参与互动的人数÷触达人数（默认）',
      '互动次数÷触达人数（Hootsuite的ERR）；可能超过1',
      '互动次数÷展示次数',
      '互动次数÷粉丝数',
    ],
  },
  'social-likes': {
    name: '点赞数',
    aliases: ['赞'],
    action: '视为最弱的信号，更要看评论与分享。',
    mistakes: ['各平台定义不同；请把平台保留为维度'],
  },
  'social-comments': {
    name: '评论与回复数',
    aliases: ['评论数'],
    action: '及时回复，把常见问题做成内容。',
    mistakes: ['各平台定义不同；请把平台保留为维度'],
  },
  'social-shares': {
    name: '分享转发数',
    aliases: ['转发数'],
    action: '为自发传播的内容追加推广。',
    mistakes: ['各平台定义不同；请把平台保留为维度'],
  },
  'social-saves': {
    name: '收藏数',
    aliases: ['收藏量'],
    action: '多做值得收藏的实用内容。',
    mistakes: ['各平台定义不同；请把平台保留为维度'],
  },
  'social-messages': {
    name: '私信与回复数',
    aliases: ['私信数'],
    action: '有购买意向的私信当天转交销售。',
    mistakes: ['各平台定义不同；请把平台保留为维度'],
  },
  'social-link-clicks': {
    name: '社交链接点击数',
    aliases: ['链接点击'],
    action: '让点击落到带表单的页面。',
    mistakes: ['各平台定义不同；请把平台保留为维度'],
  },
  'video-watch-time': {
    name: '视频观看时长',
    aliases: ['观看总时长'],
    action: '剪掉让观众离开的开头。',
    mistakes: ['各平台在0、2、3或30秒后计一次播放；总秒数可比，播放次数不可比'],
  },
  'new-users-reached': {
    name: '新触达用户数',
    aliases: ['每日新触达用户'],
    action: '当每日新触达人数下降时，尝试新的形式或时间。',
    mistakes: ['需要平台提供首次曝光的数据；只有触达数时应报告没有数据'],
  },
  followers: {
    name: '粉丝数',
    aliases: ['关注者数'],
    action: '不追求粉丝数，先提升现有粉丝的互动。',
    mistakes: ['远不如参与互动的人数重要', '多个平台的粉丝有重叠：不要把总和当作人数'],
  },
  'brand-mentions': {
    name: '品牌提及量',
    aliases: ['声量'],
    action: '回应、致谢或澄清；声量突增时先看情感倾向。',
    mistakes: ['有时被称为“社交媒体情感”；数量并不说明语气', '危机会使它上升'],
  },
  'social-sentiment': {
    name: '社交媒体净情感值',
    aliases: ['净情感值', '情感指数'],
    action: '阅读负面提及，解决根因，公开回应。',
    mistakes: [
      '分母是否包含中性：80/100/20会得出0.30或0.60',
      '自动分类会误判反讽和方言：请显示样本量',
      '负的目标值和数值都合法：达成率不可变号',
    ],
    variants: ['（正面−负面）÷所有已分类提及（默认）', 'NSR＝（正面−负面）÷（正面＋负面），在中国常用'],
  },
  'social-conversions': {
    name: '社交媒体转化次数',
    aliases: ['社交转化'],
    action: '把预算移到能带来转化的社交活动。',
    mistakes: ['平台报告与网站报告的转化因归因窗口而不同：只用一个来源'],
  },
  'social-conversion-rate': {
    name: '社交媒体转化率',
    aliases: ['社交流量转化率'],
    action: '让帖子承诺与落地页一致；停掉只有流量没有转化的活动。',
    mistakes: ['定义与转化率相同，细分固定为社交媒体'],
  },
};
