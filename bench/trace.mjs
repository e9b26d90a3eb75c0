// The longest task of the main thread, from a trace.
const CATEGORIES = ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline', 'devtools.timeline'];

/** Traces what an expression in the page or a function does; marks show where it began and which thread is the page's. */
export async function traced(page, work) {
  await page.tracing.start({ categories: CATEGORIES });
  await page.evaluate(`performance.mark('bench')`);
  if (typeof work === 'string') await page.evaluate(work);
  else await work();
  await page.evaluate('bench.painted()');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  return traceEvents;
}

/** Its length on the clock and on the processor; `longest` is the latter, which others on the machine move less. */
export function longestTask(events) {
  const mark = events.find(({ name, cat }) => name === 'bench' && cat === 'blink.user_timing');
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      /RunTask$/.test(name) && ph === 'X' && pid === mark.pid && tid === mark.tid && ts > mark.ts,
  );
  const most = (key) => tasks.reduce((longest, task) => Math.max(longest, task[key] ?? 0), 0) / 1000;
  return { longest: most('tdur'), longestOnClock: most('dur') };
}
