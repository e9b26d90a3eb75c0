<?php
/**
 * The figures of trends and funnels as tables.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The most rows of a table: the newest ones. */
const LAST_POINTS = 12;

function trend_table(array $kpi, array $trend): string {
    ['points' => $points, 'whole' => $whole] = $trend;
    $hasTarget = [] !== array_filter(array_column($points, 'target'));
    $rows = [];
    /* translators: %s: figure of a day, week or month that is not over. */
    $soFar = __('%s so far', 'kpi-elements');
    foreach (
        array_slice($points, -LAST_POINTS)
        as ['name' => $name, 'value' => $value, 'partial' => $partial, 'target' => $target]
    ) {
        $figure = figure($value, $kpi);
        $said = $partial && null !== $value ? sprintf($soFar, $figure) : $figure;
        $aim = null === $target ? DASH : trend_figure($target, $kpi, $whole, abs($target[1]));
        $rows[] = array_merge([$name, $said], $hasTarget ? [$aim] : []);
    }
    $head = array_merge(
        [__('Time', 'kpi-elements'), __('Value', 'kpi-elements')],
        $hasTarget ? [__('Target', 'kpi-elements')] : [],
    );
    /* translators: 1: how many rows of a table are shown, 2: how many there are. */
    $some = sprintf(
        __('the last %1$s of %2$s', 'kpi-elements'),
        print_number(LAST_POINTS, 0),
        print_number(count($points), 0),
    );
    $caption = array_filter([(string) $kpi['label'], count($points) > LAST_POINTS ? $some : ''], 'strlen');
    return table_html(implode(_x(', ', 'between parts of a sentence', 'kpi-elements'), $caption), $head, $rows);
}

/** A table for every funnel; columns that nothing is in are left out. */
function funnel_tables(array $kpi, array $funnels): string {
    $style = count_style($kpi, $funnels);
    $head = [
        'label' => __('Stage', 'kpi-elements'),
        'value' => __('Count', 'kpi-elements'),
        'target' => __('Target', 'kpi-elements'),
        'rate' => __('Step rate', 'kpi-elements'),
        'stepTarget' => __('Target of the step', 'kpi-elements'),
    ];
    $tables = '';
    foreach ($funnels as ['name' => $name, 'stages' => $stages]) {
        $filled = array_filter(
            $head,
            fn($column) => 'value' === $column || array_filter(array_column($stages, $column), 'is_scalar'),
            ARRAY_FILTER_USE_KEY,
        );
        $rows = [];
        foreach ($stages as $stage) {
            $cells = [
                'label' => $stage['label'],
                'value' => figure($stage['value'], $style),
                'target' => figure($stage['target'], $style),
                'rate' => null === $stage['rate'] ? DASH : rate_figure($stage['rate']),
                'stepTarget' => null === $stage['stepTarget'] ? DASH : percentage_figure($stage['stepTarget']),
            ];
            $rows[] = array_values(array_intersect_key($cells, $filled));
        }
        $caption = array_filter([(string) $kpi['label'], (string) $name], 'strlen');
        $title = implode(_x(', ', 'between parts of a sentence', 'kpi-elements'), $caption);
        $tables .= table_html($title, array_values($filled), $rows);
    }
    return $tables;
}

/** A table whose first column names its rows; nothing without rows. */
function table_html(string $caption, array $head, array $rows): string {
    if (!$rows) {
        return '';
    }
    // Blanks between cells keep figures apart where all tags are taken out.
    $cells = fn(string $open, string $close, array $texts): string => implode(
        ' ',
        array_map(fn($text) => $open . escaped($text) . $close, $texts),
    );
    $body = '';
    foreach ($rows as $row) {
        $name = array_shift($row);
        $body .=
            '<tr>' . $cells('<th scope="row">', '</th>', [$name]) . ' ' . $cells('<td>', '</td>', $row) . "</tr>\n";
    }
    $title = '' === $caption ? '' : $cells('<caption>', '</caption>', [$caption]);
    $names = $cells('<th scope="col">', '</th>', $head);
    return "<table>$title\n<thead><tr>$names</tr></thead>\n<tbody>$body</tbody></table>";
}
