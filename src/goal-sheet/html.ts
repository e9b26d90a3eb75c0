import { formatDate, formatPeriod } from '../format/period.js';
import { goalWords } from '../goals/goal-words.js';
import { formatTarget, formatValue } from '../format/value.js';
import { bounds } from '../model/goal.js';
import type { Target } from '../model/kpi.js';
import { checkText } from './check-text.js';
import { escapeHtml as text } from './escape.js';
import type { SheetFacts, SheetKpi } from './facts.js';
import { metricId } from './figure.js';
import { kpiHtml, statusHtml } from './kpi-html.js';
import type { SheetPart } from './parts.js';
import { sheetStyle } from './style.js';

/**
 * A goal as one whole HTML page: no script, nothing to load, to print on A4, to send by e-mail and to keep. Whatever stands in the
 * data is text in it. With the URL of a style sheet it loads its style from there.
 */
export function sheetHtml(facts: SheetFacts, stylesheet?: string): string {
  const { plan, language, words, check } = facts;
  const title = plan.title || plan.id;
  return `<!doctype html>
<html lang="${text(language.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(title)}</title>
${stylesheet ? `<link rel="stylesheet" href="${text(stylesheet)}">` : `<style>${sheetStyle}</style>`}
</head>
<body>
<header>
<p class="over">${text(words.sheet)}</p>
<h1>${text(title)}</h1>
${check.draft ? `<p class="draft"><b>${text(words.draft)}</b> ${text(words.unjudged)}</p>\n` : ''}${headHtml(facts)}
</header>
<main>
${[kpisHtml, planHtml, reviewsHtml, hintsHtml, smartHtml, notesHtml].map((part) => part(facts)).join('')}</main>
</body>
</html>
`;
}

function headHtml({ plan, language, words, period, parent }: SheetFacts): string {
  const { team = [] } = plan;
  const rows: [string, string | null | undefined][] = [
    [words.why, plan.why],
    [words.outcome, plan.outcome],
    [words.owner, plan.owner],
    [words.team, team.join(words.comma)],
    [words.period, period && formatPeriod(period, language)],
    [words.parent, parent],
  ];
  return `<dl>${rows.map(([name, said]) => (said ? `<dt>${text(name)}</dt><dd>${text(said)}</dd>` : '')).join('')}</dl>`;
}

function kpisHtml(facts: SheetFacts): string {
  const { words, language, kpis, fit, plan } = facts;
  const count = formatValue(plan.targets.length, { unit: 'number', currency: null }, language);
  const told = `<p class="muted">${text(words.fit[fit](count))}</p>\n`;
  return section(
    words.kpis,
    told + `<div class="kpis">\n${kpis.map((kpi, place) => kpiHtml(kpi, place, facts)).join('\n')}\n</div>`,
  );
}

/** One table for all KPIs, as they share their period. */
function planHtml({ words, language, kpis, period }: SheetFacts): string {
  const rows = kpis[0]?.parts ?? [];
  if (!period || !kpis.some(({ parts }) => parts.some(({ target }) => target !== null))) return '';
  const figure = ({ kpi }: SheetKpi, target: Target | null): string => {
    // Fractions of what was worked out matter only beside small figures, or where they must add up.
    const digits = kpi.kind !== 'total' && kpi.unit !== 'percent' && bounds(target)[1]! > 99 ? 0 : undefined;
    return target === null ? formatValue(null, kpi, language) : formatTarget(target, kpi, language, { digits });
  };
  const row = (name: string, unit: string, targets: readonly string[]): string =>
    `<tr class="${unit}"><th scope="row">${text(name)}</th>${targets.map((target) => `<td>${text(target)}</td>`).join('')}</tr>\n`;
  const ofPart = ({ unit, period: part }: SheetPart, i: number): string => {
    const targets = kpis.map((kpi) => figure(kpi, kpi.parts[i]?.target ?? null));
    return row(formatPeriod(part, language), unit, targets);
  };
  const whole = kpis.map((kpi) => figure(kpi, kpi.kpi.target));
  const names = kpis.map(({ name }) => `<th scope="col">${text(name)}</th>`).join('');
  const table = `<table class="plan"><thead><tr><th scope="col">${text(words.period)}</th>${names}</tr></thead>
<tbody>
${rows.map(ofPart).join('')}${row(formatPeriod(period, language), 'goal', whole)}</tbody></table>`;
  return section(
    words.plan,
    `<div class="scroll" role="group" aria-label="${text(words.plan)}" tabindex="0">${table}</div>`,
  );
}

function reviewsHtml({ words, language, reviews }: SheetFacts): string {
  const dates = reviews.map((date) => `<li>${text(formatDate(date, language))}</li>`);
  return dates.length > 0 ? section(words.reviews, `<ul class="dates">${dates.join('')}</ul>`) : '';
}

function hintsHtml({ words, kpis, hints }: SheetFacts): string {
  const nameOf = (id: string): string => kpis.find(({ target }) => metricId(target) === id)?.name ?? id;
  const items = hints.map((hint) => {
    const names = hint.kpis.map(nameOf).join(words.comma);
    return `<li>${names && `<b>${text(names)}</b> `}${text(hint.text)}</li>`;
  });
  return items.length > 0 ? section(words.hints, `<ul>${items.join('\n')}</ul>`) : '';
}

function smartHtml(facts: SheetFacts): string {
  const { words, language, check } = facts;
  const { letters } = goalWords(language);
  const tones = { pass: 'good', warn: 'warn', fail: 'bad' };
  const groups = (['S', 'M', 'A', 'R', 'T'] as const).map((letter) => {
    const rows = check.checks.flatMap((one) => {
      const { rule, found } = checkText(one, facts);
      const cell = text(rule) + found.map((line) => `<br><small>${text(line)}</small>`).join('');
      const result = statusHtml(tones[one.result], words.results[one.result]);
      return one.letter === letter
        ? `<tr><th scope="row">${text(one.id)}</th><td>${cell}</td><td>${result}</td></tr>`
        : [];
    });
    const name = `<tr><th scope="rowgroup" colspan="3">${text(letters[letter])}</th></tr>`;
    return `<tbody>${name}\n${rows.join('\n')}</tbody>`;
  });
  return section(words.smart, `<table class="smart">${groups.join('\n')}</table>`);
}

function notesHtml({ words, plan: { notes = [] } }: SheetFacts): string {
  return notes.length > 0 ? section(words.notes, notes.map((note) => `<p>${text(note)}</p>`).join('\n')) : '';
}

function section(title: string, content: string): string {
  return `<section>\n<h2>${text(title)}</h2>\n${content}\n</section>\n`;
}
