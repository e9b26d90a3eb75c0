/** The blocks in the editor. What else there is to know of them stands in their block.json. */

import { EditProvider } from './editor/provider.js';
import { editOf } from './editor/edit.js';
import { icons } from './editor/icons.js';
import { site } from './editor/site.js';
import type { Name } from './editor/shortcode.js';
import { transformsOf } from './editor/transforms.js';
import { __, type Attributes, h, InnerBlocks, registerBlockType } from './editor/wp.js';

const provider = 'kpi-provider';
const titles: Readonly<Record<string, string>> = {
  'kpi-card': __('KPI card', 'kpi-elements'),
  'goal-gauge': __('Goal gauge', 'kpi-elements'),
  'kpi-trend': __('KPI trend', 'kpi-elements'),
  'kpi-funnel': __('KPI funnel', 'kpi-elements'),
};
const names: readonly Name[] = Object.entries(site.blocks).map(([tag, { block, names }]) => ({
  tag,
  block: `kpi-elements/${block}`,
  names,
}));

for (const name of names) {
  const { tag, block } = name;
  registerBlockType(block, {
    icon: icons[tag],
    edit: tag === provider ? EditProvider : editOf(tag, titles[tag] ?? tag, name.names),
    save: tag === provider ? () => h(InnerBlocks.Content) : () => null,
    transforms: transformsOf(name, names),
    /** How lists of blocks call it. */
    __experimentalLabel: ({ label }: Attributes) => label,
  });
}
