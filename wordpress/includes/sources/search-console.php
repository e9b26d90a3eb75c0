<?php
/**
 * What Search Console answers, as rows of figures: the same that the source of the library makes of it.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * An answer of `searchAnalytics.query` by days, or its bare list of rows.
 *
 * @param array $asked As in `site_kit_metrics`, with the `metric`.
 * @return array{rows: array[], facts: array}
 * @throws \UnexpectedValueException
 */
function search_console_figures(array $answer, array $asked): array {
    $is_list = wp_is_numeric_array($answer);
    $message = __('This is no answer of Search Console by days.', 'kpi-elements');
    need($is_list || isset($answer['rows']) || isset($answer['responseAggregationType']), $message);
    $cells = [];
    foreach (entries($is_list ? $answer : $answer['rows'] ?? null) as $row) {
        [$date, $more] = array_pad((array) ($row['keys'] ?? []), 2, null);
        need(is_string($date) && $more === null, $message);
        $cells[] = ['date' => $date] + $row;
    }
    $from = $answer['metadata']['first_incomplete_date'] ?? null;
    $facts = ['timeZone' => 'America/Los_Angeles'];
    if ($from !== null) {
        need(is_string($from) && day_number($from) !== null, $message);
        $facts += ['partial' => ['from' => $from], 'asOf' => iso_date(day_number($from) - 1)];
    }
    return ['rows' => google_rows($cells, $asked, $message), 'facts' => $facts + google_facts($asked)];
}
