<?php
/**
 * Tags that somebody has written by hand, as `<kpi-card data-kpi="leads"></kpi-card>`: they get their scripts, the figures of a saved KPI,
 * and, if they are empty, what the renderer puts inside. What the author has written stays.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

// After the shortcodes, which stand at 11.
foreach (
    ['the_content', 'widget_text_content', 'widget_custom_html_content', 'widget_block_content', 'term_description']
    as $kpi_elements_filter
) {
    add_filter($kpi_elements_filter, __NAMESPACE__ . '\raw_tags', 12);
}
unset($kpi_elements_filter);
// Also in templates, which are no content. Such a block is told of the provider block around it, as ours are.
const BLOCKS_WITH_TAGS = ['core/html', 'core/paragraph'];
foreach (BLOCKS_WITH_TAGS as $kpi_elements_block) {
    add_filter("render_block_$kpi_elements_block", __NAMESPACE__ . '\raw_tags_of_block', 12, 3);
}
unset($kpi_elements_block);
add_filter('register_block_type_args', __NAMESPACE__ . '\told_of_provider', 10, 2);

/** HTML in which our tags are complete. Some plugins pass on null. */
function raw_tags($html): string {
    return outside_paragraphs(completed((string) $html));
}

/** Other plugins apply such filters with less than WordPress does. */
function raw_tags_of_block($html, $parsed = [], ?\WP_Block $block = null): string {
    return outside_paragraphs(completed((string) $html, provider_context($block ? $block->context : [])));
}

/** What a block is, with what a provider block says to those within it. */
function told_of_provider(array $type, string $name): array {
    return in_array($name, BLOCKS_WITH_TAGS, true)
        ? ['uses_context' => array_merge($type['uses_context'] ?? [], array_keys(tags()['kpi-provider']['context']))] +
                $type
        : $type;
}

/**
 * HTML in which every tag of ours has an end, its scripts and its figures.
 *
 * @param array<string, string>|null $around Attributes of the provider around it, if there is one.
 */
function completed(string $html, ?array $around = null): string {
    $edits = [];
    $gone = 0;
    $lower = strtolower($html);
    $table = -1; // where the next one begins, ours or the author's; of elements in elements each is looked for once
    $providers = [[PHP_INT_MAX, $around]]; // where each has ended, and what it says to those within; the innermost last
    foreach (elements_in($html) as $element) {
        ['tag' => $tag, 'opener' => $opener, 'inside' => $inside, 'whole' => $whole] = $element;
        if ($opener[0] < $gone) {
            continue;
        }
        if (is_int($table) && $table < $inside[0]) {
            $table = strpos($lower, '<table', $inside[0]);
        }
        $has_table = is_int($table) && $table < $inside[1];
        $written = substr($html, $opener[0], $opener[1] - $opener[0]);
        $attributes = attributes_of(without_slash($written));
        $kpi = is_string($attributes['data-kpi'] ?? null) ? $attributes['data-kpi'] : '';
        $given = array_intersect_key($attributes, tags()[$tag]['attributes'] + ['lang' => '']);
        while (end($providers)[0] <= $opener[0]) {
            array_pop($providers);
        }
        $provider = end($providers)[1];
        if ('kpi-provider' === $tag) {
            $providers[] = [$whole[1], provider_of($given, $provider)];
            if (is_feed()) {
                array_push($edits, [...$opener, ''], [$inside[1], $whole[1], '']);
                continue;
            }
        }
        $empty = $element['closed'] && $inside[0] + strspn($html, " \t\r\n", $inside[0]) >= $inside[1];
        if (!$empty && '' === $kpi && 'kpi-provider' !== $tag) {
            $lang = $given['lang'] ?? ($provider['lang'] ?? '');
            enqueue_element(['lang' => $lang] + $attributes);
            $figures = $element['closed']
                ? told($tag, fields($tag, clean($tag, $given), [], $provider), (string) $lang)[1]
                : '';
            $edits[] = [$inside[1], $inside[1], $has_table ? '' : $figures];
            continue;
        }
        // What the author has written stays where it is, and is not read again with every element around it.
        $words = $empty || is_feed() ? substr($html, $inside[0], $inside[1] - $inside[0]) : DASH;
        $rendered = render($tag, $given + ['kpi' => $kpi], $words, $provider);
        if (!preg_match("/^<$tag\b/", $rendered)) {
            // In a feed, and where a visitor may not see the KPI, there is no tag.
            $edits[] = [...$whole, $rendered];
            $gone = $whole[1];
            continue;
        }
        $edits[] = [...$opener, with_attributes(without_slash($written), attributes_of($rendered))];
        $within = elements_in($rendered)[0]['inside'];
        if ($empty) {
            $edits[] = [$opener[1], $whole[1], substr($rendered, $within[0])];
        } elseif ($element['closed'] && !$has_table) {
            $figures = $within[0] + strlen($words); // behind the words
            $edits[] = [$inside[1], $inside[1], substr($rendered, $figures, $within[1] - $figures)];
        }
    }
    return edited($html, $edits);
}

/** What a provider says to those within it, besides what the one around it says. Our own address is none of a source of its own. */
function provider_of(array $given, ?array $around): array {
    $own = kpi_url() === ($given['src'] ?? '') ? ['src' => true] : [];
    return array_filter(array_diff_key($given, $own), 'is_string') + (array) $around;
}

/** A tag without the slash at its end, which HTML takes for nothing. */
function without_slash(string $tag): string {
    return '/>' === substr($tag, -2) ? rtrim(substr($tag, 0, -2)) . '>' : $tag;
}

/** A tag with the attributes of the renderer besides its own; what the script of the page is told only the renderer says. */
function with_attributes(string $tag, array $attributes): string {
    $markup = new Markup("$tag\n");
    $markup->next_tag();
    foreach (array_merge(['data-kpi'], TOLD_TO_SCRIPT) as $name) {
        $markup->remove_attribute($name);
    }
    $tag = rtrim($markup->get_updated_html());
    return substr($tag, 0, -1) . attributes_html(array_diff_key($attributes, attributes_of($tag))) . '>';
}
