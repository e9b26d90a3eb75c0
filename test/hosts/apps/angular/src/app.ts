import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { KpiProviderLike, KpiResult, KpiSelectEvent } from 'kpi-elements';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <kpi-card id="server" label="Leads" value="540" target="1200" kind="total" [partial]="false">
      540 of 1,200 leads
    </kpi-card>
    <kpi-trend id="object" [data]="visits"></kpi-trend>
    <kpi-funnel id="list" [stages]="stages" (kpi-select)="pick($event)"></kpi-funnel>
    <p id="picked">{{ picked() }}</p>
    <kpi-provider [provider]="provider">
      <kpi-card id="served" metric="leads"></kpi-card>
    </kpi-provider>
  `,
})
export class App {
  readonly picked = signal('nothing');
  readonly visits: KpiResult = {
    label: 'Visits',
    series: [
      ['2026-11-01', 12],
      ['2026-11-02', 15],
      ['2026-11-03', 11],
    ],
  };
  readonly stages: KpiResult['stages'] = [
    { label: 'Visit', value: 1200 },
    { label: 'Basket', value: 300 },
    { label: 'Order', value: 90 },
  ];
  readonly provider: KpiProviderLike = ({ metric }) => ({ label: metric, value: 7 });

  pick(event: Event): void {
    this.picked.set((event as KpiSelectEvent).detail.stage!.label);
  }
}
