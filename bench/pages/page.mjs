// What runs in every page before the library: it makes the figures, and then lets the library show them.
import * as data from '../data.mjs';

let part;
let size;
let inputs;
let shown;

/** After the next frame was painted. */
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
/** After all that waits for nothing but its turn. */
function task() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
const root = () => document.getElementById('root');
const show = () => (shown = globalThis.library[part](root(), inputs[0]));

/** Makes all figures, and lets the page come to rest. */
async function prepare(task) {
  ({ part, size } = task);
  root().className = part;
  if (part === 'trend') {
    inputs = [data.trend(size, task.lines, task.more)];
    if (task.objects) inputs[0].objects = data.objects(inputs[0]);
  } else inputs = Array.from({ length: 1 + (task.more ?? 0) }, (_, round) => data[part](size, round));
  await painted();
}

function load(src) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    Object.assign(script, { src, onload: resolve, onerror: reject });
    document.head.append(script);
  });
}

/** Evaluates the library and shows everything; answers with the time until it was painted, and the longest task if it was a long one. */
async function paint(src) {
  let longTask = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTask = Math.max(longTask, duration);
  });
  watch.observe({ type: 'longtask' });
  const start = performance.now();
  await load(src);
  show();
  await painted();
  const ms = performance.now() - start;
  await painted();
  await painted();
  watch.disconnect();
  return { ms, longTask };
}

/** New figures, a frame apart. */
async function update() {
  for (const input of inputs.slice(1)) {
    shown.update(input);
    await painted();
  }
}

/** One more point a frame, `times` times. */
async function append(times) {
  for (let i = 1; i <= times; i++) {
    shown.append(size + i);
    await painted();
  }
}

/** Shows everything and takes it away, a frame apart. */
async function cycle(times) {
  for (let i = 0; i < times; i++) {
    show();
    await painted();
    shown.remove();
    shown = null;
    await painted();
  }
}

/** Other figures time and again, ten in a frame, each after what the one before set off; what is shown stays. */
async function change(times) {
  shown ??= show();
  for (let i = 0; i < times; i++) {
    if (part === 'trend') shown.append(size - (i % 10));
    else shown.update(inputs[i % inputs.length]);
    await task();
    if (i % 10 === 9) await painted();
  }
}

/** Goes through the page from its top to its end in so many steps, a frame apart. */
async function scroll(steps) {
  for (let i = 1; i <= steps; i++) {
    scrollTo(0, ((document.documentElement.scrollHeight - innerHeight) * i) / steps);
    await painted();
  }
}

/** The share of a picture that is not its background. */
async function ink(picture) {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
  const g = canvas.getContext('2d');
  g.drawImage(image, 0, 0);
  const pixels = new Uint32Array(g.getImageData(0, 0, image.width, image.height).data.buffer);
  return pixels.reduce((count, pixel) => count + (pixel !== pixels[0]), 0) / pixels.length;
}

globalThis.bench = { prepare, load, paint, painted, update, append, cycle, change, scroll, ink };
