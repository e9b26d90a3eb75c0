<?php

/** Tags that somebody writes by hand. */
final class RawTagsTest extends WordPressCase {
    private const TREND = "<kpi-trend label=\"Leads\" series='[[\"2026-10-05\",38],[\"2026-10-12\",540]]'></kpi-trend>";

    protected function setUp(): void {
        parent::setUp();
        wp_scripts()->queue = [];
        update_option('kpi_elements_load', 'classic');
        KpiElements\save_kpi('leads', ['label' => 'Leads', 'public' => true] + KpiElements\NEW_KPI);
        KpiElements\save_kpi('margin', ['label' => 'Margin', 'public' => false] + KpiElements\NEW_KPI);
    }

    protected function tearDown(): void {
        delete_option('kpi_elements_load');
        delete_option('kpi_elements_kpis');
        parent::tearDown();
    }

    /** What a reader gets of a content. */
    private function shown(string $content): string {
        return trim(apply_filters('the_content', $content));
    }

    private function custom_html(string $html): string {
        return "<!-- wp:html -->$html<!-- /wp:html -->";
    }

    /** The first tag of a name, to ask it for its attributes. */
    private function tag(string $html, string $name = 'kpi-card'): WP_HTML_Tag_Processor {
        $tag = new WP_HTML_Tag_Processor($html);
        $this->assertTrue($tag->next_tag($name), $html);
        return $tag;
    }

    public function test_of_elements_in_elements_each_has_a_table_once(): void {
        $trend = fn(string $inside): string => str_replace('></', ">$inside</", self::TREND);
        $table = '<TABLE><tr><td>1</td></tr></TABLE>';
        $html = $this->shown($this->custom_html($trend('a' . $trend("b$table")) . $trend('c' . $trend('d'))));
        [$first, $second] = explode('</kpi-trend></kpi-trend>', $html);
        $this->assertSame(1, substr_count(strtolower($first), '<table'));
        $this->assertSame(2, substr_count($second, '<table'));
    }

    public function test_a_page_without_our_tags_has_none_of_our_scripts(): void {
        $html = '<p>KPI-card, &lt;kpi-card&gt;, <kpi-cards>5</kpi-cards></p><!-- <kpi-card></kpi-card> -->';
        $html .= '<pre>&lt;kpi-card /&gt;</pre><script>"<kpi-card />"</script><textarea><kpi-card /></textarea>';
        $this->assertSame($html, $this->shown($this->custom_html($html)));
        $this->assertFalse(wp_script_is('kpi-elements'));
    }

    public function places(): array {
        return [
            'a post' => [fn($html) => apply_filters('the_content', $html)],
            'a Custom HTML block' => [fn($html) => do_blocks("<!-- wp:html -->$html<!-- /wp:html -->")],
            'a text widget' => [fn($html) => apply_filters('widget_text_content', $html, [], null)],
            'a Custom HTML widget' => [fn($html) => apply_filters('widget_custom_html_content', $html, [], null)],
            'a widget of blocks' => [fn($html) => apply_filters('widget_block_content', $html, [], null)],
            'a paragraph of a template' => [
                fn($html) => do_blocks("<!-- wp:paragraph --><p>$html</p><!-- /wp:paragraph -->"),
            ],
            'the description of a term' => [fn($html) => apply_filters('term_description', $html)],
        ];
    }

    /** @dataProvider places */
    public function test_a_tag_gets_its_scripts_and_what_a_reader_without_script_needs(callable $show): void {
        $html = $show('<kpi-card metric="leads" label="Leads" value="540"></kpi-card>');
        $this->assertTrue(wp_script_is('kpi-elements'));
        $this->assertTrue(wp_script_is('kpi-elements-metrics'));
        $this->assertFalse(wp_script_is('kpi-elements-goals'));
        $this->assertStringContainsString('540', wp_strip_all_tags($html));
        $this->assertStringContainsString('<div class="kpi-elements-figures">', $show(self::TREND));
    }

    public function test_what_the_author_has_written_stays_as_it_is(): void {
        foreach (
            [
                "<kpi-card onclick='go()' LABEL='R & D' value=5 partial data-x='{\"a\":1}'>Five — my \"own\" words</kpi-card>",
                '<kpi-card><table><tr><th>field</th><th>value</th></tr></table></kpi-card>',
                '<kpi-card><script type="application/json">{"value":5}</script></kpi-card>',
                '<kpi-card>&nbsp;</kpi-card>',
                '<kpi-card value="5">never closed',
                '<kpi-card value="5>a quote never closed</kpi-card>',
                '<kpi-card value="5">5</kpi-card> <',
                '<kpi-card value="5">5</kpi-card> <p',
            ]
            as $html
        ) {
            $this->assertSame($html, KpiElements\raw_tags($html));
        }
    }

    public function test_an_empty_tag_keeps_its_attributes_as_they_were_written(): void {
        $html = $this->shown($this->custom_html("<kpi-card VALUE='5' class=big onclick='go()' partial> </kpi-card>"));
        $this->assertStringStartsWith("<kpi-card VALUE='5' class=big onclick='go()' partial>", $html);
        $this->assertStringContainsString('5', wp_strip_all_tags($html));
    }

    public function test_what_was_completed_once_is_not_completed_again(): void {
        $once = KpiElements\raw_tags('<p>a <kpi-card data-kpi="leads" /> b</p><p>' . self::TREND . '</p>');
        $this->assertSame($once, KpiElements\raw_tags($once));
        $this->assertSame(1, substr_count($once, 'kpi-elements-figures'));
    }

    public function test_the_name_of_a_saved_kpi_brings_its_address(): void {
        $card = $this->tag(
            $html = $this->shown($this->custom_html('<kpi-card data-kpi="leads" period="2026-Q4"></kpi-card>')),
        );
        $this->assertStringStartsWith(rest_url('kpi-elements/v1/kpis/leads'), $card->get_attribute('src'));
        $this->assertStringContainsString('period=2026-Q4', $card->get_attribute('src'));
        $this->assertStringContainsString('Leads', wp_strip_all_tags($html));
        $card = $this->tag($html = $this->shown($this->custom_html('<kpi-card data-kpi="leads">My words</kpi-card>')));
        $this->assertStringStartsWith(rest_url('kpi-elements/v1/kpis/leads'), $card->get_attribute('src'));
        $this->assertStringEndsWith('>My words</kpi-card>', $html);
    }

    public function test_a_private_kpi_leaves_nothing_for_who_may_not_read_it(): void {
        $html = '<p>a</p><kpi-card data-kpi="margin">12 %</kpi-card><kpi-card data-kpi="margin"/><p>b</p>';
        $this->assertSame('<p>a</p><p>b</p>', $this->shown($this->custom_html($html)));
        $this->as('author');
        $card = $this->tag($this->shown($this->custom_html($html)));
        $this->assertNotNull($card->get_attribute('data-kpi-route'));
        $this->assertNull($card->get_attribute('src'));
    }

    public function test_where_to_ask_as_the_reader_is_ours_to_say_whatever_stands_there(): void {
        $this->as('author');
        $html = $this->custom_html(
            '<kpi-card data-kpi="margin" data-kpi-route="/a" DATA-KPI-NONCE=b data-kpi-renew="/c">5</kpi-card>',
        );
        $card = $this->tag($html = $this->shown($html));
        $this->assertSame(rest_url('kpi-elements/v1/kpis/margin'), $card->get_attribute('data-kpi-route'));
        $this->assertSame(wp_create_nonce('wp_rest'), $card->get_attribute('data-kpi-nonce'));
        $this->assertSame(admin_url('admin-ajax.php?action=rest-nonce'), $card->get_attribute('data-kpi-renew'));
        $this->assertSame(1, substr_count(strtolower($html), 'data-kpi-nonce'));
        $card = $this->tag($this->shown($this->custom_html('<kpi-card value="5" data-kpi-renew="/c"></kpi-card>')));
        $this->assertNull($card->get_attribute('data-kpi-renew'));
    }

    public function test_a_kpi_that_is_not_there_leaves_nothing_but_a_note_for_who_writes(): void {
        $html = $this->custom_html('<p>a</p><kpi-card data-kpi="nothing"></kpi-card>');
        $this->assertSame('<p>a</p>', $this->shown($html));
        $this->as('contributor');
        $this->assertStringContainsString('nothing', wp_strip_all_tags($this->shown($html)));
    }

    public function test_a_tag_that_closes_itself_is_closed_as_html_does_it(): void {
        $html = $this->shown($this->custom_html('<kpi-card value="5" /><p>Next</p><goal-gauge value=6/><p>Last</p>'));
        $this->assertMatchesRegularExpression(
            '~^<kpi-card value="5">.*5.*</kpi-card><p>Next</p><goal-gauge value=6>.*6.*</goal-gauge><p>Last</p>$~s',
            $html,
        );
    }

    public function test_examples_of_code_stay_examples(): void {
        foreach (['pre', 'code'] as $tag) {
            $html = "<$tag><kpi-card value=\"5\" /></$tag>";
            $this->assertSame($html, $this->shown($this->custom_html($html)));
        }
        foreach (['<!-- <kpi-card /> -->', '<script>const a = "<kpi-card />";</script>'] as $html) {
            $this->assertSame($html, $this->shown($this->custom_html($html)));
        }
        $this->assertFalse(wp_script_is('kpi-elements'));
    }

    public function test_a_paragraph_ends_before_an_element_with_a_table_and_goes_on_after_it(): void {
        $html = KpiElements\raw_tags('<p id="a" class="b">We have ' . self::TREND . ' leads.</p><p>Next</p>');
        $this->assertMatchesRegularExpression(
            '~^<p id="a" class="b">We have </p><kpi-trend .*</kpi-trend><p\s+class="b"> leads\.</p><p>Next</p>$~s',
            $html,
        );
        $html = KpiElements\raw_tags('<P>' . self::TREND . "\n" . self::TREND . '</P>');
        $this->assertMatchesRegularExpression('~^<kpi-trend .*</kpi-trend><kpi-trend .*</kpi-trend>$~s', $html);
        foreach (['<kpi-card value="5">five</kpi-card>', '<kpi-card value="5" partial></kpi-card>'] as $card) {
            $html = KpiElements\raw_tags("<p>We have $card leads.</p>");
            $this->assertStringStartsWith('<p>We have <kpi-card', $html);
            $this->assertStringEndsWith('</kpi-card> leads.</p>', $html);
        }
    }

    public function test_words_of_the_author_get_the_table_that_they_get_in_a_shortcode(): void {
        $funnel = 'stages=\'&#91;{"label":"Seen","value":12},{"label":"Bought","value":3}&#93;\'';
        $html = KpiElements\raw_tags("<kpi-funnel $funnel>My <b>words</b></kpi-funnel><p>Next</p>");
        $this->assertMatchesRegularExpression(
            '~^<kpi-funnel [^>]*>My <b>words</b>\s<div class="kpi-elements-figures"><table>.*</table></div>\s</kpi-funnel><p>Next</p>$~s',
            $html,
        );
        $shortcode = do_shortcode("[kpi_funnel $funnel]My <b>words</b>[/kpi_funnel]");
        $this->assertSame(strstr($shortcode, 'My'), strstr(substr($html, 0, -strlen('<p>Next</p>')), 'My'));
        $this->assertSame($html, KpiElements\raw_tags($html), 'once');
        foreach (['<table><tr><td>12</td></tr></table>', '<TABLE class="own"></TABLE>'] as $table) {
            $own = "<kpi-funnel $funnel>$table</kpi-funnel>";
            $this->assertSame($own, KpiElements\raw_tags($own));
        }
        KpiElements\put_figures('leads', [['date' => '2026-11-15', 'value' => '540']]);
        $html = KpiElements\raw_tags('<kpi-trend data-kpi="leads" period="2026-11">Mine</kpi-trend>');
        KpiElements\delete_kpi('leads');
        $this->assertMatchesRegularExpression(
            '~>Mine\s<div class="kpi-elements-figures"><table>.*540.*</kpi-trend>$~s',
            $html,
        );
    }

    public function test_an_end_tag_ends_the_innermost_of_its_name_and_all_within_it(): void {
        $html = '<kpi-provider><kpi-card><goal-gauge></kpi-card></goal-gauge></kpi-provider></kpi-card><kpi-card>';
        $this->assertSame(
            [
                ['kpi-provider', '<kpi-card><goal-gauge></kpi-card></goal-gauge>', true],
                ['kpi-card', '<goal-gauge>', true],
                ['goal-gauge', '', false],
                ['kpi-card', '', false],
            ],
            array_map(
                fn($element) => [
                    $element['tag'],
                    substr($html, $element['inside'][0], $element['inside'][1] - $element['inside'][0]),
                    $element['closed'],
                ],
                KpiElements\elements_in($html),
            ),
        );
    }

    public function test_elements_within_a_provider_are_completed_too(): void {
        $html = KpiElements\raw_tags(
            '<kpi-provider src="/kpi"><p>' . self::TREND . '</p><kpi-card data-kpi="leads" value="6"/></kpi-provider>',
        );
        $this->assertStringStartsWith('<kpi-provider src="/kpi"><kpi-trend ', $html);
        $this->assertStringEndsWith('</kpi-card></kpi-provider>', $html);
        $this->assertSame(1, substr_count($html, 'kpi-elements-figures'));
        $this->assertStringContainsString('6', wp_strip_all_tags($html));
    }

    public function test_elements_within_each_other_are_read_once_however_deep(): void {
        foreach (['kpi-provider' => ' src="/kpi"', 'kpi-card' => ' data-kpi="leads"'] as $tag => $attribute) {
            $html = KpiElements\raw_tags(str_repeat("<$tag$attribute>", 9000) . 'x' . str_repeat("</$tag>", 9000));
            $this->assertSame(9000, preg_match_all("~<$tag ~", $html));
            $this->assertStringEndsWith('x' . str_repeat("</$tag>", 9000), $html);
        }
    }

    public function test_in_providers_they_are_what_blocks_and_shortcodes_are(): void {
        foreach (['', 'src="https://example.com/kpi" '] as $source) {
            $raw = $this->shown(
                $this->custom_html(
                    "<kpi-provider {$source}period=\"2026-11\"><kpi-card data-kpi=\"leads\"></kpi-card>" .
                        '<kpi-provider compare="year"><kpi-card data-kpi="leads"></kpi-card></kpi-provider>' .
                        '<kpi-card data-kpi="leads" period="2025"></kpi-card></kpi-provider><kpi-card data-kpi="leads"></kpi-card>',
                ),
            );
            // One shortcode cannot stand within another of its name.
            $block = fn(string $name, array $attributes, string $inside = '') => get_comment_delimited_block_content(
                "kpi-elements/$name",
                $attributes,
                $inside,
            );
            $card = ['kpi' => 'leads'];
            $blocks = do_blocks(
                $block(
                    'provider',
                    ['period' => '2026-11'] + ($source ? ['src' => 'https://example.com/kpi'] : []),
                    $block('card', $card) .
                        $block('provider', ['compare' => 'year'], $block('card', $card)) .
                        $block('card', $card + ['period' => '2025']),
                ) . $block('card', $card),
            );
            $attributes = fn(string $html): array => array_map(
                fn($element) => KpiElements\attributes_of(substr($html, $element['opener'][0])),
                KpiElements\elements_in($html),
            );
            $data = ['data-kpi' => true];
            $this->assertEquals(
                $attributes($blocks),
                array_map(fn($each) => array_diff_key($each, $data), $attributes($raw)),
                $raw,
            );
            $this->assertCount(6, $attributes($raw));
            $this->assertSame(wp_strip_all_tags($blocks), wp_strip_all_tags($raw));
            $this->assertSame($raw, KpiElements\raw_tags($raw), 'once');
        }
    }

    public function test_in_a_feed_a_provider_leaves_what_stands_in_it(): void {
        $GLOBALS['wp_query']->is_feed = true;
        $html = KpiElements\raw_tags('<kpi-provider>a <kpi-card value="5"></kpi-card> b</kpi-provider><kpi-provider/>');
        $GLOBALS['wp_query']->is_feed = false;
        $this->assertSame('a 5. b', $html);
    }

    public function test_in_a_provider_block_or_shortcode_a_tag_is_one_of_its_elements(): void {
        $card = '<kpi-card data-kpi="leads"></kpi-card>';
        foreach (
            [
                do_blocks(
                    '<!-- wp:kpi-elements/provider {"period":"2026-11"} -->' .
                        $this->custom_html($card) .
                        '<!-- /wp:kpi-elements/provider -->',
                ),
                $this->shown("[kpi_provider period=\"2026-11\"]{$card}[/kpi_provider]"),
            ]
            as $html
        ) {
            $this->assertSame('leads', $this->tag($html)->get_attribute('metric'), $html);
            $this->assertNull($this->tag($html)->get_attribute('src'));
            $this->assertSame(KpiElements\kpi_url(), $this->tag($html, 'kpi-provider')->get_attribute('src'));
        }
    }

    public function test_blocks_and_shortcodes_come_through_as_the_renderer_made_them(): void {
        $block = do_blocks('<!-- wp:kpi-elements/card {"label":"Leads","value":"540"} /-->');
        $this->assertSame($block, KpiElements\raw_tags($block));
    }

    public function test_quotes_after_a_bracket_in_a_value_are_curled_if_nobody_wrote_an_entity(): void {
        // WordPress takes `>` for the end of the tag. This is why the docs say `&gt;`.
        $this->assertStringContainsString(
            '50&#8243;>5',
            $this->shown($this->custom_html('<kpi-card label="Cost > 50">5</kpi-card>')),
        );
        $html = '<kpi-card label="Cost &gt; 50">5</kpi-card>';
        $this->assertSame($html, $this->shown($this->custom_html($html)));
    }

    public function test_wordpress_expands_shortcodes_in_json_inside_and_not_in_values(): void {
        add_shortcode('kpi_test_year', fn() => '2026');
        add_shortcode('kpi_test_quote', fn() => '"2026"');
        $json = $this->shown(
            '<kpi-card><script type="application/json">{"label":"[kpi_test_quote]"}</script></kpi-card>',
        );
        $value = $this->shown('<kpi-card label="[kpi_test_year]">5</kpi-card>');
        remove_shortcode('kpi_test_year');
        remove_shortcode('kpi_test_quote');
        $this->assertStringContainsString('{"label":""2026""}', $json);
        $this->assertSame('[kpi_test_year]', $this->tag($value)->get_attribute('label'));
    }

    public function test_a_plugin_may_ask_for_a_block_without_saying_which(): void {
        $html = apply_filters('render_block_core/html', '<kpi-card label="Leads" value="5"></kpi-card>');
        $this->assertStringContainsString('Leads: 5', $html);
    }

    public function test_what_is_no_text_passes_as_nothing(): void {
        $this->assertSame('', KpiElements\raw_tags(KpiElements\put_back(null)));
    }
}
