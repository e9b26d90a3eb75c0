<?php
/**
 * Keeps our tags and shortcodes whole where WordPress makes paragraphs of lines (wpautop) and curls quotes (wptexturize).
 *
 * To wpautop our tags are words in a line: a blank line inside would cut an element in two, and a table inside would end up behind it.
 * So every outermost one is taken out before, a block without a line stands for it, and afterwards it comes back as it was.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

foreach (['the_content', 'widget_text_content', 'term_description'] as $kpi_elements_filter) {
    add_filter($kpi_elements_filter, __NAMESPACE__ . '\taken_out_of_lines', 8);
}
unset($kpi_elements_filter);
// The block for shortcodes makes paragraphs too.
add_filter('render_block_data', __NAMESPACE__ . '\without_shortcodes');
add_filter('render_block_core/shortcode', __NAMESPACE__ . '\put_back');

/** Content without blocks, with our tags and shortcodes taken out. Content of blocks has its paragraphs already. */
function taken_out_of_lines($content): string {
    // Back at 10, so that shortcodes inside run at 11; and as the last there: around a post of blocks WordPress takes wpautop off and
    // puts it on again, behind all that was there.
    remove_filter(current_filter(), __NAMESPACE__ . '\put_back', 10);
    add_filter(current_filter(), __NAMESPACE__ . '\put_back', 10);
    $content = (string) $content;
    return has_blocks($content) ? $content : taken_out($content);
}

/** The parsed block for shortcodes, with ours taken out of it. */
function without_shortcodes(array $block): array {
    if ('core/shortcode' === ($block['blockName'] ?? '')) {
        $take = fn($part) => is_string($part) ? taken_out($part) : $part;
        $block['innerContent'] = array_map($take, $block['innerContent']);
    }
    return $block;
}

/** Content with every outermost tag or shortcode of ours in keeping. */
function taken_out(string $content): string {
    $edits = [];
    $until = 0;
    $spans = array_merge(whole_elements_in($content), shortcodes_in($content));
    sort($spans);
    foreach ($spans as [$start, $end]) {
        if ($start >= $until) {
            $edits[] = [$start, $end, in_keeping(substr($content, $start, $end - $start))];
            $until = $end;
        }
    }
    return edited($content, $edits);
}

/** Where the elements stand that have an end; without one nobody knows what belongs to them. */
function whole_elements_in(string $content): array {
    return array_column(array_filter(elements_in($content), fn($element) => $element['closed']), 'whole');
}

/**
 * Where our shortcodes stand in text; not those that are escaped, as `[[kpi_card]]`.
 *
 * In a tag nothing may be put in place of one: it would end the tag, and what an author has written into the value of one attribute
 * would be attributes. WordPress expands those in values itself, and escapes what comes of them.
 */
function shortcodes_in(string $content): array {
    $text = '';
    foreach (wp_html_split($content) as $i => $part) {
        // Every other part is a tag or a comment; the places stay the same.
        $text .= $i % 2 ? strtr($part, '[]', '  ') : $part;
    }
    $names = array_map(fn($tag) => str_replace('-', '_', $tag), array_keys(tags()));
    preg_match_all('/' . get_shortcode_regex($names) . '/', $text, $found, PREG_SET_ORDER | PREG_OFFSET_CAPTURE);
    $found = array_filter($found, fn($match) => '[' !== $match[1][0]);
    return array_map(fn($match) => [$match[0][1], $match[0][1] + strlen($match[0][0])], $found);
}

/** Takes a piece of content in keeping; gives what stands for it until `put_back`. */
function in_keeping(string $piece): string {
    $id = wp_generate_uuid4(); // which no content can foresee
    keeping()[$id] = $piece;
    return "<div data-kpi-keep=\"$id\"></div>";
}

/** Content with everything back in its place that was taken out of it. */
function put_back($content): string {
    return preg_replace_callback(
        '~<div data-kpi-keep="([0-9a-f-]{36})"></div>~',
        function (array $found): string {
            $piece = keeping()[$found[1]] ?? $found[0];
            unset(keeping()[$found[1]]);
            return $piece;
        },
        (string) $content,
    );
}

/** What has been taken out and not been put back, by id; of all contents at once, as contents may lie within each other. */
function &keeping(): array {
    static $pieces = [];
    return $pieces;
}
