<?php
/**
 * The question before a KPI is deleted, and the deletion.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

function delete_screen(string $id, array $kpi): void {
    echo '<div class="wrap">';
    /* translators: %s: the name of a KPI. */
    printf('<h1>%s</h1>', esc_html(sprintf(__('Delete “%s”?', 'kpi-elements'), $kpi['label'])));
    printf(
        '<p>%s</p>',
        esc_html__(
            'Its figures are deleted with it. Blocks and shortcodes that show it show nothing from then on.',
            'kpi-elements',
        ),
    );
    begin_form('delete', $id);
    echo '<p class="submit">';
    printf('<button class="button button-primary">%s</button> ', esc_html__('Delete it', 'kpi-elements'));
    printf('<a class="button" href="%s">%s</a>', esc_url(screen_url()), esc_html__('Keep it', 'kpi-elements'));
    echo '</p></form></div>';
}

on_form('delete', function (array $sent, string $id): array {
    $label = kpi($id)['label'];
    if (!delete_kpi($id)) {
        return [screen_url(), ['but' => [not_kept()]]];
    }
    /* translators: %s: the name of a KPI. */
    return [screen_url(), ['done' => sprintf(__('“%s” is deleted.', 'kpi-elements'), $label)]];
});
