import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Frame } from 'puppeteer-core';
import { serve } from '../../../scripts/serve.mjs';
import { dist, type Guest, type Room, room } from './room.js';

const hosts = join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(hosts, 'node_modules/kpi-elements/custom-elements.json'), 'utf8')) as {
  modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[];
};
const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const leads = {
  tag: 'kpi-card',
  label: 'Leads',
  kind: 'total',
  value: '540',
  target: '1200',
  period: '2026-Q4',
  'as-of': '2026-11-15',
};
const query = (parameters: object): string => new URLSearchParams(parameters as Record<string, string>).toString();

describe('embed.html', () => {
  let host: Room;
  let other: { origin: string; close(): Promise<void> };
  before(async () => {
    host = await room();
    other = await serve(hosts);
    const page = readFileSync(join(hosts, dist, 'embed.html'), 'utf8');
    host.put(`${dist}/strict-embed.html`, page, { 'content-security-policy': strict });
    host.put('/open.json', '{ "label": "From elsewhere", "value": 4711 }', { 'access-control-allow-origin': '*' });
  });
  after(async () => {
    await host.close();
    await other.close();
  });

  /** A page with a frame as wide as is said, and what is shown in it. */
  async function open(src: string, sandbox?: string, width = 400): Promise<{ page: Guest; frame: Frame }> {
    const attributes = `title="Leads" ${sandbox === undefined ? '' : `sandbox="${sandbox}"`} style="border: 0; width: ${width}px"`;
    const page = await host.open(
      `<script src="${dist}/embed-host.js" defer></script>`,
      `<iframe src="${src.replaceAll('&', '&amp;')}" ${attributes}></iframe>`,
    );
    const frame = await (await page.$('iframe'))!.contentFrame();
    await frame.waitForSelector('body :not(noscript)');
    return { page, frame };
  }
  const text = async (frame: Frame): Promise<string> => {
    await frame.waitForFunction(() => document.body.lastElementChild?.shadowRoot?.querySelector('.body'));
    return frame.$eval('body > :last-child', (el) => el.shadowRoot!.querySelector<HTMLElement>('.root')!.innerText);
  };
  /** Waits until the frame is as high as what is in it. */
  const fits = async (page: Guest, frame: Frame): Promise<number> => {
    await text(frame);
    for (;;) {
      const inside = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
      const outside = await page.$eval('iframe', (el) => el.clientHeight);
      if (outside === Math.ceil(inside)) return outside;
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
  };

  const places: Record<string, [src: () => string, sandbox?: string]> = {
    'of this site': [() => `${dist}/embed.html?`],
    'of this site, in a sandbox': [() => `${dist}/embed.html?`, 'allow-scripts'],
    'of another site': [() => `${other.origin}${dist}/embed.html?`],
    'of another site, in a sandbox': [() => `${other.origin}${dist}/embed.html?`, 'allow-scripts'],
    'under the strictest policy': [() => `${dist}/strict-embed.html?`, 'allow-scripts'],
  };
  for (const [where, [src, sandbox]] of Object.entries(places))
    it(`shows a figure in a frame ${where}, and the frame has its height, whatever its width`, async () => {
      const { page, frame } = await open(src() + query(leads), sandbox);
      assert.match(await text(frame), /Leads.*540.*1,200/s);
      const wide = await fits(page, frame);
      assert.ok(wide > 100 && wide < 200);
      await page.$eval('iframe', (el) => (el.style.width = '170px'));
      await frame.waitForFunction(() => innerWidth === 170);
      let narrow = wide;
      while (narrow === wide) narrow = await fits(page, frame);
      assert.ok(narrow > wide);
      // Nothing is cut off, and no bar stands beside it.
      assert.deepEqual(
        await frame.evaluate(() => {
          const { clientWidth, scrollWidth } = document.documentElement;
          return [clientWidth, scrollWidth];
        }),
        [170, 170],
      );
      assert.deepEqual(page.said, []);
      await page.close();
    });

  it('is shown by the lines of its documentation, and can be scrolled where nobody listens, without a bar', async () => {
    const text = readFileSync(join(hosts, '../../docs/embed-iframe.md'), 'utf8').replaceAll(
      'https://your.site/kpi',
      dist,
    );
    const [, frame, library] = /```html\n(<iframe[^]*?)\n```[^]*```html\n(<script[^]*?)\n```/.exec(text)!;
    for (const [head, height] of [
      [library!, 'its own'],
      ['', 'another'],
    ] as const) {
      const page = await host.open(head, frame);
      const inside = await (await page.$('iframe'))!.contentFrame();
      if (height === 'its own') await fits(page, inside);
      else {
        await page.$eval('iframe', (el) => (el.style.height = '90px'));
        await inside.waitForFunction(() => {
          scrollTo(0, 1000);
          return innerHeight === 90 && scrollY > 20 && innerWidth === document.documentElement.clientWidth;
        });
      }
      assert.deepEqual(page.said, []);
      await page.close();
    }
  });

  it('touches no storage, and has none in a sandbox', async () => {
    const { page, frame } = await open(`${dist}/embed.html?${query(leads)}`, 'allow-scripts');
    assert.match(await text(frame), /540/);
    await assert.rejects(frame.evaluate(() => localStorage.length));
    await assert.rejects(frame.evaluate(() => document.cookie));
    assert.deepEqual(page.said, []);
    await page.close();
  });

  it('tells its height to a page that began to listen too late', async () => {
    const page = await host.open(
      '',
      `<iframe title="Leads" src="${dist}/embed.html?${query(leads).replaceAll('&', '&amp;')}"></iframe>`,
    );
    const frame = await (await page.$('iframe'))!.contentFrame();
    await frame.waitForFunction(() => document.body.lastElementChild?.shadowRoot?.querySelector('.body'));
    assert.equal(await page.$eval('iframe', (el) => el.clientHeight), 150);
    await page.addScriptTag({ url: `${dist}/embed-host.js` });
    await fits(page, frame);
    await page.close();
  });

  it('lets no frame but the one that tells be resized, and to nothing absurd', async () => {
    host.put(
      '/liar/embed.html',
      `<!doctype html><script>
      for (const height of [1e9, -5, NaN, '7', null, {}, 333]) parent.postMessage({ type: 'kpi-elements:height', height }, '*');
      for (const message of [null, 7, 'kpi-elements:height', { type: 'kpi-elements:height' }, []]) parent.postMessage(message, '*');
      parent.postMessage('end', '*');
    </script>`,
    );
    const page = await host.open(
      `<script>addEventListener('message', ({ data }) => data === 'end' && (document.title = data))</script>
      <script src="${dist}/embed-host.js"></script>`,
      `<iframe src="/liar/embed.html?"></iframe><iframe src="/hostile/kpis.json?embed.html"></iframe>`,
    );
    await page.waitForFunction(() => document.title === 'end');
    assert.deepEqual(await page.$$eval('iframe', (all) => all.map((el) => el.clientHeight)), [333, 150]);
    assert.deepEqual(page.said, []);
    await page.close();
  });

  it('knows every attribute of the four tags, and nothing besides', async () => {
    const tags = manifest.modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
    for (const { tagName, attributes } of tags.filter(({ tagName }) => tagName !== 'kpi-provider')) {
      const names = attributes!.map(({ name }) => name);
      // Of what they are given, most is nonsense here: what they say of it is their own concern.
      const given = Object.fromEntries(names.map((name) => [name, name === 'src' ? '/hostile/kpis.json' : '1']));
      const { page, frame } = await open(`${dist}/embed.html?${query({ tag: tagName, ...given })}`);
      const set = await frame.$eval('body > :last-child', (el) => [el.localName, ...el.getAttributeNames()]);
      assert.deepEqual(set.sort(), [tagName, ...names].sort());
      assert.ok(!page.said.join().includes('embed.html'));
      await page.close();
    }
  });

  it('does nothing with what it does not know but name it, once', async () => {
    const hostile: [string, string][] = [
      ...Object.entries(leads),
      ['onload', 'window.owned = 1'],
      ['onclick', 'window.owned = 1'],
      ['style', 'position: fixed'],
      ['innerHTML', '<img src=x onerror="window.owned = 1">'],
      ['class', 'x'],
      ['id', 'x'],
      ['slot', 'x'],
      ['is', 'x'],
      ['data', '{}'],
      ['__proto__', 'x'],
      ['constructor', 'x'],
    ];
    const { page, frame } = await open(
      `${dist}/embed.html?${new URLSearchParams(hostile).toString()}`,
      'allow-scripts',
    );
    assert.match(await text(frame), /540/);
    assert.deepEqual(await frame.$eval('kpi-card', (el) => el.getAttributeNames()), Object.keys(leads).slice(1));
    assert.deepEqual(page.said, [
      'embed.html: unknown, given twice or not as they should be, and ignored: "onload", "onclick", "style", "innerHTML", "class", "id", "slot", "is", "data", "__proto__", 1 more.',
    ]);
    await page.close();
  });

  it('shows what looks like markup as the text that it is', async () => {
    const label = '<img src=x onerror="window.owned = 1"><script>window.owned = 1</script>';
    const { page, frame } = await open(
      `${dist}/embed.html?${query({ ...leads, label, unit: '<svg onload="window.owned = 1">' })}`,
    );
    const shown = await text(frame);
    assert.ok(shown.includes(label));
    assert.equal(await frame.evaluate(() => (window as unknown as { owned?: number }).owned), undefined);
    assert.equal(await frame.$eval('kpi-card', (el) => el.shadowRoot!.querySelectorAll('img, script').length), 0);
    assert.deepEqual(page.said, []);
    await page.close();
  });

  for (const [what, parameters] of Object.entries({
    'a language that is none': { lang: '"><img>' },
    'a direction that is none': { dir: 'up' },
    'a theme that is none': { theme: 'url(x)' },
    'a source that is a script': { src: 'javascript:alert(1)' },
    'a source in the address': { src: 'data:application/json,{"value":1}' },
    'a source of another site without a lock': { src: 'http://example.com/kpi.json' },
    'a source that is no address': { src: 'https://[' },
    'a value that is longer than any': { notices: 'x'.repeat(30_000) },
  }))
    it(`does not take ${what}`, async () => {
      const { page, frame } = await openLong({ ...leads, ...parameters });
      assert.match(await text(frame), /540/);
      const [name] = Object.keys(parameters);
      assert.deepEqual(page.said, [
        `embed.html: unknown, given twice or not as they should be, and ignored: "${name}".`,
      ]);
      assert.equal(await frame.$eval('kpi-card', (el, name) => el.hasAttribute(name!), name), false);
      assert.deepEqual(
        await frame.evaluate(() => [
          document.documentElement.lang,
          document.dir,
          document.documentElement.style.colorScheme,
        ]),
        ['en', '', ''],
      );
      await page.close();
    });

  it('takes nothing of what is given twice, as it cannot know which is meant', async () => {
    const { page, frame } = await open(`${dist}/embed.html?${query(leads)}&target=1&lang=nb&lang=ar`);
    assert.deepEqual(
      await frame.$eval('kpi-card', (el) => [el.hasAttribute('target'), document.documentElement.lang]),
      [false, 'en'],
    );
    assert.deepEqual(page.said, [
      'embed.html: unknown, given twice or not as they should be, and ignored: "target", "lang".',
    ]);
    await page.close();
  });

  /** The same with an address that is longer than a server would take. */
  async function openLong(parameters: object, more = ''): Promise<{ page: Guest; frame: Frame }> {
    const page = await host.open('', '', {
      before: async (page) => {
        await page.setRequestInterception(true);
        page.on('request', (request) => {
          if (request.url().length < 2000) void request.continue();
          else void request.respond({ contentType: 'text/html', body: readFileSync(join(hosts, dist, 'embed.html')) });
        });
      },
    });
    await page.evaluate(
      (src) => {
        const frame = document.createElement('iframe');
        frame.src = src;
        document.body.append(frame);
      },
      `${dist}/embed.html?${query(parameters)}${more}`,
    );
    const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
    await frame.waitForSelector('body > :not(noscript)');
    return { page, frame };
  }

  it('is not held up by ten thousand parameters', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `&p${i}=${i}`).join('');
    const { page, frame } = await openLong(leads, many);
    assert.match(await text(frame), /540/);
    assert.equal(page.said.length, 1);
    assert.match(page.said[0]!, /"p0", .*"p9", 9990 more\.$/);
    await page.close();
  });

  it('says what its address lacks, in place of a figure', async () => {
    for (const tag of ['', 'kpi-provider', 'script', '__proto__', 'KPI-CARD']) {
      const page = await host.open('', '');
      await page.goto(`${host.origin}${dist}/embed.html?${query({ ...leads, tag })}`);
      assert.equal(
        await page.evaluate(() => document.body.innerText),
        'tag in the address: expected one of kpi-card, goal-gauge, kpi-trend, kpi-funnel.',
      );
      assert.equal(page.said.length, 1);
      await page.close();
    }
  });

  it('says so where JavaScript is off', async () => {
    const page = await host.open('', '', { before: (page) => page.setJavaScriptEnabled(false) });
    await page.goto(`${host.origin}${dist}/embed.html?${query(leads)}`);
    const { result } = await (
      await page.createCDPSession()
    ).send('Runtime.evaluate', { expression: 'document.body.innerText' });
    assert.equal(result.value, 'This figure is drawn with JavaScript, which is off here.');
    await page.close();
  });

  it('shows figures that an address gives, in a sandbox where that site allows it', async () => {
    const { page, frame } = await open(`${dist}/embed.html?${query({ tag: 'kpi-card', src: '/open.json' })}`);
    assert.match(await text(frame), /From elsewhere.*4,711/s);
    await page.close();
    const boxed = await open(
      `${dist}/embed.html?${query({ tag: 'kpi-card', src: '/open.json', 'allow-origin': host.origin })}`,
      'allow-scripts',
    );
    await boxed.frame.waitForFunction(() => document.querySelector('kpi-card')!.matches(':state(ready)'));
    assert.match(await text(boxed.frame), /From elsewhere.*4,711/s);
    assert.deepEqual([...page.said, ...boxed.page.said], []);
    await boxed.page.close();
  });

  it('takes language, direction and theme', async () => {
    const { page, frame } = await open(
      `${dist}/embed.html?${query({ ...leads, value: '1234.5', lang: 'ar', dir: 'rtl', theme: 'dark' })}`,
    );
    await text(frame);
    const [dark, rtl] = await frame.$eval('kpi-card', (el) => {
      const root = el.shadowRoot!.querySelector('.root')!;
      return [getComputedStyle(root).backgroundColor, root.matches(':dir(rtl)')];
    });
    assert.deepEqual([dark, rtl], ['rgb(21, 24, 29)', true]);
    assert.deepEqual(page.said, []);
    await page.close();
  });

  it('is as light as a page that says nothing of it, for a reader of dark pages too: what is around it may not be dark', async () => {
    const { page, frame } = await open(`${dist}/embed.html?${query(leads)}`);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await text(frame);
    const colours = await frame.$eval('kpi-card', (el) =>
      [el.shadowRoot!.querySelector('.root')!, document.body, document.documentElement].map(
        (each) => getComputedStyle(each).backgroundColor,
      ),
    );
    assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    await page.close();
  });
});
