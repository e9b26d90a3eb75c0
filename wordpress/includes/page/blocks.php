<?php
/**
 * A block for every tag.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Whose globals the script of the editor uses. */
const EDITOR_NEEDS = [
    'shortcode',
    'wp-api-fetch',
    'wp-block-editor',
    'wp-blocks',
    'wp-components',
    'wp-element',
    'wp-html-entities',
    'wp-i18n',
];

/** Which properties can bring figures. A block without them has nothing to show yet; in a provider its metric is asked for. */
const FIGURES = ['value', 'inputs', 'series', 'stages', 'segments', 'kpi', 'src'];

add_action('init', __NAMESPACE__ . '\register_blocks');
add_action('enqueue_block_editor_assets', __NAMESPACE__ . '\tell_editor');
add_filter('block_categories_all', __NAMESPACE__ . '\add_category');

function register_blocks(): void {
    $editor = plugins_url('assets/editor.min.js', FILE);
    wp_register_script('kpi-elements-editor', $editor, EDITOR_NEEDS, VERSION, true);
    wp_register_style('kpi-elements-editor', plugins_url('styles/editor.css', FILE), [], VERSION);
    foreach (tags() as ['block' => $block]) {
        register_block_type(dirname(FILE) . "/blocks/$block");
    }
}

/** What the editor cannot know: the site, and which attributes there are. */
function tell_editor(): void {
    $blocks = [];
    foreach (tags() as $tag => ['block' => $block, 'attributes' => $attributes]) {
        $more = 'kpi-provider' === $tag ? ['lang'] : ['kpi', 'text', 'lang', 'draft'];
        $blocks[$tag] = ['block' => $block, 'names' => array_merge(array_column($attributes, 'property'), $more)];
    }
    $site = [
        'lang' => str_replace('_', '-', get_locale()),
        'today' => today(),
        'screen' => current_user_can('manage_options') ? admin_url('admin.php?page=kpi-elements') : null,
        'figures' => FIGURES,
        'curly' => CURLY,
        'blocks' => $blocks,
    ];
    $text = 'var kpiElementsSite = ' . wp_json_encode(array_filter($site)) . ';';
    wp_add_inline_script('kpi-elements-editor', $text, 'before');
}

/** A place of their own among the blocks. */
function add_category(array $categories): array {
    $categories[] = ['slug' => 'kpi-elements', 'title' => __('KPIs', 'kpi-elements'), 'icon' => null];
    return $categories;
}

/** What a block shows: its element within the wrapper that the editor uses too. */
function render_block(string $tag, array $properties, string $inside, \WP_Block $block): string {
    $provider = provider_context($block->context);
    $figures = array_merge(FIGURES, null === $provider ? [] : ['metric']);
    if ('kpi-provider' !== $tag && !array_filter(array_intersect_key($properties, array_flip($figures)), 'strlen')) {
        return '';
    }
    $attributes = array_intersect_key($properties, ['kpi' => '', 'text' => '', 'lang' => '']);
    foreach (tags()[$tag]['attributes'] as $name => ['property' => $property]) {
        if ('' !== ($properties[$property] ?? '')) {
            $attributes[$name] = $properties[$property];
        }
    }
    $attributes = with_plain_signs($attributes);
    if ('kpi-provider' === $tag) {
        $inside = inside_provider($inside);
    }
    $html = render($tag, $attributes, $inside, $provider);
    $anchor = $properties['anchor'] ?? '';
    $wrapper = get_block_wrapper_attributes('' === $anchor ? [] : ['id' => $anchor]);
    return '' === $html ? '' : "<div $wrapper>$html</div>";
}

/** What somebody has saved who may not write any HTML has its signs as entities. */
function with_plain_signs(array $attributes): array {
    $plain = fn($value) => is_string($value) ? wp_specialchars_decode($value, ENT_NOQUOTES) : $value;
    return map_deep($attributes, $plain);
}

/** What stands in a provider, which has no box of its own: it is laid out like other content. */
function inside_provider(string $html): string {
    return '<div class="kpi-elements-inside is-layout-flow">' . $html . '</div>';
}

/** The attributes of the provider around a block, or null. */
function provider_context(array $context): ?array {
    if (!isset($context['kpi-elements/provider'])) {
        return null;
    }
    $provider = [];
    // Its attribute `site` is no attribute of the tag, and only says that there is one.
    foreach (array_diff(tags()['kpi-provider']['context'], ['site']) as $told => $name) {
        $provider[$name] = $context[$told] ?? '';
    }
    return with_plain_signs(array_filter($provider, 'strlen'));
}
