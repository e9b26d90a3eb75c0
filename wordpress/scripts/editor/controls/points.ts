/** The figures of a line: a small table, or many at once out of a spreadsheet. */

import { signs } from '../icons.js';
import { __, type Attributes, type Change, type Child, components, h, sprintf, useState } from '../wp.js';
import { Field } from './field.js';
import { FigureField, jsonNumber } from './figure.js';
import { isTime } from './lines.js';
import { PasteField } from './paste.js';
import { cell, type Row, useRows, withoutRow, withRow } from './rows.js';

interface Props {
  readonly attributes: Attributes;
  readonly change: Change;
}

export function PointsControl({ attributes, change }: Props): Child {
  const { rows, set } = useRows(attributes.series, pointOf, seriesOf, (series) => change({ series }));
  const [pastes, setPastes] = useState(false);
  const [pasted, setPasted] = useState('');
  return h(
    'fieldset',
    { className: 'kpi-elements-rows' },
    h('legend', null, __('Figures, the oldest first', 'kpi-elements')),
    rows.map((row, i) =>
      h(PointRow, {
        key: i,
        row,
        place: i + 1,
        set: (fields: Row | null) => set(fields ? withRow(rows, i, fields) : withoutRow(rows, i)),
      }),
    ),
    h(
      'div',
      { className: 'kpi-elements-buttons' },
      h(
        components.Button,
        { variant: 'secondary', onClick: () => set([...rows, { t: '', value: '' }]) },
        __('Add a figure', 'kpi-elements'),
      ),
      h(
        components.Button,
        { variant: 'tertiary', 'aria-expanded': pastes, onClick: () => setPastes(!pastes) },
        __('Paste many', 'kpi-elements'),
      ),
    ),
    pastes &&
      h(PasteField, {
        text: pasted,
        setText: setPasted,
        take: (points: readonly Row[]) => {
          set(points);
          setPasted('');
          setPastes(false);
        },
      }),
  );
}

interface PointRowProps {
  readonly row: Row;
  readonly place: number;
  /** Changes fields of the row, or takes it away. */
  readonly set: (fields: Row | null) => void;
}

function PointRow({ row, place, set }: PointRowProps): Child {
  return h(
    'div',
    { className: 'kpi-elements-row' },
    h(Field, {
      // translators: %s: place in a list.
      label: sprintf(__('Day of figure %s', 'kpi-elements'), place),
      hideLabelFromVision: true,
      placeholder: '2026-11-02',
      value: cell(row.t),
      check: (text: string) =>
        isTime(text) ? undefined : __('This is no day. Write it as 2026-11-02 or 2026-11.', 'kpi-elements'),
      onChange: (t: string) => set({ t }),
    }),
    h(FigureField, {
      // translators: %s: place in a list.
      label: sprintf(__('Figure %s', 'kpi-elements'), place),
      hideLabelFromVision: true,
      placeholder: '49',
      value: cell(row.value),
      onChange: (value: string) => set({ value }),
    }),
    h(components.Button, {
      icon: signs.remove,
      // translators: %s: place in a list.
      label: sprintf(__('Remove figure %s', 'kpi-elements'), place),
      onClick: () => set(null),
    }),
  );
}

/** A point as a row: a pair, or an object that may say more. */
function pointOf(entry: unknown): Row {
  if (!Array.isArray(entry)) return entry as Row;
  const [t, value] = entry as unknown[];
  return { t, value };
}

export function seriesOf(rows: readonly Row[]): string {
  // A day without its number is a gap; half a day is nothing yet.
  const whole = rows.filter(({ t, value }) => (cell(value).trim() ? cell(t).trim() : isTime(cell(t))));
  const entries = whole.map(({ t, value, ...more }) => {
    const point = { t, value: cell(value).trim() ? jsonNumber(cell(value)) : null };
    return Object.keys(more).length ? { ...more, ...point } : [point.t, point.value];
  });
  return entries.length ? JSON.stringify(entries) : '';
}
