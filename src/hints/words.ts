/** Every word of a hint. Figures, days and names come in ready-made; names of parts, stages and campaigns are a page's own. */

type Said<K extends string> = Readonly<Record<K, string>>;

/** Another language fills the same type: one sentence for each hint, which a marketer can act on. */
export interface HintWords {
  /** Names of metrics, all of which are meant, and of which one is. */
  readonly all: (names: readonly string[]) => string;
  readonly one: (names: readonly string[]) => string;
  readonly hints: {
    readonly dearPart: (said: Said<'part' | 'leads' | 'spend' | 'best' | 'cost'>) => string;
    readonly dearPartUnrated: (said: Said<'part' | 'leads' | 'spend' | 'best' | 'cost'>) => string;
    readonly dearPartAlone: (said: Said<'part' | 'leads' | 'spend' | 'cost' | 'pooled'>) => string;
    readonly poorerLeads: (said: Said<'value' | 'previous' | 'quality' | 'before'>) => string;
    readonly fewerAccepted: (said: Said<'value' | 'previous' | 'accepted' | 'before'>) => string;
    readonly salesFollowUp: (said: Said<'value' | 'previous'>) => string;
    readonly salesGain: (said: Said<'value' | 'previous'>) => string;
    readonly wrongAudience: (said: Said<'value' | 'target' | 'bounce' | 'bounceTarget'>) => string;
    readonly weakForm: (said: Said<'value' | 'target' | 'form' | 'formTarget'>) => string;
    readonly lowLifetimeValue: (said: Said<'value' | 'target'>) => string;
    /** `change` is the name of a campaign, empty where it has none; here and below. */
    readonly noResult: (said: Said<'sales' | 'change' | 'after' | 'before'>) => string;
    readonly landingPage: (said: Said<'bounce' | 'bounceTarget' | 'duration' | 'durationTarget'>) => string;
    readonly weakAd: (said: Said<'value' | 'target'>) => string;
    readonly poorLeads: (said: Said<'leads' | 'quality' | 'target'>) => string;
    readonly longCycle: (said: Said<'value' | 'target'>) => string;
    readonly unread: (said: Said<'value' | 'target' | 'delivered'>) => string;
    readonly smallUplift: (said: Said<'change' | 'uplift'>) => string;
    readonly noUplift: (said: Said<'change' | 'uplift'>) => string;
    readonly unsubscribes: (said: Said<'value' | 'previous'>) => string;
    /** `campaign` may be empty. */
    readonly losing: (said: Said<'campaign' | 'value'>) => string;
    readonly winning: (said: Said<'campaign' | 'value' | 'target'>) => string;
    readonly dearMqls: (said: Said<'value' | 'target'>) => string;
    readonly cheapMqls: (said: Said<'value' | 'target'>) => string;
    readonly notReady: (said: Said<'mqls' | 'sqls' | 'target'>) => string;
    readonly noGrowth: (said: Said<'retention' | 'customers'>) => string;
    readonly firstOrderLoss: (said: Said<'loss' | 'purchases'>) => string;
    readonly firstOrderLossOpen: (said: Said<'loss'>) => string;
    readonly neverPays: (said: Said<'loss'>) => string;
    readonly pooledTarget: (said: Said<'target' | 'organic' | 'paid'>) => string;
    readonly pooledTargetOnly: (said: Said<'target'>) => string;
    readonly surfaceOnly: (said: Said<'surface' | 'counters'>) => string;
    readonly bottleneck: (said: Said<'from' | 'to' | 'rate' | 'previous'>) => string;
    readonly bestPart: (said: Said<'part' | 'mqls' | 'cost' | 'weak'>) => string;
    readonly unsteady: (said: Said<'least' | 'most'>) => string;
    readonly tooEarly: (said: Said<'change' | 'since' | 'due'>) => string;
  };
}

const listed = (names: readonly string[], last: string): string =>
  names.join(', ').replace(/, ([^,]*)$/, ` ${last} $1`);
const named = (change: string): string => (change ? `“${change}”` : 'the campaign');
const Named = (change: string): string => (change ? `“${change}”` : 'The campaign');

export const hintsEn: HintWords = {
  all: (names) => listed(names, 'and'),
  one: (names) => listed(names, 'or'),
  hints: {
    dearPart: ({ part, leads, spend, best, cost }) =>
      `${part} brings ${leads} of the leads for ${spend} of the spend: move budget to ${best}, at ${cost} a lead the cheapest of no lower quality.`,
    dearPartUnrated: ({ part, leads, spend, best, cost }) =>
      `${part} brings ${leads} of the leads for ${spend} of the spend: move budget to ${best}, at ${cost} a lead, if its leads are as good.`,
    dearPartAlone: ({ part, leads, spend, cost, pooled }) =>
      `${part} brings ${leads} of the leads for ${spend} of the spend, and all that is cheaper brings poorer leads: lower its cost per lead, now ${cost} against ${pooled} overall, before you add budget.`,
    poorerLeads: ({ value, previous, quality, before }) =>
      `${value} of leads become customers, ${previous} before, and lead quality fell from ${before} to ${quality}: marketing brings poorer leads, so review whom it reaches.`,
    fewerAccepted: ({ value, previous, accepted, before }) =>
      `${value} of leads become customers, ${previous} before, and sales accepts ${accepted} of MQLs, ${before} before: marketing brings poorer leads, so review whom it reaches.`,
    salesFollowUp: ({ value, previous }) =>
      `${value} of leads become customers, ${previous} before, and nothing shows that the leads are poorer: look at how sales follows up MQLs.`,
    salesGain: ({ value, previous }) =>
      `${value} of leads become customers, ${previous} before, and nothing shows that the leads are poorer: find out what sales does differently, and keep it.`,
    wrongAudience: ({ value, target, bounce, bounceTarget }) =>
      `${value} of visitors become leads (target ${target}) and ${bounce} of visits bounce (target ${bounceTarget}): the wrong people come, so change keywords, audiences and sources.`,
    weakForm: ({ value, target, form, formTarget }) =>
      `${value} of visitors become leads (target ${target}) and ${form} of those who see the form send it (target ${formTarget}): improve the page, and ask for less.`,
    lowLifetimeValue: ({ value, target }) =>
      `A customer is worth ${value} (target ${target}): stay in touch with leads and customers, and give them support or a contact person of their own.`,
    noResult: ({ sales, change, after, before }) =>
      `${sales}: ${after} since ${named(change)}, ${before} in as many days before: it brings no more sales, so end it.`,
    landingPage: ({ bounce, bounceTarget, duration, durationTarget }) =>
      `${bounce} of visits bounce (target ${bounceTarget}) and a visit lasts ${duration} (target ${durationTarget}): bring the landing page closer to what the search or the ad promised, and check again in a month.`,
    weakAd: ({ value, target }) =>
      `${value} of those who see the ad click it (target ${target}): improve the ad rather than buy more impressions.`,
    poorLeads: ({ leads, quality, target }) =>
      `There are enough leads (${leads}), but their quality is ${quality} (target ${target}): go for fewer and better ones.`,
    longCycle: ({ value, target }) =>
      `A sale takes ${value} (target ${target}): shorten the cycle, as even one month less changes the sales of the year.`,
    unread: ({ value, target, delivered }) =>
      `${value} of ${delivered} delivered mails were opened (target ${target}): rethink the content, and remove people who never open before providers treat you as spam.`,
    smallUplift: ({ change, uplift }) =>
      `${Named(change)} raised traffic by ${uplift} only: as it is, it is not worth its time and money.`,
    noUplift: ({ change, uplift }) =>
      `${Named(change)} did not raise traffic (${uplift}): as it is, it is not worth its time and money.`,
    unsubscribes: ({ value, previous }) =>
      `${value} of recipients unsubscribe, ${previous} before: check content, list and deliverability before it grows.`,
    losing: ({ campaign, value }) =>
      `${campaign ? `${campaign}: marketing` : 'Marketing'} ROI is ${value}, so the campaign costs more than it returns: adjust it or phase it out.`,
    winning: ({ campaign, value, target }) =>
      `${campaign ? `${campaign}: marketing` : 'Marketing'} ROI is ${value} (target ${target}): continue the campaign and enlarge it.`,
    dearMqls: ({ value, target }) =>
      `An MQL costs ${value}, above the range of ${target}: the definition of an MQL may be too tight, so widen it or make the follow-up cheaper.`,
    cheapMqls: ({ value, target }) =>
      `An MQL costs ${value}, below the range of ${target}: the definition of an MQL may be too loose, so tighten it or follow up more closely.`,
    notReady: ({ mqls, sqls, target }) =>
      `There are enough MQLs (${mqls}) but too few SQLs (${sqls}, target ${target}): leads are not yet ready to buy, so change the marketing strategy rather than add volume.`,
    noGrowth: ({ retention, customers }) =>
      `${retention} of customers stay, but new ones are ${customers}: keeping all of them is still no growth, so put effort into winning more.`,
    firstOrderLoss: ({ loss, purchases }) =>
      `The first order loses ${loss}: that is fine only if customers buy ${purchases} times or more, so work on the next purchase.`,
    firstOrderLossOpen: ({ loss }) =>
      `The first order loses ${loss}: find out how many purchases make up for it, and whether customers come back that often.`,
    neverPays: ({ loss }) =>
      `The first order loses ${loss}, and the next ones earn nothing either: raise the price or cut the cost of each order.`,
    pooledTarget: ({ target, organic, paid }) =>
      `One target of ${target} stands for organic (${organic}) and paid visits (${paid}) together: give each its own.`,
    pooledTargetOnly: ({ target }) =>
      `One target of ${target} stands for organic and paid visits together: measure them apart and give each its own.`,
    surfaceOnly: ({ surface, counters }) =>
      `${surface} can look better while nothing is gained: add ${counters} to the goal.`,
    bottleneck: ({ from, to, rate, previous }) =>
      `From ${from} to ${to} only ${rate} go on, ${previous} before: fix this step first.`,
    bestPart: ({ part, mqls, cost, weak }) =>
      `${part} brings ${mqls} of the MQLs, at ${cost} each the cheapest: concentrate on it, and drop the weak ones, ${weak} first.`,
    unsteady: ({ least, most }) =>
      `SQLs come unevenly, ${least} to ${most} a week: spread campaigns so that sales has a steady flow.`,
    tooEarly: ({ change, since, due }) =>
      `It is too early to judge ${change ? `“${change}”` : 'the last change'} (${since}): look again on ${due}.`,
  },
};
