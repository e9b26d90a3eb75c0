/** What a figure is counted in, and how it adds up. */

import { pageLanguage } from '../site.js';
import { __, type Attributes, type Change, type Child, Fragment, h, useState } from '../wp.js';
import { Choice, type Choices, Field, Search } from './field.js';

interface Props {
  readonly attributes: Attributes;
  readonly change: Change;
}

function units(): Choices {
  return [
    { value: '', label: __('As the metric says', 'kpi-elements') },
    { value: 'number', label: __('Number', 'kpi-elements') },
    { value: 'percent', label: __('Percent', 'kpi-elements') },
    { value: 'currency', label: __('Money', 'kpi-elements') },
    { value: 'seconds', label: __('Seconds', 'kpi-elements') },
    { value: 'days', label: __('Days', 'kpi-elements') },
    { value: 'score', label: __('Score', 'kpi-elements') },
    { value: 'own', label: __('A word of your own', 'kpi-elements') },
  ];
}

export function UnitControl({ attributes, change }: Props): Child {
  const { unit = '', currency = '' } = attributes;
  const [wants, setWants] = useState(false);
  const isOwn = wants || units().every(({ value }) => value !== unit);
  const isMoney = unit === 'currency' || currency !== '';
  return h(
    Fragment,
    null,
    h(Choice, {
      label: __('Unit', 'kpi-elements'),
      value: isOwn ? 'own' : unit,
      choices: units(),
      onChange: (next: string) => {
        setWants(next === 'own');
        change({ unit: next === 'own' ? '' : next, ...(next !== 'currency' && { currency: '' }) });
      },
      help: unit === 'percent' ? __('12.5% is written 12.5%, or as the fraction 0.125.', 'kpi-elements') : undefined,
    }),
    isOwn &&
      h(Field, {
        label: __('Word after the number', 'kpi-elements'),
        value: unit,
        placeholder: __('demos', 'kpi-elements'),
        onChange: (next: string) => change({ unit: next }),
      }),
    isMoney && h(CurrencyControl, { attributes, change }),
  );
}

/** A currency by its code or its name. */
export function CurrencyControl({ attributes, change }: Props): Child {
  const names = new Intl.DisplayNames([pageLanguage().locale], { type: 'currency' });
  return h(Search, {
    label: __('Currency', 'kpi-elements'),
    value: attributes.currency,
    choices: Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: `${code} · ${names.of(code)}` })),
    onChange: (currency: string) => change({ currency }),
  });
}

/** How figures of several days become one. */
export function KindControl({ attributes, change }: Props): Child {
  return h(Choice, {
    label: __('Kind of figure', 'kpi-elements'),
    value: attributes.kind,
    choices: [
      { value: '', label: __('As the metric says', 'kpi-elements') },
      { value: 'total', label: __('It adds up over time: leads, sales, visits', 'kpi-elements') },
      { value: 'rate', label: __('A rate or an average: conversion rate, cost per lead', 'kpi-elements') },
      { value: 'level', label: __('A level at a moment: followers, subscribers, open deals', 'kpi-elements') },
      { value: 'unique', label: __('Different people, each counted once: users, reach', 'kpi-elements') },
    ],
    help: __('It decides what pace to the target is fair.', 'kpi-elements'),
    onChange: (kind: string) => change({ kind }),
  });
}
