/** What is wanted: a number to reach, or a range to stay within, and which way is good. */

import { decimal } from '../../../../src/model/decimal.js';
import { __, _x, type Attributes, type Change, type Child, Fragment, h } from '../wp.js';
import { Choice, type Choices, Field } from './field.js';
import { FigureField, numberMistake, numberRemark } from './figure.js';

interface Props {
  readonly attributes: Attributes;
  readonly change: Change;
}

export function directions(): Choices {
  return [
    { value: '', label: __('As the metric says', 'kpi-elements') },
    { value: 'higher', label: __('Higher is better', 'kpi-elements') },
    { value: 'lower', label: __('Lower is better', 'kpi-elements') },
    { value: 'range', label: __('Best within a range', 'kpi-elements') },
    { value: 'neither', label: __('Neither: it is only watched', 'kpi-elements') },
  ];
}

export function DirectionControl({ attributes: { better = '', target = '' }, change }: Props): Child {
  return h(Choice, {
    label: __('Which way is good', 'kpi-elements'),
    value: better,
    choices: directions(),
    // A range has two ends, everything else one.
    onChange: (next: string) => change({ better: next, ...(next !== 'range' && { target: target.split('/')[0] }) }),
  });
}

/** What is wrong with a target: a number, or a range that ends above where it begins. */
function targetMistake(target: string): string | undefined {
  const [from = '', to, ...more] = target.split('/');
  if (to === undefined) return numberMistake(target);
  if (more.length || !from.trim() || !to.trim()) return __('A range has two ends, such as 0.4/0.6.', 'kpi-elements');
  return numberMistake(from) ?? numberMistake(to) ?? turned(from, to);
}

function turned(from: string, to: string): string | undefined {
  return (decimal(from) ?? -Infinity) >= (decimal(to) ?? Infinity)
    ? __('The range must end above where it begins.', 'kpi-elements')
    : undefined;
}

function standsOver(): string {
  return __('This block is judged by this target, not by that of the saved KPI.', 'kpi-elements');
}

/** One field, which takes a range as it is written too; two, where it is said that a range is best. */
export function TargetControl({ attributes: { kpi, better, target = '', unit }, change }: Props): Child {
  if (better !== 'range')
    return h(Field, {
      label: __('Target', 'kpi-elements'),
      value: target,
      check: targetMistake,
      remark: (text: string) => numberRemark(text, unit) ?? (kpi && standsOver()),
      onChange: (next: string) => change({ target: next }),
      help: kpi
        ? __('Left empty, it is the target of the saved KPI.', 'kpi-elements')
        : __('The number to reach, such as 1200 or 4%.', 'kpi-elements'),
    });
  const [from = '', to = ''] = target.split('/');
  const mistake = turned(from, to);
  const end = (label: string, value: string, write: (text: string) => string): Child =>
    h(FigureField, {
      label,
      value,
      unit,
      // Who types the whole range into one of them means it so.
      onChange: (text: string) => change({ target: text.includes('/') ? text : write(text).replace(/^\/$/, '') }),
    });
  return h(
    Fragment,
    null,
    h(
      'div',
      { className: 'kpi-elements-pair' },
      end(_x('Target, from', 'start of a range', 'kpi-elements'), from, (text) => `${text}/${to}`),
      end(_x('to', 'end of a range', 'kpi-elements'), to, (text) => `${from}/${text}`),
    ),
    mistake && h('p', { className: 'kpi-elements-problem', role: 'alert' }, mistake),
    kpi && target && h('p', { className: 'kpi-elements-remark', role: 'status' }, standsOver()),
  );
}
