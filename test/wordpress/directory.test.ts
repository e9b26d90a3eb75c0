/** The rules of the plugin directory that can be checked without it, over the zip: a part of what Plugin Check does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import * as code from './rules/code.mjs';
import * as fileRules from './rules/files.mjs';
import * as readme from './rules/readme.mjs';
import { versions } from './wordpress.js';

type Files = Record<string, string>;
type Rule = (files: Files) => string[];

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const zip: Files = Object.fromEntries(
  Object.entries(unzipSync(readFileSync('wordpress/build/kpi-elements.zip'))).map(([name, bytes]) => [
    name.replace('kpi-elements/', ''),
    strFromU8(bytes, true),
  ]),
);
const text = (name: string): string => strFromU8(new Uint8Array(Buffer.from(zip[name] ?? '', 'latin1')));
for (const name of Object.keys(zip)) if (/\.(php|txt|json|md)$/.test(name)) zip[name] = text(name);

/** The zip with a file changed or added. */
const but = (name: string, change: (before: string) => string): Files => ({ ...zip, [name]: change(zip[name] ?? '') });
const php = (line: string): Files => ({ 'x.php': `<?php\nnamespace KpiElements;\n${line}\n` });
const inReadme = (from: string | RegExp, to: string): Files => but('readme.txt', (before) => before.replace(from, to));
const inHeader = (from: string | RegExp, to: string): Files =>
  but('kpi-elements.php', (before) => before.replace(from, to));

/** What each rule is for; a sample that offends, once for each way; and one that does not. */
const rules: [sentence: string, rule: Rule, bad: [Files, RegExp][], good?: Files[]][] = [
  [
    'no hidden files, archives, programs or left-overs',
    fileRules.forbiddenFiles,
    [
      ...[
        '.DS_Store',
        'a/.git/x',
        'a.zip',
        'a.phar',
        'assets/a.min.js.map',
        'scripts/a.ts',
        'node_modules/a.js',
        'run.sh',
        'a b.php',
      ].map((name): [Files, RegExp] => [{ [name]: '' }, /may not be in a plugin/]),
      [{ 'assets/x.js': '#!/usr/bin/env node' }, /may not be/],
      [{ 'assets/x.png': 'PK\u0003\u0004' }, /may not be/],
    ],
  ],
  [
    'no address of another host outside of the catalogue, which cites',
    fileRules.remoteFiles,
    [
      [{ 'assets/x.js': 'import("https://cdn.jsdelivr.net/npm/x")' }, /cdn\.jsdelivr\.net/],
      [{ 'x.php': '<?php $url = "//fonts.googleapis.com/css";' }, /fonts\.googleapis\.com/],
    ],
    [{ 'blocks/x/block.json': '"https://schemas.wp.org/trunk/block.json"' }],
  ],
  [
    'nothing is loaded from another host',
    fileRules.remoteLoads,
    [
      [{ 'a.css': '@import "https://a.example/a.css";' }, /loads/],
      [{ 'a.css': 'a { background: url(//a.example/a.png) }' }, /loads/],
      [{ 'assets/catalog.min.js': '"<script src=\\"https://a.example/\\">"' }, /loads/],
    ],
  ],
  ['no address of an own machine', fileRules.localAddresses, [[{ 'a.php': "'http://localhost:8080/'" }, /machine/]]],
  [
    'the source of minified scripts is named',
    fileRules.sourceOfScripts,
    [[inReadme('== Source code ==', '== Other =='), /source of the minified/]],
  ],
  ['the header is whole', readme.headerFields, [[inHeader(/ \* Requires PHP.*\n/, ''), /no Requires PHP/]]],
  [
    'header and readme.txt say the same',
    readme.sameInBoth,
    [
      [inReadme(/Stable tag: .*/, 'Stable tag: trunk'), /stable tag/],
      [inReadme(/^=== .*/, '=== Other ==='), /another name/],
      [inReadme('License: MIT', 'License: GPLv2'), /License differs/],
    ],
  ],
  [
    'one version everywhere',
    (files) => readme.version(files, version) as string[],
    [
      [inHeader(/Version: .*/, 'Version: 9.9.9'), /not that of the package/],
      [inHeader(/const VERSION = .*/, "const VERSION = '9.9.9';"), /VERSION/],
      [inReadme(`= ${version} =`, '= 9.9.9 ='), /changelog/],
      [but('blocks/card/block.json', (before) => before.replace(`"${version}"`, '"9.9.9"')), /block\.json/],
    ],
  ],
  ['a licence that fits the GPL', readme.licence, [[inHeader(/License: .*/, 'License: Proprietary'), /does not fit/]]],
  ['no trademark in the name', readme.trademarks, [[inHeader('KPI Elements', 'KPIs for WordPress'), /trademark/]]],
  [
    'the text domain is the slug, and its folder is there',
    readme.languages,
    [
      [inHeader('Text Domain: kpi-elements', 'Text Domain: kpi'), /not the slug/],
      [inHeader('/languages', '/words'), /words\/ is not there/],
    ],
  ],
  [
    'readme.txt is as the directory wants it',
    readme.readmeText,
    [
      [inReadme(/Tags: .*/, 'Tags: a, b, c, d, e, f'), /five tags/],
      [inReadme(/Tested up to: .*/, 'Tested up to: latest'), /not a version/],
      [inReadme(/Any marketing KPI.*/, 'x'.repeat(151)), /150 characters/],
      [inReadme(/$/, `\n== Upgrade Notice ==\n\n= 0.1.0 =\n${'x'.repeat(301)}\n`), /upgrade notice/],
      [inReadme('== Screenshots ==', '== Pictures =='), /no Screenshots/],
    ],
  ],
  [
    'no file runs when it is opened by itself',
    code.directAccess,
    [
      [php('echo 1;'), /opened by itself/],
      [php("defined('OTHER') || exit();"), /opened by itself/],
    ],
    [php("defined('ABSPATH') || exit();")],
  ],
  [
    'every output is escaped where it is put out',
    code.lateEscaping,
    [
      [php('echo $name;'), /not been escaped/],
      [php('echo "<p>$name</p>";'), /not been escaped/],
      [php("printf('<p>%s</p>', $name);"), /not been escaped/],
      [php("print __('Leads', 'kpi-elements');"), /not been escaped/],
      [php('echo $a ? esc_html($a) : $b;'), /not been escaped/],
      [php("echo '<a href=\"' . $a . '\">';"), /not been escaped/],
      [php('exit($name);'), /not been escaped/],
      [php('echo $a; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped'), /not been escaped/],
    ],
    [
      php("echo esc_html($a), '<p>', (int) $b, $c ? 'x' : esc_attr($c);"),
      php("printf('<p>%s</p>', esc_html($a));"),
      php('echo $a; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped by the renderer.'),
    ],
  ],
  [
    'what a form sends is read after its nonce',
    code.nonces,
    [
      [php('function save() { return $_POST["a"]; }'), /no nonce is verified/],
      [php('add_action("init", function () { if (isset($_GET["a"])) { go(); } });'), /no nonce is verified/],
    ],
    [php('function save() { check_admin_referer("a"); return $_POST["a"]; }')],
  ],
  [
    'what arrives is unslashed and sanitised',
    code.sanitised,
    [
      [php('$kpi_elements_a = $_POST["a"];'), /without sanitising/],
      [php('$kpi_elements_a = sanitize_text_field($_POST["a"]);'), /without wp_unslash/],
      [php('$kpi_elements_a = wp_unslash($_SERVER["REQUEST_URI"]);'), /without sanitising/],
    ],
    [php('isset($_POST["a"]) && sanitize_text_field(wp_unslash($_POST["a"])) && absint($_POST["b"]);')],
  ],
  [
    'SQL is prepared',
    code.preparedSql,
    [
      [php('$wpdb->query("DELETE FROM $wpdb->options WHERE option_name = \'$name\'");'), /not prepared/],
      [php('$wpdb->get_var($sql);'), /not prepared/],
      [php('$wpdb->query($wpdb->prepare("SELECT $a", 1));'), /not prepared/],
    ],
    [php('$wpdb->query($wpdb->prepare("DELETE FROM $wpdb->options WHERE option_name LIKE %s", $a));')],
  ],
  [
    'no code that hides, that debugs, or for which WordPress has its own',
    code.forbiddenCode,
    [
      [php('eval($a);'), /has eval/],
      [php('goto a; a: go();'), /has goto/],
      [php('$kpi_elements_a = `ls`;'), /backticks/],
      [php('$kpi_elements_a = <<<E\nx $a\nE;'), /heredoc/],
      [php("$kpi_elements_a = <<<'E'\nx\nE;"), /nowdoc/],
      [{ 'x.php': '<p><?= $a ?></p>' }, /<\?=/],
      [php('@go();'), /has @/],
      ...['var_dump', 'error_log', 'print_r', 'json_encode', 'date', 'curl_init', 'base64_decode'].map(
        (name): [Files, RegExp] => [php(`${name}($a);`), new RegExp(`calls ${name}`)],
      ),
    ],
  ],
  [
    'what all plugins share begins with our name',
    code.prefixes,
    [
      [php("update_option('kpis', []);"), /stores “kpis”/],
      [php("set_transient('kpi', 1);"), /stores/],
      [php("apply_filters('kpi_value', 1);"), /announces/],
      [php("wp_register_script('kpis', $a);"), /registers/],
      [php('$kpis = 1;'), /global variable/],
      [{ 'x.php': '<?php function render() {}' }, /declares render/],
    ],
    [php("update_option('kpi_elements_a', 1); function f() { $a = 1; }")],
  ],
  [
    'every route asks who is there',
    code.permissions,
    [
      [
        php("register_rest_route('kpi-elements/v1', '/a', ['methods' => 'GET', 'callback' => 'a']);"),
        /without permission/,
      ],
      [php("register_rest_route('a', '/a', ['permission_callback' => '__return_true']);"), /for everybody/],
    ],
  ],
  [
    'every text is a plain string of our text domain',
    code.textDomain,
    [
      [php("__('Leads', 'other');"), /not other/],
      [php("__($a, 'kpi-elements');"), /plain string/],
    ],
  ],
];

for (const [sentence, rule, bad, good = []] of rules)
  void test(sentence, () => {
    for (const [files, offence] of bad)
      assert.match(rule(files).join('\n'), offence, JSON.stringify(Object.entries(files).slice(-1)));
    for (const files of good) assert.deepEqual(rule(files), []);
    assert.deepEqual(rule(zip), []);
  });

void test('the plugin promises the oldest WordPress that the tests run, and names the newest', () => {
  const [oldest, newest] = [versions[0], versions.at(-1)];
  assert.equal(/^Requires at least: (.*)$/m.exec(zip['readme.txt']!)![1], oldest);
  assert.equal(/^Tested up to: (.*)$/m.exec(zip['readme.txt']!)![1], newest);
});
