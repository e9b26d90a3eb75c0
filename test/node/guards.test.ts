import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import manifest from '../../package.json' with { type: 'json' };

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

describe('The import rules', () => {
  // The files do not exist, so the rules that need types have nothing to ask.
  const eslint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked });
  const findings = async (filePath: string, code: string) => {
    const [result] = await eslint.lintText(code, { filePath });
    return result!.messages.filter(({ ruleId }) => ruleId?.startsWith('no-restricted') || ruleId === null);
  };

  const refused = [
    ['src/model/x.ts', "import { html } from 'lit'; html;"],
    ['src/model/x.ts', "import { line } from 'd3'; line;"],
    ['src/model/x.ts', "import { intl } from '../format/intl.js'; intl;"],
    ['src/format/x.ts', "import { line } from 'd3'; line;"],
    ['src/format/x.ts', "import { barShape } from '../chart/bar.js'; barShape;"],
    ['src/goals/x.ts', "import { hints } from '../hints/hints.js'; hints;"],
    ['src/hints/x.ts', "import { planGoal } from '../goals/plan-goal.js'; planGoal;"],
    ['src/goal-sheet/x.ts', "import { html } from 'lit'; html;"],
    ['src/goals/x.ts', "import { holm } from '../compare/holm.js'; holm;"],
    ['src/compare/x.ts', "import { max } from 'd3'; max;"],
    ['src/compare/x.ts', "import { checkGoal } from '../goals/check-goal.js'; checkGoal;"],
    ['src/chart/x.ts', "import { svg } from 'lit'; svg;"],
    ['src/chart/x.ts', "import type { SVGTemplateResult } from 'lit'; export type X = SVGTemplateResult;"],
    ['src/chart/x.ts', "import { select } from 'd3'; select;"],
    ['src/chart/x.ts', "import * as d3 from 'd3'; d3;"],
    ['src/chart/x.ts', "import { line } from 'd3-shape'; line;"],
    ['src/data/x.ts', "import { LitElement } from 'lit'; LitElement;"],
    ['src/data/x.ts', "import { formatValue } from '../format/value.js'; formatValue;"],
    ['src/sources/x.ts', "import { json } from 'd3'; json;"],
    ['src/sources/x.ts', "import { csvParse } from 'd3'; csvParse;"],
    ['src/base/x.ts', "import { barShape } from '../chart/bar.js'; barShape;"],
    ['src/styles/x.ts', "import { read } from '../model/read.js'; read;"],
    ['src/elements/a.ts', "import './kpi-card.js';"],
    ['src/elements/a.ts', "export * from './kpi-card.js';"],
    ['src/elements/a.ts', "import { line } from 'd3'; line;"],
    ['src/elements/a.ts', "void import('./kpi-card.js');"],
    ['src/catalog/x.ts', "import { barShape } from '../chart/bar.js'; barShape;"],
    ['src/locales/x.ts', "import { checkGoal } from '../goals/check-goal.js'; checkGoal;"],
    ['src/locales/x.ts', "import { html } from 'lit'; html;"],
  ] as const;
  for (const [file, code] of refused)
    it(`refuse ${code} in ${file}`, async () => assert.equal((await findings(file, code)).length, 1));

  const allowed = [
    ['src/model/x.ts', "import { read } from './read.js'; read;"],
    ['src/format/x.ts', "import { read } from '../model/read.js'; read;"],
    ['src/goals/x.ts', "import { evaluateGoal } from '../model/goal.js'; evaluateGoal;"],
    ['src/compare/x.ts', "import { ratio } from '../model/finite.js'; ratio;"],
    ['src/chart/x.ts', "import { area, line, max } from 'd3'; area; line; max;"],
    ['src/data/x.ts', "import { createContext } from '@lit/context'; createContext;"],
    ['src/data/x.ts', "import type { ReactiveController } from 'lit'; export type X = ReactiveController;"],
    ['src/sources/x.ts', "import { dsvFormat } from 'd3'; dsvFormat;"],
    ['src/base/x.ts', "import { LitElement } from 'lit'; import { Feed } from '../data/feed.js'; LitElement; Feed;"],
    ['src/styles/x.ts', "import { css } from 'lit'; css;"],
    ['src/elements/a.ts', "import { barShape } from '../chart/bar.js'; barShape;"],
    ['src/elements/a.ts', "import { property } from 'lit/decorators.js'; property;"],
    ['src/elements/a.ts', "import styles from './a.styles.js'; styles;"],
    ['src/catalog/x.ts', "import type { Format } from '../format/value.js'; export type X = Format;"],
    ['src/tags/x.ts', "import { KpiCard } from '../elements/kpi-card.js'; KpiCard;"],
    ['src/index.ts', "import './tags/kpi-card.js';"],
  ] as const;
  for (const [file, code] of allowed)
    it(`allow ${code} in ${file}`, async () => assert.deepEqual(await findings(file, code), []));

  it('keep Intl in its two files', async () => {
    const code = "export const f = new Intl.NumberFormat('en');";
    assert.equal((await findings('src/format/value.ts', code)).length, 1);
    assert.deepEqual(await findings('src/format/intl.ts', code), []);
    assert.deepEqual(await findings('src/model/zone.ts', code), []);
  });

  it('keep the clock out of pure code', async () => {
    const code = 'export const now = [new Date(), Date.now()]; export const day = new Date(0);';
    for (const folder of ['model', 'goals', 'compare', 'format', 'chart', 'sources'])
      assert.equal((await findings(`src/${folder}/x.ts`, code)).length, 2);
    assert.deepEqual(await findings('src/data/feed.ts', code), []);
  });
});

describe('The project without a DOM', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'core-'));
    const config = { extends: join(root, 'tsconfig.core.json'), files: ['x.ts'], include: [] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  });
  after(() => rm(folder, { recursive: true }));

  const compile = async (code: string) => {
    await writeFile(join(folder, 'x.ts'), code);
    await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder]);
  };

  it('compiles pure code', () => compile('export const x: Map<string, number> = new Map();'));

  for (const name of ['document', 'window', 'fetch', 'performance', 'process', 'setTimeout'])
    it(`does not know ${name}`, () =>
      assert.rejects(compile(`export const x: unknown = ${name};`), ({ stdout }: { stdout: string }) =>
        /TS(2304|2584|2591|2580)/.test(stdout),
      ));
});

describe('Every entry', () => {
  const entries = Object.entries(manifest.exports).flatMap(([path, target]) =>
    typeof target === 'object' && 'default' in target ? [path.replace('.', manifest.name)] : [],
  );
  for (const entry of entries)
    it(`${entry} imports in plain Node`, async () => {
      await run(process.execPath, ['-e', `import('${entry}')`], { cwd: root });
    });
});
