<?php

final class BootTest extends WordPressCase {
    public function test_every_tag_has_a_block_and_a_shortcode(): void {
        foreach (KpiElements\tags() as $tag => ['block' => $block]) {
            $this->assertTrue(WP_Block_Type_Registry::get_instance()->is_registered("kpi-elements/$block"), $block);
            $this->assertTrue(shortcode_exists(str_replace('-', '_', $tag)), $tag);
        }
    }
}
