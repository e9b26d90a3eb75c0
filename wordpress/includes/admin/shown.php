<?php
/**
 * What a KPI says on pages now, who sees it there, and how it comes there.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** @param array|\WP_Error $result What the KPI answers. */
function show_on_pages(string $id, array $kpi, $result): void {
    echo '<div class="card kpi-elements-shown">';
    if (!is_wp_error($result)) {
        printf('<p><strong>%s</strong></p>', esc_html(kpi_sentence(reading($result))));
    }
    printf(
        '<p>%s <a href="%s#%s">%s</a></p>',
        esc_html(readers_sentence($kpi)),
        esc_url(screen_url(['kpi' => $id, 'do' => 'edit'])),
        esc_attr(field_id('readers')),
        esc_html__('Change who sees it', 'kpi-elements'),
    );
    printf(
        '<p>%s ',
        esc_html__(
            'To show it on a page, insert the block “KPI card” and choose this KPI, or write this shortcode:',
            'kpi-elements',
        ),
    );
    show_shortcode($id);
    echo '</p></div>';
}

/** Who sees a KPI, and that visitors do not: a page that is empty for them is no fault. */
function readers_sentence(array $kpi): string {
    if ($kpi['public']) {
        return __('Everybody who visits the site sees it.', 'kpi-elements');
    }
    /* translators: %s: who may see a KPI, such as Administrators. */
    $words = __('Visitors of the site do not see it. Who does: %s.', 'kpi-elements');
    return sprintf($words, reader_choices()[$kpi['capability']] ?? $kpi['capability']);
}
