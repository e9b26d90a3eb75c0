/** Real WordPress sites on SQLite, with the plugin as it is zipped, each in a folder of its own. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { phpPath } from '../../scripts/php.mjs';
import { giveBack, takeFolder } from './folders.js';
import { type Database, type Role, roles } from './installation.js';
import {
  copyWordPress,
  keeping,
  kindOf,
  phpOptions,
  replaceFile,
  runPhp,
  type Version,
  within,
  writeConfig,
} from './wordpress.js';

export { sitesOf } from './folders.js';
export { password, type Role, roles } from './installation.js';
export type { Version } from './wordpress.js';

export interface Site {
  readonly root: string;
  readonly origin: string;
  /** Runs PHP inside of WordPress, as nobody or as one of the roles, with settings as of php.ini; gives what it prints. */
  php(code: string, role?: Role, settings?: readonly string[]): string;
  /** Starts to serve; needed only by browsers and by what speaks HTTP. */
  serve(): Promise<void>;
  /** What a browser has to bring to be logged in. */
  cookies(role: Role): { name: string; value: string; url: string }[];
  /** The same as the header of a request. */
  cookieHeader(role: Role): string;
  /** Has everybody log in once more, in a session of its own: a nonce is one of a session. */
  logInAnew(): void;
  /** What WordPress and the plugin have complained of: must be empty. */
  log(): string;
  /** Stops serving and removes all. */
  close(): void;
}

export interface SiteOptions {
  /** Lines of wp-config.php. */
  readonly config?: string;
  /** Whether the plugin is active, as it is by default. */
  readonly active?: boolean;
  /** Must-use plugins by file name: what a test needs of other plugins. */
  readonly plugins?: Readonly<Record<string, string>>;
  readonly port?: number;
  /** Whether it is a network, with a second site at /second/ that the editor administers, and the plugin active on both. */
  readonly multisite?: boolean;
  /** Where it is on another database than SQLite. */
  readonly database?: Database;
  /** Whether it has an object cache that lasts, as with Redis. */
  readonly cache?: boolean;
}

/** The port that is asked for, if it is free; else any that is. */
export function freePort(asked = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(asked, '127.0.0.1', () => {
        const { port } = server.address() as { port: number };
        server.close(() => resolve(port));
      });
  });
}

/** What WordPress in a folder has complained of. */
export function complaintsIn(root: string): string {
  const log = join(root, 'wp-content/debug.log');
  return existsSync(log) ? readFileSync(log, 'utf8') : '';
}

/** Serves a folder; gives what stops it. Who answers is ours only if it knows the name that was put there. */
async function serve(root: string, origin: string, settings: readonly string[]): Promise<() => void> {
  const log = join(root, 'server.log');
  const name = randomUUID();
  writeFileSync(join(root, 'name.txt'), name);
  const said = openSync(log, 'w');
  const server = spawn(phpPath(), [...phpOptions(settings), '-S', new URL(origin).host, '-t', root, 'router.php'], {
    cwd: root,
    stdio: ['ignore', said, said],
    detached: true,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
  });
  const stop = (): void => {
    try {
      if (server.pid) process.kill(-server.pid); // its workers too
    } catch {
      // already gone
    }
  };
  for (let tries = 0; tries < 200 && server.exitCode === null; tries++) {
    const answer = await fetch(`${origin}/name.txt`).catch(() => undefined);
    if ((await answer?.text()) === name) return stop;
    await wait(50); // until PHP listens
  }
  stop();
  throw new Error(`PHP does not serve ${origin}: ${readFileSync(log, 'utf8')}`);
}

/** What logs everybody in, made in one go. */
const sessions = `
  $cookies = array();
  foreach ( ${JSON.stringify(roles)} as $role ) {
    $user = get_user_by( 'login', $role )->ID;
    $until = time() + DAY_IN_SECONDS;
    $token = WP_Session_Tokens::get_instance( $user )->create( $until );
    foreach ( array( 'auth' => AUTH_COOKIE, 'logged_in' => LOGGED_IN_COOKIE ) as $scheme => $name ) {
      $cookies[ $role ][] = array( 'name' => $name, 'value' => wp_generate_auth_cookie( $user, $until, $scheme, $token ) );
    }
  }
  echo wp_json_encode( $cookies );
`;

/** A fresh site with a user of every role and the plugin, as its zip brings it. */
export async function newSite(
  version: Version,
  {
    config: more = '',
    active = true,
    plugins = {},
    port,
    multisite = false,
    database,
    cache = false,
  }: SiteOptions = {},
): Promise<Site> {
  const variant = { version, active, multisite };
  const root = takeFolder(kindOf(variant, database));
  const kept = keeping(root);
  const origin = `http://127.0.0.1:${await freePort(port)}`;
  let stop = (): void => undefined;
  let isOurs = true;
  const close = (): void => {
    if (!isOurs) return; // the folder may be that of another site
    isOurs = false;
    process.off('exit', close);
    stop();
    giveBack(root);
  };
  process.on('exit', close);
  copyWordPress(variant, origin, root, database);
  writeConfig(root, { origin, multisite, database, more });
  if (cache)
    replaceFile(join(root, 'wp-content/object-cache.php'), readFileSync(join(import.meta.dirname, 'object-cache.php')));
  for (const [name, code] of Object.entries(plugins)) replaceFile(join(root, 'wp-content/mu-plugins', name), code);

  const php: Site['php'] = (code, role, settings = []) => {
    const who = role ? `wp_set_current_user( get_user_by( 'login', '${role}' )->ID );` : '';
    return runPhp(root, within(root, origin, `${who} ${code}`), [...kept, 'opcache.file_cache_only=1', ...settings]);
  };
  let known: Record<Role, { name: string; value: string }[]> | undefined;
  const cookies: Site['cookies'] = (role) => {
    known ??= JSON.parse(php(sessions)) as NonNullable<typeof known>;
    return known[role].map((cookie) => ({ ...cookie, url: origin }));
  };
  return {
    root,
    origin,
    php,
    async serve() {
      stop = await serve(root, origin, kept);
    },
    cookies,
    logInAnew() {
      known = undefined;
    },
    cookieHeader: (role) =>
      cookies(role)
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
    log: () => complaintsIn(root),
    close,
  };
}
