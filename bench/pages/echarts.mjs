// ECharts with only the parts that are drawn, its animations off, typed arrays and its own sampling.
import { FunnelChart, GaugeChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { cardShell, namedShell, page } from './shell.mjs';
import { stageWords, words } from './words.mjs';

const COLORS = ['#3350c8', '#00714f', '#a05300'];
const pairs = (t, value, size) => {
  const out = new Float64Array(2 * size);
  for (let i = 0; i < size; i++) {
    out[2 * i] = t[i];
    out[2 * i + 1] = value[i];
  }
  return out;
};

function charts(root, boxes, option) {
  const clear = page(
    root,
    boxes.map(({ box }) => box),
  );
  const all = boxes.map((one) => {
    const chart = init(one.place ?? one.spark);
    chart.setOption({ animation: false, ...option(one) });
    return chart;
  });
  const remove = () => {
    for (const chart of all) chart.dispose();
    clear();
  };
  return { all, remove };
}

export function cards(root, list) {
  use([LineChart, GridComponent, CanvasRenderer]);
  const shell = cardShell('');
  const boxes = list.map((datum) => ({ datum, ...shell() }));
  const line = ({ series }) => pairs(series.t, series.value, series.t.length);
  const { all, remove } = charts(root, boxes, ({ datum, fill }) => {
    fill(datum);
    return {
      grid: { left: 0, right: 0, top: 2, bottom: 2 },
      xAxis: { type: 'time', show: false },
      yAxis: { type: 'value', show: false, scale: true },
      series: [{ type: 'line', showSymbol: false, lineStyle: { width: 1.5, color: COLORS[0] }, data: line(datum) }],
    };
  });
  const update = (next) =>
    next.forEach((datum, i) => {
      boxes[i].fill(datum);
      all[i].setOption({ series: [{ data: line(datum) }] });
    });
  return { update, remove };
}

export function gauges(root, list) {
  use([GaugeChart, CanvasRenderer]);
  const shell = namedShell('<div style="height:170px"></div>');
  const none = { show: false };
  const boxes = list.map((datum) => {
    const text = words(datum);
    return { text, ...shell(datum.label, text.status, text.caption) };
  });
  const ring = { type: 'gauge', startAngle: 180, endAngle: 0, min: 0, max: 1, center: ['50%', '75%'], radius: '100%' };
  const quiet = { splitLine: none, axisTick: none, axisLabel: none };
  return charts(root, boxes, ({ text }) => ({
    series: [
      {
        ...{ ...ring, ...quiet, pointer: none, axisLine: { lineStyle: { width: 13 } } },
        progress: { show: true, width: 13, itemStyle: { color: COLORS[0] } },
        detail: { formatter: () => text.value, offsetCenter: [0, 0] },
        data: [{ value: text.share }],
      },
      {
        ...{ ...ring, ...quiet, axisLine: none, detail: none },
        pointer: { icon: 'rect', width: 3, length: 20, offsetCenter: [0, '-82%'] },
        data: [{ value: 0.8 }],
      },
    ],
  }));
}

export function funnels(root, list) {
  use([FunnelChart, CanvasRenderer]);
  const shell = namedShell('<div style="height:160px"></div>');
  const boxes = list.map((datum) => ({ stages: stageWords(datum), ...shell(datum.label) }));
  return charts(root, boxes, ({ stages }) => ({
    series: [
      {
        ...{ type: 'funnel', left: 8, right: 170, top: 4, bottom: 4, minSize: '0%', label: { position: 'right' } },
        data: stages.map(({ label, share, text }) => ({ name: `${label} ${text}`, value: share })),
      },
    ],
  }));
}

export function trend(root, { label, t, values, target, size }) {
  use([LineChart, GridComponent, TooltipComponent, MarkLineComponent, CanvasRenderer]);
  const { box, place } = namedShell('<div style="height:320px"></div>')(label);
  const markLine = {
    symbol: 'none',
    silent: true,
    lineStyle: { color: '#15181e', type: 'dashed' },
    data: [{ yAxis: target }],
  };
  const { all, remove } = charts(root, [{ box, place }], () => ({
    color: COLORS,
    grid: { left: 50, right: 16, top: 8, bottom: 28 },
    tooltip: { trigger: 'axis', transitionDuration: 0 },
    xAxis: { type: 'time' },
    yAxis: { type: 'value', scale: true },
    series: values.map((value, i) => ({
      ...{ type: 'line', name: `${label} ${i + 1}`, showSymbol: false, sampling: 'minmax', lineStyle: { width: 1.5 } },
      ...{ data: pairs(t, value, size), ...(i ? {} : { markLine }) },
    })),
  }));
  const append = (count) => all[0].setOption({ series: values.map((value) => ({ data: pairs(t, value, count) })) });
  return { append, remove };
}
