/** Where the figures come from: typed in, or a KPI that the site has saved. */

import { type SavedKpi, useSavedKpis } from '../saved-kpis.js';
import { site } from '../site.js';
import { __, type Attributes, type Change, type Child, components, Fragment, h, useState } from '../wp.js';
import { type Choices, Search } from './field.js';

interface Props {
  readonly attributes: Attributes;
  readonly change: Change;
}

interface SourceProps extends Props {
  /** Whether it is, or is about to be, a saved KPI. */
  readonly isSaved: boolean;
  readonly choose: (isSaved: boolean) => void;
}

export function SourceControl({ attributes, change, isSaved, choose }: SourceProps): Child {
  return h(
    Fragment,
    null,
    h(components.RadioControl, {
      label: __('Where the figures come from', 'kpi-elements'),
      selected: isSaved ? 'saved' : 'typed',
      options: [
        { value: 'typed', label: __('Typed in here', 'kpi-elements') },
        { value: 'saved', label: __('A saved KPI of this site', 'kpi-elements') },
      ],
      onChange: (next: string) => {
        choose(next === 'saved');
        if (next !== 'saved' && attributes.kpi) change({ kpi: '' });
      },
    }),
    isSaved && h(SavedKpiControl, { attributes, change }),
  );
}

/** A choice among the saved KPIs, or why there is none. */
export function SavedKpiControl({ attributes, change }: Props): Child {
  const [again, setAgain] = useState(0);
  const { answer, error } = useSavedKpis(again);
  if (error !== undefined)
    return h(
      components.Notice,
      {
        status: 'error',
        isDismissible: false,
        actions: [{ label: __('Try again', 'kpi-elements'), onClick: () => setAgain(again + 1) }],
      },
      h('p', null, __('The saved KPIs could not be loaded.', 'kpi-elements'), ' ', error),
    );
  if (!answer)
    return h('p', { role: 'status' }, h(components.Spinner), ' ', __('Loading the saved KPIs …', 'kpi-elements'));
  if (!answer.length && !attributes.kpi) return h(NoneYet);
  return h(Search, {
    label: __('Saved KPI', 'kpi-elements'),
    value: attributes.kpi,
    choices: answer.map((kpi, _, all) => choice(kpi, all)),
    onChange: (kpi: string) => change({ kpi }),
    help: __('Its figures are up to date whenever somebody reads the page.', 'kpi-elements'),
  });
}

/** A KPI by its name, and by its short name too where another is called the same. */
function choice({ id, label, public: isPublic = true }: SavedKpi, all: readonly SavedKpi[]): Choices[number] {
  const isShared = all.filter((other) => other.label === label).length > 1;
  const name = label ? (isShared ? `${label} (${id})` : label) : id;
  return { value: id, label: isPublic ? name : `${name} · ${__('not public', 'kpi-elements')}` };
}

function NoneYet(): Child {
  return h(
    'p',
    { className: 'kpi-elements-none' },
    __('This site has no saved KPI yet.', 'kpi-elements'),
    ' ',
    site.screen
      ? h('a', { href: site.screen, target: '_blank', rel: 'noopener' }, __('Save the first one', 'kpi-elements'))
      : __('Somebody who manages the site can add one.', 'kpi-elements'),
  );
}
