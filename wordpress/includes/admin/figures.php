<?php
/**
 * The figures of a KPI: how it gets new ones, and all that it has.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

function figures_screen(string $id, array $kpi): void {
    echo '<div class="wrap">';
    printf('<h1 class="wp-heading-inline">%s</h1> <hr class="wp-header-end">', esc_html($kpi['label']));
    kpi_tabs($id, 'figures');
    show_said();
    $result = answer($id);
    show_on_pages($id, $kpi, $result);
    // A source may know better than the form what its figures are.
    $known = is_wp_error($result) ? [] : array_intersect_key(reading($result), ['unit' => 1, 'kind' => 1]);
    $kpi = $known + $kpi;
    $type = $kpi['source']['type'];
    if ('manual' === $type) {
        add_figure_form($id, $kpi);
    } elseif ('csv' === $type) {
        file_form($id);
    } else {
        fetch_form($id, $kpi);
    }
    history_table($id, $kpi, in_array($type, ['manual', 'csv'], true));
    echo '</div>';
}

function add_figure_form(string $id, array $kpi): void {
    $typed = (said()['typed'] ?? []) + ['date' => today(), 'value' => '', 'sample' => ''];
    printf('<h2>%s</h2>', esc_html__('Add a figure', 'kpi-elements'));
    begin_form('add_figure', $id);
    echo '<table class="form-table" role="presentation">';
    $short = ['class' => '', 'size' => '16', 'autocomplete' => 'off', 'spellcheck' => 'false'];
    text_row(
        'date',
        __('Day or period', 'kpi-elements'),
        $typed['date'],
        __('Such as 2026-11-15; 2026-11 for a whole month, 2026-W46 for a week.', 'kpi-elements'),
        $short,
    );
    text_row('value', __('Figure', 'kpi-elements'), $typed['value'], figure_help($kpi), $short);
    if ('rate' === $kpi['kind']) {
        text_row(
            'sample',
            __('What it rests on', 'kpi-elements'),
            $typed['sample'],
            __(
                'How many visits, mails or people the rate is of. With it, rates of several days have a true mean.',
                'kpi-elements',
            ),
            $short,
        );
    }
    echo '</table>';
    submit_button(__('Add figure', 'kpi-elements'));
    echo '</form>';
}

function figure_help(array $kpi): string {
    return 'percent' === $kpi['unit']
        ? __('Such as 12.5%.', 'kpi-elements')
        : __('Digits with a point, such as 1280.50.', 'kpi-elements');
}

on_form('add_figure', function (array $sent, string $id): array {
    $url = screen_url(['kpi' => $id]);
    $row = [];
    foreach (['date', 'value', 'sample'] as $name) {
        $row[$name] = is_string($sent[$name] ?? null) ? trim($sent[$name]) : '';
    }
    $before = array_column(figures($id), 'value', 'date');
    $problems = put_typed($id, [$row]);
    if ($problems) {
        return [$url, ['problems' => $problems[0], 'typed' => $row]];
    }
    $row = tidy_row(as_meant($row));
    $date = $row['date'];
    /* translators: 1: a date, 2: a figure. */
    $done = __('The figure of %1$s is %2$s.', 'kpi-elements');
    if (isset($before[$date])) {
        /* translators: 1: a date, 2: a figure, 3: the figure that was there. */
        $done = __('The figure of %1$s is %2$s now; it was %3$s.', 'kpi-elements');
    }
    return [
        $url,
        [
            'done' => sprintf(
                $done,
                $date,
                figure_typed($row['value'], kpi($id)),
                figure_typed($before[$date] ?? '', kpi($id)),
            ),
            'but' => remarks_on_figure($row, kpi($id), figures($id)),
        ],
    ];
});

/** A figure as people type it: what is kept as 0.125 is 12.5% to them. */
function figure_typed(string $value, array $kpi): string {
    $decimal = 'percent' === $kpi['unit'] ? decimal($value) : null;
    return null === $decimal ? $value : sum_of_products([[$decimal, '100']]) . '%';
}
