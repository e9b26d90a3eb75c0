<?php
/**
 * Percentages that a source writes without their sign: 12 for 12%.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** A result in JSON with the sign of per cent behind every figure that has none: 12 is 12% there. */
function with_signs(array $result): array {
    $figures = ['value' => 1, 'previous' => 1, 'baseline' => 1, 'stretch' => 1, 'target' => 1];
    foreach (array_intersect_key($result, $figures) as $name => $raw) {
        $result[$name] = signed($raw);
    }
    $point = function ($raw) {
        $place = is_array($raw) && array_key_exists('value', $raw) ? 'value' : 1;
        return isset($raw[$place]) ? array_replace($raw, [$place => signed($raw[$place])]) : $raw;
    };
    foreach (
        array_intersect_key($result, ['series' => 1, 'previousSeries' => 1, 'targetSeries' => 1])
        as $name => $raw
    ) {
        // Points, or their times and values apart.
        $result[$name] = isset($raw['value']) ? $point($raw) : array_map($point, (array) $raw);
    }
    return $result;
}

/** Figures with the sign of per cent: one, a range, or a list. What is no figure stays what it is. */
function signed($raw) {
    if (is_array($raw)) {
        return array_map(__NAMESPACE__ . '\signed', $raw);
    }
    if (is_string($raw) && substr_count($raw, '/') === 1) {
        return implode('/', signed(explode('/', $raw)));
    }
    $decimal = is_string($raw) && strpos($raw, '%') !== false ? null : decimal($raw);
    return $decimal === null ? $raw : "$decimal%";
}
