/** The figure itself: typed in, or worked out of what it is made of. */

import { fromText } from '../../../../src/model/fields.js';
import { computedText, inputTexts, type Metric, metricOf } from '../catalogue.js';
import { __, type Attributes, type Change, type Child, components, Fragment, h, sprintf, useState } from '../wp.js';
import { even } from './field.js';
import { FigureField, jsonNumber } from './figure.js';

interface Props {
  readonly attributes: Attributes;
  readonly change: Change;
}

export function ValueControl({ attributes, change }: Props): Child {
  const metric = metricOf(attributes);
  const [wants, setWants] = useState(false);
  const isMade = metric !== null && metric.formula.inputs.length > 1;
  const fromInputs = isMade && (wants || Boolean(attributes.inputs));
  return h(
    Fragment,
    null,
    isMade &&
      h(components.ToggleControl, {
        ...even,
        label: __('Work the value out', 'kpi-elements'),
        help: __('Type what it is made of, and the formula gives the value.', 'kpi-elements'),
        checked: fromInputs,
        onChange: (on: boolean) => {
          setWants(on);
          change(on ? { value: '' } : { inputs: '' });
        },
      }),
    fromInputs
      ? h(InputFields, { metric, attributes, change })
      : h(FigureField, {
          label: __('Value', 'kpi-elements'),
          value: attributes.value,
          unit: metric?.unit ?? attributes.unit,
          onChange: (value: string) => change({ value }),
          help: __('A plain number, such as 1234.5 or 12.5%.', 'kpi-elements'),
        }),
  );
}

function InputFields({ metric, attributes, change }: Props & { readonly metric: Metric }): Child {
  const given = (fromText(attributes.inputs ?? '{}') ?? {}) as Readonly<Record<string, string | number>>;
  const value = attributes.inputs ? computedText(metric, attributes) : '';
  return h(
    'fieldset',
    { className: 'kpi-elements-inputs' },
    h('legend', null, __('What it is made of', 'kpi-elements')),
    metric.formula.inputs.map((input) => {
      const { label, help } = inputTexts(input);
      return h(FigureField, {
        key: input.name,
        unit: input.unit ?? undefined,
        label: input.unit === 'currency' && attributes.currency ? `${label} (${attributes.currency})` : label,
        value: String(given[input.name] ?? ''),
        help,
        onChange: (text: string) => {
          const next = { ...given, [input.name]: text.trim() ? jsonNumber(text) : '' };
          const typed = Object.entries(next).filter(([, figure]) => figure !== '');
          change({ inputs: typed.length ? JSON.stringify(Object.fromEntries(typed)) : '' });
        },
      });
    }),
    h(
      'p',
      { className: 'kpi-elements-computed', role: 'status' },
      // translators: %s: a figure.
      value
        ? sprintf(__('Value: %s', 'kpi-elements'), value)
        : __('The value appears here when all is there.', 'kpi-elements'),
    ),
  );
}
