<?php
/**
 * Automatic excerpts, which are also the descriptions in feeds: they have the words of our elements, and not the cells of their tables.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

add_filter('excerpt_allowed_blocks', __NAMESPACE__ . '\excerpt_blocks');
add_filter('excerpt_allowed_wrapper_blocks', __NAMESPACE__ . '\excerpt_wrapper_blocks');
add_filter('strip_shortcodes_tagnames', __NAMESPACE__ . '\shortcodes_to_strip');
add_filter('the_content', __NAMESPACE__ . '\without_figures_in_excerpts', 13); // after the raw tags

/** WordPress leaves out of excerpts what it does not know. What is not ours in blocks for shortcodes it strips before. */
function excerpt_blocks(array $blocks): array {
    $ours = array_map(fn($tag) => "kpi-elements/{$tag['block']}", array_values(tags()));
    return array_merge($blocks, $ours, ['core/shortcode']);
}

/** What only stands around other blocks. */
function excerpt_wrapper_blocks(array $blocks): array {
    return array_merge($blocks, ['kpi-elements/provider']);
}

/** Our shortcodes stay in what an excerpt is made of, so that they are words in it. */
function shortcodes_to_strip(array $names): array {
    $ours = array_map(fn($tag) => str_replace('-', '_', $tag), array_keys(tags()));
    return doing_filter('get_the_excerpt') ? array_diff($names, $ours) : $names;
}

/** Content without the tables that the renderer has put into elements, where an excerpt is made of it. */
function without_figures_in_excerpts($html): string {
    if (!doing_filter('get_the_excerpt')) {
        return (string) $html;
    }
    $edits = [];
    $depth = 0;
    $markup = new Markup("$html\n");
    while ($markup->next_tag(['tag_closers' => 'visit'])) {
        if ('DIV' !== $markup->get_tag()) {
            continue;
        }
        [$start, $end] = $markup->span();
        if ($depth) {
            $depth += $markup->is_tag_closer() ? -1 : 1;
            $edits[count($edits) - 1][1] = $end;
        } elseif (!$markup->is_tag_closer() && 'kpi-elements-figures' === $markup->get_attribute('class')) {
            $depth = 1;
            $edits[] = [$start, $end, ' '];
        }
    }
    return edited($html, $edits);
}
