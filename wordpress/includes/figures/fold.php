<?php
/**
 * Rows to the figures of a period: pure arithmetic, no clock and no options.
 *
 * A day that is missing is not zero: it is a gap in the line, and what adds up says how many days it lacks.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * The figures of a period, and of the one to compare with.
 *
 * @param array[]  $rows    As `numbered` gives them.
 * @param array    $period  Both days included.
 * @param string   $kind    `total` adds up, of a `level` the last counts, a `rate` is weighed by what it rests on, `unique` does not add up.
 * @param array    $options `today` as a count of days, `compare`, `granularity`, the `most` points of a line, and `as_of`, the last complete day.
 * @return array Fields of a KPI result; those of which nothing is known are not there.
 */
function fold(array $rows, array $period, string $kind, array $options): array {
    $now = rows_in($rows, $period);
    $as_of = $options['as_of'];
    $elapsed = elapsed_days($period, $as_of, $options['today']);
    $found = folded($now, $kind) + ['asOf' => $as_of === null ? null : min($as_of, $period['end'])];
    $days = first_days($period, max(1, (int) $elapsed));
    $notices = $now ? notices($now, $days, $kind) : [];

    $other = comparison_period($period, $options['compare'], $elapsed);
    $before = $other && $now ? rows_in($rows, $other) : [];
    if ($before) {
        $missing = $kind === 'total' ? missing_days($before, $other) : 0;
        if ($missing) {
            /* translators: 1: number of days without figures, 2: number of days. */
            $text = __('%1$d of %2$d days of the period to compare with are missing and not counted.', 'kpi-elements');
            $notices[] = sprintf($text, $missing, days_in($other));
        }
        // A whole sum is not compared with a part of one.
        if (!$missing || missing_days($now, $days)) {
            $found += ['previous' => folded($before, $kind)['value'], 'previousPeriod' => $other];
        }
    }
    $whole = comparison_period($period, $options['compare'], null);
    $longest = $whole && days_in($whole) > days_in($period) ? $whole : $period;
    $unit = fitting_unit($longest, $options['granularity'], min(MOST_POINTS, $options['most']));
    $found += [
        'granularity' => $unit,
        'series' => $as_of === null ? [] : series($rows, $period, $kind, $unit, $as_of),
        'previousSeries' => $whole ? series($rows, $whole, $kind, $unit, $whole['end']) : [],
        'notices' => $notices,
    ];
    foreach (['value', 'previous', 'sample'] as $field) {
        $found[$field] = isset($found[$field]) ? json_number($found[$field]) : null;
    }
    return array_filter($found, fn($field) => $field !== null && $field !== []);
}

/** What has to be said of rows that were folded, which are those of these days. */
function notices(array $rows, array $days, string $kind): array {
    if ($kind === 'unique' && count($rows) > 1) {
        return [
            __('Unique counts of single days do not add up: the source has none of the whole period.', 'kpi-elements'),
        ];
    }
    $weighed = array_filter($rows, fn($row) => isset($row['sample']));
    if ($kind === 'rate' && !$weighed && count($rows) > 1) {
        /* translators: %s: a date or a period. */
        return [
            sprintf(
                __(
                    'The figure is the latest one, of %s: without what it rests on, a rate has no mean.',
                    'kpi-elements',
                ),
                period_words(parse_period(end($rows)['date'])),
            ),
        ];
    }
    $missing = missing_days($kind === 'rate' && $weighed ? $weighed : $rows, $days);
    if (!$missing || $kind === 'level') {
        return [];
    }
    /* translators: 1: number of days without figures, 2: number of days. */
    return [sprintf(__('%1$d of %2$d days are missing and not counted.', 'kpi-elements'), $missing, days_in($days))];
}
