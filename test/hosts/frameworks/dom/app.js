export function start(box, page, hear) {
  box.innerHTML = `
    <kpi-trend id="object"></kpi-trend>
    <kpi-funnel id="json"></kpi-funnel>
    <kpi-card id="figure" target="1200" kind="total"></kpi-card>
    <kpi-card id="path" value="1300" target="1200" kind="total" period="2026-Q4" as-of="2026-11-15"></kpi-card>
    <kpi-card id="chance" value="5.2%" target="5%" sample="400" as-of="2026-11-15"></kpi-card>
    <kpi-card id="slots" value="540"><span slot="label"></span><span slot="foot"></span></kpi-card>
    <kpi-provider id="served"></kpi-provider>
    <kpi-provider id="live" src="/figures"><kpi-card metric="leads"></kpi-card></kpi-provider>`;

  const element = (id) => box.querySelector(`#${id}`);
  element('json').addEventListener('kpi-select', hear);
  element('figure').addEventListener('kpi-status', hear);

  const cards = new Map();
  const card = (metric) => {
    if (!cards.has(metric)) {
      const made = document.createElement('kpi-card');
      made.setAttribute('metric', metric);
      if (metric === 'guest') made.id = 'guest';
      cards.set(metric, made);
    }
    return cards.get(metric);
  };

  function show(next) {
    element('object').data = next.result;
    element('json').setAttribute('stages', JSON.stringify(next.stages));
    element('figure').label = next.label;
    element('figure').value = next.value;
    element('figure').partial = next.partial;
    element('figure').textContent = next.text;
    element('path').monotone = next.monotone;
    element('chance').significance = next.significance;
    element('slots').querySelector('[slot="label"]').textContent = next.name;
    element('slots').querySelector('[slot="foot"]').textContent = next.foot;
    element('served').provider = next.provider;
    const metrics = [...next.metrics, ...(next.isShown ? ['guest'] : [])];
    element('served').replaceChildren(...metrics.map((metric) => card(metric)));
    element('live').live = next.live;
  }
  show(page);
  return { show, end: () => box.replaceChildren() };
}
