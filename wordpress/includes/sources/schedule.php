<?php
/**
 * Keeps figures from elsewhere fresh: WP-Cron comes by, for one KPI after another.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Seconds that one run may begin new requests in. The rest follow in the next. */
const REFRESH_BUDGET = 20;

foreach (['add_option_kpi_elements_kpis', 'update_option_kpi_elements_kpis', 'admin_init'] as $kpi_elements_hook) {
    add_action($kpi_elements_hook, __NAMESPACE__ . '\schedule_refresh', 10, 0);
}
unset($kpi_elements_hook);
register_activation_hook(FILE, __NAMESPACE__ . '\schedule_refresh');
add_action('kpi_elements_refresh', __NAMESPACE__ . '\refresh_due');
add_action('kpi_elements_refresh_one', __NAMESPACE__ . '\refresh');
register_deactivation_hook(FILE, __NAMESPACE__ . '\unschedule_refresh');

/** Has WP-Cron come every hour, as long as there is something to ask. Looked at where that may change, not on every page. */
function schedule_refresh(): void {
    $wanted = (bool) array_filter(
        array_map(__NAMESPACE__ . '\is_asked', array_map(__NAMESPACE__ . '\kpi', array_keys(kpis()))),
    );
    $planned = (bool) wp_next_scheduled('kpi_elements_refresh');
    if ($wanted && !$planned) {
        wp_schedule_event(time(), 'hourly', 'kpi_elements_refresh');
    } elseif (!$wanted && $planned) {
        wp_clear_scheduled_hook('kpi_elements_refresh');
    }
}

/** Leaves WP-Cron alone from now on, on every site of a network if the plugin is switched off for all of them. */
function unschedule_refresh($everywhere = false): void {
    foreach ($everywhere ? get_sites(['fields' => 'ids', 'number' => 0]) : [] as $site) {
        switch_to_blog($site);
        unschedule_refresh();
        restore_current_blog();
    }
    wp_unschedule_hook('kpi_elements_refresh');
    wp_unschedule_hook('kpi_elements_refresh_one');
}

/** Asks for every KPI whose time has come, the one that has waited longest first. */
function refresh_due(): void {
    $began = microtime(true);
    $due = [];
    foreach (array_keys(kpis()) as $id) {
        $kpi = kpi($id);
        $next = is_asked($kpi) ? next_refresh($kpi, fetched($id)) : PHP_INT_MAX;
        if ($next <= time()) {
            $due[$id] = $next;
        }
    }
    asort($due);
    foreach (array_keys($due) as $id) {
        if (microtime(true) - $began > apply_filters('kpi_elements_refresh_budget', REFRESH_BUDGET)) {
            wp_schedule_single_event(time() + MINUTE_IN_SECONDS, 'kpi_elements_refresh');
            return;
        }
        refresh($id);
    }
}

/** Has a KPI refreshed by WP-Cron at once, in a request of its own, so that no reader waits for a source. */
function refresh_soon(string $id): void {
    if (
        !wp_next_scheduled('kpi_elements_refresh_one', [$id]) &&
        wp_schedule_single_event(time(), 'kpi_elements_refresh_one', [$id])
    ) {
        // Where a site has its own clock for WP-Cron, that one comes.
        if (!defined('DISABLE_WP_CRON') || !DISABLE_WP_CRON) {
            spawn_cron();
        }
    }
}
