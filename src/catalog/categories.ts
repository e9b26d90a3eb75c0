/** Names of the categories, by id. */

export const categoryNames: Readonly<Record<string, string>> = {
  traffic: 'Website traffic',
  'site-engagement': 'On-site engagement and conversion',
  reach: 'Reach and advertising',
  seo: 'Search engine optimisation',
  social: 'Social media',
  email: 'Email',
  'lead-generation': 'Lead generation',
  sales: 'Sales effectiveness',
  customer: 'Customers and retention',
  revenue: 'Revenue and return',
};
