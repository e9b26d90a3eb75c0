<?php
/**
 * An address that is tried: what it answers is looked at before it is the source of a KPI.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The host of an address that may not be asked yet; nothing where there is none. */
function missing_host(string $url): string {
    $host = strtolower((string) wp_parse_url($url, PHP_URL_HOST));
    return is_host_name($host) && !in_array($host, allowed_hosts(), true) ? $host : '';
}

/** Puts the host of an address on the list of those that may be asked, if just this one was permitted. */
function allow_host(string $url, string $permitted): void {
    if ('' !== $permitted && missing_host($url) === $permitted) {
        // Where it is not kept, the address is not asked, and that is said.
        keep(HOSTS_OPTION, array_merge(allowed_hosts(), [$permitted]));
    }
}

/**
 * What the address of a KPI answers now.
 *
 * @return array{answer: array|\WP_Error, problems: array<string, string>} Also what only a person can say, by field.
 */
function tried(string $id, array $kpi): array {
    $fetched = fetch_url($kpi['source']['url'], $kpi['source']);
    if (is_wp_error($fetched)) {
        return ['answer' => $fetched, 'problems' => []];
    }
    ['body' => $body] = $fetched;
    $format = answer_format($fetched, $kpi);
    $answer = read_figures($body, $format, $kpi, $kpi['source']['key'] ?? '' ?: $id);
    $is_table = 'csv' === $format && !is_wp_error($answer);
    return ['answer' => $answer, 'problems' => $is_table ? csv_doubts($body, columns_of($kpi), $kpi) : []];
}

/** What is asked of an address whose figures are percentages: nobody can tell by a number. By field. */
function percent_problems(array $kpi, ?array $answer = null): array {
    if ('url' !== $kpi['source']['type'] || 'percent' !== $kpi['unit'] || !empty($kpi['source']['percent'])) {
        return [];
    }
    $rows = in_order(array_column($answer['rows'] ?? [], null, 'date'));
    $number = decimal($answer['result']['value'] ?? (end($rows)['value'] ?? null));
    if (null === $number) {
        return ['source_percent' => __('Does 12 mean 12%, or does 0.12?', 'kpi-elements')];
    }
    $share = fn(string $text): string => figure((float) decimal($text), ['unit' => 'percent', 'currency' => null], 6);
    /* translators: 1: a number, 2: a percentage, 3: another one. */
    $words = __('The latest figure is read as %1$s: does it mean %2$s or %3$s?', 'kpi-elements');
    return ['source_percent' => sprintf($words, $number, $share("$number%"), $share($number))];
}

/** What the address answers that was typed, where it is to be tried, or is new or to be read in a new way; as `tried` gives it. */
function try_sent(array $sent, string $id): ?array {
    $before = '' === $id ? NEW_KPI : kpi($id);
    [$typed] = with_other_window(typed($sent), $sent['shown'] ?? [], typed_of($before));
    $kpi = kpi_typed($typed, $before);
    if ('url' !== $kpi['source']['type'] || isset($sent['fill']) || asking_problems($kpi)) {
        return null;
    }
    allow_host($typed['source_url'], is_string($sent['allow'] ?? null) ? $sent['allow'] : '');
    $is_wanted = isset($sent['try']) || (!is_read_alike($kpi, $before) && !percent_problems($kpi));
    $new = '' === $id ? new_id($typed['id'], $typed['label']) : $id;
    return $is_wanted ? tried($new, $kpi) + ['source' => $kpi['source']] : null;
}

/** Whether a KPI has the same figures as it had, read in the same way. */
function is_read_alike(array $kpi, array $before): bool {
    $how = ['unit' => 1, 'kind' => 1];
    return same_source($kpi['source'], $before['source']) &&
        array_intersect_key($kpi, $how) === array_intersect_key($before, $how);
}

/** What is wrong with a KPI so that its address cannot be asked, or its answer not be read. */
function asking_problems(array $kpi): array {
    $fields = array_filter(array_keys(SHOWN_IF), fn($field) => 0 === strpos($field, 'source_'));
    $fields = array_merge($fields, ['unit', 'currency', 'kind', 'period', 'time_zone', 'compare', 'target']);
    return array_intersect_key(kpi_problems($kpi) + secret_problems($kpi['source']), array_flip($fields));
}

/** What the form says after its address was tried: nothing is saved. */
function said_of_try(array $kpi, array $typed, ?array $tried): array {
    ['answer' => $answer, 'problems' => $doubts] = $tried ?? ['answer' => null, 'problems' => asking_problems($kpi)];
    if (is_wp_error($answer)) {
        return ['but' => [settings_for($kpi) => $answer->get_error_message()], 'problems' => secret_again($typed)];
    }
    $problems = $answer ? percent_problems($kpi, $answer) + $doubts : $doubts;
    return [
        'understood' => $answer && !$problems ? understood($kpi, $answer) : [],
        'problems' => $problems + secret_again($typed),
    ];
}
