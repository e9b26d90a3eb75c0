<?php

/** The settings of the classic editor; what it does with them is tried in a browser. */
final class TinyMceTest extends WordPressCase {
    public function test_every_tag_is_known_with_every_attribute(): void {
        $settings = apply_filters('tiny_mce_before_init', [], 'content');
        foreach (array_keys(KpiElements\tags()) as $tag) {
            $this->assertContains($tag, explode(',', $settings['custom_elements']));
            $this->assertContains($tag . '[*]', explode(',', $settings['extended_valid_elements']));
        }
    }

    public function test_what_others_have_listed_stays(): void {
        $settings = apply_filters(
            'tiny_mce_before_init',
            ['custom_elements' => 'x-a,~x-b', 'extended_valid_elements' => 'x-a[b],i[*]', 'content_style' => 'p{}'],
            'content',
        );
        $this->assertStringStartsWith('x-a,~x-b,kpi-card,', $settings['custom_elements']);
        $this->assertStringStartsWith('x-a[b],i[*],kpi-card[*],', $settings['extended_valid_elements']);
        $this->assertStringStartsWith('p{}', $settings['content_style']);
    }

    public function test_the_script_comes_with_the_visual_tab_and_only_with_it(): void {
        do_action('wp_enqueue_editor', ['tinymce' => false, 'quicktags' => true]);
        $this->assertFalse(wp_script_is('kpi-elements-classic-editor'));
        do_action('wp_enqueue_editor', ['tinymce' => true, 'quicktags' => true]);
        $this->assertTrue(wp_script_is('kpi-elements-classic-editor'));
    }
}
