// The tags in a page's own script: the compiler knows what a tag is, and what an event brings.
import 'kpi-elements';
import type { KpiElement, KpiProvider } from 'kpi-elements';

const card = document.createElement('kpi-card');
card.value = 540;
card.minSample = '30';
card.target = { min: 0.4, max: 0.6 };
card.addEventListener('kpi-status', ({ detail }) => detail.to === 'at-risk');
card.addEventListener('kpi-alert', ({ detail }) => detail.text);

const provider: KpiProvider = { fetch: ({ metric }) => Promise.resolve({ value: metric.length }) };
const around = document.querySelector('kpi-provider');
if (around) around.provider = provider;
around?.addEventListener('kpi-summary', ({ detail }) => detail['at-risk']);
around?.addEventListener('kpi-hints', ({ detail }) => detail[0]?.text);

document.querySelector('kpi-trend')?.addEventListener('kpi-select', ({ detail }) => detail.point?.value);
document.querySelector('kpi-funnel')?.addEventListener('kpi-load', ({ detail }) => detail.kpi.label);
document.body.addEventListener('kpi-error', ({ detail }) => detail.problems.map(({ field }) => field));

const gauge: KpiElement = document.createElement('goal-gauge');
export const verdict: 'achieved' | null = gauge.status === 'achieved' ? gauge.status : null;
