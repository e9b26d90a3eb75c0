/** What a gauge looks like. */

import { __, type Attributes, type Change, type Child, components, h } from '../wp.js';

export function ShapeControl({
  attributes,
  change,
}: {
  readonly attributes: Attributes;
  readonly change: Change;
}): Child {
  return h(components.RadioControl, {
    label: __('Shape', 'kpi-elements'),
    selected: attributes.shape || 'arc',
    options: [
      { value: 'arc', label: __('Half ring', 'kpi-elements') },
      { value: 'bar', label: __('Bar', 'kpi-elements') },
    ],
    onChange: (shape: string) => change({ shape: shape === 'arc' ? '' : shape }),
  });
}
