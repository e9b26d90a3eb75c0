<?php
/**
 * What a saved KPI answers to a question: a KPI result, as elements read it.
 *
 * Nobody is asked here: the figures are those that were typed, uploaded or fetched before, so that no page waits for a foreign server.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * The result of a KPI. Whether the visitor may see it is the caller's to ask.
 *
 * @param string                $id    Of a saved KPI.
 * @param array<string, string> $query `period`, `compare`, `granularity`, `maxPoints`; what is not given is as the KPI says.
 * @return array|\WP_Error A KPI result, or why there is none.
 */
function result(string $id, array $query = []) {
    $kpi = kpi($id);
    if (!$kpi) {
        return new \WP_Error('kpi_elements_unknown', __('There is no KPI with this id.', 'kpi-elements'), [
            'status' => 404,
        ]);
    }
    $asked = array_filter($query, fn($word) => is_string($word) && $word !== '');
    $kept = kept($id, $kpi);
    $result = kpi_result($kpi, $kept, $asked, day_number(today($kpi['time_zone'])));
    if (!is_wp_error($result) && $kept['at'] && is_failing($kept)) {
        $result['notices'][] = sprintf(
            /* translators: %s: date and time */
            __('The source has not answered since %s. These are the figures of then.', 'kpi-elements'),
            wp_date(get_option('date_format') . ' ' . get_option('time_format'), $kept['at']),
        );
    }
    return $result;
}

/**
 * A KPI, with what is kept of it, as a result: the same for the same arguments.
 *
 * @param array $kept  As in NOT_FETCHED.
 * @param array $query As `result` takes it.
 * @param int   $today As a count of days.
 * @return array|\WP_Error
 */
function kpi_result(array $kpi, array $kept, array $query, int $today) {
    if ($kept['result']) {
        $query = []; // it answers one question only, whatever is asked
    }
    $facts = $kept['facts'] + implied_fields($kpi, $kept['result'] ?? []);
    $rows = numbered($kept['rows'], $today);
    $as_of = $kept['result']['asOf'] ?? ($facts['asOf'] ?? last_day($rows, $today));
    // As everywhere in the library, `month` and `7d` count from the last day with figures.
    $period = parse_period($query['period'] ?? $kpi['period'], $as_of === null ? $today : day_number($as_of));
    $compare = $query['compare'] ?? $kpi['compare'];
    $granularity = $query['granularity'] ?? 'day';
    if (!$period || !is_comparison($compare) || !isset(UNIT_DAYS[$granularity])) {
        $message = __('This is no period, no comparison or no granularity.', 'kpi-elements');
        return new \WP_Error('kpi_elements_question', $message, ['status' => 400]);
    }
    $most = (int) ($query['maxPoints'] ?? MOST_POINTS);
    $result = array_merge(
        definition_fields($kpi),
        ['period' => $period, 'compare' => $compare],
        ['updatedAt' => $kept['at'] === null ? null : gmdate('Y-m-d\TH:i:s\Z', $kept['at'])],
        $facts,
        $kept['result'] ??
            fold(
                $rows,
                $period,
                $facts['kind'] ?? $kpi['kind'],
                compact('today', 'compare', 'granularity', 'as_of', 'most'),
            ),
        chosen_fields($kpi),
    );
    if (!$kept['result'] && ($result['asOf'] ?? $period['start']) < $period['start']) {
        unset($result['asOf']); // nothing is known of this period as of then
    }
    if ('' !== $kpi['target']) {
        unset($result['plan']); // it would put its target in place of the chosen one
    }
    if (!isset($result['value']) && !$kept['result']) {
        $result['notices'][] = $kept['rows']
            ? __('There is no figure of this period.', 'kpi-elements')
            : __('There are no figures yet.', 'kpi-elements');
    }
    return ['value' => $result['value'] ?? null] +
        array_filter($result, fn($field) => $field !== null && $field !== []);
}

/** What a definition says for want of something better: a source may know it. */
function definition_fields(array $kpi): array {
    return [
        'metric' => $kpi['metric'] ?: null,
        'unit' => $kpi['currency'] ? 'currency' : $kpi['unit'],
        'currency' => $kpi['currency'] ?: null,
        'kind' => $kpi['kind'],
        'better' => $kpi['better'],
        'timeZone' => named_zone($kpi['time_zone'] ?: wp_timezone_string()),
    ];
}

/**
 * What a result says of itself without a word, and better than the definition: what its metric is and comes to, and that figures of
 * another unit than the definition thinks are rates.
 */
function implied_fields(array $kpi, array $result): array {
    $value = computed_value(($kpi['metric'] ? ['metric' => $kpi['metric']] : []) + $result);
    $facts = $kpi['metric'] ? [] : metric_facts($result);
    $unit = $result['unit'] ?? ($facts['unit'] ?? null);
    $rate = $unit !== definition_fields($kpi)['unit'] && in_array($unit, RATE_UNITS, true) ? 'rate' : null;
    return array_filter($facts + ['kind' => $rate, 'value' => $value], fn($field) => $field !== null);
}

/** What somebody has chosen for this site, whatever a source says. */
function chosen_fields(array $kpi): array {
    return array_filter(
        ['label' => $kpi['label'], 'target' => target_of($kpi['target'])],
        fn($field) => $field !== null && $field !== '',
    );
}

/** A zone by a name that browsers know, which `+02:00` is not; null where there is none. */
function named_zone(string $zone): ?string {
    if (!preg_match('/^([+-])(\d\d):(\d\d)$/D', $zone, $parts)) {
        return $zone;
    }
    [, $sign, $hours, $minutes] = $parts;
    // These names count the other way round.
    $name = $hours === '00' ? 'UTC' : 'Etc/GMT' . ($sign === '+' ? '-' : '+') . (int) $hours;
    return $minutes === '00' ? $name : null;
}
