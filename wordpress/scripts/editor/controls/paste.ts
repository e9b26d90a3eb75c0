/** Figures of a line, many at once: pasted, and read as their author says that they are written. */

import { __, _n, type Child, components, h, sprintf, useState } from '../wp.js';
import { Choice, Field } from './field.js';
import { pointsIn, type Written } from './lines.js';
import type { Row } from './rows.js';

interface Props {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly take: (points: readonly Row[]) => void;
}

/** How many mistakes are told one by one. */
const told = 3;

/** A place to put many lines, which takes none of them while one is wrong. */
export function PasteField({ text, setText, take }: Props): Child {
  const [written, setWritten] = useState<Written>({ dates: '', figures: '' });
  const { points, mistakes } = pointsIn(text, written);
  return h(
    'div',
    { className: 'kpi-elements-paste' },
    h(Field, {
      label: __('A day and a number on each line', 'kpi-elements'),
      rows: 6,
      value: text,
      placeholder: '2026-10-26, 52\n2026-11-02, 49\n2026-11-09, 57',
      check: () => mistakenLines(mistakes),
      help: __('Copied cells of a spreadsheet do.', 'kpi-elements'),
      onChange: setText,
    }),
    h(Choice, {
      label: __('How figures are written', 'kpi-elements'),
      value: written.figures,
      choices: [
        { value: '', label: __('Plain: 1234.5', 'kpi-elements') },
        { value: '.', label: __('With a decimal point: 1,234.50', 'kpi-elements') },
        { value: ',', label: __('With a decimal comma: 1.234,50', 'kpi-elements') },
      ],
      onChange: (figures: string) => setWritten({ ...written, figures: figures as Written['figures'] }),
    }),
    h(Choice, {
      label: __('How dates are written', 'kpi-elements'),
      value: written.dates,
      choices: [
        { value: '', label: __('Year first: 2026-11-15', 'kpi-elements') },
        { value: 'dmy', label: __('Day first: 15.11.2026', 'kpi-elements') },
        { value: 'mdy', label: __('Month first: 11/15/2026', 'kpi-elements') },
      ],
      onChange: (dates: string) => setWritten({ ...written, dates: dates as Written['dates'] }),
    }),
    h(
      components.Button,
      { variant: 'primary', disabled: !points.length || mistakes.length > 0, onClick: () => take(points) },
      __('Use these figures', 'kpi-elements'),
    ),
  );
}

/** The first mistakes, one a line, and how many more there are. */
function mistakenLines(mistakes: readonly string[]): string | undefined {
  const left = mistakes.length - told;
  // translators: %s: how many.
  const more = sprintf(_n('And %s more line.', 'And %s more lines.', left, 'kpi-elements'), left);
  return [...mistakes.slice(0, told), ...(left > 0 ? [more] : [])].join('\n') || undefined;
}
