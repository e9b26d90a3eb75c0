import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { KpiResult } from '../src/index.js';
import type { GoalPlan } from '../src/goals/index.js';
import { goalSheet, type SheetOptions } from '../src/goal-sheet/index.js';
import '../src/catalog/index.js';
import '../src/locales/nb.js';
import '../src/locales/nb-goals.js';
import '../src/locales/nb-catalog.js';
import '../src/locales/zh-Hans.js';
import '../src/locales/zh-Hans-goals.js';
import '../src/locales/zh-Hans-catalog.js';
import '../src/locales/zh-Hant.js';
import '../src/locales/zh-Hant-goals.js';
import '../src/locales/zh-Hant-catalog.js';
import file from '../demo/goal.json';

/** A team's goal on one page, made by `goalSheet` of `kpi-elements/goal-sheet`: plain HTML without a script, to print and to send. */
const meta: Meta = { title: 'goal sheet', parameters: { width: 864 } };
export default meta;

const { results, hints } = file as { results: Record<string, KpiResult>; hints: SheetOptions['hints'] };
const goal = file.goal as unknown as GoalPlan;
const today = '2026-11-16';

const framed = (plan: GoalPlan, figures: Record<string, KpiResult>, options: SheetOptions): TemplateResult => html`
  <iframe
    title="Goal sheet"
    sandbox="allow-same-origin"
    style="display: block; inline-size: 100%; block-size: 90vh; border: 0; color-scheme: light"
    srcdoc=${goalSheet(plan, figures, { today, ...options }).html}
  ></iframe>
`;

export const Quarter: StoryObj = { render: () => framed(goal, results, { hints }) };

/** Of a longer goal every quarter and month has its target. */
export const Year: StoryObj = {
  render: () => {
    const targets = goal.targets.map((target) => ({ ...target, parts: undefined }));
    return framed({ ...goal, period: { start: '2026-01-01', end: '2026-12-31' }, targets }, results, {});
  },
};

/** A check fails, so nothing is judged. */
export const Draft: StoryObj = {
  render: () => framed({ ...goal, targets: goal.targets.map((target) => ({ ...target, actions: [] })) }, results, {}),
};

/** What is not known is a dash. */
export const NoFigures: StoryObj = { render: () => framed(goal, {}, {}) };

export const Norwegian: StoryObj = { render: () => framed(goal, results, { lang: 'nb' }) };

export const SimplifiedChinese: StoryObj = { render: () => framed(goal, results, { lang: 'zh-Hans' }) };

export const TraditionalChinese: StoryObj = { render: () => framed(goal, results, { lang: 'zh-Hant' }) };
