// Chart.js with only what is drawn, its animations off and its own decimation on. A funnel is a chart of bars.
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Decimation,
  DoughnutController,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { cardShell, namedShell, page } from './shell.mjs';
import { date, stageWords, words } from './words.mjs';

const COLORS = ['#3350c8', '#00714f', '#a05300'];
const quiet = { animation: false, responsive: true, maintainAspectRatio: false, events: [] };
const bare = { legend: { display: false }, tooltip: { enabled: false } };

/** Charts in boxes, with the way to take them away again. */
function charts(root, boxes, make) {
  const clear = page(
    root,
    boxes.map(({ box }) => box),
  );
  const all = boxes.map(make);
  const remove = () => {
    for (const chart of all) chart.destroy();
    clear();
  };
  return { all, remove };
}

export function cards(root, list) {
  Chart.register(LineController, LineElement, PointElement, LinearScale, CategoryScale);
  const shell = cardShell('<canvas></canvas>');
  const boxes = list.map((datum) => ({ datum, ...shell() }));
  const hidden = { display: false };
  const { all, remove } = charts(root, boxes, ({ datum, spark, fill }) => {
    fill(datum);
    return new Chart(spark.firstChild, {
      type: 'line',
      data: {
        labels: [...datum.series.t],
        datasets: [{ data: [...datum.series.value], borderColor: COLORS[0], borderWidth: 1.5, pointRadius: 0 }],
      },
      options: { ...quiet, plugins: bare, scales: { x: hidden, y: hidden } },
    });
  });
  const update = (next) =>
    next.forEach((datum, i) => {
      boxes[i].fill(datum);
      all[i].data.datasets[0].data = [...datum.series.value];
      all[i].update('none');
    });
  return { update, remove };
}

export function gauges(root, list) {
  Chart.register(DoughnutController, ArcElement);
  const shell = namedShell('<div style="height:130px"><canvas></canvas></div><p class="value centre"></p>');
  const target = {
    id: 'target',
    afterDatasetsDraw(chart) {
      const { x, y, innerRadius, outerRadius } = chart.getDatasetMeta(0).data[0];
      const angle = Math.PI * (1 + 1 / 1.25);
      chart.ctx.beginPath();
      for (const r of [innerRadius - 4, outerRadius + 4])
        chart.ctx.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
      chart.ctx.lineWidth = 3;
      chart.ctx.stroke();
    },
  };
  const boxes = list.map((datum) => {
    const text = words(datum);
    const { box, place } = shell(datum.label, text.status, text.caption);
    place.nextSibling.textContent = text.value;
    return { box, place, share: text.share };
  });
  return charts(
    root,
    boxes,
    ({ place, share }) =>
      new Chart(place.firstChild, {
        type: 'doughnut',
        data: { datasets: [{ data: [share, 1 - share], backgroundColor: [COLORS[0], '#e9edf2'], borderWidth: 0 }] },
        options: { ...quiet, rotation: -90, circumference: 180, cutout: '85%', plugins: bare },
        plugins: [target],
      }),
  );
}

export function funnels(root, list) {
  Chart.register(BarController, BarElement, CategoryScale, LinearScale);
  const shell = namedShell('<div style="height:160px"><canvas></canvas></div>');
  const boxes = list.map((datum) => ({ stages: stageWords(datum), ...shell(datum.label) }));
  return charts(
    root,
    boxes,
    ({ place, stages }) =>
      new Chart(place.firstChild, {
        type: 'bar',
        data: {
          labels: stages.map(({ label, text }) => `${label}  ${text}`),
          datasets: [{ data: stages.map(({ share }) => share), backgroundColor: COLORS[0] }],
        },
        options: {
          ...quiet,
          indexAxis: 'y',
          plugins: bare,
          scales: { x: { display: false }, y: { grid: { display: false } } },
        },
      }),
  );
}

export function trend(root, { label, values, target, size, objects }) {
  Chart.register(LineController, LineElement, PointElement, LinearScale, Decimation, Tooltip);
  const { box, place } = namedShell('<div style="height:320px"><canvas></canvas></div>')(label);
  const shown = objects.map((points) => points.slice(0, size));
  const drawTarget = {
    id: 'target',
    afterDatasetsDraw({ ctx, chartArea: { left, right }, scales }) {
      const y = scales.y.getPixelForValue(target);
      ctx.save();
      ctx.setLineDash([6, 4]);
      ctx.beginPath();
      ctx.moveTo(left, y);
      ctx.lineTo(right, y);
      ctx.stroke();
      ctx.restore();
    },
  };
  const { all, remove } = charts(
    root,
    [{ box, place }],
    () =>
      new Chart(place.firstChild, {
        type: 'line',
        data: {
          datasets: values.map((_, i) => ({
            ...{ label: `${label} ${i + 1}`, data: shown[i], borderColor: COLORS[i], borderWidth: 1.5, pointRadius: 0 },
          })),
        },
        options: {
          ...quiet,
          events: ['mousemove', 'mouseout'],
          ...{ parsing: false, normalized: true, interaction: { mode: 'index', intersect: false } },
          plugins: { legend: { display: false }, decimation: { enabled: true, algorithm: 'min-max' } },
          scales: { x: { type: 'linear', bounds: 'data', ticks: { callback: date } } },
        },
        plugins: [drawTarget],
      }),
  );
  const append = (count) => {
    shown.forEach((points, i) => {
      points.push(objects[i][count - 1]);
      all[0].data.datasets[i].data = points;
    });
    all[0].update('none');
  };
  return { append, remove };
}
