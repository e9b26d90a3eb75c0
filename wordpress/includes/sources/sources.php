<?php
/**
 * The figures that come from elsewhere: asked for, and read.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * What the source of a KPI answers when it is asked now: the `rows` and `facts`, or the `result`, of NOT_FETCHED.
 *
 * @return array|\WP_Error
 */
function ask_source(string $id, array $kpi) {
    if ($kpi['source']['type'] !== 'url') {
        return site_kit_figures($kpi, day_number(gmdate('Y-m-d')));
    }
    $answer = fetch_url($kpi['source']['url'], $kpi['source']);
    return is_wp_error($answer)
        ? $answer
        : read_figures($answer['body'], answer_format($answer, $kpi), $kpi, $kpi['source']['key'] ?? '' ?: $id);
}

/** What an answer is read as: as the KPI says, else as the answer itself does. */
function answer_format(array $answer, array $kpi): string {
    return $kpi['source']['format'] ?? '' ?: $answer['type'];
}

/**
 * The figures in the text of an answer, as `ask_source` gives them.
 *
 * @param string $format `json` or `csv`.
 * @param string $key    Under which the KPI stands in a JSON file of several.
 * @return array|\WP_Error
 */
function read_figures(string $body, string $format, array $kpi, string $key) {
    return recognised(fn() => figures_in($body, $format, $kpi, $key));
}

/** @throws \UnexpectedValueException */
function figures_in(string $body, string $format, array $kpi, string $key): array {
    $columns = columns_of($kpi);
    if ($format === 'csv') {
        $rows = csv_rows($body, $columns);
        need(!is_wp_error($rows), '%s', is_wp_error($rows) ? $rows->get_error_message() : '');
        return compact('rows');
    }
    $json = json_decode(preg_replace('/^\x{FEFF}/u', '', $body) ?? '', true, JSON_DEPTH, JSON_BIGINT_AS_STRING);
    need(is_array($json), __('The answer is not JSON.', 'kpi-elements'));
    need($json || strpos($body, '{') === false, __('The answer has no figures in it.', 'kpi-elements'));
    $lines = $json['data'] ?? ($json['rows'] ?? $json);
    if (wp_is_numeric_array($lines)) {
        // In JSON numbers are numbers already, and dates are plain.
        return [
            'rows' => listed_rows(
                $lines,
                $json['meta'] ?? ($json['columns'] ?? null),
                ['decimal' => '', 'dates' => ''] + $columns,
            ),
        ];
    }
    $result = is_array($json[$key] ?? null) ? $json[$key] : $json;
    $has = array_filter(
        ['value', 'inputs', 'series', 'stages', 'segments'],
        fn($field) => array_key_exists($field, $result),
    );
    need($has, __('The answer has no figures in it.', 'kpi-elements'));
    return ['result' => handed_result($columns['percent'] === 'sign' ? with_signs($result) : $result)];
}

/** How the source of a KPI writes its figures, as in COLUMNS. */
function columns_of(array $kpi): array {
    $percent = $kpi['unit'] === 'percent' ? $kpi['source']['percent'] ?? '' : '';
    return ['kind' => $kpi['kind'], 'percent' => $percent] + $kpi['source'];
}

/** The rows of a list of objects, or of lists under a header. */
function listed_rows(array $list, ?array $header, array $columns): array {
    need(
        count(array_filter($list, 'is_array')) === count($list),
        __('The answer has no figures in it.', 'kpi-elements'),
    );
    if ($list && !wp_is_numeric_array($list[0])) {
        $header = array_keys(array_merge(...$list));
        $list = array_map(fn($row) => array_map(fn($name) => $row[$name] ?? '', $header), $list);
    } elseif ($list && !$header) {
        $header = array_shift($list);
    }
    if (!$list) {
        return [];
    }
    $names = array_map(fn($name) => is_array($name) ? $name['name'] ?? '' : $name, $header);
    return table_rows($names, array_combine(range(1, count($list)), $list), array_intersect_key($columns, COLUMNS));
}
