import { formatDate, formatPeriod } from '../format/period.js';
import { pieces } from '../format/phrase.js';
import { formatShare, formatTarget, formatValue } from '../format/value.js';
import { realPeriod } from '../goals/plan-goal.js';
import type { Status } from '../model/kpi.js';
import { escapeHtml as text } from './escape.js';
import type { SheetFacts, SheetKpi } from './facts.js';
import { segmentText } from './segment-text.js';

const tones: Readonly<Record<Status, Tone>> = {
  ...{ 'on-track': 'good', achieved: 'good', 'at-risk': 'warn', 'off-track': 'bad', missed: 'bad', pending: 'wait' },
};
const signs = { good: '✓', warn: '▲', bad: '✕', wait: '○' };
type Tone = keyof typeof signs;

/** A verdict as symbol and word; colour says nothing that they do not. */
export function statusHtml(tone: string, word: string): string {
  return `<span class="status ${tone}"><span aria-hidden="true">${signs[tone as Tone]}</span> ${text(word)}</span>`;
}

/** One KPI of a sheet: how it stands, where it is to go, what it is, and what is done about it. */
export function kpiHtml(one: SheetKpi, place: number, facts: SheetFacts): string {
  const { words } = facts;
  const { target, name, informs, definition, judged, other, story } = one;
  const { status, words: said } = story;
  const verdict = judged && status ? statusHtml(tones[status], said.status!) : '';
  const captions = [
    ...(judged ? [said.target, said.reason] : []),
    other && words.other(formatPeriod(other, facts.language)),
    one.kpi.better === 'lower' && facts.language.messages.lower,
    one.kpi.asOf && facts.language.messages.asOf(formatDate(one.kpi.asOf, facts.language)),
  ].filter((phrase): phrase is string => Boolean(phrase));
  const sentence = (title: string, said: string | null | undefined): string =>
    said ? `<p class="text"><span class="muted">${text(title)}</span> ${text(said)}</p>\n` : '';
  const actions = (target.actions ?? []).map((action) => `<li>${text(action)}</li>`).join('');
  return `<article class="kpi" aria-labelledby="kpi-${place + 1}">
<div class="head"><h3 id="kpi-${place + 1}">${text(name)}</h3>${verdict}</div>
<p class="value">${text(said.value)}</p>
${captions.length > 0 ? `<p class="caption">${captions.map(phraseHtml).join('')}</p>\n` : ''}<table class="facts">${factRows(one, facts)}</table>
${sentence(words.definition, definition)}${sentence(words.informs, informs)}${sentence(words.reason, target.reason)}${
    actions && `<div class="do"><p class="muted">${text(words.actions)}</p><ul>${actions}</ul></div>\n`
  }</article>`;
}

function factRows({ target, kpi, judged, story }: SheetKpi, { language, words }: SheetFacts): string {
  const { goal } = story.found;
  const { baseline, source = {} } = target;
  const figure = (value: number | null): string => formatValue(value, kpi, language);
  const period = realPeriod(baseline?.period);
  const start = figure(kpi.baseline);
  const share = goal.consumed ?? goal.attainment;
  const rows: [string, string | null][] = [
    [words.target, kpi.target === null ? figure(null) : formatTarget(kpi.target, kpi, language)],
    [words.stretch, kpi.stretch === null ? null : figure(kpi.stretch)],
    [words.baseline, period ? words.aside(start, formatPeriod(period, language)) : start],
    ...(judged
      ? ([
          [
            words.expected,
            goal.expected === null
              ? figure(null)
              : formatTarget(goal.expected, kpi, language, { digits: digitsOf(kpi.value, kpi.unit) }),
          ],
          [
            goal.consumed === null ? words.attainment : words.consumed,
            share === null ? figure(null) : formatShare(share, language),
          ],
        ] as [string, string][])
      : []),
    [words.segment, segmentText(target, words)],
    [words.source, source.system ? (source.field ? words.aside(source.system, source.field) : source.system) : null],
  ];
  return rows
    .map(([name, value]) => (value ? `<tr><th scope="row">${text(name)}</th><td>${text(value)}</td></tr>` : ''))
    .join('\n');
}

/** Fractions of what was worked out matter only beside small figures. */
function digitsOf(value: number | null, unit: string): number | undefined {
  return unit !== 'percent' && Math.abs(value ?? 0) > 99 ? 0 : undefined;
}

function phraseHtml(phrase: string): string {
  return `<span>${pieces(phrase)
    .map((piece, i) => (i % 2 ? `<b>${text(piece)}</b>` : text(piece)))
    .join('')}</span> `;
}
