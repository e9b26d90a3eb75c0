// What each kilobyte of all five tags buys. Modules follow each other as they do in the bundle; each costs what it adds to the compressed
// size of those before it, so that the rows add up to the whole.
import { readFileSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { format, resolveConfig } from 'prettier';
import { table } from '../docs/markdown.mjs';
import { gzipped, minified } from './bundle.mjs';

/** Ideas, each with whose modules are its, and what it buys; the first that fits has a module. */
const ideas = [
  ['Lit', /node_modules\/(lit|@lit\/reactive)/, 'elements that draw again only what has changed'],
  ['`@lit/context`', /node_modules\/@lit\/context/, 'a provider reaches all that is inside it, whichever came first'],
  ['d3', /\/d3/, 'round ticks of an axis'],
  ['Style sheets', /styles/, 'light, dark and forced colours, narrow and wide'],
  ['`<kpi-card>`', /kpi-card|chart\/sparkline/, 'the card and its sparkline'],
  ['`<goal-gauge>`', /gauge/, 'the arc'],
  ['`<kpi-funnel>`', /funnel|stage|base\/stops/, 'stages, steps, losses, costs, segments'],
  [
    '`<kpi-trend>`',
    /trend|point|model\/(buckets|align|target-path)|chart\/(axes|calendar|labels)|cursor|base\/size|format\/time/,
    'target path, projection, axes, readout',
  ],
  ['Lines', /chart\/line|model\/series/, 'a line of any number of points'],
  [
    'Feed',
    /data\/(feed|lane|request|subscription|pause|clock|duration|error|shared)/,
    'one question for all that ask it: asked again, kept, aborted',
  ],
  ['Addresses', /data\/(http|url|sse|wire|retry-after)/, 'JSON and Server-Sent Events from an address that is allowed'],
  [
    '`<kpi-provider>`',
    /kpi-provider|data\/(scope|provide)|base\/circle/,
    'where the figures come from; sum of verdicts, hints',
  ],
  ['Sources', /base\/source|data\/children/, 'the first of data, a child, an address, a provider'],
  [
    'Reading',
    /model\/(read-kpi|fields|decimal|finite|attempt|once)/,
    'any input becomes a KPI, or a problem that names its field',
  ],
  ['Judging', /model\/(goal|assessment|change)/, 'verdict, pace, projection; change like for like'],
  ['Calendar', /model\/(period|zone|time)|format\/(period|instant)/, 'periods, weeks, zones'],
  ['Figures', /format\/(value|intl)|chart\/(bar|scale)/, 'numbers of any unit, in any language; the bar'],
  ['Words', /format\/|model\/shelf|language/, 'sentences; room for other languages, and for experts'],
  ['Elements', /./, 'what all share: attributes, faces, events, head, notes, table'],
];

function modules({ code, map }) {
  const sources = new SourceMap(map);
  const texts = new Map();
  let [line, column, from] = [0, 0, ''];
  for (const sign of code) {
    from = sources.findEntry(line, column)?.originalSource ?? from;
    texts.set(from, (texts.get(from) ?? '') + sign);
    [line, column] = sign === '\n' ? [line + 1, 0] : [line, column + sign.length];
  }
  return texts;
}

/** The table, as Markdown. */
export async function mapTable() {
  const bundle = await minified('kpi-elements');
  const bytes = new Map(ideas.map(([idea]) => [idea, 0]));
  let [before, size] = ['', 0];
  for (const [source, text] of modules(bundle)) {
    before += text;
    const next = gzipped(before);
    const [idea] = ideas.find(([, pattern]) => pattern.test(source));
    bytes.set(idea, bytes.get(idea) + next - size);
    size = next;
  }
  const rows = ideas.map(([idea, , what]) => ({ idea, what, bytes: bytes.get(idea) }));
  return table(
    { part: ({ idea }) => idea, KB: ({ bytes }) => (bytes / 1000).toFixed(2), 'what it buys': ({ what }) => what },
    [...rows, { idea: '**all five tags**', what: '', bytes: gzipped(bundle.code) }],
  );
}

/** Puts the table into a page, between its marks. */
export async function writeMap(page, text) {
  const written = readFileSync(page, 'utf8').replace(/(<!-- map -->)[^]*(<!-- \/map -->)/, `$1\n\n${text}\n\n$2`);
  writeFileSync(page, await format(written, { ...(await resolveConfig(page)), parser: 'markdown' }));
}
