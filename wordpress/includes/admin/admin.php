<?php
/**
 * The screens of the administration: what KPIs there are, where their figures come from, and the settings.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

if (!is_admin()) {
    return;
}

/** Who may see and use these screens. */
const MANAGE = 'manage_options';

foreach (
    [
        'replies', // what a form's handler says to the screen that comes after it
        'shown-if', // which fields matter for which choices
        'forms', // a form, its fields, and what is wrong with them
        'metrics', // the catalogue, to choose from
        'typed', // numbers as people type them
        'remarks', // what is most likely not what somebody wants
        'choices', // of fields, in the words of people who work with figures
        'list', // all KPIs
        'other-window', // what it has saved meanwhile
        'try', // an address before it is saved
        'save', // what was typed, to a KPI and back
        'edit', // one KPI
        'source', // where its figures come from
        'writing', // how they are written there
        'source-meant', // what was typed about that
        'shown', // what pages show, to whom
        'figures', // figures that are typed
        'history', // all figures
        'corrections', // of them
        'understood', // what figures come to, before they are kept
        'doubts', // whether that is what they are meant as
        'upload', // a CSV file
        'uploaded', // and not confirmed yet
        'suggested', // how it is read at first
        'preview', // how it is read
        'preview-screen', // which shows it
        'take', // them, or not
        'fetch', // figures from an address
        'delete',
        'settings',
    ]
    as $kpi_elements_part
) {
    require __DIR__ . "/$kpi_elements_part.php";
}
unset($kpi_elements_part);

add_action('admin_menu', function (): void {
    $kpis = add_menu_page(
        __('KPI sources', 'kpi-elements'),
        __('KPIs', 'kpi-elements'),
        MANAGE,
        'kpi-elements',
        __NAMESPACE__ . '\kpis_screen',
        'dashicons-chart-bar',
        58,
    );
    add_submenu_page(
        'kpi-elements',
        __('KPI sources', 'kpi-elements'),
        __('KPI sources', 'kpi-elements'),
        MANAGE,
        'kpi-elements',
        __NAMESPACE__ . '\kpis_screen',
    );
    $settings = add_submenu_page(
        'kpi-elements',
        __('KPI settings', 'kpi-elements'),
        __('Settings', 'kpi-elements'),
        MANAGE,
        'kpi-elements-settings',
        __NAMESPACE__ . '\settings_screen',
    );
    foreach ([$kpis, $settings] as $screen) {
        add_action("admin_print_styles-$screen", __NAMESPACE__ . '\load_admin');
    }
});

/** Which screen the address asks for: the list, a form or a question before something is deleted. */
function kpis_screen(): void {
    $asked = wp_unslash($_GET); // phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- each field is checked; nothing is changed by looking
    $id = is_string($asked['kpi'] ?? null) ? $asked['kpi'] : '';
    $kpi = kpi($id);
    $do = $asked['do'] ?? '';
    if ('add' === $do) {
        edit_screen('', NEW_KPI);
    } elseif (!$kpi) {
        list_screen($id);
    } elseif ('edit' === $do) {
        edit_screen($id, $kpi);
    } elseif ('delete' === $do) {
        delete_screen($id, $kpi);
    } elseif ('preview' === $do && uploaded($id)) {
        preview_screen($id, $kpi, uploaded($id));
    } else {
        figures_screen($id, $kpi);
    }
}

/** The address of a screen. */
function screen_url(array $arguments = [], string $page = 'kpi-elements'): string {
    return add_query_arg(array_merge(['page' => $page], array_map('rawurlencode', $arguments)), admin_url('admin.php'));
}

/** The style and the script of the screens. All works without the script. */
function load_admin(): void {
    wp_enqueue_style('kpi-elements-admin', plugins_url('styles/admin.css', FILE), [], VERSION);
    wp_enqueue_script(
        'kpi-elements-admin',
        plugins_url('assets/admin.min.js', FILE),
        ['wp-i18n', 'wp-a11y'],
        VERSION,
        true,
    );
    wp_set_script_translations('kpi-elements-admin', 'kpi-elements', dirname(FILE) . '/languages');
}
