// The pages of docs/catalog: one for each category, and an index of all metrics.
import { existsSync, readFileSync } from 'node:fs';
import { catalog, categoryNames } from '../../dist/catalog/index.js';
import { wordsOf } from '../../dist/format/messages.js';
import { code, json, plain, table, tag } from './markdown.mjs';
import { shown } from './shown.mjs';

export const folder = 'docs/catalog';

const vectors = Object.fromEntries(
  JSON.parse(readFileSync('test/vectors/catalog-vectors.json', 'utf8')).map((each) => [each.id, each.vectors]),
);
const byId = new Map(catalog.map((metric) => [metric.id, metric]));
const languages = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', nb: 'Norsk bokmål' };
const translated = Object.keys(languages).filter((locale) => existsSync(`dist/locales/${locale}-catalog.js`));
for (const locale of translated) await import(`../../dist/locales/${locale}-catalog.js`);

const kinds = {
  total: 'adds up while the period runs',
  rate: 'a ratio or an average; it does not add up',
  level: 'a stock at a date; the last figure counts',
  unique: 'people counted once; parts do not add up to the whole',
};
const units = {
  number: 'a number',
  percent: 'a share, given as a fraction (0.025 is 2.5%)',
  currency: 'an amount of money (name the `currency`)',
  seconds: 'seconds',
  days: 'days',
  score: 'a score',
};
const ways = { higher: 'higher', lower: 'lower', range: 'neither too low nor too high: a range', neither: 'neither' };
const levels = { high: 'high, of the whole company', low: 'low, of a team or a campaign' };
const rules = {
  sum: 'add',
  'sum-if-disjoint': 'add, where no case is in two of them',
  'ratio-of-sums': 'sum over sum',
  'ratio-of-sums-if-disjoint': 'sum over sum, where no case is in two of them',
  last: 'the last one counts',
  'recompute-from-end-points': 'compute anew from the start of the first and the end of the last',
  compound: 'growth factors multiply',
  'dedupe-denominator': 'cannot be derived, as people would be counted twice; there are bounds',
  none: 'cannot be derived from parts',
};

/** File → Markdown. */
export function catalogPages() {
  const pages = Object.entries(categoryNames).map(([category, name]) => [
    `${folder}/${category}.md`,
    categoryPage(
      name,
      category,
      catalog.filter((metric) => metric.category === category),
    ),
  ]);
  return { [`${folder}/README.md`]: index(), ...Object.fromEntries(pages) };
}

const generated = '<!-- Written by scripts/docs.mjs from the catalogue: npm run manifest -->';
const link = ({ id, category, name }) => `[${plain(name)}](${category}.md#${id})`;
const links = (ids = []) => ids.map((id) => link(byId.get(id))).join(', ');
const list = (items = []) => items.map((item) => `- ${item}`).join('\n');

function index() {
  const names = { en: ({ name }) => plain(name) };
  for (const locale of translated) names[`${locale} (${languages[locale]})`] = nameIn(locale);
  return `${generated}

# The catalogue: ${catalog.length} metrics of marketing

${list(
  Object.entries(categoryNames).map(
    ([category, name]) =>
      `[${name}](${category}.md): ${catalog.filter((metric) => metric.category === category).length}`,
  ),
)}

With the catalogue on the page, an element needs the id of a metric only (not its abbreviation): name, unit, kind and the way that is good come from here, and
\`inputs\` are computed by its formula. Without it they are not: the element waits, and says "no figure yet".

\`\`\`html
<script defer src="dist/kpi-elements.min.js"></script>
<script type="module" src="dist/catalog/index.js"></script>

<kpi-card metric="cost-per-lead" inputs='{"leadSpend": 40000, "leads": 500}' currency="EUR">€80</kpi-card>
\`\`\`

> €80

\`dist/catalog/email.js\` and the like are one category. With a bundler, import \`kpi-elements/catalog\`. A metric of your own is [a call of \`defineMetric\`](../../README.md#compute-it). \`findMetric\` of \`kpi-elements/catalog\` finds a metric by its id, name, abbreviation or any other name.

- **Kind** decides how a figure is held against its target ([how the status is decided](../status.md)). ${Object.entries(
    kinds,
  )
    .map(([kind, text]) => `\`${kind}\`: ${text}.`)
    .join(' ')}
- **Unit** \`percent\` is always a fraction: 0.025 is 2.5%.
- **Claims** are numbers that others have told, with their context. The library never uses one as a target.
- **Not known is not zero.** 0 leads of 500 visits is 0%; 0 leads of 0 visits is no rate at all.

${table(
  {
    Name: (metric) => link(metric) + (metric.abbreviation ? ` (${metric.abbreviation})` : ''),
    Id: ({ id }) => code(id),
    Formula: ({ formula }) => code(formula.expression),
    Unit: ({ unit }) => unit,
    Better: ({ better }) => better,
    Kind: ({ kind }) => kind,
  },
  catalog,
)}
${translated.length ? `\n## Names in other languages\n\n${table({ Id: ({ id }) => code(id), ...names }, catalog)}\n` : ''}`;
}

const nameIn = (locale) => (metric) => plain(wordsOf('catalog', locale, {}).metrics?.[metric.id]?.name ?? '');

function categoryPage(name, category, metrics) {
  return `${generated}

# ${name}

[All categories](README.md) · \`import 'kpi-elements/catalog/${category}'\`, or the file \`dist/catalog/${category}.js\` as a module, makes these ${metrics.length} metrics known.

${metrics.map(section).join('\n\n')}
`;
}

function section(metric) {
  const { id, name, abbreviation, formula, better, kind, unit, cadence, action, aliases, scale, vanity } = metric;
  const facts = [
    `Id: ${code(id)}`,
    `Formula: ${code(formula.expression)}${formula.rounding === 'ceil' ? ', rounded up' : ''}`,
    `Unit: ${units[unit]}${scale ? `, ${plain(scale)}` : ''}`,
    `Better: ${ways[better]}`,
    `Kind: \`${kind}\`: ${kinds[kind]}${metric.monotone === false ? '; it can fall again' : ''}`,
    `Over time: ${rule(metric.rollup.overTime)}`,
    `Over segments: ${rule(metric.rollup.overSegments)}`,
    ...(metric.rollup.note ? [`To know: ${plain(metric.rollup.note)}`] : []),
    ...(metric.undefinedWhen
      ? [`No value when: ${metric.undefinedWhen.map(({ when }) => code(when)).join(' or ')}`]
      : []),
    `Usually looked at: ${cadence}`,
    `Level: ${levels[metric.level]}`,
    ...(metric.segment
      ? [`Always of: ${Object.entries(metric.segment).map(([key, value]) => code(`${key}: ${value}`))}`]
      : []),
    ...(aliases?.length ? [`Also called: ${aliases.map(plain).join(', ')}`] : []),
    ...(metric.estimate ? ['An estimate: nobody can count it exactly.'] : []),
    ...(vanity ? ['A surface number: it can grow while nothing gets better.'] : []),
    ...(metric.counterMetrics ? [`Look at it together with: ${links(metric.counterMetrics)}`] : []),
    ...(metric.related ? [`See also: ${links(metric.related)}`] : []),
  ];
  const parts = [
    `<a id="${id}"></a>\n\n## ${plain(name)}${abbreviation ? ` (${abbreviation})` : ''}`,
    plain(action),
    list(facts),
    inputs(formula),
    example(metric),
    titled('Often done wrong', metric.commonMistakes?.map(plain)),
    titled(
      'Other definitions in use',
      metric.variants?.map((variant) => `${code(variant.id)}: ${plain(variant.definition)}`),
    ),
    titled(
      'Claims of others, no targets',
      metric.benchmarks?.map(({ value, context }) => `${claimed(metric, value)}: ${plain(context)}`),
    ),
    titled(
      'Definition by',
      metric.authorities?.map((authority) => plain(authority.name) + (authority.url ? ` (<${authority.url}>)` : '')),
    ),
  ];
  return parts.filter(Boolean).join('\n\n');
}

const titled = (title, items) => (items?.length ? `**${title}**\n\n${list(items)}` : '');

const rule = (name) => rules[name] ?? `mean, weighted by ${name.replace('weighted-by-', '')}`;

function inputs({ inputs, constraints, atLeastOneOptional }) {
  const notes = [
    ...(atLeastOneOptional ? ['At least one of the inputs must be there.'] : []),
    ...(constraints ?? []).map((constraint) => `Must hold: ${code(constraint)}.`),
  ];
  const all = table(
    {
      Input: ({ name }) => code(name),
      Unit: ({ unit = 'number' }) => unit,
      Meaning: ({ description = '', default: given }) =>
        plain(description) + (given === undefined ? '' : ` (if left out: ${given})`),
    },
    inputs,
  );
  return [all, ...notes].join('\n\n');
}

/** The first worked example that is no zero, as a tag and with what it shows. */
function example({ id, unit }) {
  const { inputs, expected } = vectors[id].find(({ outcome, expected }) => outcome === 'ok' && expected);
  const attributes = { metric: id, ...(unit === 'currency' && { currency: 'EUR' }), inputs: json(inputs) };
  const { kpi, value } = shown(attributes);
  if (!(Math.abs(kpi.value - expected) <= 1e-6 * Math.abs(expected)))
    throw new Error(`${id}: ${kpi.value} in place of ${expected}`);
  return `${tag('kpi-card', attributes, value)}\n\nshows ${value}.`;
}

/** Money is claimed in the currency of its context. */
const claimed = ({ unit, kind }, value) => (unit === 'currency' ? String(value) : shown({ unit, kind, value }).value);
