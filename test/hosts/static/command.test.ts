import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const hosts = join(import.meta.dirname, '..');
const leads = {
  ...{ label: 'Leads', kind: 'total', value: 540, previous: 498, target: 1200 },
  ...{ period: '2026-Q4', asOf: '2026-11-15' },
};

describe('npx kpi-elements render', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'render-'))));
  after(() => rmSync(folder, { recursive: true }));

  /** Runs the command as npm has installed it. */
  const run = (args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(join(hosts, 'node_modules/.bin/kpi-elements'), args, { cwd: folder, encoding: 'utf8', input });
  const file = (name: string, data: unknown): string => {
    writeFileSync(join(folder, name), typeof data === 'string' ? data : JSON.stringify(data));
    return name;
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('is found by npx, and tells its version and its options', () => {
    const { version } = JSON.parse(readFileSync(join(hosts, 'node_modules/kpi-elements/package.json'), 'utf8')) as {
      version: string;
    };
    const said = execFileSync('npx', ['--no-install', 'kpi-elements', '--version'], { cwd: hosts, encoding: 'utf8' });
    assert.equal(said.trim(), version);
    assert.match(run(['--help']).stdout, /^kpi-elements render <results.json \| ->/);
  });

  it('writes a page, a picture and a text for each result of a file, and a page with all of them', () => {
    file('kpis.json', {
      leads,
      'shop-funnel': {
        stages: [
          { label: 'Visits', value: 10 },
          { label: 'Leads', value: 2 },
        ],
      },
    });
    const { status, stdout, stderr } = run(['render', 'kpis.json', '--out', 'all']);
    assert.deepEqual([status, stderr], [0, '']);
    const names = ['leads.html', 'leads.svg', 'leads.txt', 'shop-funnel.html', 'shop-funnel.svg', 'shop-funnel.txt'];
    assert.deepEqual(
      stdout.trim().split('\n'),
      [...names, 'index.html'].map((name) => join('all', name)),
    );
    assert.deepEqual(readdirSync(join(folder, 'all')).sort(), [...names, 'index.html'].sort());
    assert.match(read('all/leads.svg'), /^<svg .*At risk/);
    assert.match(read('all/leads.txt'), /^Leads, Q4 2026: 540; At risk;/);
    assert.match(read('all/leads.html'), /^<!doctype html>\n<html lang="en">[^]*At risk/);
    assert.match(read('all/index.html'), /At risk[^]*Visits/);
    assert.match(read('all/shop-funnel.txt'), /^shop-funnel: Visits 10; Leads 2/);
  });

  it('takes a list, and gives each result a file of its own', () => {
    file('list.json', [leads, leads, { value: 1 }]);
    assert.equal(run(['render', 'list.json', '--out', 'list', '--format', 'txt']).status, 0);
    assert.deepEqual(readdirSync(join(folder, 'list')).sort(), ['Leads-2.txt', 'Leads.txt', 'index.html', 'kpi-3.txt']);
  });

  it('takes a result from standard input, and prints one', () => {
    const { status, stdout } = run(
      ['render', '-', '--format', 'txt', '--lang', 'nb', '--now', '2026-11-16'],
      JSON.stringify(leads),
    );
    assert.equal(status, 0);
    assert.match(stdout, /^Leads, 4\. kvartal 2026: 540; I faresonen; .*per 15\. nov\./);
    const picture = run([
      'render',
      file('one.json', leads),
      '--format',
      'svg',
      '--as',
      'gauge',
      '--dark',
      '--width',
      '400',
    ]);
    assert.match(picture.stdout, /^<svg [^>]*width="400"[^]*fill="#15181d"/);
  });

  it('knows the metrics of the catalogue when it is told to, in the language of the words', () => {
    file('cpl.json', { 'cost-per-lead': { inputs: { leadSpend: 40000, leads: 500 }, currency: 'EUR', target: 90 } });
    const text = (...more: string[]): string => run(['render', 'cpl.json', '--format', 'txt', ...more]).stdout;
    assert.match(text('--catalog'), /^Cost per lead: €80;/);
    assert.match(text('--catalog', '--lang', 'nb'), /^Kostnad per lead: 80/);
    assert.match(text(), /^cost-per-lead: –/);
  });

  it('speaks of the time that it is told: a month that was over then is judged', () => {
    const month = JSON.stringify({ value: 3, target: 4, kind: 'total', period: '2026-10' });
    assert.match(run(['render', '-', '--format', 'txt', '--now', '2026-11-15'], month).stdout, /Missed/);
    assert.match(run(['render', '-', '--format', 'txt', '--now', '2026-10-02'], month).stdout, /Pending/);
  });

  it('writes nothing outside of its folder, nor over its own page, whatever a metric is called', () => {
    file(
      'ids.json',
      `{"../../up":{"value":1},"/etc/x":{"value":1},"index":{"value":1},"..":{"value":1},"con":{"value":1},"__proto__":{"value":1},"a\\u0000b":{"value":1},"A":{"value":1},"a":{"value":1},"${'x'.repeat(300)}":{"value":1}}`,
    );
    const { status, stdout, stderr } = run(['render', 'ids.json', '--out', 'ids', '--format', 'txt']);
    assert.deepEqual([status, stderr], [0, '']);
    const names = readdirSync(join(folder, 'ids'));
    assert.equal(names.length, 11);
    assert.equal(stdout.trim().split('\n').length, 11);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, 11);
    for (const name of names) assert.match(name, /^[\w-]{1,64}\.(txt|html)$/);
    assert.ok(!existsSync(join(folder, 'up.txt')));
  });

  it('tells a result from an object of results, whatever the metrics are called', () => {
    const ids = (data: unknown): readonly string[] => {
      const { status, stderr } = run(['render', file('kinds.json', data), '--out', 'kinds', '--format', 'txt']);
      assert.deepEqual([status, stderr], [0, ''], JSON.stringify(data));
      const names = readdirSync(join(folder, 'kinds')).filter((name) => name.endsWith('.txt'));
      const texts = names.map((name) => read(`kinds/${name}`).split(/[;\n]/)[0]!);
      rmSync(join(folder, 'kinds'), { recursive: true });
      return texts.sort();
    };
    assert.deepEqual(ids({ value: { value: 3 }, leads: { value: 4 } }), ['leads: 4.', 'value: 3.']);
    assert.deepEqual(ids({ target: { value: 3 }, leads: null }), ['leads: –.', 'target: 3.']);
    assert.deepEqual(ids({ leads: { value: 4, target: { min: 1, max: 5 } } }), ['leads: 4']);
    assert.deepEqual(ids({ label: 'Leads', value: null, target: { min: 1, max: 2 } }), ['Leads: –']);
    assert.deepEqual(ids({ value: 4, meta: { source: 'shop', rows: 3 } }), ['4.']);
    assert.deepEqual(ids([{ metric: { toString: 1, valueOf: 1 }, value: 2 }]).length, 1);
    assert.deepEqual(ids([{ metric: ['a'], label: {}, value: 2 }, null]).length, 2);
  });

  it('leaves a page that is not its own, and writes nothing beside it; its own it writes anew', () => {
    const one = file('again.json', { leads });
    mkdirSync(join(folder, 'site'));
    file('site/index.html', '<title>Home</title>');
    const { status, stdout, stderr } = run(['render', one, '--out', 'site']);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^kpi-elements: site.index\.html is there already[^\n]+\n$/);
    assert.deepEqual(readdirSync(join(folder, 'site')), ['index.html']);
    assert.equal(read('site/index.html'), '<title>Home</title>');

    assert.equal(run(['render', one, '--out', 'again']).status, 0);
    assert.equal(run(['render', file('again.json', { leads: { value: 7 } }), '--out', 'again']).status, 0);
    assert.match(read('again/index.html'), />7</);
  });

  it('says in one line what is wrong, and leaves a number for whoever called it', () => {
    file('bad.json', '{"value":');
    file('text.json', '"leads"');
    file('none.json', []);
    file('two.json', [leads, leads]);
    file('odd.json', { leads: { value: 3 }, x: 5 });
    file('lists.json', { leads: [{ value: 3 }] });
    file('numbers.json', [leads, 5]);
    file('mixed.json', { currency: 'EUR', leads: { value: 3 } });
    const told = (args: readonly string[]): readonly [number | null, string] => {
      const { status, stderr, stdout } = run(args);
      assert.equal(stdout, '');
      assert.match(stderr, /^kpi-elements: [^\n]+\n$/);
      return [status, stderr];
    };
    for (const [args, status, said] of [
      [[], 2, /no command/],
      [['draw'], 2, /no command "draw"/],
      [['render'], 2, /needs a file/],
      [['render', 'a.json', 'b.json'], 2, /one file/],
      [['render', 'two.json', '--shape', 'bar'], 2, /--shape/],
      [['render', 'two.json', '--out'], 2, /--out/],
      [['render', 'two.json', '--format', 'pdf'], 2, /html, svg or txt/],
      [['render', 'two.json', '--as', 'pie'], 2, /card, gauge, trend or funnel/],
      [['render', 'two.json', '--width', 'wide'], 2, /160 to 2000/],
      [['render', 'two.json', '--now', 'soon'], 2, /a date/],
      [['render', 'two.json', '--lang', 'x_y'], 2, /a language/],
      [['render', 'two.json'], 2, /--out/],
      [['render', 'gone.json'], 1, /no file gone\.json/],
      [['render', 'bad.json'], 1, /bad\.json is no JSON/],
      [['render', 'text.json'], 1, /expected a result/],
      [['render', 'none.json'], 1, /no results/],
      [['render', 'odd.json', '--out', 'odd'], 1, /"x" is 5: expected a result/],
      [['render', 'lists.json', '--out', 'odd'], 1, /"leads" is a list: expected a result/],
      [['render', 'numbers.json', '--out', 'odd'], 1, /entry 2 is 5: expected a result/],
      [['render', 'mixed.json', '--out', 'odd'], 1, /"currency" is a field of a result, but "leads" beside it/],
      [['render', 'two.json', '--out', 'two.json'], 1, /cannot write/],
    ] as const) {
      const [code, text] = told(args);
      assert.equal(code, status, text);
      assert.match(text, said);
    }
    assert.ok(!existsSync(join(folder, 'odd')));
  });

  it('shows a result that is not as it should be, with the reason, and goes on', () => {
    const { status, stdout } = run(['render', '-', '--format', 'txt'], '{"label":"Leads","value":"many"}');
    assert.equal(status, 0);
    assert.match(stdout, /^Leads: –\.\nvalue: expected a number/);
  });
});
