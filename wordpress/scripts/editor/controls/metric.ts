/** Which metric of the catalogue a figure is, how that is computed, and what it is good for. */

import { aboutMetric, filledIn, metricChoices, metricOf } from '../catalogue.js';
import { __, type Attributes, type Change, type Child, Fragment, h } from '../wp.js';
import { Search } from './field.js';

interface Props {
  readonly attributes: Attributes;
  readonly change: Change;
}

export function MetricControl({ attributes, change }: Props): Child {
  const metric = metricOf(attributes);
  const about = metric ? aboutMetric(metric, attributes) : [];
  return h(
    Fragment,
    null,
    h(Search, {
      label: __('Metric', 'kpi-elements'),
      value: metric?.id ?? attributes.metric,
      choices: metricChoices(),
      onChange: (id: string) => change(picked(attributes, id)),
      help: metric
        ? undefined
        : __('Pick one, and its name, unit and direction are filled in. Or leave it empty.', 'kpi-elements'),
    }),
    about.length > 0 &&
      h(
        'dl',
        { className: 'kpi-elements-about' },
        about.map(([name, text]) => h('div', { key: name }, h('dt', null, name), h('dd', null, text))),
      ),
  );
}

/** What changes with another metric: what the former one has filled in, but nothing that somebody wrote; and inputs are of one metric. */
function picked(attributes: Attributes, id: string): Attributes {
  const former = filledIn(metricOf(attributes));
  const next = filledIn(metricOf({ metric: id }));
  const filled = Object.keys(next).filter(
    (name) => (attributes[name] ?? '') === '' || attributes[name] === former[name],
  );
  return { ...Object.fromEntries(filled.map((name) => [name, next[name]])), metric: id, inputs: '' };
}
