<?php

/** What readers of feeds get, who have no script. */
final class FeedTest extends WordPressCase {
    protected function tearDown(): void {
        $GLOBALS['wp_query']->is_feed = false;
        delete_option('kpi_elements_kpis');
        parent::tearDown();
    }

    /** The one item of the feed of the site, while a post is all that it has. */
    private function item(string $content): SimpleXMLElement {
        $post = wp_insert_post(
            wp_slash(['post_title' => 'Numbers', 'post_content' => $content, 'post_status' => 'publish']),
        );
        query_posts(['p' => $post, 'feed' => 'rss2']);
        $GLOBALS['wp_query']->is_feed = true;
        ob_start();
        @require ABSPATH . WPINC . '/feed-rss2.php'; // headers have been sent long ago
        $feed = simplexml_load_string(ob_get_clean());
        wp_reset_query();
        return $feed->channel->item[0];
    }

    private function body(SimpleXMLElement $item): string {
        return (string) $item->children('http://purl.org/rss/1.0/modules/content/')->encoded;
    }

    public function contents(): array {
        $series = '[["2026-10-05",38],["2026-10-12",540]]';
        return [
            'a block' => [
                serialize_block([
                    'blockName' => 'kpi-elements/trend',
                    'attrs' => ['label' => 'Leads', 'series' => $series],
                    'innerContent' => [],
                ]),
            ],
            'a tag' => ["<kpi-trend label=\"Leads\" series='$series'></kpi-trend>"],
        ];
    }

    /** @dataProvider contents */
    public function test_the_description_has_the_words_and_the_content_has_the_table_too(string $content): void {
        $item = $this->item($content);
        $this->assertStringContainsString('540', (string) $item->description);
        $this->assertSame(1, substr_count((string) $item->description, 'Leads'));
        $body = $this->body($item);
        $this->assertStringContainsString('540', wp_strip_all_tags($body));
        $this->assertStringContainsString('<table', $body);
        $this->assertStringNotContainsString('<script', $body);
    }

    public function test_a_shortcode_is_words_in_both(): void {
        $item = $this->item('[kpi_card label="Leads" value="540" target="1200"]');
        $this->assertStringContainsString('540', (string) $item->description);
        $this->assertStringContainsString('540', wp_strip_all_tags($this->body($item)));
    }

    public function test_words_of_the_author_are_in_the_feed_as_they_were_written(): void {
        $this->assertStringContainsString(
            'Five hundred',
            $this->body($this->item('<kpi-card value="500">Five hundred</kpi-card>')),
        );
    }

    public function test_a_private_kpi_is_in_no_feed_whoever_reads_it(): void {
        KpiElements\save_kpi('margin', ['label' => 'Margin', 'public' => false] + KpiElements\NEW_KPI);
        foreach (
            [
                '[kpi_card kpi="margin"]',
                '<!-- wp:kpi-elements/card {"kpi":"margin"} /-->',
                '<kpi-card data-kpi="margin"></kpi-card>',
            ]
            as $content
        ) {
            $this->as('admin');
            $item = $this->item($content);
            $this->assertStringNotContainsString('margin', strtolower($item->description . $this->body($item)));
        }
    }
}
