// Runs tests in Firefox through WebDriver BiDi. What a screen reader is told and the settings of the reader are behind its
// own scripts, which BiDi reaches with --remote-allow-system-access.
import puppeteer from 'puppeteer-core';
import { chromeLauncher } from '@web/test-runner-chrome';

// Values of preferences; what is not emulated is cleared.
const preferences = {
  'forced-colors': { name: 'browser.display.document_color_use', active: 2 },
  'prefers-reduced-motion': { name: 'ui.prefersReducedMotion', reduce: 1 },
};

// Runs with the rights of the browser, beside the page. The tree follows the page with the next frame.
const listen = (selector) => `
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const list = (node) => {
    const said = [{ role: node.computedARIARole || service.getStringRole(node.role), name: node.name ?? '' }];
    for (let child = node.firstChild; child; child = child.nextSibling) said.push(...list(child));
    return said;
  };
  const tell = () => {
    const root = service.getAccessibleFor(content.document.querySelector(${JSON.stringify(selector)}));
    if (root) sendAsyncMessage('heard', list(root));
    else content.requestAnimationFrame(tell);
  };
  service.getAccessibleFor(content.document);
  content.requestAnimationFrame(() => content.requestAnimationFrame(tell));`;

const hear = (selector) => `
  new Promise((resolve) => {
    const { messageManager } = gBrowser.selectedBrowser;
    messageManager.addMessageListener('heard', function once({ data }) {
      messageManager.removeMessageListener('heard', once);
      resolve(JSON.stringify(data));
    });
    messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(${JSON.stringify(listen(selector))}), false);
  })`;

const prefer = (media) =>
  Object.entries(preferences)
    .map(([feature, { name, ...values }]) =>
      feature in media
        ? `Services.prefs.setIntPref('${name}', ${values[media[feature]]});`
        : `Services.prefs.clearUserPref('${name}');`,
    )
    .join('');

export function firefoxLauncher(executablePath) {
  const launcher = chromeLauncher({
    puppeteer,
    launchOptions: { browser: 'firefox', executablePath, args: ['--remote-allow-system-access'] },
    createBrowserContext: ({ browser }) => browser.defaultBrowserContext(),
    async createPage({ browser, context }) {
      launcher.version = (await browser.version()).split('/')[1];
      return context.newPage();
    },
    concurrency: 1, // one tab has the focus
  });
  // Puppeteer has no public way to send a command of BiDi as it is.
  const send = async (page, method, params) => {
    const { result } = await page.mainFrame().browsingContext.userContext.browser.session.send(method, params);
    return result;
  };
  const privileged = async (page, expression) => {
    const { contexts } = await send(page, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
    const target = { context: contexts[0].context };
    const { result, exceptionDetails } = await send(page, 'script.evaluate', {
      target,
      expression,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(`Firefox: ${exceptionDetails.text}`);
    return result.value;
  };
  return Object.assign(launcher, {
    async heard(id, selector) {
      const said = JSON.parse(await privileged(launcher.getPage(id), hear(selector)));
      return said.map(({ role, name }) => ({ role: role === 'text leaf' ? 'text' : role, name }));
    },
    async emulate(id, { media = {}, timeZone = null, locale = null }) {
      const page = launcher.getPage(id);
      const contexts = [page.mainFrame()._id];
      await privileged(page, prefer(media));
      await send(page, 'emulation.setTimezoneOverride', { timezone: timeZone, contexts });
      await send(page, 'emulation.setLocaleOverride', { locale, contexts });
    },
  });
}
