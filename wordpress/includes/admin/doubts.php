<?php
/**
 * Whether the figures of a CSV were read as they are meant: what only its author can know is asked.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * What is doubtful about the figures of a CSV text that can be read, by the field of the form that settles it.
 *
 * @param array $columns As in COLUMNS.
 * @return array<string, string>
 */
function csv_doubts(string $text, array $columns, array $kpi): array {
    $columns = array_filter($columns, 'strlen') + COLUMNS;
    $lines = csv_lines($text, '');
    $place = array_search($columns['value'], unique_names(reset($lines)), true);
    $cells = array_map(fn($cells) => trimmed($cells[$place] ?? ''), array_slice($lines, 1, null, true));
    $cells = array_filter($cells, fn($cell) => '' !== (string) written_number($cell, $columns['decimal']));
    return array_filter([
        'source_value' => 'percent' === $kpi['unit'] ? '' : signs_doubt($cells),
        'source_percent' => 'percent' === $kpi['unit'] ? percent_doubt($cells, $columns) : '',
        'source_decimal' => counts_thousands($kpi) ? thousands_doubt($cells, $columns) : '',
    ]);
}

/** Figures in percent where the KPI is none. */
function signs_doubt(array $cells): string {
    $signs = array_filter($cells, fn($cell) => false !== strpos($cell, '%'));
    /* translators: 1: number of a line, 2: what stands in it, such as 12%. */
    $words = __('Line %1$s says %2$s, but the unit of this KPI is not percent.', 'kpi-elements');
    return $signs ? sprintf($words, array_key_first($signs), reset($signs)) : '';
}

/** Figures without a sign that would be hundreds of percent. */
function percent_doubt(array $cells, array $columns): string {
    $unit = ['unit' => 'percent', 'kind' => 'rate'];
    foreach ('' === $columns['percent'] ? $cells : [] as $line => $cell) {
        $number = written_number($cell, $columns['decimal']);
        if (false === strpos($cell, '%') && '' !== number_doubt($number, $unit)) {
            /* translators: 1: number of a line, 2: what stands in it, 3: a percentage, 4: another one. */
            $words = __('Line %1$s says %2$s: does it mean %3$s or %4$s?', 'kpi-elements');
            $share = fn(string $text): string => figure((float) decimal($text), $unit + ['currency' => null], 6);
            return sprintf($words, $line, $cell, $share("$number%"), $share($number));
        }
    }
    return '';
}

/** Figures that all have three digits behind a point: most likely thousands. Of a single number among others nothing can be told. */
function thousands_doubt(array $cells, array $columns): string {
    $alike = preg_grep('/^[+-]?[1-9]\d{0,2}\.\d{3}$/D', $cells);
    if (!$cells || count($alike) < count($cells) || '' !== $columns['decimal']) {
        return '';
    }
    $cell = reset($cells);
    /* translators: 1: a figure as it stands in a file, 2: as it would be read, 3: the same digits as thousands. */
    $words = __(
        'Every figure is written like %1$s. Does it mean %2$s, with a decimal point, or %3$s, with a point between thousands as where the decimal sign is a comma?',
        'kpi-elements',
    );
    $thousands = number_format_i18n((float) str_replace('.', '', $cell));
    return sprintf($words, $cell, number_format_i18n((float) $cell, 3), $thousands);
}
