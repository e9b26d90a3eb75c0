// --profile: where the time of a task goes, by function, from the sampling profiler; and the profile to open in the browser's tools.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample } from './drive.mjs';

const SHOWN = 25;

/** Milliseconds that each function took itself, the longest first. */
function selfTimes({ nodes, samples, timeDeltas }) {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      `${functionName || '(anonymous)'} ${url.split('/').slice(3).join('/')}:${lineNumber + 1}`,
    ]),
  );
  const times = new Map();
  samples.forEach((id, i) => times.set(names.get(id), (times.get(names.get(id)) ?? 0) + timeDeltas[i] / 1000));
  return [...times].filter(([name]) => !/^\((idle|root)\)/.test(name)).sort(([, a], [, b]) => b - a);
}

export async function profile(given, folder) {
  let figures;
  const started = async (cdp) => {
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
    await cdp.send('Profiler.start');
  };
  const looked = async (page, cdp) => {
    const { profile } = await cdp.send('Profiler.stop');
    writeFileSync(join(folder, `${given.task.id}-${given.library}.cpuprofile`), JSON.stringify(profile));
    figures = selfTimes(profile);
  };
  const spent = await sample({ ...given, started, looked });
  console.log(`\n${given.task.id} ${given.library}`, JSON.stringify(spent));
  for (const [name, ms] of figures.slice(0, SHOWN)) console.log(ms.toFixed(1).padStart(9), name);
}
