<?php
/**
 * Civil dates and periods: no clock, no language, no zone. Weeks are ISO weeks and start on Monday.
 *
 * A period is `['start' => '2026-11-01', 'end' => '2026-11-30']`, both days included.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** A hundred years: longer than any goal, short enough that a slip of the pen cannot run a loop for ever. */
const LONGEST_PERIOD = 36525;

/** The words for what to compare with. */
const COMPARISONS = ['previous', 'year', 'none'];

/** Number of days in a period. */
function days_in(array $period): int {
    return day_number($period['end']) - day_number($period['start']) + 1;
}

/** The first days of a period. */
function first_days(array $period, int $days): array {
    $start = day_number($period['start']);
    return span($start, $start + min($days, days_in($period)) - 1);
}

/**
 * A period from its written form: `2026`, `2026-Q4`, `2026-11`, `2026-W46`, `2026-11-15`, `2026-11-01/2026-11-30`, or a word
 * that needs a day to count from (`today`, `7d`, `week`, `month`, `quarter`, `year`). Null when it is none.
 */
function parse_period(string $text, ?int $anchor = null): ?array {
    $ends = explode('/', $text);
    $start = day_number($ends[0]);
    $end = day_number($ends[1] ?? $ends[0]);
    if ($start !== null && $end !== null) {
        $fits = count($ends) < 3 && $start <= $end && $end - $start < LONGEST_PERIOD;
        return $fits ? span($start, $end) : null;
    }
    if (preg_match('/^([1-9]\d{3})(?:-(?:Q([1-4])|W(\d\d)|(0[1-9]|1[0-2])))?$/D', $text, $parts)) {
        [, $year, $quarter, $week, $month] = array_map('intval', $parts + ['', 0, 0, 0, 0]);
        if (($parts[3] ?? '') !== '') {
            return iso_week_period($year, $week);
        }
        if ($quarter) {
            return months($year, $quarter * 3 - 2, 3);
        }
        return $month ? months($year, $month, 1) : months($year, 1, 12);
    }
    if ($anchor === null || !preg_match('/^(today|week|month|quarter|year|[1-9]\d{0,3}d)$/D', $text)) {
        return null;
    }
    $days = (int) $text;
    return $days ? span($anchor - $days + 1, $anchor) : unit_around($anchor, $text);
}

/** The calendar unit that a period covers from its first day to its last; null for any other range. */
function calendar_unit(array $period): ?string {
    $days = days_in($period);
    $unit = $days < 2 ? 'day' : ($days < 8 ? 'week' : ($days < 32 ? 'month' : ($days < 93 ? 'quarter' : 'year')));
    return unit_around(day_number($period['start']), $unit) === $period ? $unit : null;
}

/** The period just before: whole weeks, months, quarters and years before whole ones, else the same number of days. */
function period_before(array $period): array {
    $unit = calendar_unit($period);
    $start = day_number($period['start']);
    return $unit ? unit_around($start - 1, $unit) : span($start - days_in($period), $start - 1);
}

/** The same period a year before: 29 February becomes 28 February, week 53 the last week there is. */
function period_last_year(array $period): array {
    $unit = calendar_unit($period);
    $start = day_number($period['start']);
    if ($unit === 'week') {
        $year = (int) gmdate('o', $start * DAY_IN_SECONDS) - 1;
        $week = (int) gmdate('W', $start * DAY_IN_SECONDS);
        return iso_week_period($year, $week) ?? iso_week_period($year, $week - 1);
    }
    $before = day_number(year_before($period['start']));
    return $unit ? unit_around($before, $unit) : span($before, day_number(year_before($period['end'])));
}

/** Whether something says what to compare with: a word, or a written period. */
function is_comparison(string $compare): bool {
    return in_array($compare, COMPARISONS, true) || parse_period($compare);
}

/**
 * What to compare with: the whole other period, or as much of it as has elapsed of this one.
 *
 * @param string   $compare `previous`, `year`, `none`, or a written period.
 * @param int|null $elapsed Days of the period that are over; null where that is not known.
 */
function comparison_period(array $period, string $compare, ?int $elapsed): ?array {
    if ($compare === 'none') {
        return null;
    }
    if ($compare !== 'previous' && $compare !== 'year') {
        return parse_period($compare);
    }
    $other = $compare === 'year' ? period_last_year($period) : period_before($period);
    if ($elapsed === null || $elapsed >= days_in($period)) {
        return $other;
    }
    return $elapsed > 0 ? first_days($other, $elapsed) : null;
}

/**
 * Days with complete figures: up to as-of, included. Without as-of a period that is over is complete; of one that is not over
 * nobody knows (null).
 */
function elapsed_days(array $period, ?string $as_of, ?int $today): ?int {
    $days = days_in($period);
    if ($as_of !== null) {
        return max(0, min($days, day_number($as_of) - day_number($period['start']) + 1));
    }
    return $today !== null && day_number($period['end']) < $today ? $days : null;
}

/** A day or another period from its written form, in the shortest one; null when it is none. */
function tidy_period(string $text): ?string {
    if (day_number($text) !== null) {
        return $text;
    }
    $period = parse_period($text);
    return $period ? written_period($period) : null;
}

/** The shortest form that a period is written in. */
function written_period(array $period): string {
    [$year, $month] = explode('-', $period['start']);
    switch (calendar_unit($period)) {
        case 'day':
            return $period['start'];
        case 'week':
            return gmdate('o-\\WW', day_number($period['start']) * DAY_IN_SECONDS);
        case 'month':
            return "$year-$month";
        case 'quarter':
            return "$year-Q" . intdiv((int) $month + 2, 3);
        case 'year':
            return $year;
        default:
            return "{$period['start']}/{$period['end']}";
    }
}
