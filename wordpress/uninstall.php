<?php
/**
 * Removes all that the plugin has stored, on every site of a network.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('WP_UNINSTALL_PLUGIN') || exit();

/** How many sites of a network are asked for at a time: there are networks of thousands. */
const SITES_AT_A_TIME = 100;

/** What one site has: everything's name begins alike. */
function remove_from_site(): void {
    global $wpdb;
    wp_unschedule_hook('kpi_elements_refresh');
    wp_unschedule_hook('kpi_elements_refresh_one');
    $names = "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s OR option_name LIKE %s OR option_name LIKE %s ORDER BY option_id";
    $ours = array_map(
        [$wpdb, 'esc_like'],
        ['kpi_elements_', '_transient_kpi_elements_', '_transient_timeout_kpi_elements_'],
    );
    $found = $wpdb->get_col($wpdb->prepare($names, $ours[0] . '%', $ours[1] . '%', $ours[2] . '%')); // phpcs:ignore WordPress.DB -- prepared; nothing else finds options by their beginning
    // Where a cache keeps answers, no query finds them, but their names are known.
    foreach (array_keys((array) get_option('kpi_elements_kpis', [])) as $id) {
        delete_transient("kpi_elements_answer_$id");
        delete_transient("kpi_elements_answers_$id");
    }
    foreach ($found as $name) {
        delete_option($name);
    }
}

/** Ids of sites that have not been done yet. */
function next_sites(int $done): array {
    return get_sites([
        'fields' => 'ids',
        'number' => SITES_AT_A_TIME,
        'offset' => $done,
        'orderby' => 'id',
        'no_found_rows' => true,
    ]);
}

/** Where users have the widget of the dashboard: WordPress notes it by its name. */
function remove_from_users(): void {
    foreach (['meta-box-order_dashboard', 'metaboxhidden_dashboard', 'closedpostboxes_dashboard'] as $key) {
        $users = get_users([
            'meta_key' => $key,
            'meta_value' => 'kpi_elements',
            'meta_compare' => 'LIKE',
            'blog_id' => 0,
        ]); // phpcs:ignore WordPress.DB.SlowDBQuery -- once, at the end
        foreach ($users as $user) {
            $without = array_map(function ($boxes) {
                return is_string($boxes) ? implode(',', array_diff(explode(',', $boxes), ['kpi_elements'])) : $boxes;
            }, (array) get_user_meta($user->ID, $key, true));
            update_user_meta(
                $user->ID,
                $key,
                'meta-box-order_dashboard' === $key ? $without : array_values(array_filter($without)),
            );
        }
    }
}

remove_from_users();
if (!is_multisite()) {
    remove_from_site();
    return;
}
for ($kpi_elements_done = 0; ($kpi_elements_sites = next_sites($kpi_elements_done)); ) {
    foreach ($kpi_elements_sites as $kpi_elements_site) {
        switch_to_blog($kpi_elements_site);
        remove_from_site();
        restore_current_blog();
        $kpi_elements_done++;
    }
}
unset($kpi_elements_done, $kpi_elements_sites, $kpi_elements_site);
