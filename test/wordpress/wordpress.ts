/** WordPress as it is before a test changes anything: installed once for each version, and linked into every site. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { phpPath } from '../../scripts/php.mjs';
import {
  activate,
  type Config,
  configFile,
  type Database,
  dropIn,
  install,
  move,
  network,
  offline,
  router,
  secondSite,
} from './installation.js';

const here = import.meta.dirname;
const templates = join(here, 'node_modules/.wordpress');
const builds = join(here, 'node_modules/@wp-playground/wordpress-builds');
const zip = join(here, '../../wordpress/build/kpi-elements.zip');

/** The versions that are tried, and the folder of the package that holds each. */
const folders = { '6.2': 'wp-6.2', '6.5': 'wp-6.5', '6.7': 'wp-nightly' } as const;
export type Version = keyof typeof folders;
export const versions = Object.keys(folders) as readonly Version[];

/** What is installed. */
export interface Variant {
  readonly version: Version;
  /** Whether the plugin is active. */
  readonly active: boolean;
  /** Whether it is a network, with a second site at /second/ that the editor administers. */
  readonly multisite: boolean;
}

/** Where a template believes itself to be. */
const templateOrigin = 'http://127.0.0.1:10000';

/** What PHP is to be for WordPress, besides other settings as of php.ini. */
export const phpOptions = (settings: readonly string[] = []): string[] =>
  ['sendmail_path=/bin/true', 'memory_limit=256M', ...settings].flatMap((each) => ['-d', each]);

/** Runs PHP in a folder, with settings as of php.ini; gives what it prints. */
export function runPhp(folder: string, code: string, settings: readonly string[] = []): string {
  return execFileSync(phpPath(), [...phpOptions(settings), '-r', code], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Code that runs within the WordPress of a folder, as if its address was asked. */
export function within(folder: string, origin: string, code: string): string {
  const { host } = new URL(origin);
  return `$_SERVER += array( 'HTTP_HOST' => '${host}', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REQUEST_URI' => '/' ); require '${folder}/wp-load.php'; ${code}`;
}

/** Writes a file anew: what stands there may be a link to the file of a template. */
export function replaceFile(file: string, text: string | Uint8Array): void {
  rmSync(file, { force: true });
  writeFileSync(file, text);
}

export const writeConfig = (folder: string, config: Config): void =>
  replaceFile(join(folder, 'wp-config.php'), configFile(config));

function unzip(file: string, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    if (name.endsWith('/')) continue;
    mkdirSync(join(folder, name, '..'), { recursive: true });
    replaceFile(join(folder, name), bytes);
  }
}

/** A short name of what files hold. */
const hash = (...files: string[]): string => {
  const sum = createHash('sha256');
  for (const file of files) sum.update(readFileSync(file));
  return sum.digest('hex').slice(0, 12);
};

/** Removes what an earlier zip, or an earlier version of these files, has left and nobody has used for an hour. */
function removeOld(): void {
  for (const name of existsSync(templates) ? readdirSync(templates) : [])
    if ((statSync(join(templates, name), { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < Date.now() - 3_600_000)
      rmSync(join(templates, name), { recursive: true, force: true });
}

/** Makes a folder that is not there yet. Whoever is first has it: several test files run at once. */
function made(name: string, make: (fresh: string) => void): string {
  const folder = join(templates, name);
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  const fresh = `${folder}-${process.pid}`;
  mkdirSync(templates, { recursive: true });
  removeOld();
  make(fresh);
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true }); // another test file was faster
  }
  return folder;
}

/** WordPress of one version, unpacked. */
function unpack(version: Version, fresh: string): void {
  const name = folders[version];
  cpSync(join(builds, 'public', name), fresh, { recursive: true });
  unzip(join(builds, 'src/wordpress', `${name}.zip`), fresh);
  unzip(join(builds, 'src/sqlite-database-integration/sqlite-database-integration.zip'), join(fresh, 'wp-content'));
  renameSync(join(fresh, 'wp-content/sqlite-database-integration-main'), join(fresh, 'wp-content/sqlite-int'));
  for (const left of ['database', 'debug.log'])
    rmSync(join(fresh, 'wp-content', left), { recursive: true, force: true });
  replaceFile(join(fresh, 'wp-content/db.php'), dropIn);
  replaceFile(join(fresh, 'router.php'), router);
  // Who reads first and then writes is refused at once where another writes; who says so at the beginning waits, a minute if need be.
  const translator = join(fresh, 'wp-content/sqlite-int/wp-includes/sqlite/class-wp-sqlite-translator.php');
  const patient = readFileSync(translator, 'utf8')
    .replace("_query( 'BEGIN' )", "_query( 'BEGIN IMMEDIATE' )")
    .replace(/(PDO::ATTR_TIMEOUT\s*=>) 5/, '$1 60');
  replaceFile(translator, patient);
}

/** Copies a folder of WordPress: by links, but for the database, which is written to in its place. */
function link(from: string, to: string): void {
  execFileSync('cp', ['-al', from, to]);
  const database = join(to, 'wp-content/database');
  rmSync(database, { recursive: true, force: true });
  if (existsSync(join(from, 'wp-content/database')))
    cpSync(join(from, 'wp-content/database'), database, { recursive: true });
}

/** Installs WordPress, a user of every role, and the plugin as its zip brings it. */
function installed(
  { active, multisite }: Variant,
  unpacked: string,
  fresh: string,
  origin = templateOrigin,
  database?: Database,
): void {
  link(unpacked, fresh);
  if (database) rmSync(join(fresh, 'wp-content/db.php'));
  unzip(zip, join(fresh, 'wp-content/plugins'));
  mkdirSync(join(fresh, 'wp-content/mu-plugins'), { recursive: true });
  replaceFile(join(fresh, 'wp-content/mu-plugins/offline.php'), offline);
  const run = (code: string): string => runPhp(fresh, within(fresh, origin, code));
  writeConfig(fresh, {
    origin,
    database,
    multisite: false,
    more: "defined( 'WP_INSTALLING' ) || define( 'WP_INSTALLING', true );",
  });
  run(install);
  writeConfig(fresh, { origin, database, multisite: false });
  if (multisite) {
    const { host } = new URL(origin);
    run(network(host));
    writeConfig(fresh, { origin, database, multisite });
    run(secondSite(host));
  }
  if (active) run(activate(multisite));
  rmSync(join(fresh, 'wp-content/debug.log'), { force: true }); // WordPress complains of tables that it is about to make
}

const makers = ['wordpress.ts', 'installation.ts', 'package-lock.json'].map((name) => join(here, name));

/** A name for what is installed: it differs wherever a file does. */
export const kindOf = ({ version, active, multisite }: Variant, database?: Database): string =>
  `${version}-${hash(...makers, zip)}${active ? '-active' : ''}${multisite ? '-multisite' : ''}${database ? '-server' : ''}`;

/**
 * Settings with which PHP keeps what it has compiled of a site, for its next process and for the next site in the same folder, and
 * complains of it every time, as if it was compiled anew. A file that is younger than two seconds is not kept.
 */
export function keeping(site: string): string[] {
  const folder = join(templates, `${basename(site)}-compiled`);
  mkdirSync(folder, { recursive: true });
  utimesSync(folder, new Date(), new Date());
  return ['opcache.enable_cli=1', `opcache.file_cache=${folder}`, 'opcache.record_warnings=1'];
}

/** Puts a fresh WordPress into a folder, at home at an origin. */
export function copyWordPress(variant: Variant, origin: string, folder: string, database?: Database): void {
  const unpacked = made(`${variant.version}-${hash(...makers)}`, (fresh) => unpack(variant.version, fresh));
  if (database) {
    installed(variant, unpacked, folder, origin, database);
    return;
  }
  const template = made(kindOf(variant), (fresh) => installed(variant, unpacked, fresh));
  link(template, folder);
  const [old, host] = [new URL(templateOrigin).host, new URL(origin).host];
  // WordPress takes the colon out of the domain of a second site.
  runPhp(folder, move(old, host) + move(old.replace(':', ''), host));
}
