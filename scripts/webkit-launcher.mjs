// Runs tests in WebKitGTK through its WebDriver, on a screen that nobody sees. What it does is what @web/test-runner asks of
// a launcher of type "webdriver", without the hundreds of packages of a WebDriver client.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';

// The names of @web/test-runner-commands, and what WebDriver calls them.
const keys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const buttons = { left: 0, middle: 1, right: 2 };
const viewport = { width: 800, height: 600 }; // as in the other browsers

/** All that is drawn in an element: elements, whose role and name the browser tells, and texts. Runs in the page. */
const drawn = `
  const found = [];
  const walk = (node) => {
    if (node instanceof Text) return node.data.trim() && found.push(node.data);
    if (!(node instanceof Element) || node.ariaHidden === 'true' || !(node.checkVisibility() || node.localName === 'slot')) return;
    found.push(node);
    const slotted = node.localName === 'slot' ? node.assignedNodes() : [];
    (slotted.length ? slotted : (node.shadowRoot ?? node).childNodes).forEach(walk);
  };
  walk(document.querySelector(arguments[0]));
  return found;`;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** A screen, a driver and a browser: the way to send commands to it, and to end it. */
async function start(executablePath) {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [display] = await once(screen.stdio[3], 'data');
  const port = await freePort();
  const driver = spawn(executablePath, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${String(display).trim()}`,
      LANG: 'en_US.UTF-8',
      NO_AT_BRIDGE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1', // a container has no graphics card,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // and does not let root make another container in it
    },
  });
  const kill = () => [driver, screen].forEach((one) => one.kill());
  process.once('exit', kill);

  const send = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit, ${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  };
  // The driver does not tell when it is ready.
  const ready = async (trials = 200) => {
    try {
      await send('GET', '/status');
    } catch (error) {
      if (!trials) throw error;
      await setTimeout(50);
      await ready(trials - 1);
    }
  };
  await ready();
  const { sessionId, capabilities } = await send('POST', '/session', {
    capabilities: { alwaysMatch: { pageLoadStrategy: 'none' } }, // tests send keys while their page is loading
  });
  const ask = (method, path, body) => send(method, `/session/${sessionId}${path}`, body);
  const run = (script, ...args) => ask('POST', '/execute/sync', { script, args });
  await ask('POST', '/window/rect', viewport);
  const bars = viewport.height - (await run('return innerHeight'));
  await ask('POST', '/window/rect', { ...viewport, height: viewport.height + bars });
  return {
    version: capabilities.browserVersion,
    ask,
    run,
    async end() {
      await ask('DELETE', '').catch(() => {}); // it may have crashed
      kill();
    },
  };
}

export function webkitLauncher(executablePath) {
  let starting;
  const active = new Map(); // session id -> address
  const act = async (action) => (await starting).ask('POST', '/actions', { actions: [{ id: action.type, ...action }] });
  const mouse = (...actions) => act({ type: 'pointer', parameters: { pointerType: 'mouse' }, actions });
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
  const button = (type, name = 'left') => ({ type, button: buttons[name] });

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1, // one window has the focus
    async startSession(id, url) {
      const { ask, version } = await (starting ??= start(executablePath));
      this.version = version;
      active.set(id, url);
      await ask('POST', '/url', { url });
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    async stopSession(id) {
      active.delete(id);
      const { ask } = await starting;
      await ask('DELETE', '/actions'); // a key or a button that is down
      await ask('POST', '/url', { url: 'about:blank' });
      return {};
    },
    async stop() {
      await (await starting)?.end();
    },
    startDebugSession() {
      throw new Error('Debugging is for the other browsers.');
    },

    sendKeys: (_id, pressed) =>
      act({
        type: 'key',
        actions: pressed.flatMap((key) => ['keyDown', 'keyUp'].map((type) => ({ type, value: keys[key] ?? key }))),
      }),
    sendMouseMove: (_id, x, y) => mouse(move(x, y)),
    sendMouseClick: (_id, x, y, name) => mouse(move(x, y), button('pointerDown', name), button('pointerUp', name)),
    sendMouseDown: (_id, name) => mouse(button('pointerDown', name)),
    sendMouseUp: (_id, name) => mouse(button('pointerUp', name)),
    async resetMouse() {
      await (await starting).ask('DELETE', '/actions');
    },

    async heard(_id, selector) {
      const { ask, run } = await starting;
      const said = [];
      for (const one of await run(drawn, selector)) {
        const path = `/element/${Object.values(one)[0]}`;
        said.push(
          typeof one === 'string'
            ? { role: 'text', name: one }
            : { role: await ask('GET', `${path}/computedrole`), name: await ask('GET', `${path}/computedlabel`) },
        );
      }
      return said;
    },
    async emulate(_id, settings) {
      if (Object.keys(settings).length) throw new Error('WebKitGTK emulates nothing.');
    },
  };
}
