<?php
/**
 * What may be right and is most likely not what somebody wants: said when it is saved, and saved all the same.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * What is strange about a KPI that is saved, for the notices.
 *
 * @param array $before What it was.
 */
function remarks_on_kpi(string $id, array $kpi, array $before): array {
    $remarks = [];
    $others = array_diff_key(kpis(), [$id => true]);
    if (in_array($kpi['label'], array_column($others, 'label'), true)) {
        /* translators: %s: the name of a KPI. */
        $remarks[] = sprintf(__('There is another KPI with the name “%s”.', 'kpi-elements'), $kpi['label']);
    }
    if (!is_asked($before) && is_asked($kpi) && typed_figures($id)['rows']) {
        $remarks[] = __(
            'The figures that were typed or uploaded are kept: they come back when you choose their source again.',
            'kpi-elements',
        );
    }
    $url = 'url' === $kpi['source']['type'] ? checked_url($kpi['source']['url']) : null;
    return is_wp_error($url) ? array_merge([settings_for($kpi) => $url->get_error_message()], $remarks) : $remarks;
}

/** The address of the settings where they lack the host of a KPI; else 0, the key of a sentence without one. */
function settings_for(array $kpi) {
    $host = strtolower((string) wp_parse_url($kpi['source']['url'] ?? '', PHP_URL_HOST));
    return '' === $host || in_array($host, allowed_hosts(), true)
        ? 0
        : screen_url([], 'kpi-elements-settings') . '#' . field_id('hosts');
}

/** What is strange about a figure that is kept: it may be right all the same. */
function remarks_on_figure(array $row, array $kpi, array $all): array {
    $remarks = [];
    $metric = catalogue()['metrics'][$kpi['metric']] ?? [];
    if (!is_within((float) $row['value'], $metric['range'] ?? [])) {
        /* translators: 1: name of a metric, 2: a figure. */
        $words = __('No figure of “%1$s” can be %2$s. Is it right?', 'kpi-elements');
        $remarks[] = sprintf($words, metric_name($kpi['metric']), figure_typed($row['value'], $kpi));
    }
    foreach ('total' === $kpi['kind'] ? $all : [] as $other) {
        foreach ([[$row, $other], [$other, $row]] as [$part, $whole]) {
            if (lies_in($part['date'], $whole['date']) && (float) $part['value'] > max(0, (float) $whole['value'])) {
                /* translators: 1: a period, 2: its figure, 3: a day or period in it, 4: the figure of that. */
                $words = __('The figure of %1$s is %2$s, less than that of %3$s, which is %4$s.', 'kpi-elements');
                $remarks[] = sprintf($words, $whole['date'], $whole['value'], $part['date'], $part['value']);
            }
        }
    }
    return array_slice($remarks, 0, 3);
}

/** Whether a period is a part of another one. */
function lies_in(string $part, string $whole): bool {
    [$one, $other] = [parse_period($part), parse_period($whole)];
    return $one !== $other && $one['start'] >= $other['start'] && $one['end'] <= $other['end'];
}
