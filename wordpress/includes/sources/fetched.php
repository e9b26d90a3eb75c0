<?php
/**
 * What is kept of a source that has to be asked: one record of what it has answered and how asking went.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Followed by the id of the KPI: the record, with the fields of NOT_FETCHED. */
const FETCHED_OPTION = 'kpi_elements_fetched_';

/** The record before a source was ever asked. */
const NOT_FETCHED = [
    'rows' => [], // its figures
    'facts' => [], // what it says of them, as fields of a result
    'result' => null, // in place of rows a whole result
    'at' => null, // when it has last answered
    'tried' => 0, // when it was last asked,
    'failures' => 0, // how often in vain since it has answered,
    'error' => '', // and why
];

/** The sources that a KPI may have: those whose figures are typed or uploaded here, */
const TYPED_SOURCES = ['manual', 'csv'];
/** and those that have to be asked. */
const ASKED_SOURCES = ['url', 'search-console', 'analytics'];

/** Whether the figures of a KPI come from somewhere that has to be asked. */
function is_asked(array $kpi): bool {
    return in_array($kpi['source']['type'] ?? '', ASKED_SOURCES, true);
}

/** What is kept of a KPI, wherever its figures come from, as in NOT_FETCHED. */
function kept(string $id, array $kpi): array {
    if (is_asked($kpi)) {
        return fetched($id);
    }
    ['rows' => $rows, 'updated' => $at] = typed_figures($id);
    return compact('rows', 'at') + NOT_FETCHED;
}

/** What is kept of the source of a KPI, as in NOT_FETCHED. */
function fetched(string $id): array {
    $kept = get_option(FETCHED_OPTION . $id, []);
    return array_merge(NOT_FETCHED, is_array($kept) ? $kept : []);
}

function keep_fetched(string $id, array $fetched): bool {
    return keep(FETCHED_OPTION . $id, $fetched);
}

/** Whether a source gives no figures any more: not while it is asked, which counts as a failure until it has answered. */
function is_failing(array $fetched): bool {
    return $fetched['failures'] && ('' !== $fetched['error'] || $fetched['tried'] < time() - REFRESH_LIMIT);
}
