// Writes llms.txt: what there is, on one page without ornament, for a language model or a reader in a hurry.
// With --check it only says whether it is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { json } from './docs/markdown.mjs';
import { details } from './llms/details.mjs';
import { entries } from './llms/entries.mjs';

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const { description, exports: exported } = JSON.parse(readFileSync('package.json', 'utf8'));
const classes = modules.flatMap(({ declarations }) => declarations).filter(({ customElement }) => customElement);
const elements = classes.filter(({ tagName }) => tagName);
const shared = classes.find(({ name }) => name === 'KpiFields');
const ofEvent = details();

// An entry point is named by what comes after `kpi-elements`.
const line = ({ description: text = '' }) =>
  text.split('\n\n')[0].replace(/\s+/g, ' ').replaceAll('`kpi-elements/', '`/');
const list = (items, what) => items.map((item) => `- ${what(item)}`).join('\n');
const words = (items = []) => items.map(({ name }) => name).join(' ');
const lines = (title, text) => (text ? [`${title}: ${text}`] : []);
const unique = (items) => [...new Map(items.toReversed().map((item) => [item.name, item])).values()].toReversed();
const all = (key, of = elements) => unique(of.flatMap((element) => element[key] ?? []));

const visual = elements.filter(({ tagName }) => tagName !== 'kpi-provider');
const common = (key) =>
  all(key).filter(({ name }) => visual.every((tag) => tag[key].some((each) => each.name === name)));
const ownOf = (tag, key) => (tag[key] ?? []).filter(({ name }) => !common(key).some((each) => each.name === name));

const field = ({ name, attribute, ...what }) => `${attribute ?? `.${name} (property only)`}: ${line(what)}`;
const fields = ({ members }, isOwn = () => true) =>
  members.filter((member) => member.kind === 'field' && !member.readonly && isOwn(member));
const said = ({ members }) => members.filter(({ kind, readonly }) => kind === 'field' && readonly);
const isOwn = ({ inheritedFrom }) => inheritedFrom?.name !== shared.name;

const asAll = (each) => fields(shared).some((other) => other.name === each.name && line(other) === line(each));
const element = (tag) =>
  [
    `### <${tag.tagName}>\n`,
    `${line(tag)}\n`,
    ...fields(tag, isOwn).flatMap((each) => (asAll(each) ? [] : `- ${field(each)}`)),
    ...lines(
      '- as above',
      fields(tag, isOwn)
        .filter(asAll)
        .map(({ attribute }) => attribute)
        .join(' '),
    ),
    ...said(tag)
      .filter(({ inheritedFrom }) => !inheritedFrom)
      .map((each) => `- .${each.name} (read-only): ${line(each)}`),
    ...lines('- parts', words(ownOf(tag, 'cssParts'))),
    ...lines('- events', words(ownOf(tag, 'events'))),
  ].join('\n');

/** An event as those tell of it who fire it themselves. */
function event({ name, type }) {
  const by = visual.filter(({ events }) => events.some((each) => each.name === name));
  const told = (by.length ? by : elements).flatMap(({ events }) => events.filter((each) => each.name === name));
  return `${name}: ${ofEvent[type.text]}. ${[...new Set(told.map(line))].join(' ')}`;
}

/** What stands in a file that a test runs; of a page, its body. */
function file(path) {
  const text = readFileSync(path, 'utf8');
  const shown = /<!-- snippet -->\n([^]*?)\n *<!-- \/snippet -->/.exec(text)?.[1].replace(/^ {4}/gm, '') ?? text.trim();
  return `\`\`\`${path.split('.').pop()}\n${shown}\n\`\`\``;
}

const text = `# kpi-elements

> ${description}

- Load one script, \`kpi-elements.min.js\`, or \`import 'kpi-elements'\`. There is nothing to start.
- Write the figure as text between the tags, for whoever has no script. Close every tag: \`<kpi-card … />\` is no HTML.
- Everything is an attribute. The property of \`min-sample\` is \`.minSample\`. Lists and objects are properties, or JSON in attributes.
- A percentage is a fraction: \`value="0.125" unit="percent"\`, or \`value="12.5%"\`. Plain decimals only: no separators, no currency signs.
- Without \`as-of\` nothing is claimed of the pace of a period that is not over. Without \`target\` there is no verdict. Missing is not zero: leave it out.
- Status: \`on-track\` \`at-risk\` \`off-track\` \`achieved\` \`missed\` \`pending\`, or null. It is computed, never given.
- A bad attribute shows "–", and the console says what would be right. Nothing throws.

## Tags

${visual.map(element).join('\n\n')}

### All of these

${list(fields(shared), field)}
- read-only properties: ${words(said(visual[0]).filter(({ inheritedFrom }) => inheritedFrom))}
- parts: ${words(common('cssParts'))}
- events: ${words(common('events'))}
- slots: ${words(all('slots', visual))}
- states, as in \`:state(at-risk)\`: ${words(visual[0].cssStates)} and every other status

${element(elements.find(({ tagName }) => tagName === 'kpi-provider'))}

## Lists and objects

As JSON in an attribute, as a property, in a file, or in a \`<script type="application/json">\` between the tags. There, a name is written as \`asOf\`, not \`as-of\`.

- a point (\`series\`, \`previous-series\`, \`target-series\`): \`["2026-11-01", 12]\` or \`{"t": "2026-11-01", "value": 12}\`; \`t\` is the first day of a week, month … Null is a gap; \`"partial": true\` is a bucket that still moves.
- a stage (\`stages\`): \`{"label": "Basket", "value": 2340, "stepTarget": 0.2}\`, in order. Optional: \`id\` (for \`reference\`), \`previous\` and \`target\` (counts), \`stepTarget\` (a share of the stage before). A funnel is judged by its last stage, not by \`target\`.
- a segment (\`segments\`, up to 4): \`{"id": "ads", "label": "Ads", "stages": […], "spend": 900}\`.
- The \`target\` of a \`kind="total"\` is for the whole \`period\`, and needs one: a trend shares it by days among its points. Of other kinds it holds at each point.
- A \`<table>\` between the tags says the same: header cells \`field value\`, \`t value\`, or \`label value stepTarget\` …; figures as \`data-value\` of a cell, or its text.

## Events

They rise from inside (\`bubbles\`, \`composed\`), so that a provider or the page hears them all. \`detail\` has:

${list(all('events'), event)}

## Style

Tokens, on any element around: ${words(all('cssProperties'))}. Light and dark follow \`color-scheme\`. Parts: \`kpi-card::part(value)\`.

## Entry points

What comes after \`kpi-elements\`, here and above:

${list(entries(Object.keys(exported)), (group) => group)}

## Examples

A card, by attributes, in the body of any page:

${file('test/hosts/embed/pages/script.html')}

A funnel from a table, which readers without script see too:

${file('test/hosts/embed/pages/table.html')}

A trend from JSON:

${file('test/hosts/embed/pages/json.html')}

A gauge:

${file('test/hosts/embed/pages/one-tag.html')}

Figures from a file, \`kpis.json\`, by metric, with the same script:

${file('test/hosts/embed/pages/file.html')}

\`\`\`json
${json(JSON.parse(readFileSync('test/hosts/embed/pages/kpis.json', 'utf8')))}
\`\`\`

React:

${file('test/hosts/types/react/page.tsx')}
`;

const page = 'llms.txt';
if (!process.argv.includes('--check')) writeFileSync(page, text);
else if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
  console.error(`${page} is stale: npm run manifest`);
  process.exitCode = 1;
}
