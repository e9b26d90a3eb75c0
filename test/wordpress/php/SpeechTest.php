<?php

use function KpiElements\{raw_tags, render};

/** An element may have its own language: its words, numbers and dates are in it, where the plugin has it. */
final class SpeechTest extends WordPressCase {
    private const LEADS = [
        'label' => 'Leads',
        'kind' => 'total',
        'value' => '1540.5',
        'target' => '12000',
        'period' => '2026-Q4',
        'as-of' => '2026-11-15',
        'previous' => '1000',
    ];

    protected function tearDown(): void {
        $GLOBALS['wp_query'] = new WP_Query();
        remove_all_filters('kpi_elements_intl');
    }

    private function words(string $html): string {
        return str_replace(["\u{A0}", "\u{202F}"], ' ', trim(wp_strip_all_tags($html)));
    }

    /** @dataProvider languages */
    public function test_words_numbers_and_dates_are_in_the_language_of_the_element(string $lang, string $words): void {
        $html = render('kpi-card', ['lang' => $lang] + self::LEADS);
        $this->assertSame($words, $this->words($html));
        $this->assertStringStartsWith("<kpi-card lang=\"$lang\"", $html);
        $this->assertStringNotContainsString('<span', $html, 'the tag says the language');
    }

    public function languages(): array {
        $nb = 'Leads, 4. kvartal 2026: 1 540,5 av 12 000 (12,8 %), 54,1 % mer enn før, per 15. november 2026.';
        $cn = 'Leads，2026 年第 4 季度：1,540.5，目标值 12,000（12.8%），比之前多 54.1%，截至 2026 年 11 月 15 日。';
        return [
            'Norwegian' => ['nb', $nb],
            'Norwegian of Norway' => ['nb-NO', $nb],
            'by the other name' => ['NO', $nb],
            'Chinese' => ['zh-CN', $cn],
            'simplified' => ['zh-Hans-SG', $cn],
        ];
    }

    public function test_the_site_speaks_as_before_afterwards(): void {
        $english = $this->words(render('kpi-card', self::LEADS));
        $this->assertStringContainsString(
            '1,540.5 of 12,000 (12.8%), 54.1% more than before, as of November 15, 2026',
            $english,
        );
        render('kpi-card', ['lang' => 'nb'] + self::LEADS);
        $this->assertSame($english, $this->words(render('kpi-card', self::LEADS)));
        try {
            KpiElements\in_language('nb', function (): void {
                throw new RuntimeException();
            });
        } catch (RuntimeException $thrown) {
            $this->assertSame($english, $this->words(render('kpi-card', self::LEADS)));
        }
    }

    public function test_a_language_that_the_plugin_does_not_have_is_not_claimed(): void {
        $html = render('kpi-card', ['lang' => 'de'] + self::LEADS);
        $this->assertStringContainsString('<span lang="en-US">Leads, Q4 2026: 1,540.5 of 12,000', $html);
        $trend = ['series' => '[["2026-11-01",1000.5]]', 'label' => 'Leads'];
        $this->assertStringContainsString(
            '<div class="kpi-elements-figures" lang="en-US">',
            render('kpi-trend', ['lang' => 'de'] + $trend),
        );
        $table = render('kpi-trend', ['lang' => 'nb'] + $trend);
        $this->assertStringContainsString('<div class="kpi-elements-figures"><table>', $table);
        $this->assertStringContainsString('1. november 2026 1 000,5', $this->words($table));
    }

    public function test_a_feed_which_has_no_tag_is_told_the_language(): void {
        $GLOBALS['wp_query']->is_feed = true;
        $html = render('kpi-card', ['lang' => 'nb'] + self::LEADS);
        $this->assertStringStartsWith('<span lang="nb">Leads, 4. kvartal 2026', $html);
        $this->assertStringStartsWith('Leads, Q4 2026', render('kpi-card', ['lang' => 'en'] + self::LEADS));
    }

    public function test_authors_words_are_left_alone(): void {
        $html = render('kpi-card', ['lang' => 'nb', 'text' => 'Half of all leads'] + self::LEADS);
        $this->assertStringEndsWith('>Half of all leads</kpi-card>', $html);
    }

    public function test_shortcodes_blocks_raw_tags_and_what_is_in_a_group_have_it_too(): void {
        $said = '1 540,5 av 12 000';
        $this->assertStringContainsString(
            $said,
            $this->words(do_shortcode('[kpi_card lang="nb" value="1540.5" target="12000" kind="total"]')),
        );
        $this->assertStringContainsString(
            $said,
            $this->words(
                do_shortcode(
                    '[kpi_provider lang="nb"][kpi_card value="1540.5" target="12000" kind="total"][/kpi_provider]',
                ),
            ),
        );
        $raw = raw_tags('<kpi-card lang="nb" value="1540.5" target="12000" kind="total"></kpi-card>');
        $this->assertStringContainsString($said, $this->words($raw));
        $this->assertSame(1, substr_count($raw, 'lang='));
        $card = '{"value":"1540.5","target":"12000","kind":"total"';
        $this->assertStringContainsString(
            $said,
            $this->words(do_blocks("<!-- wp:kpi-elements/card $card,\"lang\":\"nb\"} /-->")),
        );
        $group = "<!-- wp:kpi-elements/provider {\"lang\":\"nb\"} --><!-- wp:kpi-elements/card $card} /--><!-- /wp:kpi-elements/provider -->";
        $html = do_blocks($group);
        $this->assertStringContainsString($said, $this->words($html));
        $this->assertStringContainsString('<kpi-provider lang="nb"', $html);
    }

    public function test_the_words_of_the_elements_come_in_that_language_too(): void {
        $names = KpiElements\scripts_for(['lang' => 'zh-TW', 'metric' => 'cost-per-lead']);
        $this->assertSame(['metrics', 'zh-Hant', 'zh-Hant-metrics', 'kpi-elements'], $names);
        $this->assertSame(['kpi-elements'], KpiElements\scripts_for(['lang' => 'en-GB']));
    }

    public function test_numbers_are_so_without_phps_intl(): void {
        add_filter('kpi_elements_intl', '__return_false');
        $this->assertStringContainsString(
            '1 540,5 av 12 000 (12,8 %), 54,1 % mer',
            $this->words(render('kpi-card', ['lang' => 'nb'] + self::LEADS)),
        );
        $this->assertStringContainsString(
            '1,540.5，目標值 12,000（12.8%）',
            $this->words(render('kpi-card', ['lang' => 'zh-TW'] + self::LEADS)),
        );
    }
}
