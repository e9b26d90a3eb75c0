import { consulted, remarks } from '../format/expert.js';
import { type KpiStory, kpiStory } from '../format/describe.js';
import { type FunnelStory, funnelStory } from '../format/funnel-story.js';
import { type Language, languageOf } from '../format/messages.js';
import type { Story } from '../format/story.js';
import { type TrendStory, trendStory } from '../format/trend-words.js';
import { isEmpty, own } from '../model/fields.js';
import type { Kpi } from '../model/kpi.js';
import { type More, seriesField } from '../model/points.js';
import { readKpi } from '../model/read-kpi.js';
import { stageFields } from '../model/read-stages.js';
import { trendFields } from '../model/read-trend.js';
import type { StaticOptions } from './options.js';

/** What an element would know of a result. */
export interface Told<S extends Story = Story> {
  readonly kpi: Kpi;
  readonly language: Language;
  readonly story: S;
  /** What experts have to say. */
  readonly remarks: ReturnType<typeof remarks>;
  /** What is wrong or missing, and what the source of the figures says of them; the first is grave. */
  readonly notes: readonly { readonly text: string; readonly bold: boolean }[];
}

/** A result, told as an element does. */
export type AnyTold =
  | ({ readonly as: 'card' | 'gauge' } & Told<KpiStory>)
  | ({ readonly as: 'trend' } & Told<TrendStory>)
  | ({ readonly as: 'funnel' } & Told<FunnelStory>);

/** Reads, judges and puts into words, in this order and by the functions of the elements. Never throws. */
export function told(result: unknown, { as = fitting(result), lang, now }: StaticOptions): AnyTold {
  const language = languageOf(lang || 'en');
  const by = <S extends Story>(more: More | undefined, tell: (kpi: Kpi, language: Language) => S): Told<S> =>
    knownOf(result, more, tell, language, now ?? Date.now());
  if (as === 'funnel') return { as, ...by(stageFields, funnelStory) };
  if (as === 'trend') return { as, ...by(trendFields, trendStory) };
  return as === 'gauge' ? { as, ...by(undefined, kpiStory) } : { as: 'card', ...by(seriesField, kpiStory) };
}

function fitting(result: unknown): StaticOptions['as'] {
  const has = (name: string): boolean => !isEmpty(own(result, name));
  if (has('stages') || has('segments')) return 'funnel';
  return has('series') && !has('value') ? 'trend' : 'card';
}

function knownOf<S extends Story>(
  result: unknown,
  more: More | undefined,
  tell: (kpi: Kpi, language: Language) => S,
  language: Language,
  now: number,
): Told<S> {
  const { take, field, ...known } = consulted(
    () => undefined,
    (name) => own(result, name),
    { language, now },
  );
  const { kpi, problems } = readKpi(result, field, now, more);
  const story = tell(kpi, language);
  const { status, words } = story;
  const memory = new Map<string, unknown>();
  const said = remarks({ take, language, kpi, status, story, since: null, memory, shared: memory, now });
  const bad = [...problems, ...known.problems].find(({ kept }) => !kept);
  const { invalid, empty } = language.messages;
  const missing = story.empty && !words.reason && said.lines.length === 0;
  return {
    ...{ kpi, language, story, remarks: said },
    notes: [
      ...(bad ? [{ text: invalid(bad.field || 'data', bad.expected), bold: true }] : []),
      ...(!bad && missing ? [{ text: empty, bold: false }] : []),
      ...kpi.notices.map((text) => ({ text, bold: false })),
    ],
  };
}
