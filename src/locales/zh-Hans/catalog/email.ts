/** Email, in Simplified Chinese. */

import type { MetricTexts } from '../../../model/metric.js';

export const email: Readonly<Record<string, MetricTexts>> = {
  'email-subscribers': {
    name: '邮件订阅人数',
    aliases: ['订阅总人数'],
    action: '只吸纳主动订阅者；移除从不打开者。',
    mistakes: ['是存量，不是流量', '购买的名单会损害收件箱到达率'],
  },
  'email-delivery-rate': {
    name: '邮件送达率',
    aliases: ['送达率', '可送达性'],
    action: '清洗名单并修复发件人身份验证。',
    mistakes: ['被服务器接收不等于进入收件箱：见收件箱到达率'],
  },
  'inbox-placement-rate': {
    name: '收件箱到达率',
    aliases: ['收件箱命中率', '收件箱投递率'],
    action: '减少向从不打开者发送，完成域名验证，避免垃圾邮件式措辞。',
    mistakes: [
      '邮件系统看不到它：它由种子名单或用户样本估算，请标明为估计值',
      '不是送达率：送达率高也可能掩盖低得多的收件箱到达率',
      '不能用来解释打开率的好坏：它们是不同的数字',
    ],
    variants: ['进入收件箱÷发送（Return Path/Validity，默认）', '进入收件箱÷送达'],
  },
  'email-bounce-rate': {
    name: '邮件退信率',
    aliases: ['退信率', '退回率'],
    action: '立即移除硬退信；软退信重试数次后移除。',
    mistakes: ['英文名与网站跳出率相近，含义不同', '按定义，送达率＋退信率＝1'],
  },
  'hard-bounce-rate': {
    name: '硬退信率',
    aliases: ['硬退回率'],
    action: '删除这些地址并检查其进入名单的途径。',
    mistakes: ['在多数工具中，反复出现的软退信会变成硬退信：数量会在两者之间移动'],
  },
  'soft-bounce-rate': {
    name: '软退信率',
    aliases: ['软退回率'],
    action: '稍后重试；若某服务商限流则放慢发送。',
    mistakes: ['在多数工具中，反复出现的软退信会变成硬退信：数量会在两者之间移动'],
  },
  'email-open-rate': {
    name: '邮件打开率',
    aliases: ['打开率', '开信率'],
    action: '测试主题行、发件人与发送时间；清理从不打开的人。',
    mistakes: [
      '分母是送达数，不是发送数，也不是名单人数',
      '是唯一打开数，不是总打开数',
      '自2021年9月起，Apple邮件隐私保护会由机器打开邮件：打开率虚高，与更早年份不可比；请优先看点击',
      '打开率高却没有点击，只是表面数字',
    ],
  },
  'email-click-through-rate': {
    name: '邮件点击率',
    aliases: ['点击率（邮件）'],
    action: '只放一个清晰的行动号召；测试内容与发送时间。',
    mistakes: [
      'HubSpot把点击÷打开称为“click-through rate”，把点击÷送达称为“click rate”：导入前先核对来源',
      '安全扫描程序会点击链接：请过滤机器点击',
      '排除退订链接',
    ],
  },
  'click-to-open-rate': {
    name: '打开点击率',
    aliases: ['点击打开率'],
    action: '打开却不点击：该改的是内容而非主题行。',
    mistakes: ['虚高的打开数会把它拉低', '没有打开记录的点击必须计为一次打开，否则比率会超过1'],
  },
  'email-forward-rate': {
    name: '邮件转发率',
    aliases: ['转发率'],
    action: '写值得转发的内容并加入转发链接。',
    mistakes: ['只有通过可跟踪链接的转发才看得到，普通转发看不到'],
  },
  'unsubscribe-rate': {
    name: '退订率',
    aliases: ['邮件退订率'],
    action: '在问题扩大前检查内容、名单与频率。',
    mistakes: ['有人以整个名单为分母：写明口径，数字不同', '没有人退订，可能是链接失效了'],
    variants: ['退订÷送达（默认；HubSpot）', '期间退订数÷期初订阅人数', '退订÷打开者（Mailchimp自定义报告）'],
  },
  'spam-complaint-rate': {
    name: '垃圾邮件投诉率',
    aliases: ['垃圾邮件报告率'],
    action: '超过0.3%立即停发；让退订比投诉更容易。',
    mistakes: ['数值极小：百分数至少显示两位小数', '有些服务商只除以进入收件箱的邮件'],
    claims: ['邮箱服务商要求批量发件人保持在0.1%以下', '切勿达到0.3%'],
  },
  'inactive-subscriber-rate': {
    name: '不活跃订阅者占比',
    aliases: ['从不打开者占比'],
    action: '先发唤回邮件，仍无反应者移除。',
    mistakes: ['定义时间窗口（例如180天）', '机器打开会掩盖不活跃：请优先看点击'],
  },
};
