<?php
/**
 * What was understood of figures that are not kept yet, for a person to look at: how many they are, of which days, what they come to,
 * and what pages will say.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * What was understood of an answer, or of a file, by what each part is called.
 *
 * @param array $answer As `ask_source` gives it.
 * @param array $others Rows that the KPI has already and keeps.
 * @return array<string, string>
 */
function understood(array $kpi, array $answer, array $others = []): array {
    $rows = array_values(in_order(array_column($answer['rows'] ?? [], null, 'date')));
    $all = array_values(in_order(array_column($rows, null, 'date') + array_column($others, null, 'date')));
    $result = kpi_result($kpi, ['rows' => $all] + $answer + NOT_FETCHED, [], day_number(today($kpi['time_zone'])));
    if (is_wp_error($result)) {
        return [__('Problem', 'kpi-elements') => $result->get_error_message()];
    }
    $read = reading($result);
    $facts = $rows ? rows_understood($rows, ['unit' => $read['unit'], 'currency' => $read['currency']] + $kpi) : [];
    if (empty($answer['result']) && !$rows) {
        $facts[__('Figures', 'kpi-elements')] = __('There are none in it.', 'kpi-elements');
    }
    $goal = null === $read['target'] ? __('none', 'kpi-elements') : target_figure($read['target'], $read);
    return $facts + [
        __('Target', 'kpi-elements') => $goal,
        __('Pages will say', 'kpi-elements') => kpi_sentence($read),
    ];
}

/** What rows come to: their number and days, and their sum or the latest of them, beside the largest. */
function rows_understood(array $rows, array $kpi): array {
    $shown = fn(string $decimal): string => figure((float) $decimal, $kpi, 6);
    $largest = array_reduce(
        $rows,
        fn($most, $row) => $most && (float) $row['value'] <= (float) $most['value'] ? $most : $row,
    );
    [$first, $last] = [reset($rows), end($rows)];
    $count = number_format_i18n(count($rows));
    /* translators: 1: how many, 2: the first day or period, 3: the last one. */
    $words = _n('%1$s, of %2$s', '%1$s, from %2$s to %3$s', count($rows), 'kpi-elements');
    /* translators: 1: a figure, 2: the day or period that it is of. */
    $of = __('%1$s (%2$s)', 'kpi-elements');
    $named = fn(array $row): string => sprintf($of, $shown($row['value']), date_or_period($row['date']));
    $sums = 'total' === $kpi['kind'];
    return [
        __('Figures', 'kpi-elements') => sprintf(
            $words,
            $count,
            date_or_period($first['date']),
            date_or_period($last['date']),
        ),
        $sums ? __('All together', 'kpi-elements') : __('The latest', 'kpi-elements') => $sums
            ? $shown(sum_of(array_column($rows, 'value')))
            : $named($last),
        __('The largest', 'kpi-elements') => $named($largest),
    ];
}

/** The date of a row in words. */
function date_or_period(string $date): string {
    return period_words(parse_period($date));
}

/** Facts as a table, each with its name before it. */
function facts_table(array $facts): void {
    echo '<table class="widefat striped kpi-elements-understood"><tbody>';
    foreach ($facts as $name => $words) {
        printf('<tr><th scope="row">%s</th><td>%s</td></tr>', esc_html($name), esc_html($words));
    }
    echo '</tbody></table>';
}
