import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';

const here = import.meta.dirname;

/** What a page would load, made by two bundlers that drop what nobody uses. */
const bundlers: Record<string, (code: string) => Promise<string>> = {
  async esbuild(contents) {
    const stdin = { contents, resolveDir: here };
    const { outputFiles } = await esbuild({ stdin, bundle: true, format: 'esm', write: false, treeShaking: true });
    return outputFiles[0]!.text;
  },
  async vite(contents) {
    const page = {
      name: 'page',
      resolveId: (id: string) => (id === 'page' ? `${here}/page.js` : null),
      load: (id: string) => (id === `${here}/page.js` ? contents : null),
    };
    const answer = await vite({
      configFile: false,
      root: here,
      logLevel: 'error',
      plugins: [page],
      build: { write: false, minify: false, rolldownOptions: { input: 'page' }, modulePreload: false },
    });
    const { output } = answer as { output: { code?: string }[] };
    return output.map(({ code = '' }) => code).join('\n');
  },
};

for (const [name, bundle] of Object.entries(bundlers))
  describe(`A page bundled by ${name}`, () => {
    it('has the tag that it imports for its effect, and no other', async () => {
      const code = await bundle("import 'kpi-elements/kpi-card';");
      assert.deepEqual(code.match(/register\("[a-z-]+"/g), ['register("kpi-card"']);
    });

    it('has all five tags for one import, the provider first', async () => {
      const code = await bundle("import 'kpi-elements';");
      const order = ['kpi-provider', 'kpi-card', 'goal-gauge', 'kpi-trend', 'kpi-funnel'];
      assert.deepEqual(
        code.match(/register\("[a-z-]+"/g),
        order.map((tag) => `register("${tag}"`),
      );
    });

    it('has the metrics and the words that it imports for their effect', async () => {
      const code = await bundle("import 'kpi-elements/catalog/email'; import 'kpi-elements/locales/nb';");
      assert.ok(code.includes('email-delivery-rate') && code.includes('I rute'), code.slice(0, 300));
      assert.ok(!code.includes('LitElement'));
    });

    it('has nothing at all of classes that it does not use', async () => {
      const code = await bundle(
        "import { KpiCard } from 'kpi-elements/classes'; import { read } from 'kpi-elements/model';",
      );
      assert.equal(code.trim(), '');
    });

    it('has no element and no library in it for a question to the model', async () => {
      const code = await bundle("import { evaluateGoal } from 'kpi-elements/model'; console.log(evaluateGoal);");
      assert.ok(code.includes('function evaluateGoal'));
      assert.ok(!/LitElement|ReactiveElement|d3/.test(code));
      assert.ok(code.length < 40_000, `${code.length} bytes`);
    });
  });
