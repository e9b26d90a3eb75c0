<?php
/**
 * How a file that was uploaded is read, before anything of it is taken.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * A file as it is read.
 *
 * @return array{rows: array[], wrong: string[], empty: int[], added: int, problems: array<string, string>, seen: string} Also what the
 *                                           person has to say first, by field, and what stands for all that is seen of it.
 */
function preview(string $id, array $kpi, array $uploaded): array {
    ['text' => $text, 'columns' => $columns] = $uploaded;
    $columns = columns_of(['source' => $columns] + $kpi);
    $reading = csv_reading($text, $columns);
    $problems = is_wp_error($reading)
        ? column_problem($text, $columns, $reading->get_error_message())
        : csv_doubts($text, $columns, $kpi);
    $reading = is_wp_error($reading) ? ['rows' => [], 'wrong' => [], 'empty' => [], 'added' => 0] : $reading;
    $replaced = array_intersect_key(rows_by_date(figures($id)), rows_by_date($reading['rows']));
    return $reading + [
        'problems' => $problems,
        'replaced' => $replaced,
        'seen' => md5(wp_json_encode([$reading['rows'], $replaced, $kpi['unit'], $kpi['currency'], $kpi['kind']])),
    ];
}

function rows_by_date(array $rows): array {
    return array_column($rows, null, 'date');
}

/** Why a file cannot be read as a whole, by the field of the column that is not there. */
function column_problem(string $text, array $columns, string $why): array {
    $names = unique_names(current(csv_lines($text, '')));
    foreach (['date', 'value', 'sample'] as $field) {
        $name = $columns[$field] ?? '' ?: COLUMNS[$field];
        if ('' !== $name && !in_array($name, $names, true)) {
            return ["source_$field" => __('Choose the column that they stand in.', 'kpi-elements')];
        }
    }
    return ['source_value' => $why];
}
