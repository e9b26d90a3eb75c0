<?php
/**
 * What a KPI has to be like to be saved.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The words that a field may be. */
const KPI_WORDS = [
    'kind' => FIELD_WORDS['kind'],
    'better' => FIELD_WORDS['better'],
    'compare' => COMPARISONS,
];

/**
 * What is wrong with a KPI, for the person who has typed it; nothing when it may be saved.
 *
 * @param array $kpi With all fields of NEW_KPI.
 * @return array<string, string> Messages by field; a field of the source is called `source_url` and so on.
 */
function kpi_problems(array $kpi): array {
    $problems = [];
    foreach (array_filter(NEW_KPI, 'is_string') as $field => $usual) {
        if (!is_string($kpi[$field] ?? null) || mb_strlen($kpi[$field]) > 200) {
            $problems[$field] = __('This must be a text of 200 letters or less.', 'kpi-elements');
        }
    }
    if ($problems) {
        return $problems;
    }
    foreach (KPI_WORDS as $field => $words) {
        if (!in_array($kpi[$field], $words, true) && !($field === 'compare' && is_comparison($kpi['compare']))) {
            /* translators: %s: a list of words. */
            $problems[$field] = sprintf(__('This must be one of: %s.', 'kpi-elements'), implode(', ', $words));
        }
    }
    return array_filter(
        $problems + [
                'label' => trim($kpi['label']) === '' ? __('A KPI needs a name.', 'kpi-elements') : '',
                'unit' => trim($kpi['unit']) === '' ? __('A KPI needs a unit.', 'kpi-elements') : '',
                'currency' => currency_problem($kpi),
                'target' => target_problem($kpi),
                'period' => parse_period($kpi['period'], 0)
                    ? ''
                    : __('This must be a period such as month, quarter, 30d, 2026-11 or 2026-Q4.', 'kpi-elements'),
                'time_zone' =>
                    $kpi['time_zone'] === '' || zone_of($kpi['time_zone']) === $kpi['time_zone']
                        ? ''
                        : __('This must be a time zone such as Europe/Oslo.', 'kpi-elements'),
                'capability' => preg_match('/^[a-z0-9_]+$/D', $kpi['capability'])
                    ? ''
                    : __('Say who may see the KPI.', 'kpi-elements'),
            ] +
            source_problems(is_array($kpi['source'] ?? null) ? $kpi['source'] : []),
    );
}

function currency_problem(array $kpi): string {
    $given = $kpi['currency'] !== '' || $kpi['unit'] === 'currency';
    return !$given || preg_match('/^[A-Z]{3}$/D', $kpi['currency'])
        ? ''
        : __('This must be the code of a currency, such as EUR.', 'kpi-elements');
}

function target_problem(array $kpi): string {
    if ($kpi['target'] !== '' && target_of($kpi['target']) === null) {
        return __('This must be a plain number such as 1200 or 12.5%, or a range such as 0.4/0.6.', 'kpi-elements');
    }
    return $kpi['better'] === 'range' && $kpi['target'] !== '' && !is_array(target_of($kpi['target']))
        ? __('This must be a range such as 0.4/0.6, because values between two are the best ones.', 'kpi-elements')
        : '';
}

/** What is wrong with where the figures come from. */
function source_problems(array $source): array {
    $type = $source['type'] ?? '';
    $problems = [];
    if (!in_array($type, array_merge(TYPED_SOURCES, ASKED_SOURCES), true)) {
        $problems['source'] = __('Say where the figures come from.', 'kpi-elements');
    }
    $url = is_string($source['url'] ?? null) ? $source['url'] : '';
    if ($type === 'url' && (esc_url_raw($url, ['https']) !== $url || !wp_parse_url($url, PHP_URL_HOST))) {
        $problems['source_url'] = __('This must be an address that begins with https://.', 'kpi-elements');
    }
    $choices = [
        'decimal' => ['', '.', ','],
        'dates' => ['', 'dmy', 'mdy', 'ymd'],
        'percent' => ['', 'sign', 'fraction'],
        'format' => ['', 'json', 'csv'],
    ];
    foreach ($choices as $field => $words) {
        if (!in_array($source[$field] ?? '', $words, true)) {
            $problems["source_$field"] = __('Choose one of the given.', 'kpi-elements');
        }
    }
    $metrics = site_kit_metrics()[$type] ?? null;
    if ($metrics && !isset($metrics[$source['metric'] ?? ''])) {
        /* translators: %s: a list of words. */
        $problems['source_metric'] = sprintf(
            __('This must be one of: %s.', 'kpi-elements'),
            implode(', ', array_keys($metrics)),
        );
    }
    return $problems;
}
