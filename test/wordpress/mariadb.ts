/** A server of MariaDB with nothing in it, which is gone with the test. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mariaDbPath } from '../../scripts/mariadb.mjs';
import type { Database } from './installation.js';
import { runPhp } from './wordpress.js';

export interface MariaDb {
  /** Makes a database for one site. */
  database(): Database;
  close(): void;
}

export async function newMariaDb(): Promise<MariaDb> {
  const folder = mkdtempSync(join(tmpdir(), 'kpi-mariadb-'));
  const socket = join(folder, 'socket');
  const server = spawn(
    mariaDbPath(),
    [
      ...['--no-defaults', `--datadir=${folder}`, `--socket=${socket}`, '--skip-networking'],
      '--skip-grant-tables', // so that it starts in an empty folder, and lets anybody in who finds its socket
      ...['--innodb-log-file-size=4M', '--user=root'],
      // Nothing of it has to outlast the test, so no disk is waited for.
      ...['--innodb-flush-log-at-trx-commit=0', '--innodb-flush-method=nosync'],
      ...['--innodb-doublewrite=0', '--sync-frm=0'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const close = (): void => {
    process.off('exit', close);
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', close);
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.once('exit', () => reject(new Error(`MariaDB does not start: ${said}`)));
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('ready for connections')) resolve();
    });
  });
  let count = 0;
  return {
    database() {
      const name = `site_${++count}`;
      runPhp(folder, `( new mysqli( 'localhost', '', '', '', 0, '${socket}' ) )->query( 'CREATE DATABASE ${name}' );`);
      return { host: `localhost:${socket}`, name };
    },
    close,
  };
}
