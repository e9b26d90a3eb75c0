<?php
/**
 * The metrics of the catalogue, to choose from.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** All metrics by id, under the names of their categories. */
function metrics_by_category(): array {
    $language = language_of(determine_locale()) ?? 'en';
    $groups = [];
    foreach (catalogue()['metrics'] as $id => $metric) {
        $group = catalogue()['categories'][$metric['category']][$language];
        $groups[$group][$id] = ['informs' => $metric['informs'][$language]] + $metric;
    }
    return $groups;
}
