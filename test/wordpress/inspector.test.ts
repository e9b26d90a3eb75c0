/** The settings beside a block, worked through without a browser: whatever an element understands, somebody can set there. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { phpPath } from '../../scripts/php.mjs';

type Attributes = Readonly<Record<string, string>>;
interface Node {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly unknown[];
}
type Table = Readonly<Record<string, { attributes: Record<string, { property: string }> }>>;

const table = JSON.parse(
  execFileSync(
    phpPath(),
    ['-r', "define( 'ABSPATH', 1 ); echo json_encode( require 'wordpress/includes/page/elements.php' );"],
    { encoding: 'utf8' },
  ),
) as Table;
const names = (tag: string): string[] => Object.values(table[tag]!.attributes).map(({ property }) => property);

/** As much of WordPress as it takes to describe the settings: each component of its own is its name. */
const ofWordPress = new Proxy({}, { get: (_, name) => name });
const translation = { __: (text: string) => text, _x: (text: string) => text, _n: (text: string) => text };
Object.assign(globalThis, {
  wp: {
    element: {
      createElement: (type: unknown, props: Node['props'] | null, ...children: unknown[]) => ({
        ...{ type, props: props ?? {}, children },
      }),
      Fragment: 'Fragment',
      useState: (first: unknown) => [typeof first === 'function' ? (first as () => unknown)() : first, () => undefined],
      useEffect: () => undefined,
      useRef: (current: unknown) => ({ current }),
    },
    blockEditor: {
      ...ofWordPress,
      InspectorControls: 'div',
      useBlockProps: () => ({}),
      useInnerBlocksProps: () => ({}),
    },
    components: ofWordPress,
    blocks: {},
    i18n: { ...translation, sprintf: (text: string, ...values: unknown[]) => [text, ...values].join(' ') },
    htmlEntities: { decodeEntities: (text: string) => text },
    apiFetch: () => Promise.reject(new Error('nobody is asked')),
  },
  window: {
    kpiElementsSite: { lang: 'en', today: '2026-11-15', blocks: { 'kpi-provider': { names: names('kpi-provider') } } },
  },
});
const { Inspector } = await import('../../wordpress/scripts/editor/inspector.js');
const { EditProvider } = await import('../../wordpress/scripts/editor/provider.js');

/** Everything that is drawn, with the components of ours worked out. */
function drawn(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(drawn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, props, children } = node as Node;
  return typeof type === 'function'
    ? drawn((type as (props: unknown) => unknown)({ ...props, children }))
    : [node as Node, ...drawn(children)];
}

/** Which attributes change when every control is used in every way. */
function changed(draw: (change: (attributes: Attributes) => void) => unknown): Set<string> {
  const found = new Set<string>();
  const tree = draw((attributes) => Object.keys(attributes).forEach((name) => found.add(name)));
  for (const { props } of drawn(tree)) {
    const { onChange, options } = props as { onChange?: (value: unknown) => void; options?: { value: string }[] };
    for (const value of options?.map(({ value }) => value) ?? ['1', true]) {
      if (typeof value === 'string' || !('value' in props)) onChange?.(value);
    }
  }
  return found;
}

/** What else there is to see depends on these. */
const states: readonly Attributes[] = [
  {},
  { better: 'range', unit: 'currency', metric: 'cost-per-lead' },
  { metric: 'cost-per-lead', inputs: '{"leads":1}' },
  { series: '[["2026-11-01",1]]', stages: '[{"label":"a","value":1}]', period: 'month' },
];

/** What can be set beside the block of a tag. */
function settable(tag: string): Set<string> {
  const found = states.map((attributes) =>
    changed((change) =>
      tag === 'kpi-provider'
        ? EditProvider({ name: '', clientId: '', attributes, setAttributes: change as never, context: {} })
        : Inspector({ tag, attributes, change: change as never, names: names(tag), isProvided: false }),
    ),
  );
  return new Set(found.flatMap((each) => [...each]));
}

/** What has no control, and why. */
const without: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'kpi-trend': { 'it is the last of its figures': ['value'] },
  'kpi-funnel': {
    'it has stages in place of one figure': [
      ...['metric', 'value', 'inputs', 'unit', 'kind', 'better', 'monotone', 'sample', 'minSample', 'partial'],
      ...['previous', 'previousLabel', 'compare'],
    ],
    'its goals are those of its steps, which have no pace': [
      ...['target', 'stretch', 'baseline', 'plan', 'rateMode', 'weights', 'warmup'],
    ],
  },
};

for (const tag of Object.keys(table))
  void test(`all that <${tag}> understands can be set beside its block, or it is said why not`, () => {
    const can = settable(tag);
    assert.deepEqual(
      names(tag)
        .filter((name) => !can.has(name))
        .sort(),
      Object.values(without[tag] ?? {})
        .flat()
        .sort(),
    );
  });
