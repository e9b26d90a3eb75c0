<?php
/**
 * The line of a period: its figures unit by unit.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** As many points as a line is given; beyond, a coarser unit is taken. */
const MOST_POINTS = 400;

/** How long the units of a line are, about. */
const UNIT_DAYS = ['day' => 1, 'week' => 7, 'month' => 30, 'quarter' => 91, 'year' => 365];

/** The unit asked for, or the next coarser one that gives no more points than are wanted. */
function fitting_unit(array $period, string $unit, int $most): string {
    foreach (array_slice(UNIT_DAYS, array_search($unit, array_keys(UNIT_DAYS), true)) as $unit => $days) {
        if (days_in($period) <= $days * $most) {
            return $unit;
        }
    }
    return 'year';
}

/**
 * The line of a period: a point for each unit in it, up to the last with figures. A unit without figures is a gap. One that is not
 * over, or that lies in the period only in part, is partial.
 */
function series(array $rows, array $period, string $kind, string $unit, string $as_of): array {
    $start = day_number($period['start']);
    $end = day_number($period['end']);
    $buckets = [];
    foreach ($rows as $row) {
        $bucket = unit_around($row['first'], $unit);
        if ($row['first'] >= $start && $row['last'] <= min($end, day_number($bucket['end']))) {
            $buckets[$bucket['start']][] = $row;
        }
    }
    $until = $buckets ? min($end, max(day_number($as_of), day_number(max(array_keys($buckets))))) : $start - 1;
    $points = [];
    for ($day = $start; $day <= $until; $day = day_number($bucket['end']) + 1) {
        $bucket = unit_around($day, $unit);
        $value = folded(rows_in($buckets[$bucket['start']] ?? [], $bucket), $kind)['value'];
        $point = ['t' => $bucket['start'], 'value' => $value === null ? null : json_number($value)];
        $whole = $bucket['start'] >= $period['start'] && $bucket['end'] <= min($period['end'], $as_of);
        $points[] = $whole ? array_values($point) : $point + ['partial' => true];
    }
    return $points;
}
