/** Inputs that several metrics share, so that they mean the same in all of them. */

import type { MetricInput } from '../model/metric.js';

export const pageViews: MetricInput = {
  name: 'pageViews',
  description: 'page loads recorded in the period (reloads count again)',
};

export const sessions: MetricInput = {
  name: 'sessions',
  description: 'sessions (visits) in the period; 30 minutes of inactivity ends a session unless configured otherwise',
};

export const convertedSessions: MetricInput = {
  name: 'convertedSessions',
  description: 'sessions with at least one conversion',
};

export const conversions: MetricInput = { name: 'conversions', description: 'completed conversion events' };

export const impressions: MetricInput = { name: 'impressions', description: 'times the ad, listing or post was shown' };

export const clicks: MetricInput = { name: 'clicks', description: 'clicks on the ad, listing or link' };

export const subscribers: MetricInput = {
  name: 'subscribers',
  description: 'people on the list at the moment of measurement',
};

export const delivered: MetricInput = {
  name: 'delivered',
  description: 'messages accepted by the receiving servers (sent minus hard and soft bounces)',
};

export const sent: MetricInput = { name: 'sent', description: 'messages handed to the mail system' };

export const hardBounces: MetricInput = { name: 'hardBounces', description: 'permanent delivery failures' };

export const softBounces: MetricInput = { name: 'softBounces', description: 'temporary delivery failures' };

export const uniqueOpens: MetricInput = {
  name: 'uniqueOpens',
  description: 'recipients who opened at least once, machine opens removed where the tool can tell',
};

export const uniqueClicks: MetricInput = {
  name: 'uniqueClicks',
  description: 'recipients who clicked at least one link (unsubscribe link excluded)',
};

export const leads: MetricInput = {
  name: 'leads',
  description: 'identified contacts (form, sign-up, call...) created in the period',
};

export const mqls: MetricInput = { name: 'mqls', description: 'leads that met the agreed marketing-qualified rule' };

export const spend: MetricInput = {
  name: 'spend',
  description: 'marketing cost attributed to this segment',
  unit: 'currency',
};

export const sqls: MetricInput = { name: 'sqls', description: 'leads accepted by sales as ready for direct contact' };

export const newCustomers: MetricInput = { name: 'newCustomers', description: 'customers won in the period' };

export const salesCurrent: MetricInput = {
  name: 'salesCurrent',
  description: 'sales in the current period',
  unit: 'currency',
  overTime: 'last',
};

export const salesPrevious: MetricInput = {
  name: 'salesPrevious',
  description: 'sales in the comparison period of equal length',
  unit: 'currency',
  overTime: 'first',
};

export const customersEnd: MetricInput = {
  name: 'customersEnd',
  description: 'CE: customers at the end of the period, new ones included',
  overTime: 'last',
};

export const customersNew: MetricInput = { name: 'customersNew', description: 'CN: customers won during the period' };

export const customersStart: MetricInput = {
  name: 'customersStart',
  description: 'CS: customers at the start of the period',
  overTime: 'first',
};

export const margin: MetricInput = {
  name: 'margin',
  description: 'contribution margin as a fraction; 1 means revenue-based',
  unit: 'percent',
  default: 1,
  max: 1,
};

export const attributedRevenue: MetricInput = {
  name: 'attributedRevenue',
  description: 'revenue attributed to (ideally: caused by) the marketing',
  unit: 'currency',
};

export const revenue: MetricInput = {
  name: 'revenue',
  description: 'revenue in the period, net of returns, without VAT',
  unit: 'currency',
  min: null,
};

export const profitPerTransaction: MetricInput = {
  name: 'profitPerTransaction',
  description: 'gross profit on one transaction before acquisition cost',
  unit: 'currency',
  min: null,
};

export const acquisitionCost: MetricInput = {
  name: 'acquisitionCost',
  description: 'cost of winning the buyer',
  unit: 'currency',
};
