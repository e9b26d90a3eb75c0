<?php
/**
 * What was typed about where figures come from, to the source of a KPI and back.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The fields of sources: what each is called in the source of a KPI. */
const SOURCE_FIELDS = [
    'source_url' => 'url',
    'source_format' => 'format',
    'source_key' => 'key',
    'source_date' => 'date',
    'source_value' => 'value',
    'source_sample' => 'sample',
    'source_decimal' => 'decimal',
    'source_dates' => 'dates',
    'source_percent' => 'percent',
    'source_refresh' => 'refresh',
];

/** The source that was meant, over the one that was there. */
function source_meant(array $typed, array $before): array {
    $type = $typed['source'];
    $source = ['type' => $type];
    if ($type === $before['type']) {
        // What the form does not ask for stays.
        $asked = array_filter(SHOWN_IF, fn($if) => 'source' === $if[0] && in_array($type, $if[1], true));
        $source += array_diff_key($before, array_flip(array_intersect_key(SOURCE_FIELDS, $asked)), ['header' => '']);
    }
    foreach (SOURCE_FIELDS as $field => $name) {
        // What was typed for another source is forgotten.
        if ('' !== $typed[$field] && in_array($type, SHOWN_IF[$field][1], true)) {
            $source[$name] = $typed[$field];
        }
    }
    if (isset(site_kit_metrics()[$type])) {
        // Site Kit answers to people: WP-Cron asks it as whoever has chosen it.
        $source = ['metric' => $typed["source_$type"]] + $source + ['user' => get_current_user_id()];
    }
    // A secret is never shown, so what is not typed anew is the one that was there, as long as it goes to the same address.
    $kept = ($before['url'] ?? '') === ($source['url'] ?? '') ? $before['header'][1] ?? '' : '';
    $secret = '' === $typed['source_secret'] ? $kept : $typed['source_secret'];
    if ('' !== $typed['source_header'] && 'url' === $typed['source']) {
        $source['header'] = [$typed['source_header'], $secret];
    }
    return $source;
}

/** What is wrong with the secret of a source, by the field that asks for it. */
function secret_problems(array $source): array {
    return isset($source['header']) && '' === $source['header'][1]
        ? ['source_secret' => __('Type the value of the header. It is kept for one address only.', 'kpi-elements')]
        : [];
}

/** What becomes of a secret where nothing is saved: it is kept nowhere, so it has to be typed again. */
function secret_again(array $typed): array {
    return '' === $typed['source_secret']
        ? []
        : ['source_secret' => __('Type this again: it is kept only when all is saved.', 'kpi-elements')];
}

/** The fields as they stand for a source. The secret is not among them. */
function source_typed(array $source): array {
    $typed = ['source_header' => $source['header'][0] ?? '', 'source_secret' => ''];
    foreach (SOURCE_FIELDS as $field => $name) {
        $typed[$field] = $source[$name] ?? '';
    }
    foreach (array_keys(site_kit_metrics()) as $type) {
        $typed["source_$type"] = $type === $source['type'] ? $source['metric'] ?? '' : '';
    }
    return $typed;
}
