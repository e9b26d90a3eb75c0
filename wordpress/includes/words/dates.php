<?php
/**
 * Dates and periods in words: as the site writes dates, or as another language does that is spoken.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** A civil date, which is of no time zone. */
function date_words(string $date, ?string $format = null): string {
    $time = strtotime("$date UTC");
    if (!speech()) {
        return (string) wp_date($format ?? get_option('date_format'), $time, new \DateTimeZone('UTC'));
    }
    /* translators: A date, as a PHP date format. */
    $format = $format ?? __('F j, Y', 'kpi-elements');
    // WordPress knows the months in the language of the site only.
    $month = month_names()[(int) gmdate('n', $time) - 1];
    return gmdate(str_replace('F', backslashit($month), $format), $time);
}

/** A moment, as a clock in a time zone shows it. */
function moment_words(int $time, string $zone): string {
    $zone = new \DateTimeZone($zone);
    if (!speech()) {
        return (string) wp_date(get_option('date_format') . ' ' . get_option('time_format'), $time, $zone);
    }
    /* translators: A date and a time, as a PHP date format. */
    return date_words(wp_date('Y-m-d H:i', $time, $zone), __('F j, Y, g:i a', 'kpi-elements'));
}

function month_names(): array {
    return [
        _x('January', 'in a date', 'kpi-elements'),
        _x('February', 'in a date', 'kpi-elements'),
        _x('March', 'in a date', 'kpi-elements'),
        _x('April', 'in a date', 'kpi-elements'),
        _x('May', 'in a date', 'kpi-elements'),
        _x('June', 'in a date', 'kpi-elements'),
        _x('July', 'in a date', 'kpi-elements'),
        _x('August', 'in a date', 'kpi-elements'),
        _x('September', 'in a date', 'kpi-elements'),
        _x('October', 'in a date', 'kpi-elements'),
        _x('November', 'in a date', 'kpi-elements'),
        _x('December', 'in a date', 'kpi-elements'),
    ];
}

/** Years and weeks as periods count them, whatever calendar a plugin has dates written by. */
function count_words(string $date, string $format): string {
    return gmdate($format, strtotime("$date UTC"));
}

/** The name of a period: `Q4 2026`, `November 2026`, `2026`, else its first and last day. */
function period_words(array $period): string {
    ['start' => $start, 'end' => $end] = $period;
    $unit = calendar_unit($period);
    if ('year' === $unit) {
        /* translators: A year alone, as a PHP date format. */
        return count_words($start, __('Y', 'kpi-elements'));
    }
    if ('quarter' === $unit) {
        /* translators: 1: number of a quarter, 2: year. */
        $words = __('Q%1$d %2$s', 'kpi-elements');
        return sprintf($words, intdiv((int) substr($start, 5, 2) + 2, 3), count_words($start, 'Y'));
    }
    if ('month' === $unit) {
        /* translators: A month and its year, as a PHP date format. */
        return date_words($start, __('F Y', 'kpi-elements'));
    }
    if ('week' === $unit) {
        /* translators: 1: number of a week, 2: year. */
        $words = __('week %1$d, %2$s', 'kpi-elements');
        return sprintf($words, (int) count_words($start, 'W'), count_words($start, 'o'));
    }
    return 'day' === $unit ? date_words($start) : range_words(date_words($start), date_words($end));
}

/** From one thing to another, both ready made. */
function range_words(string $from, string $to): string {
    /* translators: 1: first day or least value, 2: last day or largest value. */
    return sprintf(__('%1$s – %2$s', 'kpi-elements'), $from, $to);
}
