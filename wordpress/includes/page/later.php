<?php
/**
 * Elements that arrive when a page is there already: themes that fetch more posts while somebody scrolls bring no scripts with them.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

add_action('wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_for_later');

/** Loads the elements on every page, where a site wants it so. */
function enqueue_for_later(): void {
    /**
     * Which parts of the library every page loads besides the elements: a list with any of `catalog`, `goals` and `compare`, also
     * an empty one. Null, as it is by default, loads nothing on a page without an element.
     *
     * @param string[]|null $parts
     */
    $parts = apply_filters('kpi_elements_on_every_page', null);
    if (is_array($parts)) {
        // Which metrics are to come nobody knows: their script asks for each.
        $parts = str_replace('catalog', 'metrics', array_filter($parts, 'is_string'));
        enqueue_names(array_merge(['page'], scripts_of(array_values(array_intersect(array_unique(PARTS_OF), $parts)))));
    }
}
