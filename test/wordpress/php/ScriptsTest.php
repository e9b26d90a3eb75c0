<?php

final class ScriptsTest extends WordPressCase {
    /** No page has begun. */
    protected function setUp(): void {
        parent::setUp();
        wp_scripts()->queue = [];
        wp_styles()->queue = [];
        wp_script_add_data('kpi-elements-metrics', 'kpi_elements', []);
    }

    private function names(array $attributes): array {
        return KpiElements\scripts_for($attributes);
    }

    public function test_a_card_needs_the_elements_and_nothing_else(): void {
        $this->assertSame(['kpi-elements'], $this->names(['value' => '540', 'label' => 'Leads']));
    }

    public function test_what_reads_metrics_is_loaded_for_those_of_the_catalogue_and_for_inputs(): void {
        $this->assertSame(['metrics', 'kpi-elements'], $this->names(['metric' => 'cost-per-lead']));
        $this->assertSame(['kpi-elements'], $this->names(['metric' => 'our-leads']));
        $this->assertSame(['kpi-elements'], $this->names(['metric' => true]), 'an attribute without a value');
        $this->assertSame(['metrics', 'kpi-elements'], $this->names(['metric' => 'our-leads', 'inputs' => '{}']));
    }

    public function test_goals_and_comparisons_are_loaded_where_they_are_used(): void {
        $this->assertSame(['goals', 'compare', 'kpi-elements'], $this->names(['plan' => '{}', 'significance' => '']));
    }

    public function test_a_language_brings_the_words_of_the_parts_that_are_there(): void {
        $locales = [
            'nb_NO' => 'nb',
            'zh_CN' => 'zh-Hans',
            'zh_TW' => 'zh-Hant',
            'zh_HK' => 'zh-Hant',
            'zh_SG' => 'zh-Hans',
        ];
        foreach ($locales as $locale => $language) {
            $choose = fn() => $locale;
            add_filter('pre_determine_locale', $choose);
            $this->assertSame([$language, 'kpi-elements'], $this->names(['value' => '1']));
            $all = ['metrics', 'goals', $language, "$language-metrics", "$language-goals", 'kpi-elements'];
            $this->assertSame($all, $this->names(['metric' => 'leads', 'plan' => '{}']));
            remove_filter('pre_determine_locale', $choose);
        }
    }

    public function test_every_script_and_style_that_may_be_asked_for_is_in_the_plugin(): void {
        foreach (['catalog', 'metrics', 'goals', 'compare', 'kpi-elements'] as $part) {
            foreach (['', ...array_unique(array_values(KpiElements\LANGUAGES))] as $language) {
                $name = '' === $language || 'kpi-elements' === $part || 'compare' === $part ? $part : "$language-$part";
                $this->assertFileExists(dirname(KpiElements\FILE) . "/assets/$name.min.js");
            }
        }
        $this->assertStringContainsString(
            'kpi-elements-figures',
            file_get_contents(dirname(KpiElements\FILE) . '/styles/front.css'),
        );
        $this->assertStringContainsString(
            '--kpi-reserve',
            file_get_contents(dirname(KpiElements\FILE) . '/styles/front.css'),
        );
    }

    /** What the scripts of a page with some elements weigh in bytes. */
    private function weight(array $elements, string $locale): int {
        $choose = fn() => $locale;
        add_filter('pre_determine_locale', $choose);
        $names = array_unique(array_merge(...array_map([$this, 'names'], $elements)));
        remove_filter('pre_determine_locale', $choose);
        return array_sum(array_map(fn($name) => filesize(dirname(KpiElements\FILE) . "/assets/$name.min.js"), $names));
    }

    /** The plugin directory warns of more. */
    public function test_the_scripts_of_every_page_weigh_less_than_300_000_bytes_whatever_it_shows_in_whatever_languages(): void {
        $all =
            ['metric' => 'cost-per-lead', 'data-kpi-route' => ''] +
            array_fill_keys(array_keys(KpiElements\PARTS_OF), '{}');
        $combinations = [[]];
        foreach ($all as $name => $value) {
            foreach ($combinations as $combination) {
                $combinations[] = $combination + [$name => $value];
            }
        }
        $this->assertCount(2 ** 7, $combinations);
        $others = ['', 'nb', 'zh-CN', 'zh-TW'];
        $heaviest = 0;
        foreach (['en_US', 'nb_NO', 'zh_CN', 'zh_TW', 'de_DE'] as $locale) {
            foreach ($combinations as $attributes) {
                $page = array_map(fn($lang) => ['lang' => $lang] + $attributes, $others);
                foreach (array_merge([$page], array_chunk($page, 1)) as $elements) {
                    $heaviest = max($heaviest, $weight = $this->weight($elements, $locale));
                    $this->assertLessThan(300000, $weight, $locale . wp_json_encode($elements));
                }
            }
        }
        $this->assertGreaterThan($this->weight([$all], 'zh_TW'), $heaviest, 'one with all languages was among them');
    }

    /** @return array<string, array{0: array<string, string>}> What a page may show, up to all that there is, by the words of the docs. */
    public function pages(): array {
        $metric = ['metric' => 'cost-per-lead'];
        $plan = $metric + array_fill_keys(['plan', 'alerts', 'changes'], '{}');
        $all = array_fill_keys(array_keys(KpiElements\PARTS_OF), '{}');
        return [
            'figures' => [['value' => '1']],
            'and metrics of the catalogue' => [$metric],
            'and plans, alerts or changes' => [$plan],
            'and significance' => [$all + $plan],
            'and private figures' => [$all + $plan + ['data-kpi-route' => '']],
        ];
    }

    /** @dataProvider pages */
    public function test_the_docs_say_what_the_heaviest_page_weighs_in_every_language(array $page): void {
        $docs = file_get_contents(__DIR__ . '/../../../docs/wordpress.md');
        $row = '~^\| ' . preg_quote($this->dataName(), '~') . ' +\| (\d+) kB +\| (\d+) kB +\| (\d+) kB +\|$~m';
        $this->assertSame(1, preg_match($row, $docs, $said), 'in the docs');
        foreach ([['en_US'], ['nb_NO'], ['zh_CN', 'zh_TW']] as $place => $locales) {
            $weight = max(array_map(fn($locale) => $this->weight([$page], $locale), $locales));
            $this->assertLessThanOrEqual(1000 * $said[$place + 1], $weight, $locales[0]);
            $this->assertGreaterThan(1000 * $said[$place + 1] - 10000, $weight, "$locales[0]: no more than that");
        }
    }

    public function test_a_saved_kpi_brings_the_parts_that_its_answer_needs(): void {
        update_option('kpi_elements_load', 'classic');
        KpiElements\save_kpi('talks', ['label' => 'Talks', 'public' => true, 'source' => ['type' => 'url']]);
        $result = ['value' => 5, 'changes' => [['date' => '2026-11-01']]];
        KpiElements\keep_fetched('talks', ['result' => $result, 'at' => time()]);
        KpiElements\render('kpi-trend', ['kpi' => 'talks']);
        $this->assertTrue(wp_script_is('kpi-elements-goals', 'enqueued'));
        $this->assertFalse(wp_script_is('kpi-elements-compare', 'enqueued'));
    }

    public function test_the_private_kpi_of_an_editor_brings_the_script_that_asks_for_it(): void {
        KpiElements\save_kpi('margin', ['label' => 'Margin']);
        $this->as('editor');
        update_option('kpi_elements_load', 'classic');
        KpiElements\render('kpi-card', ['kpi' => 'margin']);
        $this->assertTrue(wp_script_is('kpi-elements-page', 'enqueued'));
        $this->assertTrue(wp_script_is('kpi-elements', 'enqueued'));
        $this->assertTrue(wp_style_is('kpi-elements', 'enqueued'));
        delete_option('kpi_elements_load');
        KpiElements\delete_kpi('margin');
    }

    public function test_a_theme_that_prints_its_head_first_gets_the_style_sheet_there_where_the_content_has_an_element(): void {
        $contents = [
            '<p>Nothing of ours: kpi_card, kpi-card</p>' => false,
            '<!-- wp:kpi-elements/card {"value":"1"} /-->' => true,
            'Look: [goal_gauge value="1"]' => true,
            '<KPI-card value="1"></KPI-card>' => true,
        ];
        foreach ($contents as $content => $expected) {
            wp_dequeue_style('kpi-elements');
            $GLOBALS['wp_query']->posts = [new WP_Post((object) ['post_content' => $content])];
            KpiElements\enqueue_style_early();
            $this->assertSame($expected, wp_style_is('kpi-elements', 'enqueued'), $content);
        }
    }

    public function test_it_gets_the_style_sheet_there_for_its_widgets_too(): void {
        $GLOBALS['wp_query']->posts = [];
        $widgets = [
            'block' => ['content' => '<!-- wp:kpi-elements/card {"value":"1"} /-->'],
            'text' => ['text' => '[goal_gauge value="1"]'],
            'custom_html' => ['content' => '<kpi-card value="1"></kpi-card>'],
        ];
        foreach ($widgets as $kind => $widget) {
            $before = get_option("widget_$kind");
            update_option("widget_$kind", [2 => $widget, '_multiwidget' => 1]);
            foreach (['side' => true, 'wp_inactive_widgets' => false] as $area => $expected) {
                wp_dequeue_style('kpi-elements');
                $GLOBALS['_wp_sidebars_widgets'] = [$area => ["$kind-2"]];
                KpiElements\enqueue_style_early();
                $this->assertSame($expected, wp_style_is('kpi-elements', 'enqueued'), "$kind in $area");
            }
            update_option("widget_$kind", $before);
        }
        $GLOBALS['_wp_sidebars_widgets'] = [];
    }

    public function test_a_site_that_brings_the_library_itself_gets_none_of_ours(): void {
        update_option('kpi_elements_load', 'off');
        KpiElements\render('kpi-card', ['value' => '1', 'metric' => 'leads']);
        $this->assertFalse(wp_script_is('kpi-elements', 'enqueued'));
        $this->assertFalse(wp_script_is('kpi-elements-metrics', 'enqueued'));
        $this->assertSame('', $this->printed(), 'nor what only ours read');
        delete_option('kpi_elements_load');
    }

    /** What stands in the page before its scripts. */
    private function printed(): string {
        ob_start();
        KpiElements\print_metrics();
        return ob_get_clean();
    }

    /** The metrics in it, by id. */
    private function told(): array {
        $html = $this->printed();
        $this->assertSame(
            1,
            preg_match(
                '~^<script type="application/json" id="kpi-elements-metrics">([^<]*)</script>\n$~D',
                $html,
                $parts,
            ),
        );
        $metrics = json_decode($parts[1], true)['metrics'];
        return array_combine(array_column(array_column($metrics, 'metric'), 'id'), $metrics);
    }

    public function test_a_page_has_the_definitions_of_the_metrics_that_it_names_and_of_no_others(): void {
        KpiElements\render('kpi-card', ['value' => '1']);
        $this->assertSame('', $this->printed(), 'it names none');
        KpiElements\render('kpi-card', ['value' => '1', 'metric' => 'leads']);
        KpiElements\render('kpi-trend', ['series' => '[]', 'metric' => 'leads']);
        KpiElements\render('kpi-card', ['value' => '1', 'metric' => '../leads']);
        $plan = '{"targets":[{"kpi":"sessions"},{"kpi":{"id":"own"}},{"kpi":"our-leads"},3]}';
        KpiElements\render('kpi-provider', ['plan' => $plan], '');
        $told = $this->told();
        $this->assertSame(['leads', 'sessions'], array_keys($told));
        $this->assertSame('Leads', $told['leads']['metric']['name']);
        $this->assertArrayHasKey('action', $told['leads']['metric']);
    }

    public function test_they_have_the_words_of_the_languages_of_the_page_and_of_no_others(): void {
        $choose = fn() => 'nb_NO';
        add_filter('pre_determine_locale', $choose);
        KpiElements\enqueue_element(['metric' => 'leads']);
        $this->assertSame(['en', 'nb'], array_keys($this->told()['leads']['words']));
        KpiElements\enqueue_element(['lang' => 'zh-CN']);
        $this->assertSame(['en', 'nb', 'zh-Hans'], array_keys($this->told()['leads']['words']));
        remove_filter('pre_determine_locale', $choose);
    }

    public function test_the_metric_of_a_saved_kpi_is_in_the_page_if_the_kpi_is_for_everybody(): void {
        $answer = ['value' => 5, 'metric' => 'leads', 'plan' => ['targets' => [['kpi' => 'sessions']]]];
        foreach (['open-talks' => true, 'own-talks' => false] as $id => $public) {
            KpiElements\save_kpi($id, ['label' => 'Talks', 'public' => $public, 'source' => ['type' => 'url']]);
            KpiElements\keep_fetched($id, ['result' => $answer, 'at' => time()]);
            $this->as('editor');
            KpiElements\render('kpi-card', ['value' => '1', 'metric' => 'cost-per-lead']);
            $html = KpiElements\render('kpi-card', ['kpi' => $id]);
            $this->assertStringNotContainsString($public ? 'data-kpi-route' : 'leads', $html);
            $told = array_keys($this->told());
            sort($told);
            $this->assertSame($public ? ['cost-per-lead', 'leads', 'sessions'] : ['cost-per-lead'], $told);
            KpiElements\delete_kpi($id);
            $this->setUp();
        }
    }

    public function test_a_page_whose_elements_come_later_says_where_definitions_are(): void {
        $parts = fn() => ['catalog'];
        add_filter('kpi_elements_on_every_page', $parts);
        KpiElements\enqueue_for_later();
        remove_filter('kpi_elements_on_every_page', $parts);
        $this->assertSame([], $this->told());
        $this->assertStringContainsString('catalog\/","version":"' . KpiElements\VERSION . '"', $this->printed());
    }
}
