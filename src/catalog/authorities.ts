/** Who says how a metric is defined. */

import type { Authority } from '../model/metric.js';

export const ga4Metrics: Authority = {
  name: 'Google Analytics Help: dimensions and metrics (GA4)',
  url: 'https://support.google.com/analytics/answer/9143382',
};

export const ga4Engagement: Authority = { name: 'Google Analytics Help: engagement rate and bounce rate (GA4)' };

export const mrcSocial: Authority = {
  name: 'MRC Social Media Measurement Guidelines 1.0, November 2015 (engagement, reach, sentiment)',
  url: 'https://mediaratingcouncil.org/',
};

export const googleAds: Authority = {
  name: 'Google Ads metric definitions (CTR, Cost / conv., conversion rate, impressions) as reproduced in connector documentation',
};

export const mailchimp: Authority = {
  name: 'Mailchimp: about email campaign reports; custom report metrics',
  url: 'https://mailchimp.com/help/about-email-campaign-reports/',
};

export const baiduTongji: Authority = {
  name: 'Baidu Tongji terms (PV, UV, visits, IP) as explained by several Chinese sources; Tencent Analytics definition of PV/UV/VV/IP',
};

export const convention: Authority = { name: 'Field convention; no single authority' };

export const lifecycleStages: Authority = {
  name: 'HubSpot lifecycle stages: subscriber, lead, MQL, SQL, opportunity, customer (partner guides)',
};

export const searchPerformance: Authority = {
  name: 'Search Console Help: Performance report (clicks, impressions, CTR, position)',
  url: 'https://support.google.com/webmasters/answer/7576553',
};

export const searchAggregation: Authority = {
  name: 'Search Console Help: about the data, by property or by page',
  url: 'https://support.google.com/webmasters/answer/17011364',
};

export const hubspotEmail: Authority = {
  name: 'HubSpot: marketing email statistics; email health (unsubscribe and spam report rate of delivered)',
  url: 'https://knowledge.hubspot.com/email/monitor-your-email-sending-reputation-with-the-email-health-tool',
};

export const retention: Authority = {
  name: 'Retention = ((E - N) / S)',
  url: 'https://piwik.pro/glossary/customer-retention-rate/',
};

export const acquisitionCost: Authority = {
  name: 'CAC = total sales and marketing cost / new customers, fully loaded',
  url: 'https://mixpanel.com/blog/customer-acquisition-cost/',
};

export const inboxPlacement: Authority = {
  name: 'Return Path / Validity: inbox placement rate is the share of sent mail that reaches the inbox',
  url: 'https://help.returnpath.com/hc/en-us/articles/115002009551',
};

export const mailPrivacy: Authority = { name: 'Intuit Mailchimp: Apple Mail Privacy Protection' };

export const audienceReach: Authority = {
  name: 'IAB / MRC Audience Reach Measurement Guidelines 2.0 (unique users, visits, time spent)',
  url: 'https://www.iab.com/',
};

export const moz: Authority = {
  name: 'Moz link metrics (linking root domains, followed)',
  url: 'https://moz.com/help/moz-pro/links/overview',
};

export const kawo: Authority = {
  name: 'KAWO help: social volume, interactions per Chinese platform, NSR',
  url: 'https://kawo.com/',
};

export const klipfolio: Authority = {
  name: 'Klipfolio: lead conversion rate',
  url: 'https://www.klipfolio.com/resources/kpi-examples/sales/lead-conversion-rate',
};

export const masbGrowth: Authority = {
  name: 'Universal Marketing Dictionary (MASB), annual growth %',
  url: 'https://marketing-dictionary.org/',
};

export const masbLifetimeValue: Authority = {
  name: 'MASB: CLV is the present value of projected cash flows; margin × retention / (1 + discount - retention)',
  url: 'https://marketing-dictionary.org/',
};

export const masbReturn: Authority = {
  name: 'MASB: ROMI = (incremental revenue × contribution margin - marketing spending) / marketing spending',
  url: 'https://marketing-dictionary.org/',
};

export const fluktfrekvens: Authority = {
  name: 'Google Analytics Help, Norwegian: Fluktfrekvens (Universal Analytics)',
  url: 'https://support.google.com/analytics/answer/1009409?hl=no',
};

export const twoProportions: Authority = {
  name: 'Two-proportion z-test with pooled standard error; Fisher exact test for small counts',
};

export const viewability: Authority = {
  name: 'MRC / IAB impression and viewability standards; MRC Digital Audience-Based Measurement Standards, December 2017',
  url: 'https://mediaratingcouncil.org/',
};

export const hootsuite: Authority = {
  name: 'Hootsuite formulas: engagement rate by reach, posts, impressions (as summarised by trade press)',
};

export const netSentiment: Authority = {
  name: 'Net sentiment as percent positive minus percent negative (Black Box Intelligence, Allears, Symanto help pages)',
};

export const mailjet: Authority = {
  name: 'Mailjet, Road to inbox: spam complaints below 0.1 percent, never 0.3 percent',
  url: 'https://www.mailjet.com/road-to-inbox/',
};

export const costEffectiveness: Authority = {
  name: 'Cost-effectiveness ratio = cost / units of effect (health and programme economics)',
};

export const leadCloseRate: Authority = {
  name: 'Lead close rate = sales closed / leads',
  url: 'https://coefficient.io/calculate/lead-close-rate',
};

export const salesCycle: Authority = {
  name: 'Sales cycle length = mean of close date minus create date over won deals',
};

export const returningCustomer: Authority = {
  name: 'Returning customer: bought before, also before the period (Shopify reading)',
};

export const ipaReturn: Authority = {
  name: 'IPA: ROMI = incremental net profit / cost of campaign',
  url: 'http://romi.ipa.co.uk/',
};
