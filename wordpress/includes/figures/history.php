<?php
/**
 * The figures of a KPI that somebody has typed or uploaded.
 *
 * A figure is a row: `['date' => '2026-11-15', 'value' => '12.50']`, and of a rate also the `sample` it rests on (its denominator, its
 * sample). Its date is a day or any other written period: `2026-11` is one figure for a whole month. Numbers are kept as text, so
 * that no digit is lost; there is one row for each date.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Followed by the id of the KPI: `['rows' => rows by date, 'updated' => time]`. */
const FIGURES_OPTION = 'kpi_elements_figures_';

/** As many rows as a KPI may have: 27 years of days. More is not a KPI but a warehouse. */
const MOST_FIGURES = 10000;

/** All rows of a KPI, the earliest first: those that were typed or uploaded, or what its source has last answered. */
function figures(string $id): array {
    $kpi = kpi($id);
    return array_values(in_order($kpi ? kept($id, $kpi)['rows'] : typed_figures($id)['rows']));
}

/**
 * Adds rows to those of a KPI; of two with one date the later stays.
 *
 * @return array<int, array<string, string>> What is wrong, by the place of the row and then by field; if anything is, nothing is kept.
 */
function put_figures(string $id, array $rows): array {
    $put = function () use ($id, $rows): array {
        read_anew(FIGURES_OPTION . $id);
        return put_in_turn($id, $rows);
    };
    return in_turn("_figures_$id", $put) ?? [['value' => not_kept()]];
}

function put_in_turn(string $id, array $rows): array {
    $problems = array_filter(array_map(__NAMESPACE__ . '\row_problems', $rows));
    $all = typed_figures($id)['rows'];
    foreach ($problems ? [] : $rows as $row) {
        $row = tidy_row($row);
        $all[$row['date']] = $row;
    }
    if (count($all) > MOST_FIGURES) {
        /* translators: %s: a number of rows. */
        $message = __('A KPI can have %s figures: add them up by month first.', 'kpi-elements');
        return [['date' => sprintf($message, number_format_i18n(MOST_FIGURES))]];
    }
    return $problems || !$rows || keep_typed($id, $all) ? $problems : [['value' => not_kept()]];
}

/**
 * Removes rows of a KPI.
 *
 * @param string[] $dates Of the rows, as they are kept.
 * @return bool Whether they are gone.
 */
function remove_figures(string $id, array $dates): bool {
    return (bool) in_turn("_figures_$id", function () use ($id, $dates): bool {
        read_anew(FIGURES_OPTION . $id);
        return keep_typed($id, array_diff_key(typed_figures($id)['rows'], array_flip($dates)));
    });
}

/**
 * What is wrong with a row, by field.
 *
 * @return array<string, string>
 */
function row_problems(array $row): array {
    $problems = [];
    if (!is_string($row['date'] ?? null) || tidy_period(trim($row['date'])) === null) {
        $problems['date'] = __(
            'This must be a day such as 2026-11-15, or a period such as 2026-11 or 2026-W46.',
            'kpi-elements',
        );
    }
    if (decimal($row['value'] ?? null) === null) {
        $problems['value'] = __('This must be a plain number such as 1234.5 or 12.5%.', 'kpi-elements');
    }
    $sample = $row['sample'] ?? '';
    if ($sample !== '' && (decimal($sample) === null || decimal($sample)[0] === '-')) {
        $problems['sample'] = __('This must be a plain number of 0 or more.', 'kpi-elements');
    }
    return $problems;
}

/** A row as it is kept, of one without problems. */
function tidy_row(array $row): array {
    $tidy = ['date' => tidy_period(trim($row['date'])), 'value' => decimal($row['value'])];
    return ($row['sample'] ?? '') === '' ? $tidy : $tidy + ['sample' => decimal($row['sample'])];
}

/** Rows by date, the earliest first; of two that begin on one day the shorter. */
function in_order(array $rows): array {
    $periods = array_map(fn($row) => implode(parse_period($row['date'])), $rows);
    asort($periods, SORT_STRING);
    return array_replace($periods, $rows);
}

function typed_figures(string $id): array {
    $kept = get_option(FIGURES_OPTION . $id, []);
    return (is_array($kept) ? $kept : []) + ['rows' => [], 'updated' => null];
}

function keep_typed(string $id, array $rows): bool {
    $kept = keep(FIGURES_OPTION . $id, ['rows' => in_order($rows), 'updated' => time()]);
    do_action('kpi_elements_figures_changed', $id);
    return $kept;
}
