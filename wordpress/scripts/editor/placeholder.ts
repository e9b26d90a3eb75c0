/** What stands in place of a block that has nothing to show yet: it asks for that. */

import { Field } from './controls/field.js';
import { FigureField, numberMistake } from './controls/figure.js';
import { PasteField } from './controls/paste.js';
import { seriesOf } from './controls/points.js';
import type { Row } from './controls/rows.js';
import { SavedKpiControl } from './controls/source.js';
import { StagesControl, stagesMistake } from './controls/stages.js';
import { icons } from './icons.js';
import { __, type Attributes, type Change, type Child, components, Fragment, h, useState } from './wp.js';

interface Props {
  readonly tag: string;
  readonly title: string;
  readonly attributes: Attributes;
  readonly change: Change;
}

export function Empty({ tag, title, attributes, change }: Props): Child {
  const [saved, setSaved] = useState(false);
  const asks: Readonly<Record<string, string>> = {
    'kpi-trend': __('Paste figures with their days, or use a saved KPI.', 'kpi-elements'),
    'kpi-funnel': __('Name the stages and how many came so far, or use a saved KPI.', 'kpi-elements'),
  };
  return h(
    components.Placeholder,
    {
      icon: icons[tag],
      label: title,
      instructions: asks[tag] ?? __('Type a number, or use a saved KPI.', 'kpi-elements'),
      className: 'kpi-elements-empty',
    },
    saved ? h(SavedKpiControl, { attributes, change }) : h(FirstFigures, { tag, attributes, change }),
    h(
      components.Button,
      { variant: 'link', onClick: () => setSaved(!saved) },
      saved ? __('Type figures instead', 'kpi-elements') : __('Use a saved KPI', 'kpi-elements'),
    ),
  );
}

/** Nothing is shown before it is said, so that no field vanishes under the hands of who is typing; until then it is kept as a draft. */
function FirstFigures({ tag, attributes, change }: Omit<Props, 'title'>): Child {
  const given = { attributes, change };
  if (tag === 'kpi-trend')
    return h(PasteField, {
      text: attributes.draft ?? '',
      setText: (draft: string) => change({ draft }),
      take: (points: readonly Row[]) => change({ series: seriesOf(points), draft: '' }),
    });
  return tag === 'kpi-funnel' ? h(FirstStages, given) : h(FirstNumber, given);
}

type Given = Pick<Props, 'attributes' | 'change'>;

function FirstNumber({ attributes: { label, unit, draft = '' }, change }: Given): Child {
  const isMistaken = draft.trim() !== '' && Boolean(numberMistake(draft));
  const isRight = draft.trim() !== '' && !isMistaken;
  return h(
    'form',
    {
      className: 'kpi-elements-first',
      onSubmit: (event: Event) => {
        event.preventDefault();
        if (isRight) change({ value: draft, draft: '' });
      },
    },
    h(Field, {
      label: __('Name', 'kpi-elements'),
      value: label,
      onChange: (label: string) => change({ label }),
      placeholder: __('Leads', 'kpi-elements'),
    }),
    h(FigureField, {
      label: __('Value', 'kpi-elements'),
      value: draft,
      unit,
      onChange: (draft: string) => change({ draft }),
      placeholder: '540',
    }),
    h(ShowButton, { type: 'submit', isRight, isMistaken }),
  );
}

function FirstStages({ attributes: { draft = '' }, change }: Given): Child {
  const isMistaken = stagesMistake(draft);
  return h(
    'div',
    { className: 'kpi-elements-first' },
    h(StagesControl, {
      attributes: { stages: draft },
      change: ({ stages }: Attributes) => change({ draft: stages }),
    }),
    h(ShowButton, {
      isRight: draft !== '' && !isMistaken,
      isMistaken,
      onClick: () => change({ stages: draft, draft: '' }),
    }),
  );
}

interface ShowProps {
  readonly isRight: boolean;
  readonly isMistaken: boolean;
  readonly type?: string;
  readonly onClick?: () => void;
}

/** The way out of here, and what is in the way. */
function ShowButton({ isRight, isMistaken, ...button }: ShowProps): Child {
  return h(
    Fragment,
    null,
    h(components.Button, { variant: 'primary', disabled: !isRight, ...button }, __('Show it', 'kpi-elements')),
    h(
      'p',
      { className: 'kpi-elements-waits', role: 'status' },
      isMistaken
        ? __('Correct what is marked, then it can be shown.', 'kpi-elements')
        : isRight && __('Visitors see nothing of it before you show it.', 'kpi-elements'),
    ),
  );
}
