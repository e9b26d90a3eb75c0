// What there is to import, in groups, each with what it is.
const groups = [
  [/^$/, 'registers all tags, exports classes and types'],
  [/^\/(kpi-|goal-)(card|gauge|trend|funnel|provider)$/, 'registers one tag'],
  [/^\/classes$/, 'classes and types; registers nothing'],
  [/^\/model$/, 'what the numbers mean (`evaluateGoal`, `evaluateFunnel`, `read` …), without a browser'],
  [/^\/catalog($|\/)/, 'metrics of marketing with their formulas: all, a registry for your own, or one category'],
  [/^\/(goals|compare|hints)$/, 'plans and alerts; tests and mixes; what there is to do: functions, without a browser'],
  [/^\/(goals|compare|hints)\/elements$/, 'the same at work in elements: import it beside the tags'],
  [/^\/static$/, 'a KPI as HTML or SVG that needs no script: for mail, feeds, chat and print'],
  [
    /^\/embed(\.html|\.css|\.js|-host\.js)$/,
    'a page that shows an element in a frame, with what it loads, and the script that gives the frame its height',
  ],
  [/^\/goal-sheet$/, 'a goal as a page to print, JSON and CSV'],
  [/^\/locales($|\/)/, 'languages beyond English'],
  [/^\/sources\//, 'what other tools answer, as results: one function each'],
  [
    /^\/react$/,
    'components for React: `KpiCard` `GoalGauge` `KpiTrend` `KpiFunnel` `KpiProvider`, with `onKpiSelect` and the like',
  ],
  [/^\/(react-jsx|vue|svelte|solid|preact)$/, 'types of the tags: `import type {} from …`'],
  [/\.min\.js$/, 'classic scripts for a script tag: all tags, or one'],
  [/\.css$/, 'optional style sheets'],
  [/\.json$/, 'data for tools: manifest, editors, schema of a result, hashes of the scripts'],
];

/** Names as they are written one by one, or `/sources/{csv,ga4}` where they have a beginning or an end in common. */
function written(names) {
  const [, start, end] = /^(.*\/)[^/]*?((?:\.min\.js)?)$/.exec(names.at(-1)) ?? [];
  const inside = names.filter((name) => name !== start?.slice(0, -1));
  if (inside.length < 4 || !inside.every((name) => name.startsWith(start) && name.endsWith(end)))
    return names.map((name) => `\`${name}\``).join(' ');
  const middles = inside.map((name) => name.slice(start.length, name.length - end.length));
  const alone = names.filter((name) => !inside.includes(name)).map((name) => `\`${name}\` `);
  return `${alone.join('')}\`${start}{${middles.join(',')}}${end}\``;
}

/** Groups of names, each with its sentence; a name that nobody described stands alone. */
export function entries(paths) {
  const names = paths.filter((path) => path !== './package.json').map((path) => path.slice(1));
  const left = names.filter((name) => !groups.some(([pattern]) => pattern.test(name))).map((name) => [[name], '']);
  return [...groups.map(([pattern, what]) => [names.filter((name) => pattern.test(name)), what]), ...left].map(
    ([group, what]) => `${group[0] === '' ? 'alone' : written(group)}${what && `: ${what}`}`,
  );
}
