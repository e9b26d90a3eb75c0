import { html, LitElement, type TemplateResult } from 'lit';

/** A component of somebody's own, with one of ours inside. */
class Dashboard extends LitElement {
  static override properties = { value: {} };

  declare value?: string;

  protected override render(): TemplateResult {
    return html`<h2>Today</h2>
      <kpi-card label="Leads" kind="total" value=${this.value ?? ''} target="1200"></kpi-card>`;
  }
}
customElements.define('my-dashboard', Dashboard);
