<?php
/**
 * What WordPress leaves of our tags when somebody saves them who may not write any HTML: authors and contributors, everybody
 * under DISALLOW_UNFILTERED_HTML, and on a network all but its administrators.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

add_filter('wp_kses_allowed_html', __NAMESPACE__ . '\allowed_html', 10, 2);
add_filter('content_save_pre', __NAMESPACE__ . '\brackets_as_entities', 9); // before kses

/** Adds our tags to what posts may hold; comments and the rest stay as they are. */
function allowed_html($allowed, $context) {
    if ('post' !== $context) {
        return $allowed;
    }
    foreach (tags() as $tag => ['attributes' => $attributes]) {
        $allowed[$tag] = array_fill_keys(array_merge(array_keys($attributes), EVERYWHERE_ALLOWED), true);
        if (isset($allowed[$tag]['src'])) {
            $allowed[$tag]['src'] = ['value_callback' => __NAMESPACE__ . '\is_web_address'];
        }
        foreach (TOLD_TO_SCRIPT as $name) {
            $allowed[$tag][$name] = ['value_callback' => '__return_false'];
        }
    }
    // What the elements have slots for.
    foreach (['span', 'div', 'p'] as $tag) {
        $allowed[$tag]['slot'] = true;
    }
    return $allowed;
}

/**
 * What somebody saves, with slashes as WordPress has it, with every `<` and `>` in a value of our tags as an entity. To HTML it is the
 * same; but kses, and what curls quotes, would take it for the beginning or the end of a tag.
 */
function brackets_as_entities($content): string {
    $html = (string) wp_unslash($content);
    $edits = [];
    foreach (elements_in($html) as ['opener' => [$start, $end]]) {
        $values = substr($html, $start + 1, $end - $start - 2);
        if (strpbrk($values, '<>')) {
            $edits[] = [$start + 1, $end - 1, strtr($values, ['<' => '&lt;', '>' => '&gt;'])];
        }
    }
    return $edits ? wp_slash(edited($html, $edits)) : (string) $content;
}
