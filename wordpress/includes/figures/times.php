<?php
/**
 * The fields of a KPI that tell when it is, read as the other ones are.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** A month, a day, or a time of it. */
const TIME = '/^(\d{4}-\d\d)(-\d\d)?(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/D';

/** The latest time there is, in milliseconds. */
const LAST_TIME = 8.64e15;

function date_of($raw): ?string {
    return is_string($raw) && day_number($raw) !== null ? $raw : null;
}

/** The name of a time zone, as it is usually spelled. */
function zone_of($raw): ?string {
    $name = text_of($raw);
    $known = timezone_identifiers_list(\DateTimeZone::ALL_WITH_BC);
    $found = $name === null ? [] : preg_grep('/^' . preg_quote($name, '/') . '$/iD', $known);
    return reset($found) ?: null;
}

/** A period as text, of its two ends if it is given by them; whether it is one is for `parse_period` to say. */
function period_text($raw): string {
    $ends = is_array($raw) ? [$raw['start'] ?? null, $raw['end'] ?? null] : [$raw];
    return implode('/', array_map(fn($end) => is_string($end) || is_int($end) ? $end : '', $ends));
}

/** A period; words such as `month` need a day to count from. */
function period_of($raw, ?int $anchor = null): ?array {
    return parse_period(period_text($raw), $anchor);
}

/** What to compare with, as it is written. */
function comparison_of($raw): ?string {
    $text = period_text($raw);
    return is_comparison($text) ? $text : null;
}

/**
 * Whether figures still move, or from which day on.
 *
 * @return bool|array{from: string}|null
 */
function partial_of($raw) {
    $from = is_array($raw) ? date_of($raw['from'] ?? null) : null;
    return $from === null ? flag_of($raw) : ['from' => $from];
}

/**
 * A civil date, a month, or an instant as text or in milliseconds; one that names no zone is of that of the figures.
 *
 * @return array{t: int, date: ?string}|null `date` is null for an instant.
 */
function time_of($raw, string $zone = 'UTC'): ?array {
    if (is_int($raw) || is_float($raw)) {
        $t = abs($raw) < LAST_TIME ? (int) floor($raw / 1000) : null;
        return $t === null ? null : ['t' => $t, 'date' => $t % DAY_IN_SECONDS ? null : gmdate('Y-m-d', $t)];
    }
    if (!is_string($raw) || !preg_match(TIME, $raw, $parts)) {
        return null;
    }
    $date = $parts[1] . ($parts[2] ?? '' ?: '-01');
    $day = day_number($date);
    if ($day === null || !isset($parts[3])) {
        return $day === null ? null : ['t' => $day * DAY_IN_SECONDS, 'date' => $date];
    }
    $t = strtotime("$date {$parts[3]} " . ($parts[4] ?? $zone));
    return $t === false ? null : ['t' => $t, 'date' => null];
}

/** An instant, which names its offset, as it is written. */
function instant_of($raw): ?string {
    return is_string($raw) && preg_match('/T.*(Z|[+-]\d\d:\d\d)$/D', $raw) && time_of($raw) ? $raw : null;
}
