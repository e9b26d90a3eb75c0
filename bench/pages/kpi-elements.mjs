// The elements of this repository, as they are built; each part imports the tags that it shows.
import { GoalGauge, KpiCard, KpiFunnel, KpiProviderElement, KpiTrend } from '../../dist/classes.js';

function elements(root, tag, element, list) {
  if (!customElements.get(tag)) customElements.define(tag, element);
  const all = list.map((data) => Object.assign(document.createElement(tag), { data }));
  root.append(...all);
  return {
    update: (next) => all.forEach((one, i) => (one.data = next[i])),
    remove: () => root.replaceChildren(),
  };
}

/** The data core; no task needs it, but a library without it would be weighed too light. */
export const provider = () => customElements.define('kpi-provider', KpiProviderElement);

export const cards = (root, list) => elements(root, 'kpi-card', KpiCard, list);
export const gauges = (root, list) => elements(root, 'goal-gauge', GoalGauge, list);
export const funnels = (root, list) => elements(root, 'kpi-funnel', KpiFunnel, list);

/** A KPI has one line, so several lines are several elements, one above the other. */
export function trend(root, { label, t, values, target, size }) {
  const shown = (count) =>
    values.map((value) => ({
      ...{ label, target, kind: 'level' },
      series: { t: t.subarray(0, count), value: value.subarray(0, count) },
    }));
  const { update, remove } = elements(root, 'kpi-trend', KpiTrend, shown(size));
  return { append: (count) => update(shown(count)), remove };
}
