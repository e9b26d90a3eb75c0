<?php
/**
 * Civil dates as counts of days, and the weeks, months, quarters and years they lie in. Weeks are ISO weeks and start on Monday.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** A date as a count of days from 1970-01-01; null for anything but a real `YYYY-MM-DD`. */
function day_number(string $date): ?int {
    if (!preg_match('/^([1-9]\d{3})-(\d\d)-(\d\d)$/D', $date, $parts)) {
        return null;
    }
    [, $year, $month, $day] = array_map('intval', $parts);
    return checkdate($month, $day, $year) ? day_of($year, $month, $day) : null;
}

/** A count of days from 1970-01-01 as `YYYY-MM-DD`, never beyond the years that are written so: 1000 to 9999. */
function iso_date(int $day): string {
    return gmdate('Y-m-d', max(-354285, min($day, 2932896)) * DAY_IN_SECONDS);
}

/** The day that it is in a time zone, by default that of the site; not by `wp_date`, which a plugin may have count by another calendar. */
function today(string $zone = ''): string {
    return date_create('now', new \DateTimeZone($zone ?: wp_timezone_string()))->format('Y-m-d');
}

/** The calendar unit that a day lies in; the day itself for anything else. */
function unit_around(int $day, string $unit): array {
    [$year, $month] = array_map('intval', explode('-', gmdate('Y-n', $day * DAY_IN_SECONDS)));
    switch ($unit) {
        case 'week':
            return span(monday_of($day), monday_of($day) + 6);
        case 'month':
            return months($year, $month, 1);
        case 'quarter':
            return months($year, $month - (($month - 1) % 3), 3);
        case 'year':
            return months($year, 1, 12);
        default:
            return span($day, $day);
    }
}

/** A period from its first and its last day. */
function span(int $start, int $end): array {
    return ['start' => iso_date($start), 'end' => iso_date($end)];
}

/** So many whole months. */
function months(int $year, int $month, int $count): array {
    return span(day_of($year, $month, 1), day_of($year, $month + $count, 1) - 1);
}

/** Null where the year has no such week. */
function iso_week_period(int $year, int $week): ?array {
    $start = monday_of(day_of($year, 1, 4)) + ($week - 1) * 7; // week 1 is the one with 4 January in it
    return $week >= 1 && $start < monday_of(day_of($year + 1, 1, 4)) ? span($start, $start + 6) : null;
}

function monday_of(int $day): int {
    return (int) floor(($day + 3) / 7) * 7 - 3;
}

/** Months beyond December are those of the next year. */
function day_of(int $year, int $month, int $day): int {
    return intdiv(gmmktime(0, 0, 0, $month, $day, $year), DAY_IN_SECONDS);
}

function year_before(string $date): string {
    $before = sprintf('%d%s', max(1000, (int) $date - 1), substr($date, 4));
    return day_number($before) === null ? str_replace('-29', '-28', $before) : $before;
}
