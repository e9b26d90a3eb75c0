<?php

final class ShortcodeTest extends WordPressCase {
    public function test_quotes_of_word_processors_are_no_part_of_a_value(): void {
        foreach (
            [
                'value=“540” target=”1200″',
                'value=&#8220;540&#8221; target=&#8221;1200&#8243;',
                "VALUE='540' Target=1200",
                'value="540"&nbsp;target="1200"',
                'value=“540”&nbsp;target=“1200”',
            ]
            as $written
        ) {
            $this->assertStringStartsWith(
                '<kpi-card value="540" target="1200">540 of 1,200 (45%).',
                do_shortcode("[kpi_card $written]"),
            );
        }
        $html = do_shortcode('[kpi_card label=“Cost per lead” value=“80” unit="Jon’s leads"]');
        $this->assertStringStartsWith('<kpi-card label="Cost per lead" value="80" unit="Jon’s leads">', $html);
    }

    public function test_a_bare_name_is_on_and_a_name_that_no_tag_has_is_nothing(): void {
        $this->assertStringStartsWith(
            '<kpi-card value="1" partial>',
            do_shortcode('[kpi_card value="1" partial glow onclick="x"]'),
        );
        $this->assertStringStartsWith(
            '<kpi-card value="1" partial="false">',
            do_shortcode('[kpi_card value="1" partial="false"]'),
        );
    }

    public function test_signs_of_html_in_a_value_are_what_they_stand_for(): void {
        $html = do_shortcode('[kpi_trend label="R&amp;D" series="&#91;&#91;&quot;2026-11-01&quot;,3&#93;&#93;"]');
        $this->assertStringContainsString('label="R&amp;D"', $html);
        $this->assertStringContainsString('<td>3</td>', $html);
    }

    public function test_content_stands_in_place_of_our_words(): void {
        $this->assertSame(
            '<kpi-card value="540">540 <b>leads</b></kpi-card>',
            do_shortcode('[kpi_card value="540"]540 <b>leads</b>[/kpi_card]'),
        );
        $this->assertSame('<kpi-card value="540">540.</kpi-card>', do_shortcode('[kpi_card value="540"][/kpi_card]'));
    }

    public function test_cards_stand_in_a_provider_and_what_follows_does_not(): void {
        KpiElements\save_kpi('leads', ['label' => 'Leads', 'public' => true]);
        $html = do_shortcode(
            '[kpi_provider period="2026-11"]<p>[kpi_card kpi="leads"] [goal_gauge kpi=leads /]</p>[/kpi_provider][kpi_card kpi="leads"]',
        );
        KpiElements\delete_kpi('leads');
        [$inside, $after] = explode('</kpi-provider>', $html);
        $this->assertStringContainsString('<kpi-card metric="leads">', $inside);
        $this->assertStringContainsString('<goal-gauge metric="leads">', $inside);
        $this->assertStringContainsString('src="' . rest_url('kpi-elements/v1/kpis/leads') . '"', $after);
    }

    public function test_what_is_closed_by_itself_swallows_nothing_and_what_is_unknown_stays_text(): void {
        $html = do_shortcode('[kpi_card value="1" /]<p>After</p>[kpi_pie value="1"]');
        $this->assertSame('<kpi-card value="1">1.</kpi-card><p>After</p>[kpi_pie value="1"]', $html);
    }
}
