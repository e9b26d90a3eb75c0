/** Search engine optimisation, in Simplified Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const seo: Readonly<Record<string, MetricTexts>> = {
  backlinks: {
    name: '反向链接数',
    aliases: ['外链数', '入站链接'],
    action: '争取权威网站的链接，忽略目录站链接。',
    mistakes: ['上千条目录链接不如几条来自知名网站的链接：请与外链根域名数一起看', '是存量：不要按月相加'],
  },
  'followed-linking-root-domains': {
    name: 'Dofollow 外链根域名数',
    aliases: ['可传递权重的引荐根域名数'],
    action: '请提及你的权威网站加上可跟随（dofollow）链接。',
    mistakes: ['来自两个网站的二十条链接只算两个域名', '带nofollow、sponsored和ugc的链接不计'],
  },
  'keyword-ctr': {
    name: '关键词点击率',
    aliases: ['搜索词点击率'],
    action: '改写展示多、点击少的搜索结果的标题与描述。',
    mistakes: [
      '有时被说反；比率是点击次数÷展示次数',
      '在Search Console中，按资源和按网页汇总得到的点击率不同',
      '页面开始在许多新的靠后位置出现时会下降：请与排名一起看',
    ],
  },
  'keyword-ranking': {
    name: '关键词排名',
    aliases: ['平均排名'],
    action: '优先优化高价值关键词排名刚好落在首页之外的页面。',
    mistakes: [
      '“排名更高”意味着数字更小：越低越好，坐标轴和箭头要相应反转',
      '对多个关键词求平均时只能按展示次数加权',
      '没有展示就是没有数据，不是第0名',
    ],
  },
  'indexed-pages': {
    name: '收录量',
    aliases: ['网站收录数', '收录页面数'],
    action: '提交或修复未被搜索引擎收录的页面。',
    mistakes: ['指被收录的网页数，不是网站数', '收录内容单薄的页面可能有害：请与应被收录的页面数比较'],
  },
};
