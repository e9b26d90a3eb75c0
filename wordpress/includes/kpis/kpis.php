<?php
/**
 * The KPIs that a site has saved: what each is, and where its figures come from.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** All definitions by id. The figures themselves stand elsewhere. */
const KPIS_OPTION = 'kpi_elements_kpis';

/**
 * What a KPI is before anybody has said anything of it. All are strings, so that no digit is lost, but for these:
 * `public` is a boolean, and `source` is a list of what its `type` needs (`manual`, `csv`, `url`, `search-console`, `analytics`).
 */
const NEW_KPI = [
    'label' => '',
    'metric' => '', // id in the catalogue
    'unit' => 'number',
    'currency' => '',
    'kind' => 'total',
    'better' => 'higher',
    'target' => '',
    'period' => 'month',
    'compare' => 'previous',
    'time_zone' => '', // that of the site
    'public' => false,
    'capability' => 'edit_posts', // who may see it if it is not public
    'source' => ['type' => 'manual'],
];

/** What the id of a KPI looks like. */
const KPI_ID = '[a-z0-9][a-z0-9-]{0,63}';

/** Every saved KPI by its id. */
function kpis(): array {
    $kpis = get_option(KPIS_OPTION, []);
    return is_array($kpis) ? $kpis : [];
}

/** A saved KPI with all its fields, or null. */
function kpi(string $id): ?array {
    $kpi = kpis()[$id] ?? null;
    return is_array($kpi) ? array_merge(NEW_KPI, $kpi) : null;
}

/** Whether something may be the id of a KPI. */
function is_kpi_id($id): bool {
    return is_string($id) && preg_match('/^' . KPI_ID . '$/D', $id);
}

/** Keeps a KPI, of which everything has been checked; says whether the database has taken it. */
function save_kpi(string $id, array $kpi): bool {
    $kpi = array_merge(NEW_KPI, $kpi);
    // An id may be a number, which `array_merge` would count anew.
    return change_kpis(fn($kpis) => array_replace($kpis, [$id => array_intersect_key($kpi, NEW_KPI)]));
}

/** Changes all definitions as they are now, whoever has changed them since this request began; says whether it is done. */
function change_kpis(callable $change): bool {
    return (bool) in_turn('_kpis', function () use ($change): bool {
        read_anew(KPIS_OPTION);
        return keep(KPIS_OPTION, $change(kpis()));
    });
}

/** Whether two sources have the same figures, however often and with whatever key they are asked. */
function same_source(array $one, array $other): bool {
    $how = ['refresh' => 1, 'header' => 1, 'user' => 1];
    return array_diff_key($one, $how) === array_diff_key($other, $how);
}

/** Forgets a KPI, and then all its figures; says whether the database has forgotten it. */
function delete_kpi(string $id): bool {
    $gone = change_kpis(fn($kpis) => array_diff_key($kpis, [$id => true]));
    $gone && delete_option(FIGURES_OPTION . $id);
    return $gone;
}

/** Whether the present visitor may see a KPI. */
function may_read(array $kpi): bool {
    return $kpi['public'] || current_user_can($kpi['capability']);
}
