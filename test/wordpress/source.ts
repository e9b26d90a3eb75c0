/** A source of figures on the web, and a WordPress that trusts its certificate. */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Source {
  readonly port: number;
  /** Its address, under one of the names of its certificate. */
  url(path: string, host?: string): string;
  /** What it was asked since one last wanted to know. */
  asked(): Promise<{ url: string; headers: Record<string, string> }[]>;
  /**
   * A must-use plugin for a site: its certificate is trusted, and its port may be asked. The name server says what the
   * option `test_addresses` does, one answer after the other; this computer may be asked if `test_loopback` is set.
   */
  readonly plugin: string;
  close(): void;
}

/** What WordPress needs in its configuration to ask it. */
export const sourceConfig = "define( 'WP_ACCESSIBLE_HOSTS', 'figures.example.test,figures.localhost' );";

export async function newSource(): Promise<Source> {
  const folder = mkdtempSync(join(tmpdir(), 'kpi-source-'));
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const names = 'subjectAltName=DNS:figures.example.test,DNS:figures.localhost';
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-subj',
    '/CN=Test CA',
  );
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem', '-out', 'csr.pem', '-subj', '/CN=figures');
  openssl(
    ...['req', '-x509', '-in', 'csr.pem', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-key', 'key.pem'],
    ...['-out', 'cert.pem', '-addext', names, '-addext', 'basicConstraints=critical,CA:FALSE'],
  );
  const server = fork(join(import.meta.dirname, 'source-server.mjs'), [folder]);
  const [{ port }] = (await once(server, 'message')) as [{ port: number }];
  const plugin = `<?php
add_filter( 'http_request_args', function ( $args ) {
  return array( 'sslcertificates' => '${folder}/ca.pem', 'timeout' => min( 2, $args['timeout'] ) ) + $args;
} );
add_filter( 'kpi_elements_fetch_ports', function () {
  return array( ${port} );
} );
add_filter( 'kpi_elements_addresses', function () {
  static $times = 0;
  $said = get_option( 'test_addresses', array( array( '127.0.0.1' ) ) );
  return $said[ min( $times++, count( $said ) - 1 ) ];
} );
add_filter( 'kpi_elements_address_allowed', function ( $allowed ) {
  return $allowed || get_option( 'test_loopback' );
} );
`;
  return {
    port,
    url: (path, host = 'figures.example.test') => `https://${host}:${port}${path}`,
    async asked() {
      server.send('asked');
      const [{ asked }] = (await once(server, 'message')) as [{ asked: Awaited<ReturnType<Source['asked']>> }];
      return asked;
    },
    plugin,
    close() {
      server.disconnect();
      rmSync(folder, { recursive: true });
    },
  };
}
