<?php
/**
 * Asks the source of one KPI again, when its time has come and by one request at a time.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** How old figures may become, by the word that a KPI chooses. */
const REFRESH_INTERVALS = [
    'hourly' => HOUR_IN_SECONDS,
    'twicedaily' => 12 * HOUR_IN_SECONDS,
    'daily' => DAY_IN_SECONDS,
];
/** Seconds after which a refresh that nobody has heard of any more counts as dead. */
const REFRESH_LIMIT = 5 * MINUTE_IN_SECONDS;

/** When a KPI is to be asked for next. After failures the pauses double, from a minute to half a day. */
function next_refresh(array $kpi, array $fetched): int {
    if ($fetched['failures']) {
        return $fetched['tried'] +
            min(12 * HOUR_IN_SECONDS, MINUTE_IN_SECONDS * 2 ** min(20, $fetched['failures'] - 1));
    }
    return $fetched['at'] + (REFRESH_INTERVALS[$kpi['source']['refresh'] ?? ''] ?? HOUR_IN_SECONDS);
}

/**
 * Asks the source of a KPI, unless its time has not come or somebody else is at it.
 *
 * @param bool $now Whether to ask before its time, because a person wants it.
 * @return true|\WP_Error|null Whether it went well; null when nothing was done.
 */
function refresh(string $id, bool $now = false) {
    $kpi = fresh_kpi($id);
    $lock = $kpi && is_asked($kpi) ? lock($id, REFRESH_LIMIT) : null;
    if (!$lock) {
        return null;
    }
    // Another may have done it just before, which this request has not read yet.
    read_anew(FETCHED_OPTION . $id);
    $done = $now || next_refresh($kpi, fetched($id)) <= time() ? fetch($id, $kpi) : null;
    unlock($id, $lock);
    return $done;
}

/** A KPI as it is now, whatever this request has read before. */
function fresh_kpi(string $id): ?array {
    read_anew(KPIS_OPTION);
    return kpi($id);
}

/**
 * Asks the source of a KPI and keeps what it answers, or why it does not: the last good figures stay.
 *
 * @return true|\WP_Error|null
 */
function fetch(string $id, array $kpi) {
    $tried = fetched($id);
    $tried['tried'] = time();
    $tried['failures']++;
    // Before asking: a source on which PHP itself ends must not be the first one again and again.
    keep_fetched($id, $tried);
    try {
        $answer = ask_source($id, $kpi);
    } catch (\Throwable $thrown) {
        $answer = new \WP_Error('kpi_elements_broken', $thrown->getMessage());
    }
    // Somebody may have chosen another source meanwhile, or deleted the KPI.
    if (!same_source(fresh_kpi($id)['source'] ?? [], $kpi['source'])) {
        return null;
    }
    if (!is_wp_error($answer) && keep_asked($id, $answer)) {
        return true;
    }
    $error = is_wp_error($answer) ? $answer : new \WP_Error('kpi_elements_not_kept', not_kept());
    keep_fetched($id, ['error' => $error->get_error_message()] + $tried) ||
        keep_fetched($id, ['error' => not_kept()] + $tried);
    forget_answers($id);
    return $error;
}

/** Keeps what the source of a KPI has answered just now; whether it could. */
function keep_asked(string $id, array $answer): bool {
    $is_kept = keep_fetched($id, $answer + ['at' => time()] + NOT_FETCHED);
    $is_kept && do_action('kpi_elements_figures_changed', $id);
    return $is_kept;
}
