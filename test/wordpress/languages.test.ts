/** The plugin's own words in every language that it brings. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { pluralForms, merged, problems, template } from '../../scripts/wordpress/pot.mjs';
import { inPhp, inScript } from '../../scripts/wordpress/strings.mjs';
import { newSite } from './site.js';

void test('the template is fresh, every language has every string, with the same placeholders, and none that is not used', () => {
  const { status, stderr } = spawnSync('node', ['scripts/wordpress/pot.mjs', '--check'], { encoding: 'utf8' });
  assert.equal(stderr, '');
  assert.equal(status, 0);
});

const problemsOf = (found: { problem?: string | undefined }[]): (string | undefined)[] =>
  found.map(({ problem }) => problem);

void test('a call that no translator could use is a problem', () => {
  const php = (code: string): (string | undefined)[] => problemsOf(inPhp(`<?php ${code};`, 'x.php'));
  assert.deepEqual(php("__('Leads', 'kpi-elements')"), [undefined]);
  assert.match(String(php("__($leads, 'kpi-elements')")), /needs its text as a plain string/);
  assert.match(String(php("__('Leads ' . $a, 'kpi-elements')")), /needs its text/);
  assert.match(String(php("esc_html__('Leads')")), /needs its domain/);
  assert.match(String(php("_e('Leads', 'other')")), /text domain is kpi-elements, not other/);
  assert.match(String(php("_n('%d lead', '%d leads', $n, 'kpi-elements')")), /needs a comment/);
  assert.deepEqual(php("/* translators: %s: name */ sprintf(__('%s leads', 'kpi-elements'), $a)"), [undefined]);
  assert.match(String(problemsOf(inScript('__(name, "kpi-elements")', 'x.ts'))), /needs its text/);
  assert.match(String(problemsOf(inScript('i18n._x("a", "b")', 'x.ts'))), /needs its domain/);
});

void test('a language that lacks a string, or changes a placeholder, is a problem; what is not used is gone', () => {
  const fresh = template(
    inPhp(
      "<?php /* translators: %d: how many */ _n('%d lead', '%d leads', $n, 'kpi-elements'); __('Goal', 'kpi-elements');",
      'x',
    ),
  );
  const nb = (leads: string[], goal: string): string[] =>
    problems(
      merged(fresh, 'nb_NO', {
        '': {
          '%d lead': { msgid: '%d lead', msgstr: leads },
          Goal: { msgid: 'Goal', msgstr: [goal] },
          Old: { msgid: 'Old', msgstr: [''] },
        },
      }),
    );
  assert.deepEqual(nb(['%d lead', '%d leads'], 'Mål'), []);
  assert.match(String(nb(['%d lead', '%d leads'], '')), /“Goal” is not translated/);
  assert.match(String(nb(['%d lead', ''], 'Mål')), /“%d lead” is not translated/);
  assert.match(String(nb(['%d lead', '%s leads'], 'Mål')), /other placeholders/);
});

const inLanguage = `<?php add_filter( 'locale', function () { return get_option( 'test_language', 'en_US' ); } );`;
const card = { nb_NO: 'KPI-kort', zh_CN: 'KPI 卡片', zh_TW: 'KPI 卡片' };

for (const version of ['6.2', '6.7'] as const)
  void test(`WordPress ${version} speaks every language that the plugin brings, in PHP and in scripts`, async (t) => {
    const site = await newSite(version, { plugins: { 'language.php': inLanguage } });
    t.after(() => site.close());
    for (const language of Object.keys(pluralForms) as (keyof typeof card)[]) {
      site.php(`update_option( 'test_language', '${language}' );`);
      const [title, script] = JSON.parse(
        site.php(
          "echo wp_json_encode( array( WP_Block_Type_Registry::get_instance()->get_registered( 'kpi-elements/card' )->title, (string) wp_scripts()->print_translations( 'kpi-elements-editor', false ) ) );",
        ),
      ) as [string, string];
      assert.equal(title, card[language]);
      assert.match(script, new RegExp(`"lang":"${language}"`));
    }
    assert.equal(site.log(), '');
  });

for (const version of ['6.2', '6.7'] as const)
  void test(`a site of WordPress ${version} in one language has elements in another, and speaks its own again after them`, async (t) => {
    const site = await newSite(version, { plugins: { 'language.php': inLanguage } });
    t.after(() => site.close());
    const said = (language: string, lang: string): string[] => {
      site.php(`update_option( 'test_language', '${language}' );`);
      const card = `KpiElements\\sentence( KpiElements\\story( 'kpi-card', array( 'label' => 'Leads', 'kind' => 'total', 'value' => '1540.5', 'target' => '12000', 'period' => '2026-Q4', 'asOf' => '2026-11-15' ) ) )`;
      return JSON.parse(
        site
          .php(
            `echo wp_json_encode( array( ${card}, KpiElements\\in_language( '${lang}', fn() => ${card} ), ${card} ), JSON_UNESCAPED_UNICODE );`,
          )
          .replace(/[\u00A0\u202F]/g, ' '),
      ) as string[];
    };
    const english = 'Leads, Q4 2026: 1,540.5 of 12,000 (12.8%), as of November 15, 2026.';
    const norwegian = 'Leads, 4. kvartal 2026: 1 540,5 av 12 000 (12,8 %), per 15. november 2026.';
    const chinese = 'Leads，2026 年第 4 季度：1,540.5，目标值 12,000（12.8%），截至 2026 年 11 月 15 日。';
    assert.deepEqual(said('en_US', 'nb'), [english, norwegian, english]);
    assert.deepEqual(said('en_US', 'zh-CN'), [english, chinese, english]);
    const [before, within, after] = said('nb_NO', 'en');
    assert.equal(within, english);
    // The date as the site writes it: its language is not installed here.
    assert.match(before!, /^Leads, 4\. kvartal 2026: 1 540,5 av 12 000 \(12,8 %\)/);
    assert.equal(after, before);
    const [own, alike] = said('nb_NO', 'nb-NO');
    assert.equal(alike, own);
    // A language of the site that the plugin does not have is none of an English element.
    assert.equal(said('de_DE', 'en')[1], english);
    assert.equal(site.log(), '');
  });
