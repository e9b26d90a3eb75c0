/** What few need, each with a word on what it is for. A block shows those that its element has. */

import { fromText } from '../../../../src/model/fields.js';
import { __, type Attributes, type Change, type Child, h } from '../wp.js';
import { Choice, Field } from './field.js';
import { FigureField } from './figure.js';
import { entries } from './more-words.js';

interface Props {
  readonly names: readonly string[];
  readonly attributes: Attributes;
  readonly change: Change;
}

export function MoreControls({ names, attributes, change }: Props): Child {
  const known = entries();
  return names.flatMap((name) => {
    const entry = known[name];
    if (!entry) return [];
    const { is, ...texts } = entry;
    const field = {
      ...texts,
      key: name,
      value: attributes[name],
      onChange: (text: string) => change({ [name]: text }),
    };
    if (is === 'figure') return [h(FigureField, { ...field, unit: attributes.unit })];
    if (is === 'json') return [h(Field, { ...field, rows: 3, check: jsonMistake })];
    return [is ? h(Choice, { ...field, choices: is }) : h(Field, field)];
  });
}

function jsonMistake(text: string): string | undefined {
  return fromText(text) === text && text !== 'true' ? __('This is not JSON.', 'kpi-elements') : undefined;
}

/** The author's own words, in place of those that are made of the figures. */
export function TextControl({ attributes, change }: Omit<Props, 'names'>): Child {
  return h(Field, {
    label: __('What readers without script read', 'kpi-elements'),
    help: __('In feeds, excerpts and search results. Left empty, it says the figure and its target.', 'kpi-elements'),
    rows: 2,
    value: attributes.text,
    onChange: (text: string) => change({ text }),
  });
}
