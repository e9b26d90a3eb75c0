<?php
/**
 * Elements that stand in a paragraph, where browsers have no place for tables and blocks.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * HTML in which no element with a table or a block inside stands in a paragraph: browsers end the paragraph, and the element with it,
 * where such a thing begins. So the paragraph ends before the element and goes on after it.
 */
function outside_paragraphs(string $html): string {
    $mark = wp_generate_uuid4();
    $edits = [];
    foreach (elements_in($html) as ['paragraph' => $paragraph, 'inside' => $inside, 'whole' => $whole]) {
        if ($paragraph && has_block_tag(substr($html, $inside[0], $inside[1] - $inside[0]))) {
            $again = new Markup(substr($html, $paragraph[0], $paragraph[1] - $paragraph[0]));
            $again->next_tag();
            $again->remove_attribute('id');
            $edits[] = [$whole[0], $whole[0], "</p $mark>"];
            $edits[] = [$whole[1], $whole[1], preg_replace('/^<p/i', "<p $mark", $again->get_updated_html())];
        }
    }
    if (!$edits) {
        return $html;
    }
    $html = edited($html, $edits);
    // A paragraph of which nothing is left is none.
    $empty = "~<p(?:\s[^<>]*)?>\s*</p $mark>|<p {$mark}[^<>]*>\s*</p>~i";
    return str_replace(" $mark", '', preg_replace($empty, '', $html) ?? $html);
}

/** Whether there is a tag in HTML that ends a paragraph. */
function has_block_tag(string $html): bool {
    $markup = new Markup("$html\n");
    while ($markup->next_tag()) {
        if (preg_match(BLOCK_TAGS, $markup->get_tag())) {
            return true;
        }
    }
    return false;
}
