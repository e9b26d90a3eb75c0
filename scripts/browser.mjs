// Finds the browsers of the tests and stories, or installs Debian's. BROWSERS=chromium,firefox,webkit names those that run
// the tests of the elements: all, if it is not set.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Launcher } from 'chrome-launcher';
import { installDebian } from './debian.mjs';

function onPath(name) {
  return process.env.PATH.split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

function chromium() {
  try {
    return Launcher.getFirstInstallation();
  } catch {
    return undefined;
  }
}

const browsers = {
  chromium: {
    path: () => process.env.CHROME_PATH || chromium(),
    packages: ['chromium', 'fonts-dejavu-core'],
    remedy: 'install Chrome or Chromium, or set CHROME_PATH to one',
  },
  firefox: {
    path: () => process.env.FIREFOX_PATH || onPath('firefox-esr') || onPath('firefox'),
    packages: ['firefox-esr'],
    remedy: 'install Firefox, or set FIREFOX_PATH to one',
  },
  webkit: {
    path: () => onPath('Xvfb') && onPath('WebKitWebDriver'),
    packages: ['webkit2gtk-driver', 'xvfb'],
    remedy: 'install WebKitWebDriver (Debian: webkit2gtk-driver) and Xvfb',
  },
};

/** The names of the browsers that run the tests of the elements. */
export function chosenBrowsers() {
  const names = process.env.BROWSERS?.split(',') ?? Object.keys(browsers);
  const unknown = names.filter((name) => !(name in browsers));
  if (unknown.length)
    throw new Error(`BROWSERS: no ${unknown.join(', ')}, there are ${Object.keys(browsers).join(', ')}.`);
  return names;
}

/** Where browsers are, by their names; all that are missing are installed at once, where that is allowed. */
export function browserPaths(names) {
  const missing = () => names.filter((name) => !browsers[name].path());
  if (missing().length) installDebian(missing().flatMap((name) => browsers[name].packages));
  if (missing().length) {
    const remedies = missing().map((name) => `no ${name} found: ${browsers[name].remedy}`);
    const others = 'BROWSERS=chromium npm test runs the tests of the elements in Chromium alone';
    throw new Error(`${[...remedies, ...(missing().includes('chromium') ? [] : [others])].join('; ')}.`);
  }
  return Object.fromEntries(names.map((name) => [name, browsers[name].path()]));
}

/** @type {() => string} */
export const chromePath = () => browserPaths(['chromium']).chromium;

export const chromeArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (process.argv[1] === import.meta.filename) {
  try {
    console.log(browserPaths([...new Set(['chromium', ...chosenBrowsers()])]));
  } catch ({ message }) {
    console.error(message);
    process.exitCode = 1;
  }
}
