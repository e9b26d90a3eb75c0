/**
 * Where sites are. Each has a folder that no other has at the same time; the next one of its kind gets the same again, as PHP
 * knows what it has compiled by where it stands.
 */
import { mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const sites = join(import.meta.dirname, 'node_modules/.sites');

/** A link beside a folder says whose it is: the number of a process. It is there at once, and whole. */
const sign = /\.of$/;

const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

const owners = (): [folder: string, pid: number][] =>
  readdirSync(sites)
    .filter((name) => sign.test(name))
    .flatMap((name) => {
      try {
        return [[join(sites, name.replace(sign, '')), Number(readlinkSync(join(sites, name)))]];
      } catch {
        return []; // given back meanwhile
      }
    });

/** The folders of the sites of a process. */
export const sitesOf = (pid: number): string[] =>
  owners()
    .filter(([, owner]) => owner === pid)
    .map(([folder]) => folder);

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0); // asks only
  } catch {
    return false;
  }
}

/** Removes the folder of a process that could not do it itself. One who says so first does it; its owner's sign goes last. */
function clear(folder: string, pid: number): void {
  const claim = `${folder}.clear`;
  try {
    symlinkSync(String(process.pid), claim);
  } catch {
    return; // another process was faster
  }
  try {
    if (Number(readlinkSync(`${folder}.of`)) === pid) giveBack(folder);
  } catch {
    // it was done before
  } finally {
    rmSync(claim, { force: true });
  }
}

let ready = false;
/** Removes what dead processes have left, and sees to it that this one tidies up. */
function tidy(): void {
  if (ready) return;
  ready = true;
  mkdirSync(sites, { recursive: true });
  for (const [folder, pid] of owners()) if (!lives(pid)) clear(folder, pid);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
}

/** A folder for a site of some kind, which is not there yet. */
export function takeFolder(kind: string): string {
  tidy();
  for (let number = 1; ; number++) {
    const folder = join(sites, `${kind}-${number}`);
    try {
      symlinkSync(String(process.pid), `${folder}.of`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw error;
    }
    return folder;
  }
}

export function giveBack(folder: string): void {
  removeFolder(folder);
  rmSync(`${folder}.of`, { force: true });
}
