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

/** The data core: a provider around an element of each tag, and another one in its place with each other figures. */
export function provider(root, result) {
  const all = { 'kpi-provider': KpiProviderElement, 'kpi-card': KpiCard, 'goal-gauge': GoalGauge };
  for (const [tag, element] of Object.entries({ ...all, 'kpi-trend': KpiTrend, 'kpi-funnel': KpiFunnel }))
    if (!customElements.get(tag)) customElements.define(tag, element);
  const around = document.createElement('kpi-provider');
  const update = (next) => (around.provider = { fetch: () => Promise.resolve(next) });
  update(result);
  for (const tag of ['kpi-card', 'goal-gauge', 'kpi-trend', 'kpi-funnel'])
    around.append(Object.assign(document.createElement(tag), { metric: 'leads' }));
  root.append(around);
  return { update, remove: () => root.replaceChildren() };
}

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
