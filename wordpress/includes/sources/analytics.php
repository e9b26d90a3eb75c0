<?php
/**
 * What Analytics answers, as rows of figures: the same that the source of the library makes of it.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** What a report says of itself when it was sampled, or when rows were hidden or lumped together. */
const GUESSED = ['samplingMetadatas' => 1, 'subjectToThresholding' => 1, 'dataLossFromOtherRow' => 1];

/**
 * A report of `runReport` by days. Its own totals are those of the ranges asked for.
 *
 * @param array   $asked  As in `site_kit_metrics`, with the `metric`.
 * @param array[] $ranges The ranges that were asked for.
 * @return array{rows: array[], facts: array}
 * @throws \UnexpectedValueException
 */
function analytics_figures(array $report, array $asked, array $ranges): array {
    $message = __('This is no report of Analytics by days.', 'kpi-elements');
    $dimensions = array_column(entries($report['dimensionHeaders'] ?? null), 'name');
    $types = array_column(entries($report['metricHeaders'] ?? null), 'type', 'name');
    need(isset($types[$asked['metric']]) && in_array('date', $dimensions, true), $message);
    $cells = fn(array $row): array => cells_of($dimensions, $row['dimensionValues'] ?? null) +
        cells_of(array_keys($types), $row['metricValues'] ?? null);
    $days = [];
    foreach (entries($report['rows'] ?? null) as $row) {
        $row = $cells($row);
        $days[] = ['date' => preg_replace('/^(\d{4})(\d\d)(\d\d)$/D', '$1-$2-$3', (string) $row['date'])] + $row;
    }
    $totals = [];
    foreach (entries($report['totals'] ?? null) as $row) {
        $row = $cells($row);
        $range = preg_match('/^date_range_(\d)$/D', $row['dateRange'] ?? 'date_range_0', $which)
            ? $ranges[$which[1]] ?? null
            : null;
        need($range, $message);
        $totals[] = ['date' => written_period($range)] + $row;
    }
    $rows = array_merge(google_rows($days, $asked, $message), google_rows($totals, $asked, $message));
    return [
        'rows' => $rows,
        'facts' => analytics_facts($report, $types[$asked['metric']], count($days)) + google_facts($asked),
    ];
}

/** What a report says of itself, as fields of a result. */
function analytics_facts(array $report, string $type, int $rows): array {
    $said = $report['metadata'] ?? [];
    $money = $type === 'TYPE_CURRENCY';
    $guessed = array_filter(array_intersect_key($said, GUESSED));
    return array_filter([
        'timeZone' => zone_of($said['timeZone'] ?? null),
        'unit' => $money ? 'currency' : null,
        'currency' => $money ? currency_of($said['currencyCode'] ?? null) : null,
        'approximate' => $guessed ? true : null,
        'truncated' => (int) ($report['rowCount'] ?? 0) > $rows ?: null,
    ]);
}

/** Cells by the name of their column; those without a value are null. */
function cells_of(array $names, ?array $cells): array {
    $values = array_map(fn(array $cell) => $cell['value'] ?? null, $cells ?? []);
    return array_combine($names, array_slice(array_pad($values, count($names), null), 0, count($names)));
}
