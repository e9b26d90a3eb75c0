export function App({ page, hear }) {
  return (
    <>
      <kpi-trend id="object" data={page.result}></kpi-trend>
      <kpi-trend
        id="object-kept"
        ref={(trend) => {
          if (trend) trend.data = page.result;
        }}
      ></kpi-trend>
      <kpi-funnel id="json" stages={JSON.stringify(page.stages)} onkpi-select={hear}></kpi-funnel>
      <kpi-card
        id="figure"
        label={page.label}
        value={page.value}
        target="1200"
        kind="total"
        partial={page.partial}
        onkpi-status={hear}
      >
        {page.text}
      </kpi-card>
      <kpi-card
        id="path"
        {...{ value: 1300, target: 1200, kind: 'total', period: '2026-Q4', 'as-of': '2026-11-15' }}
        monotone={page.monotone}
      ></kpi-card>
      <kpi-card
        id="chance"
        {...{ value: '5.2%', target: '5%', sample: 400, 'as-of': '2026-11-15' }}
        significance={page.significance}
      ></kpi-card>
      <kpi-card id="false-kept" value="540" target="1200" kind="total" partial={String(page.partial)}></kpi-card>
      <kpi-card id="none-kept" value={page.value ?? ''}></kpi-card>
      <kpi-card id="slots" value="540">
        <span slot="label">{page.name}</span>
        <span slot="foot">{page.foot}</span>
      </kpi-card>
      <kpi-provider id="served" provider={page.provider}>
        {page.metrics.map((metric) => (
          <kpi-card key={metric} metric={metric}></kpi-card>
        ))}
        {page.isShown && <kpi-card id="guest" metric="guest"></kpi-card>}
      </kpi-provider>
      <kpi-provider
        id="provider-kept"
        ref={(element) => {
          if (element) element.provider = page.provider;
        }}
      >
        <kpi-card metric="leads"></kpi-card>
      </kpi-provider>
      <kpi-provider id="live" src="/figures" live={page.live}>
        <kpi-card metric="leads"></kpi-card>
      </kpi-provider>
    </>
  );
}
