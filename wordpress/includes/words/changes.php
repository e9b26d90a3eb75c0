<?php
/**
 * How a figure moved since the period before. There is no percentage of nothing, none across signs, and none between ranges that
 * differ in length; percentages move by percentage points.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The change of a KPI in words; empty where there is nothing to compare. */
function change_words(array $kpi): string {
    ['value' => $value, 'previous' => $previous, 'unit' => $unit] = $kpi;
    if (null === $value || null === $previous || 'none' === $kpi['compare'] || 0 === $kpi['elapsed']) {
        return '';
    }
    if (!is_comparable($kpi)) {
        /* translators: %s: the former value, which is of a period of another length. */
        return sprintf(__('%s before, in a period of another length', 'kpi-elements'), figure($previous, $kpi));
    }
    $digits = change_digits($kpi);
    $difference = $value - $previous;
    $isShare = 'percent' !== $unit && 0 != $previous && $value * $previous >= 0;
    if ($isShare) {
        $moved = round($difference / abs($previous), $digits + 2);
        $amount = figure(abs($moved), ['unit' => 'percent', 'currency' => null], $digits);
    } else {
        $moved = 'percent' === $unit ? round($difference * 100, $digits) / 100 : round($difference, $digits);
        $amount = gap_figure($moved, $kpi, $digits);
    }
    if (0.0 === abs($moved)) {
        return __('as much as before', 'kpi-elements');
    }
    if ('year' === $kpi['compare'] && !$kpi['previousPeriod']) {
        /* translators: %s: amount or share. */
        $more = __('%s more than a year before', 'kpi-elements');
        /* translators: %s: amount or share. */
        $less = __('%s less than a year before', 'kpi-elements');
    } else {
        /* translators: %s: amount or share. */
        $more = __('%s more than before', 'kpi-elements');
        /* translators: %s: amount or share. */
        $less = __('%s less than before', 'kpi-elements');
    }
    return sprintf($moved > 0 ? $more : $less, $amount);
}

/** Fraction digits of a change. */
function change_digits(array $kpi): int {
    [$now, $before] = [(float) $kpi['value'], (float) $kpi['previous']];
    if ('percent' === $kpi['unit']) {
        return percent_digits(max(abs($now), abs($before)));
    }
    if (0.0 === $before || $now * $before < 0) {
        return 2;
    }
    return abs($now - $before) < abs($before) ? 1 : 0;
}

/** Whether the two figures of a KPI are of ranges that may be compared: equally long, or both the same whole unit. */
function is_comparable(array $kpi): bool {
    ['period' => $period, 'elapsed' => $elapsed, 'days' => $days, 'compare' => $compare] = $kpi;
    $against = $kpi['previousPeriod'] ?? ($period ? comparison_period($period, $compare, $elapsed) : null);
    $isChosen = !$kpi['previousPeriod'] && in_array($compare, ['previous', 'year'], true);
    if (!$against) {
        return true;
    }
    if (!$period || !$elapsed) {
        return $isChosen || !$period;
    }
    $range = first_days($period, $elapsed);
    $unit = calendar_unit($range);
    return ($isChosen && $elapsed === $days) ||
        days_in($range) === days_in($against) ||
        (null !== $unit && $unit === calendar_unit($against));
}
