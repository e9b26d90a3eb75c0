<?php
/**
 * Lines of cells under a header to rows of figures. Numbers and dates are never guessed: what is not plain has to be declared.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * Which columns hold the figures, by their names, and how they are written: `decimal` is the sign of `1.234,56` or `1,234.56`, `dates`
 * is `dmy`, `mdy` or `ymd`. Without them only `1234.56` and `2026-11-15` are read. `percent` is `sign` where 12 stands for 12%.
 */
const COLUMNS = [
    'date' => 'date',
    'value' => 'value',
    'sample' => '',
    'decimal' => '',
    'dates' => '',
    'percent' => '',
    'kind' => 'total',
];

/**
 * The figures of a table, all of whose lines can be read.
 *
 * @param string[] $header
 * @param array[]  $lines   Lists of cells: texts and numbers.
 * @param array    $columns As in COLUMNS; what is not given is as there.
 * @return array[] Rows as history.php keeps them.
 * @throws \UnexpectedValueException With a message for who made the table.
 */
function table_rows(array $header, array $lines, array $columns): array {
    ['rows' => $rows, 'wrong' => $wrong] = table_reading($header, $lines, $columns);
    need(!$wrong, '%s', reset($wrong));
    return $rows;
}

/**
 * What is in a table, line by line. Lines of one date are one figure, if their kind adds up. What is empty is not known, and left out.
 *
 * @return array{rows: array[], wrong: string[], empty: int[], added: int} Also why lines cannot be read, by their numbers, the numbers
 *                                                                        of those without a date or a figure, and how many were added to others.
 * @throws \UnexpectedValueException Where the whole cannot be read.
 */
function table_reading(array $header, array $lines, array $columns): array {
    $columns = array_filter($columns, 'strlen') + COLUMNS;
    $names = unique_names($header);
    $places = places_of($names, $columns);
    [$by_date, $wrong, $empty] = [[], [], []];
    foreach ($lines as $number => $cells) {
        try {
            $row = row_of($cells, $number, $names, $places, $columns);
        } catch (\UnexpectedValueException $problem) {
            $wrong[$number] = $problem->getMessage();
            continue;
        }
        if (in_array('', $row, true)) {
            $empty[] = $number;
        } else {
            $by_date[$row['date']][$number] = $row;
        }
    }
    [$rows, $added] = [[], 0];
    foreach ($by_date as $date => $same) {
        $row = joined(array_values($same), $columns['kind']);
        if ($row) {
            $rows[] = ['date' => (string) $date] + $row;
            $added += count($same) - 1;
        } else {
            /* translators: %s: a date. */
            $message = __(
                'There are several lines of %s, which do not add up: leave one for each date.',
                'kpi-elements',
            );
            $wrong += array_fill_keys(array_keys($same), sprintf($message, $date));
        }
    }
    /* translators: %s: a number. */
    $message = __('A KPI can have %s figures: add them up by month first.', 'kpi-elements');
    need(count($rows) <= MOST_FIGURES, $message, number_format_i18n(MOST_FIGURES));
    ksort($wrong);
    return compact('rows', 'wrong', 'empty', 'added');
}

/** Where the columns stand that are asked for. */
function places_of(array $names, array $columns): array {
    $places = [];
    foreach (
        array_filter(array_intersect_key($columns, ['date' => 1, 'value' => 1, 'sample' => 1]))
        as $field => $name
    ) {
        $places[$field] = array_search($name, $names, true);
        /* translators: %s: the name of a column. */
        need($places[$field] !== false, __('There is no column named “%s”.', 'kpi-elements'), $name);
    }
    return $places;
}

/** A line as a row; what is empty in it is an empty text. */
function row_of(array $cells, int $number, array $names, array $places, array $columns): array {
    $beyond = array_filter(array_slice($cells, count($names)), fn($cell) => trimmed($cell) !== '');
    /* translators: %s: number of a line. */
    need(
        !$beyond,
        __('Line %s has more cells than the first line. Are there numbers with a comma in it?', 'kpi-elements'),
        $number,
    );
    $row = [];
    foreach ($places as $field => $place) {
        $cell = trimmed($cells[$place] ?? '');
        $row[$field] =
            $field === 'date' ? written_date($cell, $columns['dates']) : written_number($cell, $columns['decimal']);
        /* translators: 1: number of a line, 2: the name of a column. */
        $message = __(
            'Line %1$s: what stands under “%2$s” cannot be read. Say how numbers and dates are written.',
            'kpi-elements',
        );
        if ($field === 'date' && $row['date'] === null && is_no_day($cell, $columns['dates'])) {
            /* translators: %s: number of a line. */
            $message = __('Line %s: there is no such day.', 'kpi-elements');
        }
        need($row[$field] !== null, $message, $number, $names[$place]);
        if (
            $field === 'value' &&
            $columns['percent'] === 'sign' &&
            $row['value'] !== '' &&
            strpos($cell, '%') === false
        ) {
            $row['value'] = decimal($row['value'] . '%');
        }
    }
    return $row;
}

/** The names of columns; of two with one name the later is called by its place too: `leads 3`. */
function unique_names(array $header): array {
    $names = array_map(__NAMESPACE__ . '\trimmed', array_values($header));
    $first = array_flip(array_reverse($names, true));
    $unique = [];
    foreach ($names as $i => $name) {
        $unique[] = $first[$name] < $i ? "$name " . ($i + 1) : $name;
    }
    return $unique;
}
