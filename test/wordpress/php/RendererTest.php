<?php

use function KpiElements\render;

final class RendererTest extends WordPressCase {
    protected function setUp(): void {
        parent::setUp();
        $kpi = ['label' => 'Leads', 'target' => '1200', 'period' => '2026-Q4', 'kind' => 'total'];
        KpiElements\save_kpi('leads', $kpi + ['public' => true]);
        KpiElements\save_kpi('margin', ['label' => 'Margin', 'capability' => 'edit_others_posts'] + $kpi);
        foreach (['leads' => '540', 'margin' => '77123'] as $id => $value) {
            KpiElements\put_figures($id, [['date' => '2026-11-15', 'value' => $value]]);
        }
    }

    protected function tearDown(): void {
        array_map('KpiElements\delete_kpi', ['leads', 'margin']);
        $GLOBALS['wp_query'] = new WP_Query();
    }

    /** The attributes of the first tag. */
    private function attributes(string $html): array {
        $tag = new WP_HTML_Tag_Processor($html);
        $this->assertTrue($tag->next_tag(), $html);
        $attributes = [];
        foreach ($tag->get_attribute_names_with_prefix('') as $name) {
            $attributes[$name] = $tag->get_attribute($name);
        }
        return $attributes;
    }

    public function test_a_wrong_figure_is_handed_on_as_it_was_written_so_that_the_element_can_say_so(): void {
        $html = render('kpi-card', ['value' => '1,2oo "', 'kind' => 'sum', 'target' => '90210000000000000001']);
        $this->assertSame(
            ['value' => '1,2oo "', 'kind' => 'sum', 'target' => '90210000000000000001'],
            $this->attributes($html),
        );
        $this->assertStringContainsString('–', wp_strip_all_tags($html));
    }

    public function test_what_no_tag_has_is_left_out_and_no_script_gets_in(): void {
        $html = render('kpi-card', [
            'label' => '"><script>alert(1)</script>',
            'onclick' => 'alert(1)',
            'stages' => '[]',
            'src' => 'javascript:alert(1)',
            'data-kpi-route' => 'https://example.com/',
            'data-kpi-nonce' => 'x',
            'style' => '--kpi-ink: #c00; background: url(javascript:alert(1))',
            'class' => 'wide',
            'lang' => 'nb',
            'previous' => '',
        ]);
        $this->assertSame(['label', 'style', 'class', 'lang'], array_keys($this->attributes($html)));
        $this->assertStringNotContainsString('<script', $html);
        $this->assertStringNotContainsString('javascript', $html);
    }

    public function test_an_address_of_this_site_or_of_the_web_stays_as_it_is(): void {
        foreach (
            ['/kpi/leads.json', 'kpi/leads.json?a=1&b=2', 'https://example.com/leads.json', 'HTTPS://example.com/']
            as $address
        ) {
            $this->assertSame($address, $this->attributes(render('kpi-card', ['src' => $address]))['src']);
        }
    }

    public function test_json_keeps_every_digit_and_its_signs(): void {
        $json = '[["2026-11-01",9007199254740993.10],["2026-11-02",1e3]]';
        $html = render('kpi-trend', ['series' => $json, 'label' => 'R&D > 1']);
        $this->assertSame($json, $this->attributes($html)['series']);
        $this->assertSame('R&D > 1', $this->attributes($html)['label']);
    }

    public function test_what_an_author_has_saved_in_a_block_is_not_encoded_twice(): void {
        $html = do_blocks(
            '<!-- wp:kpi-elements/funnel {"label":"R\u0026amp;D","stages":"[{\"label\":\"A \u0026gt; B\",\"value\":1}]"} /-->',
        );
        $tag = new WP_HTML_Tag_Processor($html);
        $tag->next_tag('kpi-funnel');
        $this->assertSame('R&D', $tag->get_attribute('label'));
        $this->assertSame('[{"label":"A > B","value":1}]', $tag->get_attribute('stages'));
        $this->assertStringContainsString('<th scope="row">A &gt; B</th>', $html);
        $this->assertMatchesRegularExpression('/^<div class="[^"]*wp-block-kpi-elements-funnel/', $html);
    }

    public function test_the_words_of_the_author_stand_in_place_of_ours_and_are_text(): void {
        $given = ['label' => 'Leads', 'value' => '540', 'text' => 'More <b>leads</b>'];
        $this->assertStringContainsString('>More &lt;b&gt;leads&lt;/b&gt;</kpi-card>', render('kpi-card', $given));
        $this->assertStringContainsString('><b>540</b></kpi-card>', render('kpi-card', $given, '<b>540</b>'));
    }

    public function test_a_table_is_never_a_child_of_the_element_as_that_would_be_its_data(): void {
        $html = render('kpi-trend', ['series' => '[["2026-11-01",1],["2026-11-02",2]]', 'text' => 'Up']);
        $this->assertMatchesRegularExpression('~>Up\s<div class="kpi-elements-figures"><table>~', $html);
        $this->assertMatchesRegularExpression('~</table></div>\s</kpi-trend>$~', $html);
    }

    public function test_a_public_kpi_is_fetched_by_everybody_and_its_figures_are_in_the_page(): void {
        $html = render('kpi-card', ['kpi' => 'leads', 'compare' => 'none']);
        $this->assertStringContainsString('Leads, Q4 2026: 540 of 1,200 (45%)', $html);
        $attributes = $this->attributes($html);
        $this->assertSame(rest_url('kpi-elements/v1/kpis/leads') . '?compare=none', $attributes['src']);
        $this->assertStringNotContainsString('nonce', $html);
    }

    public function test_the_author_may_say_otherwise_than_the_saved_kpi(): void {
        $html = render('kpi-card', ['kpi' => 'leads', 'target' => '600', 'label' => 'New leads']);
        $this->assertStringContainsString('New leads, Q4 2026: 540 of 600 (90%)', $html);
        $this->assertSame('600', $this->attributes($html)['target']);
    }

    public function test_the_figures_of_a_kpi_that_is_not_public_are_never_in_a_page(): void {
        $this->as('editor');
        foreach (['kpi-card', 'goal-gauge', 'kpi-trend'] as $tag) {
            $html = render($tag, ['kpi' => 'margin', 'period' => '2026-Q4']);
            $this->assertDoesNotMatchRegularExpression(
                '/77|Margin|1,?200/',
                // The port of the site is made of figures, too.
                str_replace(home_url(), '', preg_replace('/data-kpi-nonce="[^"]*"/', '', $html)),
            );
            $attributes = $this->attributes($html);
            $this->assertSame(
                rest_url('kpi-elements/v1/kpis/margin') . '?period=2026-Q4',
                $attributes['data-kpi-route'],
            );
            $this->assertSame(1, wp_verify_nonce($attributes['data-kpi-nonce'], 'wp_rest'));
            $this->assertSame('margin', $attributes['metric'], 'by which it asks');
            $this->assertArrayNotHasKey('src', $attributes);
        }
    }

    public function test_who_may_not_see_a_kpi_gets_nothing_at_all(): void {
        foreach ([null, 'subscriber'] as $role) {
            $role ? $this->as($role) : wp_set_current_user(0);
            $this->assertSame('', render('kpi-card', ['kpi' => 'margin', 'text' => 'Margin']));
            $this->assertSame('', do_blocks('<!-- wp:kpi-elements/card {"kpi":"margin"} /-->'));
        }
    }

    public function test_an_unknown_kpi_is_told_to_who_writes_pages_and_to_nobody_else(): void {
        foreach (['sales', '../leads', '<b>'] as $id) {
            wp_set_current_user(0);
            $this->assertSame('', render('kpi-card', ['kpi' => $id]));
            $this->as('author');
            $this->assertStringContainsString(
                'There is no KPI “' . esc_html($id) . '”',
                render('kpi-card', ['kpi' => $id]),
            );
        }
    }

    public function test_who_writes_pages_cannot_tell_a_private_kpi_from_one_that_is_not_there(): void {
        foreach (['contributor', 'author'] as $role) {
            $this->as($role);
            $notes = array_map(fn($id) => render('kpi-card', ['kpi' => $id]), ['margin', 'nosuch']);
            $this->assertStringContainsString('kpi-elements-note', $notes[0]);
            $this->assertSame(str_replace('margin', 'nosuch', $notes[0]), $notes[1]);
        }
    }

    public function test_an_element_asks_for_the_granularity_that_it_has(): void {
        KpiElements\put_figures('leads', [
            ['date' => '2026-11-02', 'value' => '7'],
            ['date' => '2026-11-03', 'value' => '8'],
            ['date' => '2026-11-09', 'value' => '9'],
        ]);
        $html = do_blocks('<!-- wp:kpi-elements/trend {"kpi":"leads","period":"2026-11","granularity":"week"} /-->');
        $this->assertStringContainsString('<th scope="row">week 45, 2026</th> <td>15</td>', $html);
        $trend = new WP_HTML_Tag_Processor($html);
        $trend->next_tag('kpi-trend');
        $this->assertSame(
            rest_url('kpi-elements/v1/kpis/leads') . '?granularity=week&period=2026-11',
            $trend->get_attribute('src'),
        );
    }

    public function test_words_of_others_are_no_shortcodes(): void {
        $ran = [];
        add_shortcode('evil', function () use (&$ran) {
            $ran[] = 'evil';
            return 'ran';
        });
        KpiElements\save_kpi('theirs', [
            'label' => 'Theirs',
            'unit' => '',
            'public' => true,
            'period' => '2026-11',
            'source' => ['type' => 'url', 'url' => 'https://figures.example.com/a.json'],
        ]);
        $stages = [['label' => '[evil]', 'value' => 12], ['label' => 'B [evil]', 'value' => 3]];
        $segments = [['label' => '[evil]', 'stages' => $stages]];
        update_option(KpiElements\FETCHED_OPTION . 'theirs', [
            'at' => time(),
            'rows' => [],
            'facts' => ['unit' => '[evil]'],
            'result' => ['value' => 5, 'unit' => '[evil]'] + compact('stages', 'segments'),
        ]);
        $typed = str_replace('"', '\"', wp_json_encode($stages));
        $html = apply_filters(
            'the_content',
            '<!-- wp:kpi-elements/card {"kpi":"theirs"} /--><!-- wp:kpi-elements/funnel {"kpi":"theirs"} /-->' .
                "<!-- wp:kpi-elements/funnel {\"label\":\"[evil]\",\"stages\":\"$typed\"} /-->" .
                '<!-- wp:html --><kpi-trend label="[evil]" data-kpi="theirs" series="[[&quot;2026-11&quot;,3]]"></kpi-trend><!-- /wp:html -->',
        );
        remove_shortcode('evil');
        KpiElements\delete_kpi('theirs');
        $this->assertSame([], $ran, $html);
        $text = html_entity_decode(wp_strip_all_tags($html));
        $this->assertStringContainsString("Theirs, November 2026: 5\u{A0}[evil]", $text);
        foreach (['<caption>Theirs, [evil]</caption>', '<th scope="row">B [evil]</th>', 'label="[evil]"'] as $part) {
            $this->assertStringContainsString($part, html_entity_decode($html));
        }
    }

    public function test_a_wrong_word_comes_to_the_element_and_is_no_judgement_from_a_block_as_from_a_shortcode(): void {
        foreach (
            [
                do_blocks('<!-- wp:kpi-elements/card {"label":"K","value":"5","target":"6","better":"up"} /-->'),
                do_shortcode('[kpi_card label="K" value="5" target="6" better="up"]'),
            ]
            as $html
        ) {
            $this->assertStringContainsString(
                '<kpi-card label="K" value="5" target="6" better="up">K: 5, target 6.</kpi-card>',
                $html,
            );
        }
    }

    public function test_inside_a_provider_of_the_site_a_kpi_is_asked_for_by_its_id_and_by_the_period_of_all(): void {
        $html = do_blocks(
            '<!-- wp:kpi-elements/provider {"period":"2026-11"} --><!-- wp:kpi-elements/card {"kpi":"leads"} /--><!-- /wp:kpi-elements/provider -->',
        );
        $this->assertStringContainsString(
            '<kpi-provider period="2026-11" src="' . rest_url('kpi-elements/v1/kpis') . '">',
            $html,
        );
        $this->assertStringContainsString('<kpi-card metric="leads">Leads, November 2026: 540', $html);
    }

    public function test_a_kpi_that_is_deleted_or_private_is_nothing_for_visitors_inside_a_provider_too(): void {
        $page = fn(string $card): string => trim(
            wp_strip_all_tags(
                $html = do_blocks(
                    "<!-- wp:kpi-elements/provider --><!-- wp:kpi-elements/card $card /--><!-- /wp:kpi-elements/provider -->",
                ),
            ) . (strpos($html, '<kpi-card') === false ? '' : ' and a tag'),
        );
        foreach (['{"kpi":"gone"}', '{"metric":"gone"}', '{"kpi":"margin"}', '{"metric":"margin"}'] as $card) {
            wp_set_current_user(0);
            $this->assertSame('', $page($card), $card);
            wp_set_current_user(get_user_by('login', 'author')->ID);
            $this->assertStringContainsString('Only people who write pages see this note', $page($card));
            $this->assertStringNotContainsString('and a tag', $page($card));
        }
        wp_set_current_user(get_user_by('login', 'editor')->ID);
        $this->assertStringContainsString('and a tag', $page('{"metric":"margin"}'));
        wp_set_current_user(0);
        $this->assertMatchesRegularExpression('/^Leads, .* and a tag$/s', $page('{"metric":"leads"}'));
        // Where another KPI is chosen than the one that was there, it is the one that is asked for.
        $this->assertStringContainsString(
            '<kpi-card metric="leads">',
            render('kpi-card', ['kpi' => 'leads', 'metric' => 'gone'], '', []),
        );
        // What has figures of its own, or a provider with another source, is not ours to judge.
        $this->assertStringContainsString('and a tag', $page('{"metric":"gone","value":"5"}'));
        $this->assertStringContainsString(
            '<kpi-card metric="gone"',
            render('kpi-card', ['metric' => 'gone'], '', ['src' => '/kpis.json']),
        );
    }

    public function test_inside_a_provider_with_a_source_of_its_own_a_kpi_of_the_site_has_its_address(): void {
        $html = do_blocks(
            '<!-- wp:kpi-elements/provider {"src":"/kpis.json"} --><!-- wp:kpi-elements/card {"kpi":"leads"} /--><!-- /wp:kpi-elements/provider -->',
        );
        $this->assertStringContainsString('<kpi-provider src="/kpis.json">', $html);
        $this->assertStringContainsString('src="' . rest_url('kpi-elements/v1/kpis/leads') . '"', $html);
    }

    public function test_a_feed_has_the_words_and_the_table_and_no_tag(): void {
        $GLOBALS['wp_query']->is_feed = true;
        $html = render('kpi-funnel', ['label' => 'F', 'stages' => '[{"label":"Visits","value":12000}]']);
        $this->assertMatchesRegularExpression('/^F: Visits 12,000\.\s<div/', $html);
        $this->assertStringNotContainsString('kpi-funnel', $html);
        $this->as('admin');
        $this->assertSame('', render('kpi-card', ['kpi' => 'margin']));
    }
}
