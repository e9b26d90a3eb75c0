<?php
/**
 * The classic editor: without these lists its Visual tab deletes every tag that it does not know, for administrators too. And even
 * with them it moves tables out of an element and deletes empty ones, so a script keeps each as one piece there.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

add_filter('tiny_mce_before_init', __NAMESPACE__ . '\known_to_classic_editor');
add_action('wp_enqueue_editor', function (array $uses): void {
    if ($uses['tinymce']) {
        wp_enqueue_script('kpi-elements-classic-editor', script_url('classic-editor'), ['jquery'], VERSION, true);
        // For editors that a script opens, as those of text widgets: no filter is asked about their settings.
        $settings = 'var kpiElementsTinyMce = ' . wp_json_encode(known_to_classic_editor([])) . ';';
        wp_add_inline_script('kpi-elements-classic-editor', $settings, 'before');
    }
});

/** The settings of TinyMCE with our tags, whose attributes are for kses to judge when somebody saves. */
function known_to_classic_editor(array $settings): array {
    $tags = array_keys(tags());
    $more = [
        'custom_elements' => implode(',', $tags),
        'extended_valid_elements' => implode(',', preg_replace('/$/D', '[*]', $tags)),
    ];
    foreach ($more as $name => $list) {
        $settings[$name] = ltrim(($settings[$name] ?? '') . ",$list", ',');
    }
    $settings['content_style'] =
        ($settings['content_style'] ?? '') . '.kpi-elements-kept{border:1px dashed;padding:.5em;margin:1em 0}';
    return $settings;
}
