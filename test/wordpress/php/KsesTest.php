<?php

/** What is left of a tag when somebody saves it. */
final class KsesTest extends WordPressCase {
    /** What is stored of a post that somebody writes. */
    private function saved(string $role, string $content): string {
        $this->as($role);
        return get_post(wp_insert_post(wp_slash(['post_title' => 'Leads', 'post_content' => $content])))->post_content;
    }

    public function roles(): array {
        return [['admin'], ['editor'], ['author'], ['contributor']];
    }

    public function restricted(): array {
        return [['author'], ['contributor']];
    }

    public function unrestricted(): array {
        return [['admin'], ['editor']];
    }

    /** @dataProvider unrestricted */
    public function test_who_may_write_any_html_saves_byte_for_byte(string $role): void {
        $html =
            "<kpi-card LABEL='R & D' onclick=\"go()\" value=5 partial/><script type=\"application/json\">[1]</script>";
        $this->assertSame($html, $this->saved($role, $html));
    }

    /** @dataProvider roles */
    public function test_every_attribute_of_every_tag_stays(string $role): void {
        foreach (KpiElements\tags() as $tag => ['attributes' => $attributes]) {
            $html = "<$tag";
            foreach (array_keys($attributes) as $name) {
                $html .= sprintf(' %s="%s"', $name, 'src' === $name ? '/kpi/leads.json?period=month' : '1');
            }
            $html .=
                ' class="a" id="b" lang="nb" dir="rtl" hidden="" title="c" role="group" aria-label="d" aria-describedby="e" aria-live="polite"';
            $html .= " data-kpi=\"leads\">5</$tag>";
            $this->assertSame($html, $this->saved($role, $html));
        }
    }

    /** @dataProvider restricted */
    public function test_without_the_rules_the_tag_is_gone_and_its_text_stays(string $role): void {
        remove_filter('wp_kses_allowed_html', 'KpiElements\allowed_html');
        try {
            $this->assertSame('540 leads', $this->saved($role, '<kpi-card value="540">540 leads</kpi-card>'));
        } finally {
            add_filter('wp_kses_allowed_html', 'KpiElements\allowed_html', 10, 2);
        }
    }

    /** @dataProvider restricted */
    public function test_handlers_and_unknown_attributes_are_dropped(string $role): void {
        $this->assertSame(
            '<kpi-card value="5">5</kpi-card>',
            $this->saved(
                $role,
                '<kpi-card onclick="go()" value="5" ONload="go()" slot="a" icon="mdi:cash">5</kpi-card>',
            ),
        );
    }

    /** @dataProvider restricted */
    public function test_elements_for_figures_within_a_tag_stay_where_wordpress_lets_them_and_else_their_text_does(
        string $role
    ): void {
        $words =
            '<data value="540">540</data> of 1,200 <meter value="0.45">45%</meter>, <time datetime="2026-11-15">today</time>';
        $names = array_flip(['data', 'meter', 'time']);
        $allowed = array_intersect_key(wp_kses_allowed_html('post'), $names);
        $kept = $allowed ? $words : '540 of 1,200 45%, today';
        $card = fn(string $inside): string => "<kpi-card value=\"540\">$inside</kpi-card>";
        $this->assertSame($card($kept), $this->saved($role, $card($words . '<output></output><template></template>')));

        // As WordPress 6.9 does.
        $newer = fn(array $tags): array => $tags +
            array_fill_keys(array_keys($names), ['value' => true, 'datetime' => true]);
        add_filter('wp_kses_allowed_html', $newer);
        $this->assertSame($card($words), $this->saved($role, $card($words)));
        remove_filter('wp_kses_allowed_html', $newer);
        $html = KpiElements\render('kpi-card', ['value' => '540'], $words);
        $this->assertStringContainsString($words, $html);
    }

    /** @dataProvider restricted */
    public function test_names_in_capitals_stay(string $role): void {
        $this->assertSame('<KPI-Card Value="5">5</KPI-Card>', $this->saved($role, '<KPI-Card Value="5">5</KPI-Card>'));
    }

    /** @dataProvider roles */
    public function test_json_with_colons_quotes_and_ampersands_stays(string $role): void {
        $stages = '[{"label":"Seen: R&amp;D","value":12000},{"label":"Bought","value":1560,"stepTarget":0.7}]';
        $html = "<kpi-funnel stages='$stages' data-note='{\"a\":\"b:c\"}'>1,560</kpi-funnel>";
        $html .= "<kpi-trend series='[[\"2026-10-05\",38]]'>38</kpi-trend>";
        $this->assertSame($html, $this->saved($role, $html));
        $read = new WP_HTML_Tag_Processor($this->saved($role, $html));
        $read->next_tag();
        $this->assertSame('Seen: R&D', json_decode($read->get_attribute('stages'))[0]->label);
    }

    /** @dataProvider restricted */
    public function test_the_address_of_figures_is_of_the_web(string $role): void {
        foreach (
            ['https://example.com/kpi?a=1&amp;b=2', '//example.com/kpi', '/kpi', 'kpi.json', '?metric=leads']
            as $address
        ) {
            $html = "<kpi-card src=\"$address\">5</kpi-card>";
            $this->assertSame($html, $this->saved($role, $html));
        }
        foreach (['mailto:a@example.com', 'ftp://example.com/kpi', 'tel:123', 'feed:https://example.com'] as $address) {
            $this->assertSame('<kpi-card>5</kpi-card>', $this->saved($role, "<kpi-card src=\"$address\">5</kpi-card>"));
        }
        // WordPress itself cuts off what is no protocol of its list: what stays is a relative address.
        $this->assertSame(
            '<kpi-card src="alert(1)">5</kpi-card>',
            $this->saved($role, '<kpi-card src="javascript:alert(1)">5</kpi-card>'),
        );
    }

    /** @dataProvider restricted */
    public function test_nobody_says_in_the_name_of_the_plugin_where_to_ask_as_the_reader(string $role): void {
        $this->assertSame(
            '<kpi-card data-kpi="leads" data-other="1">5</kpi-card>',
            $this->saved(
                $role,
                '<kpi-card data-kpi="leads" data-kpi-route="//example.com" DATA-KPI-NONCE="1" data-kpi-renew="/" data-other="1">5</kpi-card>',
            ),
        );
    }

    public function test_no_attribute_but_src_is_named_as_addresses_are(): void {
        foreach (KpiElements\tags() as $tag => ['attributes' => $attributes]) {
            $named = array_intersect(array_keys($attributes), wp_kses_uri_attributes());
            $this->assertSame([], array_diff($named, ['src']), $tag);
        }
    }

    /** @dataProvider restricted */
    public function test_tables_and_lists_inside_stay_and_so_do_slots(string $role): void {
        $html =
            '<kpi-card><table><caption>Leads</caption><thead><tr><th scope="col">field</th></tr></thead>' .
            '<tbody><tr><td data-value="540">540</td></tr></tbody></table><dl><dt>Leads</dt><dd>540</dd></dl>' .
            '<span slot="label">Leads</span><div slot="foot">Note</div><p slot="foot">Note</p></kpi-card>';
        $this->assertSame($html, $this->saved($role, $html));
    }

    /** @dataProvider restricted */
    public function test_custom_properties_in_styles_stay(string $role): void {
        $html = '<kpi-card style="--kpi-accent:#c00">5</kpi-card>';
        $this->assertSame($html, $this->saved($role, $html));
        $this->assertSame(
            '<kpi-card style="color:red">5</kpi-card>',
            $this->saved(
                $role,
                '<kpi-card style="max-inline-size:9em;display:grid;background:color-mix(in srgb, red, blue);color:red">5</kpi-card>',
            ),
        );
    }

    /** @dataProvider restricted */
    public function test_json_in_a_script_becomes_text_which_is_why_a_table_is_better(string $role): void {
        $this->assertSame(
            '<kpi-card>{"value":540}</kpi-card>',
            $this->saved($role, '<kpi-card><script type="application/json">{"value":540}</script></kpi-card>'),
        );
        foreach (['template', 'output'] as $tag) {
            $this->assertSame('<kpi-card>5</kpi-card>', $this->saved($role, "<kpi-card><$tag>5</$tag></kpi-card>"));
        }
    }

    /** @dataProvider roles */
    public function test_angle_brackets_in_a_value_become_entities_and_nothing_else_changes(string $role): void {
        $this->assertSame(
            "<p>1 &lt; 2</p><kpi-card label=\"Cost &lt; 50 &gt; 20\" value='5' data-a=\"\\\\ \\'\">5</kpi-card>",
            $this->saved(
                $role,
                "<p>1 &lt; 2</p><kpi-card label=\"Cost < 50 > 20\" value='5' data-a=\"\\\\ \\'\">5</kpi-card>",
            ),
        );
        $html = '<kpi-card label="Cost &lt; 50 &gt; 20">5</kpi-card>';
        $this->assertSame($html, $this->saved($role, $html));
    }

    /** @dataProvider restricted */
    public function test_without_that_they_destroy_the_tag(string $role): void {
        remove_filter('content_save_pre', 'KpiElements\brackets_as_entities', 9);
        $less = $this->saved($role, '<kpi-card label="Cost < 50">5</kpi-card>');
        $more = $this->saved($role, '<kpi-card label="Cost > 50" value="5">5</kpi-card>');
        add_filter('content_save_pre', 'KpiElements\brackets_as_entities', 9);
        $this->assertStringNotContainsString('<kpi-card', $less);
        $this->assertStringContainsString(' 50" value="5"&gt;5', $more);
    }

    /** @dataProvider restricted */
    public function test_a_bracket_in_a_shortcode_is_stored_as_an_entity_and_shown_right(string $role): void {
        $content = $this->saved($role, '[kpi_card label="Cost > 50" value="5"]');
        $this->assertSame('[kpi_card label="Cost &gt; 50" value="5"]', $content);
        $this->assertStringContainsString('label="Cost &gt; 50"', do_shortcode($content));
    }

    /** @dataProvider restricted */
    public function test_comments_have_none_of_our_tags(string $role): void {
        $this->as($role);
        kses_init_filters();
        $comment = wp_filter_comment([
            'comment_content' => '<kpi-card value="5">5</kpi-card>',
            'comment_author' => '',
            'comment_author_url' => '',
            'comment_author_email' => '',
            'comment_agent' => '',
            'comment_author_IP' => '',
            'user_ID' => 0,
        ]);
        $this->assertArrayNotHasKey('kpi-card', wp_kses_allowed_html('pre_comment_content'));
        $this->assertStringNotContainsString('kpi-card', wp_unslash($comment['comment_content']));
    }

    /** @dataProvider roles */
    public function test_descriptions_of_terms_lose_every_tag_whoever_saves_them(string $role): void {
        $this->as($role);
        $description = sanitize_term_field('description', '<kpi-card value="5">5</kpi-card>', 1, 'category', 'db');
        $this->assertSame('5', $description);
    }

    /** @dataProvider restricted */
    public function test_the_words_of_a_block_are_stored_with_entities_and_shown_right(string $role): void {
        $content = $this->saved(
            $role,
            serialize_block([
                'blockName' => 'kpi-elements/card',
                'attrs' => ['label' => 'R&D <b>', 'value' => '5'],
                'innerContent' => [],
            ]),
        );
        $this->assertStringContainsString('R\u0026amp;D', $content);
        $this->assertStringContainsString('label="R&amp;D', do_blocks($content));
    }

    /** @dataProvider restricted */
    public function test_a_bracket_that_is_not_escaped_makes_text_of_a_block_which_is_why_generators_escape(
        string $role
    ): void {
        $by_hand = '<!-- wp:kpi-elements/card {"label":"Cost < 50 <b>","value":"5"} /-->';
        $this->assertStringNotContainsString('<!-- wp:', $this->saved($role, $by_hand));
        $block = serialize_block([
            'blockName' => 'kpi-elements/card',
            'attrs' => ['label' => 'Cost < 50', 'value' => '5'],
            'innerContent' => [],
        ]);
        $this->assertStringContainsString('label="Cost &lt; 50"', do_blocks($this->saved($role, $block)));
    }
}
