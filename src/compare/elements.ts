/**
 * Importing this makes the elements of the page say, where `significance` is asked for, whether chance could have made the differences between
 * the segments of a funnel, and the distance of a rate from its target.
 */

import { type Expert, registerExpert } from '../format/expert.js';
import { wordsOf } from '../format/messages.js';
import { channelLines } from './channel-lines.js';
import { funnelLines } from './funnel-lines.js';
import { isNearTarget } from './is-near-target.js';
import { mixLines } from './mix-lines.js';
import { significanceOf } from './significance.js';
import { compareEn, type CompareWords } from './words.js';

export { compareEn, type CompareWords };

/** Who knows whether a difference is more than chance. */
export const comparer: Expert = {
  knows: ({ take }) => ({ problems: significanceOf(take('significance')).problems }),
  says({ kpi, story, language, take }) {
    const { significance } = significanceOf(take('significance'));
    if (!significance) return undefined;
    const says = wordsOf<CompareWords>('compare', language.locale, compareEn);
    const isFunnel = kpi.stages.length > 0 || kpi.segments.length > 0;
    if (!isFunnel) return isNearTarget(kpi) ? { asides: [says.nearTarget] } : undefined;
    const { findings, notes } = funnelLines({ kpi, story, language }, significance, says);
    const also = [...mixLines(kpi, language, says), ...channelLines(kpi, take('segments'), language, says)];
    const lines = [...findings, ...also, ...notes];
    const estimated = kpi.approximate || String(take('approximate')) === 'true';
    return { lines: estimated && lines.length > 0 ? [says.estimated] : lines };
  },
};

registerExpert('compare', comparer);
