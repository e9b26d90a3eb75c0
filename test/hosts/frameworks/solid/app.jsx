import { For, Show } from 'solid-js';

export function App({ page, hear }) {
  return (
    <>
      <kpi-trend id="object" prop:data={page().result} />
      <kpi-funnel id="json" stages={JSON.stringify(page().stages)} on:kpi-select={hear} />
      <kpi-card
        id="figure"
        label={page().label}
        prop:value={page().value}
        target="1200"
        kind="total"
        prop:partial={page().partial}
        on:kpi-status={hear}
      >
        {page().text}
      </kpi-card>
      <kpi-card
        id="path"
        value="1300"
        target="1200"
        kind="total"
        period="2026-Q4"
        as-of="2026-11-15"
        prop:monotone={page().monotone}
      />
      <kpi-card
        id="chance"
        value="5.2%"
        target="5%"
        sample="400"
        as-of="2026-11-15"
        prop:significance={page().significance}
      />
      <kpi-card id="slots" value="540">
        <span slot="label">{page().name}</span>
        <span slot="foot">{page().foot}</span>
      </kpi-card>
      <kpi-provider id="served" prop:provider={page().provider}>
        <For each={page().metrics}>{(metric) => <kpi-card metric={metric} />}</For>
        <Show when={page().isShown}>
          <kpi-card id="guest" metric="guest" />
        </Show>
      </kpi-provider>
      <kpi-provider id="live" src="/figures" prop:live={page().live}>
        <kpi-card metric="leads" />
      </kpi-provider>
    </>
  );
}
