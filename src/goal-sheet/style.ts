/** The look of a sheet on paper and on a screen: that of the elements, in light colours. */
export const sheetStyle: string = `
@page { size: A4; margin: 15mm 14mm }
* { box-sizing: border-box; margin: 0; padding: 0 }
html { color-scheme: light; -webkit-text-size-adjust: 100% }
body {
  max-width: 50rem; margin: 0 auto; padding: clamp(1rem, 4vw, 2.5rem); background: #fff; color: #15181e;
  font: 0.9375rem/1.5 Inter, system-ui, 'Helvetica Neue', Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word; text-wrap: pretty;
}
h1 { font-size: 1.75em; font-weight: 650; line-height: 1.2; letter-spacing: -0.015em }
h2 { margin-top: 2.25em; font-size: 1.125em; font-weight: 650 }
h3 { font-size: 1em; font-weight: 650; line-height: 1.35 }
b, th { font-weight: 600; text-align: start }
ul { padding-inline-start: 1.1em }
section > p, section > ul, section > .scroll { margin-top: 0.5em }
.muted, .over, dt, thead th, .facts th, small { color: #596273; font-weight: 400 }
.over { margin-bottom: 0.25em }
.draft { margin-top: 0.75em; padding: 0.5em 0.8em; border: 1px solid #a05300; border-radius: 0.5em }
dl { display: grid; grid-template-columns: minmax(5em, max-content) 1fr; gap: 0.2em 1.25em; margin-top: 1.1em }
table { border-collapse: collapse; width: 100%; font-size: 0.9375em }
th, td { padding: 0.28em 0; border-bottom: 1px solid #e3e7ed; text-align: start; vertical-align: baseline }
th + *, td + * { padding-inline-start: 1em }
.kpis { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1em; margin-top: 0.75em }
.kpi { padding: 1.1em; border: 1px solid #e3e7ed; border-radius: 0.75em; break-inside: avoid }
.head { display: flex; justify-content: space-between; align-items: baseline; gap: 0 1em }
.head h3 { min-width: 0; overflow-wrap: anywhere }
.value { margin-top: 0.1em; font-size: 2.2em; font-weight: 700; line-height: 1.25; letter-spacing: -0.02em }
.caption { display: flex; flex-wrap: wrap; gap: 0 1.25em; color: #596273 }
.caption b { color: #15181e }
.kpi table { margin-top: 0.6em }
.text, .do { margin-top: 0.5em; font-size: 0.9375em }
.text .muted { margin-inline-end: 0.5em }
.facts th { width: 1%; white-space: nowrap }
.facts td { text-align: end }
.status { font-weight: 600; white-space: nowrap }
.good { color: #00714f } .warn { color: #a05300 } .bad { color: #bb2f24 } .wait { color: #596273 }
.scroll { overflow-x: auto }
.plan td, .plan thead th + th { text-align: end }
.plan td { white-space: nowrap }
.plan { table-layout: fixed; min-width: 32em }
.plan thead th:first-child { width: 24% }
.plan thead th { vertical-align: bottom }
.plan .month th { font-weight: 400 }
.plan .quarter > *, .plan .goal > * { font-weight: 600 }
.plan .quarter ~ .month th { padding-inline-start: 1em }
.plan .goal > * { border-bottom: 0 }
.smart tbody th { width: 3.5em; color: #596273; font-weight: 400 }
.smart tbody tr:first-child th[scope='rowgroup'] { width: auto; padding-top: 0.9em; color: #15181e; font-weight: 600 }
.smart td:not(:last-child) { overflow-wrap: anywhere; hyphens: auto }
@media (max-width: 30rem) { .smart .status { white-space: normal } }
.dates { display: flex; flex-wrap: wrap; gap: 0.2em 2em; padding: 0; list-style: none; font-weight: 600 }
@media print {
  body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.4 }
  h2 { margin-top: 1.6em }
  .kpi { padding: 0.8em 0.9em }
  .kpi th, .kpi td { padding-block: 0.15em }
  .kpis { gap: 0.8em }
  h2, h3, thead { break-after: avoid }
  tr, li, .draft, .smart tbody { break-inside: avoid }
  .plan .quarter { break-after: avoid }
  .kpis { grid-template-columns: 1fr 1fr }
  .scroll { overflow: visible }
}
`
  .trim()
  .replace(/\n +/g, ' ');
