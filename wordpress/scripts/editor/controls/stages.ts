/** The stages of a funnel, from the first to the last: what each is called, how many came so far, and the goal of the step into it. */

import { fromText } from '../../../../src/model/fields.js';
import { signs } from '../icons.js';
import { __, type Attributes, type Change, type Child, components, h, sprintf } from '../wp.js';
import { Field } from './field.js';
import { FigureField, jsonNumber, numberMistake } from './figure.js';
import { cell, movedRow, type Row, useRows, withoutRow, withRow } from './rows.js';

interface Props {
  readonly attributes: Attributes;
  readonly change: Change;
}

export function StagesControl({ attributes, change }: Props): Child {
  const { rows, set } = useRows(
    attributes.stages,
    (entry) => entry as Row,
    stagesOf,
    (stages) => change({ stages }),
  );
  return h(
    'fieldset',
    { className: 'kpi-elements-rows' },
    h('legend', null, __('Stages, from the first to the last', 'kpi-elements')),
    rows.map((row, i) =>
      h(StageRow, {
        key: i,
        row,
        place: i + 1,
        isLast: i === rows.length - 1,
        set: (fields: Row) => set(withRow(rows, i, fields)),
        move: (by: 1 | -1) => set(movedRow(rows, i, by)),
        remove: () => set(withoutRow(rows, i)),
      }),
    ),
    h(
      components.Button,
      { variant: 'secondary', onClick: () => set([...rows, { label: '', value: '' }]) },
      __('Add a stage', 'kpi-elements'),
    ),
  );
}

interface StageRowProps {
  readonly row: Row;
  readonly place: number;
  readonly isLast: boolean;
  readonly set: (fields: Row) => void;
  readonly move: (by: 1 | -1) => void;
  readonly remove: () => void;
}

function StageRow({ row, place, isLast, set, move, remove }: StageRowProps): Child {
  const name = cell(row.label) || String(place);
  const button = (icon: Child, label: string, onClick: () => void, disabled = false): Child =>
    // A button that cannot be used stays in the way of the keyboard, so that nobody is thrown out of the list.
    h(components.Button, { icon, label, onClick: disabled ? undefined : onClick, 'aria-disabled': disabled });
  return h(
    'fieldset',
    { className: 'kpi-elements-stage' },
    // translators: %s: place in a list.
    h('legend', null, sprintf(__('Stage %s', 'kpi-elements'), place)),
    h(Field, {
      label: __('Name', 'kpi-elements'),
      value: cell(row.label),
      onChange: (label: string) => set({ label }),
    }),
    h(
      'div',
      { className: 'kpi-elements-pair' },
      h(FigureField, {
        label: __('How many', 'kpi-elements'),
        value: cell(row.value),
        onChange: (value: string) => set({ value }),
      }),
      place > 1 &&
        h(FigureField, {
          label: __('Goal of the step', 'kpi-elements'),
          unit: 'percent',
          placeholder: '70%',
          value: cell(row.stepTarget),
          onChange: (stepTarget: string) => set({ stepTarget }),
        }),
    ),
    h(
      'div',
      { className: 'kpi-elements-buttons' },
      // translators: %s: name of a stage.
      button(signs.up, sprintf(__('Move %s up', 'kpi-elements'), name), () => move(-1), place === 1),
      // translators: %s: name of a stage.
      button(signs.down, sprintf(__('Move %s down', 'kpi-elements'), name), () => move(1), isLast),
      // translators: %s: name of a stage.
      button(signs.remove, sprintf(__('Remove %s', 'kpi-elements'), name), remove),
    ),
  );
}

/** What is wrong with a figure of some stages, if anything. */
export function stagesMistake(json: string): boolean {
  const stages = fromText(json || '[]');
  return (Array.isArray(stages) ? (stages as readonly Row[]) : [])
    .flatMap(({ value, stepTarget }) => [cell(value), cell(stepTarget)])
    .some((text) => text.trim() && numberMistake(text));
}

/** A stage with a name counts without its number too, which is not known yet. */
function stagesOf(rows: readonly Row[]): string {
  const begun = rows.filter(({ label, value }) => cell(label).trim() || cell(value).trim());
  const stages = begun.map(({ stepTarget, ...stage }) => ({
    ...stage,
    value: cell(stage.value).trim() ? jsonNumber(cell(stage.value)) : null,
    ...(cell(stepTarget).trim() && { stepTarget: jsonNumber(cell(stepTarget)) }),
  }));
  return stages.length ? JSON.stringify(stages) : '';
}
