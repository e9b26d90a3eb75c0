/** Which time the figures are about. */

import { formatPeriod } from '../../../../src/format/period.js';
import {
  type CalendarUnit,
  calendarUnit,
  dayNumber,
  isoWeek,
  parsePeriod,
  PERIOD_WORD,
  periodBefore,
} from '../../../../src/model/period.js';
import { pageLanguage, site } from '../site.js';
import { __, type Attributes, type Change, type Child, Fragment, h, useState } from '../wp.js';
import { Choice, type Choices, Field } from './field.js';

interface Props {
  readonly attributes: Attributes;
  readonly change: Change;
  /** Whether figures are asked for, so that a word such as "month" can be answered. */
  readonly isAsked: boolean;
}

type Range = NonNullable<ReturnType<typeof parsePeriod>>;

const units: readonly string[] = ['month', 'quarter', 'week', 'year'];

export function PeriodControl({ attributes: { period = '' }, change, isAsked }: Props): Child {
  const [wanted, setWanted] = useState('');
  const kind = kindOf(period) || wanted;
  const pick = (next: string): void => {
    setWanted(next);
    change({
      period: units.includes(next)
        ? latest(next as CalendarUnit)[1]
        : PERIOD_WORD.test(wordOf(next))
          ? wordOf(next)
          : '',
    });
  };
  return h(
    Fragment,
    null,
    h(Choice, { label: __('Period', 'kpi-elements'), value: kind, choices: kinds(isAsked), onChange: pick }),
    units.includes(kind) &&
      h(Choice, {
        label: __('Which', 'kpi-elements'),
        value: period,
        choices: latest(kind as CalendarUnit).map((value) => ({ value, label: nameOf(value) })),
        onChange: (next: string) => change({ period: next }),
      }),
    kind === 'own' && h(OwnPeriod, { period, change }),
  );
}

/** A first and a last day; a period once both are there. */
function OwnPeriod({ period, change }: { readonly period: string; readonly change: Change }): Child {
  const { start = '', end = '' } = parsePeriod(period) ?? ends(period);
  const write = (start: string, end: string): void => change({ period: start || end ? `${start}/${end}` : '' });
  const turned = (): string | undefined =>
    start && end && start > end ? __('The last day comes before the first.', 'kpi-elements') : undefined;
  return h(
    'div',
    { className: 'kpi-elements-days' },
    h(Field, {
      label: __('First day', 'kpi-elements'),
      type: 'date',
      value: start,
      onChange: (day: string) => write(day, end),
    }),
    h(Field, {
      label: __('Last day', 'kpi-elements'),
      type: 'date',
      value: end,
      check: turned,
      onChange: (day: string) => write(start, day),
    }),
  );
}

function kinds(isAsked: boolean): Choices {
  const words = [
    { value: 'this-month', label: __('This month, always', 'kpi-elements') },
    { value: 'this-quarter', label: __('This quarter, always', 'kpi-elements') },
    { value: 'this-year', label: __('This year, always', 'kpi-elements') },
    { value: '7d', label: __('The last 7 days', 'kpi-elements') },
    { value: '30d', label: __('The last 30 days', 'kpi-elements') },
  ];
  return [
    { value: '', label: isAsked ? __('As the KPI says', 'kpi-elements') : __('Not said', 'kpi-elements') },
    ...(isAsked ? words : []),
    { value: 'month', label: __('A month', 'kpi-elements') },
    { value: 'quarter', label: __('A quarter', 'kpi-elements') },
    { value: 'week', label: __('A week', 'kpi-elements') },
    { value: 'year', label: __('A year', 'kpi-elements') },
    { value: 'own', label: __('From one day to another', 'kpi-elements') },
  ];
}

/** A word as it is chosen, or the unit of a period, or its own two ends. */
function kindOf(period: string): string {
  if (PERIOD_WORD.test(period)) return units.includes(period) ? `this-${period}` : period;
  const range = parsePeriod(period);
  const unit = range && !period.includes('/') ? calendarUnit(range) : null;
  return unit && units.includes(unit) ? unit : period && 'own';
}

function wordOf(kind: string): string {
  return kind.replace('this-', '');
}

function ends(period: string): Partial<Range> {
  const [start, end] = period.split('/');
  return { start, end };
}

/** The next unit, the one of today, and those before, as they are written. */
function latest(unit: CalendarUnit): string[] {
  const here = parsePeriod(unit, dayNumber(site.today))!;
  const after = parsePeriod(unit, dayNumber(here.end)! + 1)!;
  const ranges = [after, here];
  const count = { month: 13, quarter: 8, week: 13 }[unit as 'month'] ?? 6;
  while (ranges.length < count) ranges.push(periodBefore(ranges.at(-1)!));
  return ranges.map(({ start }) => written(start, unit));
}

function written(start: string, unit: CalendarUnit): string {
  if (unit === 'week') {
    const { year, week } = isoWeek(start);
    return `${year}-W${String(week).padStart(2, '0')}`;
  }
  const quarter = Math.ceil(Number(start.slice(5, 7)) / 3);
  return unit === 'quarter' ? `${start.slice(0, 4)}-Q${quarter}` : start.slice(0, unit === 'year' ? 4 : 7);
}

function nameOf(period: string): string {
  const range = parsePeriod(period);
  return range ? formatPeriod(range, pageLanguage()) : period;
}
