// Lets a fresh renderer do one task with one library, and reads what that cost from the browser.
import { longestTask, traced } from './trace.mjs';

const VIEWPORT = { width: 1280, height: 800 };
const MOVES = 60;
const STEPS = 160;

/** CPU time of the main thread in all and by kind, and of the whole renderer, in milliseconds; and what is alive. */
async function metrics(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return {
    ...{ cpu: of.TaskDuration * 1000, script: of.ScriptDuration * 1000, all: of.ProcessTime * 1000 },
    layout: (of.LayoutDuration + of.RecalcStyleDuration) * 1000,
    ...{ heapKb: of.JSHeapUsedSize / 1000, nodes: of.Nodes, listeners: of.JSEventListeners },
  };
}
const less = (after, before) => Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]));
const divided = (all, by) => Object.fromEntries(Object.entries(all).map(([key, value]) => [key, value / by]));

/** Not while somebody looks where the time goes. */
async function collect(cdp) {
  if (cdp.profiled) return;
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
}

/** What it costs to do something, once the page is at rest. */
async function cost(cdp, work) {
  await collect(cdp);
  const before = await metrics(cdp);
  const result = await work();
  const { cpu, script, layout, all } = less(await metrics(cdp), before);
  return { ...{ cpu, script, layout, all }, ...result };
}

/** Moves the pointer over the middle of what is shown, or below it, where nothing is. */
async function moves({ page, cdp }, times, over) {
  const box = await page.$eval('#root', (root) => {
    const { left, width, bottom, height } = root.getBoundingClientRect();
    return { left, width, bottom, middle: bottom - height / 2 };
  });
  const y = over ? box.middle : box.bottom + 60;
  for (let i = -1; i < times; i++) {
    const x = box.left + box.width * (0.2 + (0.6 * (i + 1)) / times);
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    await page.evaluate('bench.painted()');
  }
}

/** Waits until nothing has been done for a second, and says what it cost until then, in milliseconds. */
async function rested(cdp) {
  const { cpu: start } = await metrics(cdp);
  for (let before = start; ;) {
    await new Promise((done) => setTimeout(done, 1000));
    const { cpu } = await metrics(cdp);
    if (cpu - before < 3) return before - start;
    before = cpu;
  }
}

const slowed = (run) => run.cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
const paint = ({ page, src }) => page.evaluate(`bench.paint(${JSON.stringify(src)})`);

const drives = {
  async paint(run) {
    const { cdp, task } = run;
    await collect(cdp);
    const before = await metrics(cdp);
    const spent = await cost(cdp, () => paint(run));
    if (!task.heap) return spent;
    await collect(cdp);
    const { heapKb, nodes } = less(await metrics(cdp), before);
    return { ...spent, heapKb, nodes };
  },

  async update(run) {
    await paint(run);
    return divided(await cost(run.cdp, () => run.page.evaluate('bench.update()')), run.task.more);
  },

  async append(run) {
    await paint(run);
    const { more } = run.task;
    return divided(await cost(run.cdp, () => run.page.evaluate(`bench.append(${more})`)), more);
  },

  async hover(run) {
    await paint(run);
    await moves(run, 3, true);
    const over = await cost(run.cdp, () => moves(run, MOVES, true));
    const idle = await cost(run.cdp, () => moves(run, MOVES, false));
    await moves(run, 1, true);
    return divided(less(over, idle), MOVES);
  },

  /** From the script's evaluation until nothing has been done for a second. */
  async rest(run) {
    const first = await drives.paint(run);
    const after = await rested(run.cdp);
    return { ...first, cpu: first.cpu + after, after };
  },

  async scroll(run) {
    await paint(run);
    await rested(run.cdp);
    return cost(run.cdp, () => run.page.evaluate(`bench.scroll(${STEPS})`));
  },

  /** The first of the rounds are for what is made once; what the second half leaves is growth. */
  async leak({ page, cdp, src, task }) {
    const { by, times } = task;
    await page.evaluate(`bench.load(${JSON.stringify(src)})`);
    await page.evaluate(`bench.${by}(${Math.ceil(times / 5)})`);
    const alive = async () => {
      // An answer of a provider is kept for two seconds.
      if (task.part === 'provider') await new Promise((done) => setTimeout(done, 2500));
      await collect(cdp);
      return metrics(cdp);
    };
    const before = await alive();
    await page.evaluate(`bench.${by}(${times / 2})`);
    const between = await alive();
    await page.evaluate(`bench.${by}(${times / 2})`);
    const after = await alive();
    const { heapKb, nodes, listeners } = less(after, before);
    if (by === 'cycle') await paint({ page, src });
    return { heapKb, lateKb: after.heapKb - between.heapKb, nodes, listeners };
  },

  async startup(run) {
    await slowed(run);
    const trace = await traced(run.page, `bench.load(${JSON.stringify(run.startup)})`);
    await paint(run);
    return longestTask(trace);
  },

  async slowHover(run) {
    await paint(run);
    await moves(run, 3, true);
    await slowed(run);
    return longestTask(await traced(run.page, () => moves(run, 20, true)));
  },

  async slowUpdate(run) {
    await paint(run);
    await slowed(run);
    return longestTask(await traced(run.page, 'bench.update()'));
  },
};

/** One task of one library in a renderer of its own; `started` and `looked` are told before and after, while it is open. */
export async function sample({ browser, origin, task, library, started, looked }) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const wrong = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    await page.setViewport(VIEWPORT);
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${origin}/page`);
    await page.evaluate((task) => globalThis.bench.prepare(task), task);
    const startup = library === 'kpi-elements' ? '/dist/kpi-elements.min.js' : `/${library}/all.js`;
    const run = { page, cdp, task, startup, src: `/${library}/${task.part}.js` };
    cdp.profiled = Boolean(started);
    await started?.(cdp);
    const found = await drives[task.drive](run);
    if (wrong.length) throw new Error(wrong[0]);
    await looked?.(page, cdp);
    return found;
  } finally {
    await context.close();
  }
}
