// A trend drawn by hand on a canvas: first, lowest, highest and last value of each pixel column, one rectangle a column.
import { date, figure } from './words.mjs';

const [LEFT, BOTTOM, TOP, HEIGHT] = [50, 28, 8, 320];
const COLORS = ['#3350c8', '#00714f', '#a05300'];

/** Lowest, highest and last value of each column that has a point. */
function columns(t, value, size, width) {
  const low = new Float64Array(width).fill(Infinity);
  const high = new Float64Array(width).fill(-Infinity);
  const last = new Float64Array(width).fill(NaN);
  const scale = (width - 1) / (t[size - 1] - t[0] || 1);
  for (let i = 0; i < size; i++) {
    const at = ((t[i] - t[0]) * scale) | 0;
    const one = value[i];
    if (one < low[at]) low[at] = one;
    if (one > high[at]) high[at] = one;
    last[at] = one;
  }
  return { low, high, last };
}

function dense(g, { low, high, last }, y) {
  let before = NaN;
  for (let x = 0; x < low.length; x++) {
    if (last[x] !== last[x]) continue;
    const top = y(before > high[x] ? before : high[x]);
    const bottom = y(before < low[x] ? before : low[x]);
    g.fillRect(LEFT + x, top, 1.5, Math.max(1.5, bottom - top));
    before = last[x];
  }
}

function sparse(g, { t, size }, value, width, y) {
  g.beginPath();
  for (let i = 0; i < size; i++) g.lineTo(LEFT + ((t[i] - t[0]) / (t[size - 1] - t[0])) * (width - 1), y(value[i]));
  g.stroke();
}

/** Draws the lines, the target and both axes. */
export function drawLine(canvas, data, total) {
  const { t, values, target, size } = data;
  const width = total - LEFT - 8;
  if (canvas.width !== total) Object.assign(canvas, { width: total, height: HEIGHT });
  const g = canvas.getContext('2d');
  g.clearRect(0, 0, total, HEIGHT);
  const lines = values.map((value) => columns(t, value, size, width));
  let [low, high] = [target, target];
  for (const line of lines)
    for (let x = 0; x < width; x++) {
      if (line.low[x] < low) low = line.low[x];
      if (line.high[x] > high) high = line.high[x];
    }
  const y = (value) => TOP + ((high - value) / (high - low)) * (HEIGHT - BOTTOM - TOP);
  g.font = '12px sans-serif';
  const step = [10, 20, 50, 100, 200, 500].find((one) => (high - low) / one < 6);
  for (let tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
    g.fillStyle = '#e3e7ed';
    g.fillRect(LEFT, y(tick), width, 1);
    g.fillStyle = '#596273';
    g.fillText(figure(tick), 12, y(tick) + 4);
  }
  for (let i = 0; i < 6; i++)
    g.fillText(date(t[0] + ((t[size - 1] - t[0]) * i) / 6), LEFT + (width * i) / 6, HEIGHT - 8);
  lines.forEach((line, i) => {
    g.fillStyle = g.strokeStyle = COLORS[i];
    g.lineWidth = 1.5;
    if (size > 2 * width) dense(g, line, y);
    else sparse(g, data, values[i], width, y);
  });
  g.fillStyle = '#15181e';
  for (let x = LEFT; x < LEFT + width; x += 10) g.fillRect(x, y(target), 6, 1);
  return { y, width };
}

/** Lets a plot tell of the point under the pointer: three elements are moved, nothing is drawn. */
export function follow(plot, cross, dot, read, drawn, data) {
  let box;
  plot.addEventListener('pointerenter', () => (box = plot.getBoundingClientRect()));
  plot.addEventListener('pointermove', ({ clientX }) => {
    const { t, values, size } = data();
    const { y, width } = drawn();
    const time = t[0] + ((clientX - box.left - LEFT) / width) * (t[size - 1] - t[0]);
    let [from, to] = [0, size - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (t[middle] < time) from = middle + 1;
      else to = middle;
    }
    const x = LEFT + ((t[from] - t[0]) / (t[size - 1] - t[0])) * width;
    cross.style.transform = `translate(${x}px,0)`;
    dot.style.transform = `translate(${x}px,${y(values[0][from])}px)`;
    read.style.transform = `translate(${x > width / 2 ? x - 130 : x + 12}px,12px)`;
    read.textContent = [date(t[from]), ...values.map((value) => figure(value[from]))].join('\n');
    cross.style.visibility = dot.style.visibility = read.style.visibility = 'visible';
  });
}
