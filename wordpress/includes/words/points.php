<?php
/**
 * A series, as points in order of time.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * Points of which what has no time is left out, and what has no value is a gap; of two at one time the later given stands.
 *
 * @param mixed $raw As `point_parts` takes it.
 * @param string $zone Of the figures, in which their days begin.
 * @return array<int, array{t: int, date: ?string, day: int, value: int|float|string|null, partial: bool}> `date` is null for an instant.
 */
function points($raw, string $zone): array {
    $points = [];
    $clock = new \DateTimeZone($zone);
    foreach (point_parts($raw) ?? [] as ['t' => $t, 'value' => $value, 'partial' => $partial]) {
        $time = time_of($t, $zone);
        $day = $time ? day_number($time['date'] ?? day_at($time['t'], $clock)) : null;
        // What lies beyond the years that have a name is told by the element alone.
        if (null !== $day) {
            $points[$time['t']] = $time + ['day' => $day, 'value' => number_of($value), 'partial' => $partial];
        }
    }
    ksort($points);
    return array_values($points);
}

/** The day that an instant falls on. */
function day_at(int $t, \DateTimeZone $clock): string {
    return date_create("@$t")
        ->setTimezone($clock)
        ->format('Y-m-d');
}

/** How long one point of a series lasts, as its dates show: the shortest step there is. Null for hours and the like. */
function granularity_of(array $points, ?string $given): ?string {
    if (in_array(null, array_column($points, 'date'), true)) {
        return null;
    }
    if (null !== $given) {
        return $given;
    }
    $shortest = INF;
    for ($i = 1; $i < count($points); $i++) {
        $shortest = min($shortest, ($points[$i]['t'] - $points[$i - 1]['t']) / DAY_IN_SECONDS);
    }
    foreach (['day' => 1, 'week' => 7, 'month' => 30.44, 'quarter' => 91.31, 'year' => 365.24] as $unit => $days) {
        if (abs($shortest / $days - 1) < 0.1) {
            // Months that begin in their middle are none.
            $begins = array_filter($points, fn($point) => '01' !== substr($point['date'], 8));
            return $shortest < 8 || !$begins ? $unit : null;
        }
    }
    return null;
}

/** The days that a point stands for. */
function point_period(array $point, ?string $unit): array {
    ['day' => $day] = $point;
    if ('week' === $unit) {
        return span($day, $day + 6); // a week may begin on any day
    }
    return null === $unit ? span($day, $day) : ['start' => iso_date($day), 'end' => unit_around($day, $unit)['end']];
}
