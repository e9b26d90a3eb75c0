// Runs tests in Chromium.
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromeArgs } from './browser.mjs';

/** What a screen reader is told of an element and all that is in it. */
async function heard(page, selector) {
  const root = await page.$(selector);
  const list = ({ role, name = '', children = [] }) => [
    { role: role === 'StaticText' ? 'text' : role, name },
    ...children.flatMap(list),
  ];
  return list(await page.accessibility.snapshot({ root, interestingOnly: false }));
}

export function chromiumLauncher(executablePath) {
  const launcher = chromeLauncher({
    launchOptions: { executablePath, args: [...chromeArgs, '--js-flags=--expose-gc'] },
    async createPage({ browser, context }) {
      launcher.version = (await browser.version()).split('/')[1];
      return context.newPage();
    },
  });
  const devtools = new WeakMap(); // an emulation lasts as long as its session
  return Object.assign(launcher, {
    name: 'Chromium',
    heard: (id, selector) => heard(launcher.getPage(id), selector),
    async emulate(id, { media = {}, timeZone = '', locale }) {
      const page = launcher.getPage(id);
      if (!devtools.has(page)) devtools.set(page, await page.createCDPSession());
      const send = (method, params) => devtools.get(page).send(`Emulation.${method}`, params);
      const features = Object.entries(media).map(([name, value]) => ({ name, value }));
      await send('setEmulatedMedia', { features });
      await send('setTimezoneOverride', { timezoneId: timeZone });
      await send('setLocaleOverride', locale ? { locale: locale.replace('-', '_') } : {});
    },
  });
}
