<?php
/**
 * Which scripts and styles a page needs. Nothing is loaded on a page that shows no element.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The parts of the library besides the elements, by the attribute that needs them. */
const PARTS_OF = [
    'metric' => 'metrics',
    'inputs' => 'metrics',
    'plan' => 'goals',
    'alerts' => 'goals',
    'changes' => 'goals',
    'significance' => 'compare',
];

/** The languages that elements speak besides English, by the beginning of a locale of WordPress. */
const LANGUAGES = [
    'nb' => 'nb',
    'no' => 'nb',
    'zh_TW' => 'zh-Hant',
    'zh_HK' => 'zh-Hant',
    'zh_MO' => 'zh-Hant',
    'zh' => 'zh-Hans',
];

/** Content that may have an element in it: a block, a tag, a shortcode. */
const TRACE = '~wp:kpi-elements/|<(?:kpi-|goal-gauge)|\[(?:kpi_|goal_gauge)~i';

/** Themes that are not made of blocks leave no distance below what they do not know. */
const DISTANCE = ":is([class*='wp-block-kpi-elements-'],kpi-card,goal-gauge,kpi-funnel,kpi-trend):not(:last-child){margin-block-end:1.5em}";

add_action('init', __NAMESPACE__ . '\register_scripts');
add_action('enqueue_block_assets', __NAMESPACE__ . '\enqueue_canvas');
add_action('wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_style_early');

/** Makes all scripts known, for the front end and the editor. */
function register_scripts(): void {
    $names = ['kpi-elements', 'page', 'catalog', 'metrics', 'goals', 'compare'];
    foreach (array_unique(LANGUAGES) as $language) {
        array_push($names, $language, "$language-goals", "$language-catalog", "$language-metrics");
    }
    foreach ($names as $name) {
        // WordPress before 6.3 takes the list for a plain `true`, which puts the script at the end of the page.
        $loading = ['strategy' => 'defer', 'in_footer' => true];
        wp_register_script(script_handle($name), script_url($name), [], VERSION, $loading);
        if (function_exists('wp_register_script_module')) {
            wp_register_script_module('@' . script_handle($name), script_url($name), [], VERSION);
        }
    }
    wp_register_style('kpi-elements', plugins_url('styles/front.css', FILE), [], VERSION);
    if (!wp_is_block_theme() && !is_admin()) {
        wp_add_inline_style('kpi-elements', DISTANCE);
    }
}

/** Loads what an element with these attributes needs, once a page. */
function enqueue_element(array $attributes): void {
    enqueue_names(scripts_for($attributes));
    $languages = languages_beside(language_attribute($attributes));
    metrics_of_page(['metrics' => named_metrics($attributes), 'languages' => $languages]);
}

/** Loads scripts by their names, the way that is set, and the style sheet. */
function enqueue_names(array $names): void {
    wp_enqueue_style('kpi-elements');
    foreach ($names as $name) {
        // A site that brings the library itself brings no script that asks this site for figures.
        $mode = 'page' === $name && 'off' === load_mode() ? 'classic' : load_mode();
        // Modules came with 6.5, and to the administration later. The file is the same: one script without imports, which is both.
        if ('module' === $mode && function_exists('wp_enqueue_script_module') && !is_admin()) {
            wp_enqueue_script_module('@' . script_handle($name));
        } elseif ('off' !== $mode) {
            wp_enqueue_script(script_handle($name));
        }
    }
    if (in_array('metrics', $names, true) && 'off' !== load_mode()) {
        metrics_of_page(['is_loaded' => [true]]);
    }
}

/**
 * Themes that are not made of blocks print the head before the content is rendered, and a style sheet that comes after the elements
 * keeps no room for them.
 */
function enqueue_style_early(): void {
    $posts = array_filter($GLOBALS['wp_query']->posts ?? [], fn($post) => $post instanceof \WP_Post);
    if (preg_grep(TRACE, array_merge(array_column($posts, 'post_content'), widget_contents()))) {
        wp_enqueue_style('kpi-elements');
    }
}

/** What somebody has written into the widgets of the site, those left out that no area shows. */
function widget_contents(): array {
    $contents = [];
    foreach (['block' => 'content', 'text' => 'text', 'custom_html' => 'content'] as $kind => $field) {
        if (is_active_widget(false, false, $kind)) {
            $contents = array_merge($contents, array_column((array) get_option("widget_$kind", []), $field));
        }
    }
    return array_filter($contents, 'is_string');
}

/** The iframe of the editor gets classic scripts only, and all of them, as nobody knows what will be inserted. */
function enqueue_canvas(): void {
    if (!is_admin()) {
        return;
    }
    wp_enqueue_style('kpi-elements');
    // Any element may have its own language, too.
    foreach (array_merge(array_unique(LANGUAGES), scripts_of(['catalog', 'goals', 'compare'])) as $name) {
        wp_enqueue_script(script_handle($name));
    }
}

/** How scripts are loaded: `module`, `classic`, or `off` where a site brings the library itself. */
function load_mode(): string {
    $mode = get_option('kpi_elements_load', 'module');
    return in_array($mode, ['module', 'classic', 'off'], true) ? $mode : 'module';
}

/** The names of the scripts that an element with some attributes needs. */
function scripts_for(array $attributes): array {
    // An id that the catalogue does not know is one of a saved KPI, or of somebody's provider.
    if (!named_metrics(array_intersect_key($attributes, ['metric' => 1]))) {
        unset($attributes['metric']);
    }
    $parts = array_values(array_unique(array_intersect_key(PARTS_OF, $attributes)));
    $scripts = scripts_of($parts, language_attribute($attributes));
    return array_merge(isset($attributes['data-kpi-route']) ? ['page'] : [], $scripts);
}

/** What an element says of its language, if it does. */
function language_attribute(array $attributes): string {
    return is_string($attributes['lang'] ?? null) ? $attributes['lang'] : '';
}

/** The languages besides English that are spoken on the page, and by an element that has its own. */
function languages_beside(string $lang): array {
    // The editor shows a page as it will be, whatever language its author reads.
    $page = is_admin() ? get_locale() : determine_locale();
    return array_unique(array_filter([language_of($page), language_of((string) spoken_locale($lang))]));
}

/**
 * The names of the scripts for some parts of the library, in the language of the page, and in that of an element that has its own. The
 * elements come last, so that they are drawn once.
 */
function scripts_of(array $parts, string $lang = ''): array {
    $names = $parts;
    foreach (languages_beside($lang) as $language) {
        $names[] = $language;
        foreach (array_intersect(['catalog', 'metrics'], $parts) as $part) {
            $names[] = "$language-$part";
        }
        $names = array_merge($names, array_intersect(['goals', 'compare'], $parts) ? ["$language-goals"] : []);
    }
    return array_merge($names, ['kpi-elements']);
}

/** The language of the elements under a locale of WordPress, or null for English. */
function language_of(string $locale): ?string {
    foreach (LANGUAGES as $beginning => $language) {
        if (0 === strpos($locale, $beginning)) {
            return $language;
        }
    }
    return null;
}

function script_handle(string $name): string {
    return 'kpi-elements' === $name ? $name : "kpi-elements-$name";
}

function script_url(string $name): string {
    return plugins_url("assets/$name.min.js", FILE);
}
