/** The sites that the other tests rely on: none knows of another, and none is left behind. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, utimesSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { freePort, newSite, sitesOf } from './site.js';

void test('two sites of one version each keep their address and what is written to them', async (t) => {
  const [one, other] = [await newSite('6.5'), await newSite('6.5', { config: "define( 'OF_OTHER', true );" })];
  t.after(() => [one, other].forEach((site) => site.close()));
  one.php("update_option( 'blogname', 'One' ); error_log( 'one' );");
  const known = `echo wp_json_encode( array( home_url(), site_url(), get_post( 1 )->guid, get_option( 'blogname' ), defined( 'OF_OTHER' ) ), JSON_UNESCAPED_SLASHES );`;
  for (const [site, name, defined] of [
    [one, 'One', false],
    [other, 'Numbers', true],
  ] as const)
    assert.deepEqual(JSON.parse(site.php(known)), [site.origin, site.origin, `${site.origin}/?p=1`, name, defined]);
  assert.match(one.log(), /one/);
  assert.equal(other.log(), '');
  const later = await newSite('6.5');
  t.after(() => later.close());
  assert.deepEqual(JSON.parse(later.php(known)), [
    later.origin,
    later.origin,
    `${later.origin}/?p=1`,
    'Numbers',
    false,
  ]);
});

void test('PHP keeps what it has compiled of a site: it complains of it each time, and the next site has nothing of it', async (t) => {
  for (const word of ['one', 'other']) {
    const code = `<?php define( 'WORD', '${word}' ); function complaint( $optional = 1, $needed ) {}`;
    const site = await newSite('6.5', { plugins: { 'word.php': code } });
    t.after(() => site.close());
    const old = Date.now() / 1000 - 10; // what is younger is not kept
    if (word === 'one') utimesSync(join(site.root, 'wp-content/mu-plugins/word.php'), old, old);
    for (let times = 1; times < 4; times++) {
      assert.equal(site.php('echo WORD;'), word);
      assert.equal(site.log().match(/Optional parameter/g)?.length, times);
    }
    site.close();
  }
});

void test('both sites of a network are at home at its address', async (t) => {
  const site = await newSite('6.5', { multisite: true });
  t.after(() => site.close());
  assert.equal(site.php('echo get_home_url( 1 ), " ", get_home_url( 2 );'), `${site.origin} ${site.origin}/second`);
});

void test('a stranger on its port is not taken for a site', async (t) => {
  const site = await newSite('6.5');
  t.after(() => site.close());
  const stranger = createServer((_, answer) => answer.end('Hello')).listen(
    Number(new URL(site.origin).port),
    '127.0.0.1',
  );
  t.after(() => stranger.close());
  await once(stranger, 'listening');
  await assert.rejects(site.serve(), /PHP does not serve .*in use/s);
});

void test('a test that is stopped leaves neither its site nor a server', async () => {
  const port = await freePort();
  const code = `const { newSite } = await import('./test/wordpress/site.ts'); const site = await newSite('6.5', { port: ${port} }); await site.serve(); console.log('ready'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code]);
  await once(child.stdout, 'data');
  const folders = sitesOf(child.pid!);
  assert.equal(folders.length, 1);
  assert.equal((await fetch(`http://127.0.0.1:${port}/name.txt`)).status, 200);
  child.kill('SIGTERM');
  await once(child, 'exit');
  assert.deepEqual(folders.filter(existsSync), []);
  await assert.rejects(fetch(`http://127.0.0.1:${port}/name.txt`));
});

void test('what a process left that could not tidy up is gone with the next one', async () => {
  const start = async (rest: string): Promise<{ pid: number; end: () => Promise<unknown> }> => {
    const code = `const { newSite } = await import('./test/wordpress/site.ts'); await newSite('6.5'); console.log('ready'); ${rest}`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code]);
    await once(child.stdout, 'data');
    return { pid: child.pid!, end: () => (child.kill('SIGKILL'), once(child, 'exit')) };
  };
  const killed = await start('setInterval(() => {}, 1000);');
  await killed.end();
  assert.equal(sitesOf(killed.pid).length, 1);
  await start('');
  assert.equal(sitesOf(killed.pid).length, 0);
});
