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
    /* translators: A date, as a PHP date format. */
    $format = $format ?? (speech() ? __('F j, Y', 'kpi-elements') : get_option('date_format'));
    return written_time(date_create("$date UTC"), $format);
}

/** A moment, as a clock in a time zone shows it. */
function moment_words(int $time, string $zone): string {
    /* translators: A date and a time, as a PHP date format. */
    $spoken = __('F j, Y, g:i a', 'kpi-elements');
    $format = speech() ? $spoken : get_option('date_format') . ' ' . get_option('time_format');
    return written_time(date_create("@$time")->setTimezone(new \DateTimeZone($zone)), $format);
}

/** A time with the names of the language that is spoken; by the calendar that periods count by, whichever a plugin has dates written by. */
function written_time(\DateTime $time, string $format): string {
    global $wp_locale;
    $day = $wp_locale->get_weekday($time->format('w'));
    $month = $wp_locale->get_month($time->format('m'));
    // WordPress knows these names in the language of the site only.
    $names = speech()
        ? ['F' => month_names()[(int) $time->format('n') - 1]]
        : [
            'F' => $month,
            'M' => $wp_locale->get_month_abbrev($month),
            'l' => $day,
            'D' => $wp_locale->get_weekday_abbrev($day),
            'a' => $wp_locale->get_meridiem($time->format('a')),
            'A' => $wp_locale->get_meridiem($time->format('A')),
        ];
    $named = preg_replace_callback(
        '/\\\\.|[FMlDaA]/su',
        fn(array $letter): string => isset($names[$letter[0]]) ? backslashit($names[$letter[0]]) : $letter[0],
        $format,
    );
    return speech() ? $time->format($named) : wp_maybe_decline_date($time->format($named), $format);
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

/** The name of a period: `Q4 2026`, `November 2026`, `2026`, else its first and last day. */
function period_words(array $period): string {
    ['start' => $start, 'end' => $end] = $period;
    $unit = calendar_unit($period);
    if ('year' === $unit) {
        /* translators: A year alone, as a PHP date format. */
        return date_words($start, __('Y', 'kpi-elements'));
    }
    if ('quarter' === $unit) {
        /* translators: 1: number of a quarter, 2: year. */
        $words = __('Q%1$d %2$s', 'kpi-elements');
        return sprintf($words, intdiv((int) substr($start, 5, 2) + 2, 3), date_words($start, 'Y'));
    }
    if ('month' === $unit) {
        /* translators: A month and its year, as a PHP date format. */
        return date_words($start, __('F Y', 'kpi-elements'));
    }
    if ('week' === $unit) {
        /* translators: 1: number of a week, 2: year. */
        $words = __('week %1$d, %2$s', 'kpi-elements');
        return sprintf($words, (int) date_words($start, 'W'), date_words($start, 'o'));
    }
    return 'day' === $unit ? date_words($start) : range_words(date_words($start), date_words($end));
}

/** From one thing to another, both ready made. */
function range_words(string $from, string $to): string {
    /* translators: 1: first day or least value, 2: last day or largest value. */
    return sprintf(__('%1$s – %2$s', 'kpi-elements'), $from, $to);
}
