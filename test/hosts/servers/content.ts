import { html, type TemplateResult } from 'lit';

/** What a server renders, and a page takes over: figures as an object. */
export const content = (leads: unknown): TemplateResult =>
  html`<kpi-card .data=${leads}></kpi-card><goal-gauge .data=${leads}></goal-gauge>`;
