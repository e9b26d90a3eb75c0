// Finds a Chromium for the tests and stories, or installs Debian's.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Launcher } from 'chrome-launcher';

function installed() {
  try {
    return Launcher.getFirstInstallation();
  } catch {
    return undefined;
  }
}

function install() {
  if (!existsSync('/usr/bin/apt-get') || process.getuid() !== 0)
    throw new Error('No Chromium found: install Chrome or Chromium, or set CHROME_PATH to one.');
  const apt = (...args) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  return installed();
}

export const chromePath = () => process.env.CHROME_PATH || installed() || install();

export const chromeArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
