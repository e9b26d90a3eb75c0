/** Reach and advertising, in Simplified Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const reach: Readonly<Record<string, MetricTexts>> = {
  impressions: {
    name: '展示次数',
    aliases: ['曝光量', '展现量'],
    action: '只有在点击率已经理想时才增加展示。',
    mistakes: ['展示不等于被看到：可见性各不相同', '一个人可以带来很多次展示'],
  },
  reach: {
    name: '触达人数',
    aliases: ['覆盖人数', '覆盖总人数'],
    action: '当互动良好但看到的人太少时，扩大受众。',
    mistakes: [
      '触达是看到内容的人，不是参与的人',
      '跨天、帖子或平台不可相加：不要把各天或各细分的数值加总，请向数据源取去重后的总数',
    ],
  },
  'link-clicks': {
    name: '点击次数',
    aliases: ['点击量'],
    action: '对被看到却没人点击的内容，改写标题、图片与行动号召。',
    mistakes: ['点击不等于访问：页面可能没有加载出来'],
  },
  'click-through-rate': {
    name: '点击率',
    aliases: ['点击通过率'],
    action: '与其购买更多展示，不如改进广告或搜索结果本身。',
    mistakes: [
      '分母是展示次数，不是人数：1.4%是每1000次展示14次点击，不是每1000人',
      '有时被称为转化率：它不是',
      '邮件有自己的分母（送达数）',
      '点击率高而跳出率也高，说明承诺与内容不符',
    ],
    claims: ['Google AdWords，工业服务，平均值；未注明日期的说法：每1000次展示14次点击'],
  },
};
