// uPlot, at its default stroke of one pixel: lines only.
import uPlot from 'uplot';
import look from 'uplot/dist/uPlot.min.css';
import { cardShell, namedShell, page } from './shell.mjs';

const COLORS = ['#3350c8', '#00714f', '#a05300'];

function style() {
  if (!document.getElementById('uplot'))
    document.head.append(Object.assign(document.createElement('style'), { id: 'uplot', textContent: look }));
}

export function cards(root, list) {
  style();
  const shell = cardShell('');
  const all = list.map((datum) => ({ datum, ...shell() }));
  const clear = page(
    root,
    all.map(({ box }) => box),
  );
  const width = all[0].spark.clientWidth;
  const options = {
    ...{ width, height: 44, legend: { show: false }, cursor: { show: false } },
    axes: [{ show: false }, { show: false }],
    series: [{}, { stroke: COLORS[0] }],
  };
  const charts = all.map(({ datum, spark, fill }) => {
    fill(datum);
    return new uPlot(options, [datum.series.t, datum.series.value], spark);
  });
  return {
    update: (next) =>
      next.forEach((datum, i) => {
        all[i].fill(datum);
        charts[i].setData([datum.series.t, datum.series.value]);
      }),
    remove() {
      for (const chart of charts) chart.destroy();
      clear();
    },
  };
}

export function trend(root, { label, t, values, target, size }) {
  style();
  const { box, place } = namedShell('<div></div>')(label);
  const clear = page(root, [box]);
  const shown = (count) => [t, ...values].map((column) => column.subarray(0, count));
  const drawTarget = ({ ctx, bbox, valToPos }) => {
    const y = valToPos(target, 'y', true);
    ctx.save();
    ctx.setLineDash([6, 4]);
    ctx.strokeStyle = '#15181e';
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    ctx.restore();
  };
  const chart = new uPlot(
    {
      ...{ width: place.clientWidth, height: 320, ms: 1, hooks: { draw: [drawTarget] } },
      series: [{}, ...values.map((_, i) => ({ label: `${label} ${i + 1}`, stroke: COLORS[i] }))],
    },
    shown(size),
    place,
  );
  return {
    append: (count) => chart.setData(shown(count)),
    remove() {
      chart.destroy();
      clear();
    },
  };
}
