<?php
/**
 * The site's own few KPIs on the dashboard of the administration, for everybody who may see them.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Ids of KPIs, in their order. Without it the first that were saved are shown. */
const DASHBOARD_OPTION = 'kpi_elements_dashboard';
/** More are not read at a glance. */
const DASHBOARD_KPIS = 5;

add_action('wp_dashboard_setup', function (): void {
    // Who can neither see a KPI nor add one has no use for an empty box.
    if (dashboard_kpis() || current_user_can(MANAGE)) {
        wp_add_dashboard_widget(
            'kpi_elements',
            __('KPIs', 'kpi-elements'),
            __NAMESPACE__ . '\dashboard_widget',
            // It names all KPIs, of which others may not know.
            kpis() && current_user_can(MANAGE) ? __NAMESPACE__ . '\dashboard_choice' : null,
            null,
            'normal',
            'high',
        );
        wp_enqueue_style('kpi-elements-dashboard', plugins_url('styles/dashboard.css', FILE), [], VERSION);
    }
});

/** The KPIs that the present user sees there. */
function dashboard_kpis(): array {
    $chosen = array_filter((array) get_option(DASHBOARD_OPTION, []), fn($id) => is_string($id) && kpi($id));
    $readable = array_filter(
        $chosen ? $chosen : array_map('strval', array_keys(kpis())),
        fn(string $id): bool => kpi($id) && may_read(kpi($id)),
    );
    return array_slice($readable, 0, DASHBOARD_KPIS);
}

function dashboard_widget(): void {
    $ids = dashboard_kpis();
    echo '<div class="kpi-elements-dashboard">';
    foreach ($ids as $id) {
        // What no source has answered yet has nothing that a card could show.
        if (is_wp_error(answer($id))) {
            printf(
                '<p><strong>%s</strong><br>%s</p>',
                esc_html(kpi($id)['label']),
                esc_html__('There are no figures yet.', 'kpi-elements'),
            );
            continue;
        }
        echo render('kpi-card', ['kpi' => $id]); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- it escapes
    }
    echo '</div>';
    if (!$ids) {
        printf(
            '<p>%s</p>',
            kpis()
                ? esc_html__('There is no KPI here that you may see.', 'kpi-elements')
                : esc_html__('No KPI is saved yet. Those that you add are shown here.', 'kpi-elements'),
        );
    }
    if (current_user_can(MANAGE)) {
        printf(
            '<p><a href="%s">%s</a></p>',
            esc_url(admin_url('admin.php?page=kpi-elements' . (kpis() ? '' : '&do=add'))),
            kpis() ? esc_html__('KPI sources', 'kpi-elements') : esc_html__('Add the first KPI', 'kpi-elements'),
        );
    }
}

/** Which KPIs are shown, in which order. */
function dashboard_choice(): void {
    if ('POST' === ($_SERVER['REQUEST_METHOD'] ?? '') && isset($_POST['kpi_elements'])) {
        // WordPress looks at the nonce of its form only where the form names its widget.
        check_admin_referer('edit-dashboard-widget_kpi_elements', 'dashboard-widget-nonce');
        // phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- only ids of KPIs are kept
        $sent = array_filter((array) wp_unslash($_POST['kpi_elements']), 'is_string');
        $known = array_values(array_unique(array_filter($sent, __NAMESPACE__ . '\kpi')));
        keep(DASHBOARD_OPTION, array_slice($known, 0, DASHBOARD_KPIS)) || refuse(not_kept(), 500);
    }
    $chosen = (array) get_option(DASHBOARD_OPTION, []);
    for ($place = 0; $place < DASHBOARD_KPIS; $place++) {
        $id = "kpi-elements-place-$place";
        /* translators: %d: 1 to 5. */
        $label = sprintf(__('KPI %d', 'kpi-elements'), $place + 1);
        printf('<p><label for="%s">%s</label> ', esc_attr($id), esc_html($label));
        printf('<select id="%s" name="kpi_elements[]"><option value="">–</option>', esc_attr($id));
        foreach (array_keys(kpis()) as $each) {
            printf(
                '<option value="%s"%s>%s</option>',
                esc_attr($each),
                selected($chosen[$place] ?? '', (string) $each, false),
                esc_html(kpi((string) $each)['label']),
            );
        }
        echo '</select></p>';
    }
}
