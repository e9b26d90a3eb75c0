/** Fields with a label, a help, and below them what is wrong with what stands in them. */

import { type Child, components, h } from '../wp.js';

/** So that fields look alike in all versions of WordPress, and none warns of it. */
export const even = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

export interface FieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  readonly help?: Child;
  /** What is wrong with a text, in words; nothing if it is right. */
  readonly check?: (value: string) => string | undefined;
  /** What somebody may not have meant, though it is right. */
  readonly remark?: (value: string) => string | undefined;
  readonly type?: string;
  readonly placeholder?: string;
  readonly hideLabelFromVision?: boolean;
  /** For more than a line. */
  readonly rows?: number;
}

/** A text. What is wrong stays as it was typed. */
export function Field({ value = '', help, check, remark, rows, ...rest }: FieldProps): Child {
  const mistake = value.trim() && check?.(value);
  const reading = value.trim() && remark?.(value);
  return h(rows ? components.TextareaControl : components.TextControl, {
    ...even,
    ...rest,
    ...(rows && { rows }),
    value,
    help: mistake
      ? h('span', { className: 'kpi-elements-problem', role: 'alert' }, mistake)
      : reading
        ? h('span', { className: 'kpi-elements-remark', role: 'status' }, reading)
        : help,
    'aria-invalid': mistake ? true : undefined,
  });
}

export type Choices = readonly { readonly value: string; readonly label: string }[];

interface ChoiceProps extends Pick<FieldProps, 'label' | 'value' | 'onChange' | 'help'> {
  readonly choices: Choices;
}

/** One of a few. What is chosen is among them, even if nobody has thought of it. */
export function Choice({ value = '', choices, ...rest }: ChoiceProps): Child {
  const options = choices.some((choice) => choice.value === value) ? choices : [...choices, { value, label: value }];
  return h(components.SelectControl, { ...even, ...rest, value, options });
}

/** One of many, found by typing. */
export function Search({ value = '', choices, onChange, ...rest }: ChoiceProps): Child {
  const options =
    !value || choices.some((choice) => choice.value === value) ? choices : [...choices, { value, label: value }];
  return h(components.ComboboxControl, {
    ...even,
    ...rest,
    value: value || null,
    options,
    onChange: (next: string | null | undefined) => onChange(next ?? ''),
  });
}
