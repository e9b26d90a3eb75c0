<?php

/** What is left of elements where only words are left. */
final class ExcerptTest extends WordPressCase {
    private const TREND = '<!-- wp:kpi-elements/trend {"label":"Leads","series":"[[\"2026-10-05\",38],[\"2026-10-12\",540]]"} /-->';
    private const BLOCK = '<!-- wp:kpi-elements/card {"label":"Leads","value":"540","target":"1200"} /-->';

    protected function setUp(): void {
        parent::setUp();
        KpiElements\save_kpi('leads', ['label' => 'Leads', 'public' => true] + KpiElements\NEW_KPI);
        KpiElements\save_kpi('margin', ['label' => 'Margin', 'public' => false] + KpiElements\NEW_KPI);
    }

    protected function tearDown(): void {
        delete_option('kpi_elements_kpis');
        parent::tearDown();
    }

    private function post(string $content): int {
        return wp_insert_post(
            wp_slash(['post_title' => 'Numbers', 'post_content' => $content, 'post_status' => 'publish']),
        );
    }

    private function excerpt(string $content): string {
        return get_the_excerpt($this->post($content));
    }

    public function contents(): array {
        return [
            'a block' => [self::BLOCK],
            'a block in a provider' => [
                '<!-- wp:kpi-elements/provider -->' . self::BLOCK . '<!-- /wp:kpi-elements/provider -->',
            ],
            'a block in a provider in a group' => [
                '<!-- wp:group --><div class="wp-block-group"><!-- wp:kpi-elements/provider -->' .
                self::BLOCK .
                '<!-- /wp:kpi-elements/provider --></div><!-- /wp:group -->',
            ],
            'a tag in a Custom HTML block' => [
                '<!-- wp:html --><kpi-card label="Leads" value="540" target="1200"></kpi-card><!-- /wp:html -->',
            ],
            'a shortcode block' => [
                '<!-- wp:shortcode -->[kpi_card label="Leads" value="540" target="1200"]<!-- /wp:shortcode -->',
            ],
            'a shortcode in a classic post' => ['[kpi_card label="Leads" value="540" target="1200"]'],
            'a tag in a classic post' => ['<kpi-card label="Leads" value="540" target="1200"></kpi-card>'],
        ];
    }

    /** @dataProvider contents */
    public function test_an_automatic_excerpt_has_the_words_and_not_the_cells_of_the_table(string $content): void {
        $words = wp_strip_all_tags(
            preg_replace(
                '~<div class="kpi-elements-figures">.*?</div>~s',
                '',
                KpiElements\render('kpi-card', ['label' => 'Leads', 'value' => '540', 'target' => '1200']),
            ),
        );
        $this->assertStringContainsString('540', $words);
        $this->assertSame(trim($words), trim($this->excerpt($content)));
    }

    public function test_the_cells_of_a_trend_are_not_in_it(): void {
        $table = do_blocks(self::TREND);
        $this->assertStringContainsString('<table', $table);
        $words = $this->excerpt(self::TREND . '<!-- wp:paragraph --><p>After</p><!-- /wp:paragraph -->');
        $this->assertStringContainsString('540', $words);
        $this->assertStringEndsWith(' After', $words);
        $this->assertSame(1, substr_count($words, 'Leads'));
        remove_filter('the_content', 'KpiElements\without_figures_in_excerpts', 13);
        $mush = $this->excerpt(self::TREND);
        add_filter('the_content', 'KpiElements\without_figures_in_excerpts', 13);
        $this->assertSame(2, substr_count($mush, 'Leads'));
    }

    public function test_words_before_and_after_stay_apart(): void {
        $excerpt = $this->excerpt(
            "<!-- wp:paragraph --><p>Before</p><!-- /wp:paragraph -->\n\n" .
                self::BLOCK .
                "\n\n<!-- wp:paragraph --><p>After</p><!-- /wp:paragraph -->",
        );
        $this->assertMatchesRegularExpression('/^Before .*540.* After$/', $excerpt);
    }

    public function test_without_the_lists_our_blocks_vanish(): void {
        remove_filter('excerpt_allowed_blocks', 'KpiElements\excerpt_blocks');
        $excerpt = $this->excerpt(self::BLOCK);
        add_filter('excerpt_allowed_blocks', 'KpiElements\excerpt_blocks');
        $this->assertSame('', $excerpt);
    }

    public function test_shortcodes_of_others_stay_out_of_excerpts(): void {
        add_shortcode('kpi_test_other', fn() => 'other');
        $this->assertSame('Mine', $this->excerpt('Mine [kpi_test_other]'));
        $this->assertSame('', $this->excerpt('<!-- wp:shortcode -->[kpi_test_other]<!-- /wp:shortcode -->'));
        $this->assertSame(
            'Mine ',
            strip_shortcodes('Mine [kpi_card value="5"]'),
            'outside of excerpts all are stripped',
        );
        remove_shortcode('kpi_test_other');
    }

    public function test_a_table_that_the_author_wrote_stays_in_the_excerpt(): void {
        $this->assertStringContainsString(
            'Cell',
            $this->excerpt('<div class="kpi-elements">Text</div><table><tr><td>Cell</td></tr></table>'),
        );
    }

    public function test_what_somebody_wrote_as_excerpt_stays(): void {
        $post = wp_insert_post(['post_title' => 'a', 'post_content' => self::BLOCK, 'post_excerpt' => 'My own']);
        $this->assertSame('My own', get_the_excerpt($post));
    }

    public function test_the_same_words_are_in_the_answer_of_rest(): void {
        $post = $this->post(self::TREND);
        $data = rest_do_request(new WP_REST_Request('GET', "/wp/v2/posts/$post"))->get_data();
        $this->assertStringContainsString('540', $data['excerpt']['rendered']);
        $this->assertStringNotContainsString('<table', $data['excerpt']['rendered']);
        $this->assertSame(1, substr_count($data['excerpt']['rendered'], 'Leads'));
        $this->assertStringContainsString('<kpi-trend', $data['content']['rendered']);
        $this->assertStringContainsString('<table', $data['content']['rendered']);
    }

    public function test_a_private_kpi_is_in_no_excerpt(): void {
        $block = '<!-- wp:kpi-elements/card {"kpi":"margin"} /-->';
        $this->assertSame('', $this->excerpt($block));
        $this->assertSame('', $this->excerpt('[kpi_card kpi="margin"]'));
        $this->assertSame('', $this->excerpt('<kpi-card data-kpi="margin"></kpi-card>'));
    }

    public function test_with_the_tags_stripped_words_stay_apart(): void {
        $words = wp_strip_all_tags(
            apply_filters('the_content', self::TREND . '<!-- wp:paragraph --><p>After</p><!-- /wp:paragraph -->'),
        );
        $this->assertMatchesRegularExpression('/\b540\b/', $words);
        $this->assertMatchesRegularExpression('/\bAfter\b/', $words);
    }

    public function test_the_search_of_wordpress_finds_figures_only_where_somebody_typed_them(): void {
        $typed = $this->post('<!-- wp:kpi-elements/card {"label":"Unmistakable","value":"7654321"} /-->');
        $this->assertSame([$typed], get_posts(['s' => '7654321', 'fields' => 'ids']));
        // The figures of a saved KPI are put in when the page is made; the post knows but its name.
        $saved = $this->post('<!-- wp:kpi-elements/card {"kpi":"leads","text":"Unique9876"} /-->');
        $this->assertSame([$saved], get_posts(['s' => 'Unique9876', 'fields' => 'ids']));
        $this->assertSame([], get_posts(['s' => 'kpis/leads', 'fields' => 'ids']));
    }
}
