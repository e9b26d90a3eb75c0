<?php

/** Posts without blocks, of which WordPress makes paragraphs. */
final class ClassicContentTest extends WordPressCase {
    private const CARD = "<kpi-card label=\"Leads\" value=\"540\">\n540 of \"1,200\" leads -- 3x4\n\n<table>\n<tr><th>field</th><th>value</th></tr>\n\n<tr><td>target</td><td data-value=\"1200\">1,200</td></tr>\n</table>\n\n</kpi-card>";

    /** What a reader gets of a content. */
    private function shown(string $content): string {
        return trim(apply_filters('the_content', $content));
    }

    private function without_guard(callable $show) {
        remove_filter('the_content', 'KpiElements\taken_out_of_lines', 8);
        try {
            return $show();
        } finally {
            add_filter('the_content', 'KpiElements\taken_out_of_lines', 8);
        }
    }

    public function test_an_element_comes_through_byte_for_byte_among_paragraphs(): void {
        $this->assertSame(
            "<p>Before</p>\n" . self::CARD . "\n<p>After &#8220;it&#8221;</p>",
            $this->shown("Before\n\n" . self::CARD . "\n\nAfter \"it\""),
        );
    }

    public function test_without_the_guard_wordpress_cuts_it_in_pieces(): void {
        $html = $this->without_guard(fn() => $this->shown("Before\n\n" . self::CARD . "\n\nAfter"));
        $this->assertStringContainsString('&#8220;1,200&#8221; leads &#8212; 3&#215;4</p>', $html);
        $html = $this->without_guard(fn() => $this->shown("<kpi-card>one\n\ntwo\nthree</kpi-card>"));
        $this->assertStringContainsString("one</p>\n<p>two<br />\nthree", $html);
    }

    public function test_cards_and_tables_within_providers_within_each_other_come_through(): void {
        $html =
            "<kpi-provider src=\"/a\">\n\n<kpi-provider src=\"/b\">\n\n" .
            self::CARD .
            "\n\n" .
            self::CARD .
            "\n</kpi-provider>\n\n<goal-gauge value=\"1\">1</goal-gauge>\n\n</kpi-provider>";
        $this->assertSame($html, $this->shown($html));
        $this->assertSame("$html\n<p>and</p>\n$html", $this->shown("$html\nand\n$html"));
    }

    public function test_a_card_in_the_midst_of_a_line_stands_between_two_paragraphs(): void {
        $html = '<kpi-card value="5">5</kpi-card>';
        $this->assertSame("<p>We have </p>\n$html\n<p> leads</p>", $this->shown("We have $html leads"));
    }

    public function test_shortcodes_inside_of_a_tag_still_run(): void {
        add_shortcode('kpi_test_year', fn() => '2026');
        $html = $this->shown("<kpi-card value=\"5\">\n\nin [kpi_test_year]\n\n</kpi-card>");
        remove_shortcode('kpi_test_year');
        $this->assertSame("<kpi-card value=\"5\">\n\nin 2026\n\n</kpi-card>", $html);
    }

    public function test_shortcodes_with_blank_lines_inside_get_no_paragraphs(): void {
        $html = $this->shown(
            "Before\n\n[kpi_provider src=\"/kpi\"]\n[kpi_card value=\"5\"]\n\n[kpi_card value=\"6\"]\n[/kpi_provider]\n\nAfter",
        );
        $this->assertMatchesRegularExpression(
            '~^<p>Before</p>\n<div class="wp-block-kpi-elements-provider"><kpi-provider .*</kpi-provider></div>\n<p>After</p>$~s',
            $html,
        );
        $this->assertSame(2, substr_count($html, '<p>'));
        $this->assertStringNotContainsString('<br', $html);
        $this->assertSame(2, substr_count($html, '</kpi-card>'));
    }

    public function test_so_do_shortcodes_in_the_block_for_shortcodes(): void {
        $block = fn($code) => "<!-- wp:shortcode -->\n$code\n<!-- /wp:shortcode -->";
        $html = $this->shown($block("[kpi_provider src=\"/kpi\"]\n\n[kpi_card value=\"5\"]\n\n[/kpi_provider]"));
        $this->assertStringNotContainsString('<p>', $html);
        $this->assertStringNotContainsString('</p>', $html);
        $this->assertMatchesRegularExpression(
            '~^<div class="wp-block-kpi-elements-provider"><kpi-provider [^>]*><div [^>]*>\s*<kpi-card .*</div></kpi-provider></div>$~s',
            $html,
        );
    }

    public function test_a_shortcode_in_a_line_stands_between_two_paragraphs(): void {
        $html = $this->shown('We have [kpi_card value="5"] leads');
        $this->assertMatchesRegularExpression('~^<p>We have </p>\n<kpi-card .*</kpi-card>\n<p> leads</p>$~s', $html);
    }

    public function test_in_a_paragraph_of_blocks_it_does_so_if_it_has_a_table(): void {
        $paragraph = fn($code) => $this->shown("<!-- wp:paragraph -->\n<p>See $code here</p>\n<!-- /wp:paragraph -->");
        $html = $paragraph('[kpi_trend series="2026-10-05:38"]');
        $this->assertStringStartsWith('<p>See <kpi-trend ', $html, 'these are no figures, so there is no table');
        $stages = esc_attr('{"label":"Seen","value":12},{"label":"Bought","value":3}');
        $html = $paragraph("<kpi-funnel stages=\"[$stages]\"></kpi-funnel>");
        $this->assertMatchesRegularExpression('~^<p>See </p><kpi-funnel .*</kpi-funnel><p> here</p>$~s', $html);
    }

    /** What an author saves of something, shown. */
    private function saved_and_shown(string $content): string {
        $this->as('author');
        $post = wp_insert_post(wp_slash(['post_title' => 'Leads', 'post_content' => $content]));
        return $this->shown(get_post($post)->post_content);
    }

    /** Every attribute of every tag, as a browser reads them. */
    private function attributes(string $html): array {
        $tag = new WP_HTML_Tag_Processor($html);
        $names = [];
        while ($tag->next_tag()) {
            $names = array_merge($names, $tag->get_attribute_names_with_prefix('') ?? []);
        }
        return array_values(array_unique($names));
    }

    public function test_a_shortcode_in_a_value_makes_no_attributes_of_what_stands_in_the_next(): void {
        $content =
            '<a title="[kpi_card value=5]" href="#">x</a><b title=" onmouseover=alert(1) onfocus=document.title=1337 autofocus tabindex=1 x="> ok</b>';
        foreach ([$content, "<!-- wp:shortcode -->$content<!-- /wp:shortcode -->"] as $written) {
            $html = $this->saved_and_shown($written);
            $this->assertSame(['title', 'href'], $this->attributes($html), $html);
            $this->assertStringNotContainsString('data-kpi-keep', $html);
        }
    }

    public function test_of_a_shortcode_that_begins_or_ends_in_a_tag_nothing_is_taken_out(): void {
        foreach (
            [
                '<a title="[kpi_card]" href="#">x</a> *',
                '* a <a title="[/kpi_card]">x</a> *',
                '<a title="[kpi_card]">x</a> b [/kpi_card] *',
                '<!-- [kpi_card] --> *',
            ]
            as $around
        ) {
            $content = str_replace('*', '[kpi_card value="5"]', $around);
            $kept = KpiElements\taken_out($content);
            $this->assertSame($around, preg_replace('~<div data-kpi-keep="[^"]*"></div>~', '*', $kept));
            $this->assertSame($content, KpiElements\put_back($kept));
        }
    }

    public function test_a_shortcode_in_a_value_is_text_there_and_the_paragraph_stays(): void {
        $html = $this->shown('One <a title="[kpi_card value=5]" href="#">link</a> two');
        $this->assertSame(
            '<p>One <a title="&lt;kpi-card value=&quot;5&quot;&gt;5.&lt;/kpi-card&gt;" href="#">link</a> two</p>',
            $html,
        );
    }

    public function test_an_escaped_shortcode_stays_an_example(): void {
        $this->assertSame('<p>Write [kpi_card value="5"] so.</p>', $this->shown('Write [[kpi_card value="5"]] so.'));
    }

    public function test_posts_of_blocks_are_left_alone(): void {
        $html = "<!-- wp:html -->\n" . self::CARD . "\n<!-- /wp:html -->";
        $this->assertStringContainsString('<table>', $this->shown($html));
        $this->assertStringNotContainsString('<p>', $this->shown($html));
    }

    public function test_nothing_is_lost_if_a_tag_is_not_closed(): void {
        $html = $this->shown(
            "One\n\n<kpi-card value=\"5\">\n\nTwo\n\n<goal-gauge value=\"6\">six</goal-gauge>\n\nThree",
        );
        foreach (['One', 'Two', 'Three', '<kpi-card value="5">', '<goal-gauge value="6">six</goal-gauge>'] as $part) {
            $this->assertStringContainsString($part, $html);
        }
        foreach (
            ['<kpi-card value="5', '</kpi-card> One', '<kpi-card> <goal-gauge></kpi-card> One </goal-gauge> Two']
            as $broken
        ) {
            $words = fn() => preg_split('/\s+/', wp_strip_all_tags($this->shown("Zero $broken")));
            $this->assertSame($this->without_guard($words), $words());
        }
    }

    public function test_a_tag_that_closes_itself_takes_nothing_with_it(): void {
        $html = $this->shown("One\n\n<kpi-card value=\"5\" />\n\nTwo");
        $this->assertMatchesRegularExpression('~^<p>One</p>\n<kpi-card value="5">.*</kpi-card>\n<p>Two</p>$~s', $html);
    }

    public function test_what_stands_for_an_element_cannot_be_written_by_anybody(): void {
        $html =
            '<div data-kpi-keep="0"></div>' . "\n" . '<div data-kpi-keep="00000000-0000-4000-8000-000000000000"></div>';
        $this->assertSame($html, $this->shown($html));
        $kept = KpiElements\taken_out('<kpi-card>5</kpi-card>');
        $this->assertSame('<kpi-card>5</kpi-card>', KpiElements\put_back($kept));
        $this->assertSame($kept, KpiElements\put_back($kept), 'only once');
        $this->assertNotSame($kept, KpiElements\taken_out('<kpi-card>5</kpi-card>'));
    }

    public function test_a_post_of_blocks_before_it_on_the_page_changes_nothing(): void {
        $this->shown('<!-- wp:paragraph --><p>Blocks</p><!-- /wp:paragraph -->');
        $this->assertSame("<p>Before</p>\n" . self::CARD, $this->shown("Before\n\n" . self::CARD));
    }

    public function test_two_posts_on_a_page_keep_their_own(): void {
        $a = KpiElements\taken_out('<kpi-card>a</kpi-card>');
        $b = KpiElements\taken_out('<kpi-card>b</kpi-card>');
        $this->assertSame('<kpi-card>a</kpi-card>', KpiElements\put_back($a));
        $this->assertSame('<kpi-card>b</kpi-card>', KpiElements\put_back($b));
    }

    public function test_a_post_within_a_post_keeps_its_own(): void {
        $inner = '<kpi-card value="6">' . "\n\n6</kpi-card>";
        add_shortcode('kpi_test_post', fn() => $this->shown($inner));
        $first = function ($content) use ($inner, &$first) {
            remove_filter('the_content', $first, 9);
            $this->assertSame($inner, $this->shown($inner));
            return $content;
        };
        add_filter('the_content', $first, 9); // between taking out and putting back
        $html = $this->shown("<kpi-card value=\"5\">\n\n5</kpi-card>\n\n[kpi_test_post]");
        remove_shortcode('kpi_test_post');
        $this->assertSame(1, substr_count($html, "<kpi-card value=\"5\">\n\n5</kpi-card>"));
        $this->assertSame(1, substr_count($html, $inner));
        $this->assertStringNotContainsString('data-kpi-keep', $html);
    }

    public function test_text_widgets_make_no_paragraphs_of_it_either(): void {
        $this->assertSame(self::CARD, trim(apply_filters('widget_text_content', self::CARD, [], null)));
    }
}
