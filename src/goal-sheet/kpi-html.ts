import { formatDate, formatPeriod } from '../format/period.js';
import { pieces } from '../format/phrase.js';
import type { Status } from '../model/kpi.js';
import { escapeHtml as text } from './escape.js';
import type { SheetFacts, SheetKpi } from './facts.js';
import { factRows } from './fact-rows.js';

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
  const { target, name, informs, definition, evaluation, other, story } = one;
  const { words: said } = story;
  const status = evaluation?.status;
  const verdict = status ? statusHtml(tones[status], said.status!) : '';
  const captions = [
    ...(evaluation ? [said.target, said.reason] : []),
    other && words.other(formatPeriod(other, facts.language)),
    one.kpi.better === 'lower' && facts.language.messages.lower,
    one.kpi.asOf && facts.language.messages.asOf(formatDate(one.kpi.asOf, facts.language)),
  ].filter((phrase): phrase is string => Boolean(phrase));
  const sentence = (title: string, said: string | null | undefined): string =>
    said ? `<p class="text"><span class="muted">${text(title)}</span> ${text(said)}</p>\n` : '';
  const rows = factRows(one, facts)
    .map(([name, value]) => `<tr><th scope="row">${text(name)}</th><td>${text(value)}</td></tr>`)
    .join('\n');
  const actions = (target.actions ?? []).map((action) => `<li>${text(action)}</li>`).join('');
  return `<article class="kpi" aria-labelledby="kpi-${place + 1}">
<div class="head"><h3 id="kpi-${place + 1}">${text(name)}</h3>${verdict}</div>
<p class="value">${text(said.value)}</p>
${captions.length > 0 ? `<p class="caption">${captions.map(phraseHtml).join('')}</p>\n` : ''}<table class="facts">${rows}</table>
${sentence(words.definition, definition)}${sentence(words.informs, informs)}${sentence(words.reason, target.reason)}${
    actions && `<div class="do"><p class="muted">${text(words.actions)}</p><ul>${actions}</ul></div>\n`
  }</article>`;
}

function phraseHtml(phrase: string): string {
  return `<span>${pieces(phrase)
    .map((piece, i) => (i % 2 ? `<b>${text(piece)}</b>` : text(piece)))
    .join('')}</span> `;
}
