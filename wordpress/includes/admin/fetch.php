<?php
/**
 * Figures from elsewhere: how asking for them went, and asking now.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

function fetch_form(string $id, array $kpi): void {
    printf('<h2>%s</h2>', esc_html__('From its source', 'kpi-elements'));
    /* translators: %s: the name of a host, or of a service. */
    printf(
        '<p>%s</p><p>',
        esc_html(sprintf(__('The figures come from %s. Its last good answer:', 'kpi-elements'), source_words($kpi))),
    );
    show_refresh($id, $kpi);
    echo '</p>';
    begin_form('fetch', $id);
    submit_button(__('Fetch now', 'kpi-elements'));
    echo '</form>';
}

/** When a source has answered last, and in words why it has not since. */
function show_refresh(string $id, array $kpi): void {
    $kept = kept($id, $kpi);
    show_when($kept['at']);
    if (is_failing($kept)) {
        /* translators: %s: why a source gave no figures. */
        $why = sprintf(__('Not since: %s', 'kpi-elements'), $kept['error'] ?: __('PHP broke off.', 'kpi-elements'));
        printf(' <span class="kpi-elements-problem">%s</span>', esc_html($why));
    }
}

/** A moment as people say it, with the exact one behind it. */
function show_when(?int $when): void {
    if (null === $when) {
        esc_html_e('Never', 'kpi-elements');
        return;
    }
    printf(
        '<time datetime="%s" title="%s">%s</time>',
        esc_attr(gmdate('c', $when)),
        esc_attr(wp_date(get_option('date_format') . ' ' . get_option('time_format'), $when)),
        /* translators: %s: a span of time, such as 2 hours. */
        esc_html(sprintf(__('%s ago', 'kpi-elements'), human_time_diff($when))),
    );
}

/** Where the figures come from, in a word or with the host. */
function source_words(array $kpi): string {
    switch ($kpi['source']['type']) {
        case 'url':
            return (string) wp_parse_url($kpi['source']['url'] ?? '', PHP_URL_HOST);
        case 'csv':
            return __('CSV file', 'kpi-elements');
        case 'search-console':
            return site_kit_words($kpi, __('Search Console', 'kpi-elements'));
        case 'analytics':
            return site_kit_words($kpi, __('Analytics', 'kpi-elements'));
        default:
            return __('Typed in', 'kpi-elements');
    }
}

/** A module of Site Kit with what is asked of it. */
function site_kit_words(array $kpi, string $module): string {
    ['type' => $type, 'metric' => $metric] = $kpi['source'] + ['metric' => ''];
    return implode(': ', array_filter([$module, site_kit_metrics()[$type][$metric]['label'] ?? '']));
}

on_form('fetch', function (array $sent, string $id): array {
    $url = screen_url(['kpi' => $id]);
    $done = is_asked(kpi($id)) ? refresh($id, true) : null;
    if (is_wp_error($done)) {
        /* translators: %s: what went wrong. */
        $why = sprintf(__('No new figures: %s', 'kpi-elements'), $done->get_error_message());
        return [$url, ['but' => [settings_for(kpi($id)) => $why]]];
    }
    if (null === $done) {
        return [$url, ['but' => [__('The source is being asked already. Look again in a minute.', 'kpi-elements')]]];
    }
    return [$url, ['done' => __('The figures are fresh.', 'kpi-elements')]];
});
