/** The last day with complete figures. */

import { dayNumber } from '../../../../src/model/period.js';
import { __, type Attributes, type Change, type Child, h } from '../wp.js';
import { Field } from './field.js';

interface Props {
  readonly attributes: Attributes;
  readonly change: Change;
  /** Whether there is a pace to the target, which a funnel has not. */
  readonly hasPace: boolean;
}

export function AsOfControl({ attributes: { asOf = '' }, change, hasPace }: Props): Child {
  // Also the year 2, on the way to 2026: a field that changed its type would throw out who is typing.
  const isDate = /^(\d+-\d\d-\d\d)?$/.test(asOf);
  return h(Field, {
    label: __('Figures are complete up to', 'kpi-elements'),
    type: isDate ? 'date' : 'text',
    value: asOf,
    check: () =>
      dayNumber(asOf) !== null ? undefined : __('This is not a day. Write it as 2026-11-15.', 'kpi-elements'),
    help: hasPace ? __('The pace to the target is reckoned by this day.', 'kpi-elements') : undefined,
    onChange: (next: string) => change({ asOf: next }),
  });
}
