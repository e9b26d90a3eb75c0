/** What few need, each in the words in which it is asked for. */

import { __ } from '../wp.js';
import type { Choices } from './field.js';

interface Entry {
  readonly label: string;
  readonly help?: string;
  /** What it is: a text, unless it says otherwise. */
  readonly is?: 'figure' | 'json' | Choices;
}

const json = 'json';
const figure = 'figure';

export function entries(): Readonly<Record<string, Entry>> {
  const asUsual = { value: '', label: __('As usual', 'kpi-elements') };
  const yes = { value: 'true', label: __('Yes', 'kpi-elements') };
  const no = { value: 'false', label: __('No', 'kpi-elements') };
  return {
    baseline: {
      label: __('Baseline', 'kpi-elements'),
      help: __('Where it stood when the goal was set.', 'kpi-elements'),
      is: figure,
    },
    stretch: {
      label: __('Stretch target', 'kpi-elements'),
      help: __('More than is expected.', 'kpi-elements'),
      is: figure,
    },
    periodLabel: { label: __('Name of the period', 'kpi-elements') },
    previousLabel: { label: __('Name of the period before', 'kpi-elements') },
    lang: {
      label: __('Language', 'kpi-elements'),
      is: [
        { value: '', label: __('That of the page', 'kpi-elements') },
        { value: 'en', label: 'English' },
        { value: 'nb', label: 'Norsk bokmål' },
        { value: 'zh-CN', label: '简体中文' },
        { value: 'zh-TW', label: '繁體中文' },
      ],
    },
    compare: {
      label: __('Compare with', 'kpi-elements'),
      is: [
        asUsual,
        { value: 'previous', label: __('The period before', 'kpi-elements') },
        { value: 'year', label: __('The same period a year before', 'kpi-elements') },
        { value: 'none', label: __('Nothing', 'kpi-elements') },
      ],
    },
    granularity: {
      label: __('A point for each', 'kpi-elements'),
      is: [
        asUsual,
        { value: 'day', label: __('Day', 'kpi-elements') },
        { value: 'week', label: __('Week', 'kpi-elements') },
        { value: 'month', label: __('Month', 'kpi-elements') },
        { value: 'quarter', label: __('Quarter', 'kpi-elements') },
      ],
    },
    scale: {
      label: __('Widest bar', 'kpi-elements'),
      is: [
        { value: '', label: __('The first stage', 'kpi-elements') },
        { value: 'previous', label: __('The stage before each, for chains that fall a thousandfold', 'kpi-elements') },
      ],
    },
    spend: {
      label: __('Spend', 'kpi-elements'),
      help: __('What all this cost: it gives the cost of each stage.', 'kpi-elements'),
      is: figure,
    },
    reference: {
      label: __('Compared segment', 'kpi-elements'),
      help: __('The segment that the others are held against.', 'kpi-elements'),
    },
    sample: {
      label: __('Cases', 'kpi-elements'),
      help: __('How many cases a rate is made of.', 'kpi-elements'),
      is: figure,
    },
    minSample: {
      label: __('Fewest cases', 'kpi-elements'),
      help: __('With fewer there is no verdict yet.', 'kpi-elements'),
      is: figure,
    },
    partial: {
      label: __('Still changing', 'kpi-elements'),
      help: __('The latest figure is not final.', 'kpi-elements'),
      is: [asUsual, yes, no],
    },
    monotone: {
      label: __('Can only grow', 'kpi-elements'),
      help: __('Not so with returns and refunds.', 'kpi-elements'),
      is: [asUsual, yes, no],
    },
    rateMode: {
      label: __('The way to the target', 'kpi-elements'),
      is: [
        asUsual,
        { value: 'hold', label: __('Held all the time', 'kpi-elements') },
        { value: 'glide', label: __('Reached step by step', 'kpi-elements') },
      ],
    },
    src: {
      label: __('Address of the figures', 'kpi-elements'),
      help: __('A file or a service that answers with a KPI in JSON.', 'kpi-elements'),
    },
    refresh: {
      label: __('Ask again every', 'kpi-elements'),
      help: __('Such as 60s or 5m, while somebody looks.', 'kpi-elements'),
    },
    allowOrigin: { label: __('Other sites that may be asked', 'kpi-elements') },
    updatedAt: {
      label: __('Figures are of', 'kpi-elements'),
      help: __('An instant such as 2026-11-15T06:00:00Z.', 'kpi-elements'),
    },
    timeZone: {
      label: __('Time zone of the figures', 'kpi-elements'),
      help: __('Such as Europe/Oslo.', 'kpi-elements'),
    },
    previousPeriod: { label: __('Period that is compared with', 'kpi-elements') },
    warmup: { label: __('Share of the period without a verdict', 'kpi-elements'), is: figure },
    live: { label: __('The address is a live stream', 'kpi-elements'), is: [{ value: '', label: no.label }, yes] },
    notices: { label: __('Notes', 'kpi-elements'), is: json },
    segments: { label: __('Segments', 'kpi-elements'), is: json },
    segment: { label: __('Only the part', 'kpi-elements'), is: json },
    series: { label: __('Figures for a small line', 'kpi-elements'), is: json },
    previousSeries: { label: __('Figures of the period before', 'kpi-elements'), is: json },
    targetSeries: { label: __('Targets that change', 'kpi-elements'), is: json },
    thresholds: { label: __('Thresholds of the verdict', 'kpi-elements'), is: json },
    weights: { label: __('Weights of days', 'kpi-elements'), is: json },
    plan: { label: __('Plan of the goal', 'kpi-elements'), is: json },
    alerts: { label: __('Alerts', 'kpi-elements'), is: json },
    changes: { label: __('Changes that explain it', 'kpi-elements'), is: json },
    significance: { label: __('Significance', 'kpi-elements'), is: json },
  };
}
