<?php
/**
 * Which columns of a file are most likely meant: a person sees it in the preview, and can say otherwise.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * How a file is read at first: like the last one, and where its columns are not there, by the first one of dates, and by the one that
 * is called like the KPI, or the only other one of figures. Whether 03/04 is in March or in April is never guessed.
 */
function suggested_columns(array $lines, array $kpi): array {
    $columns = array_intersect_key($kpi['source'], COLUMNS);
    $names = unique_names(reset($lines));
    $given = array_filter($columns, 'strlen') + COLUMNS;
    $lines = array_slice($lines, 1, null, true);
    $filled = [];
    foreach ($names as $place => $name) {
        $filled[$name] = array_filter(array_map(fn($cells) => trimmed($cells[$place] ?? ''), $lines), 'strlen');
    }
    $filled = array_filter($filled);
    $named = array_intersect_key($filled, [$given['date'] => 1]);
    foreach ('' === $given['dates'] || !$named ? ($named ?: $filled) : [] as $name => $cells) {
        $dates = array_map(fn($order) => count_dates($cells, $order), ['' => '', 'dmy' => 'dmy', 'mdy' => 'mdy']);
        $best = array_keys($dates, max($dates), true);
        // Lines with a slip are told of in the preview.
        if (max($dates) > count($cells) / 2) {
            $columns['dates'] = 1 === count($best) ? $best[0] : '';
            $columns['date'] = $given['date'] = (string) $name;
            break;
        }
    }
    if (!in_array($given['value'], $names, true)) {
        unset($filled[$given['date']]);
        $figures = array_map('strval', array_keys(array_filter($filled, __NAMESPACE__ . '\are_figures')));
        $called = array_values(array_filter($figures, fn($name) => 0 === strcasecmp($name, $kpi['label'])));
        $columns['value'] = $called[0] ?? (1 === count($figures) ? $figures[0] : $given['value']);
    }
    return $columns;
}

/** How many cells are dates in an order; a number alone, which may be a year, is most likely none. */
function count_dates(array $cells, string $order): int {
    return count(array_filter(preg_grep('/\D/', $cells), fn($cell) => null !== written_date($cell, $order)));
}

/** Whether most cells are numbers, however they are written. */
function are_figures(array $cells): bool {
    $numbers = array_filter($cells, fn($cell) => preg_match('/\d/', $cell) && !preg_match('/\p{L}{4}/u', $cell));
    return count($numbers) > count($cells) / 2;
}
