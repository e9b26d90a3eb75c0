<?php
/**
 * The metrics of the catalogue, to choose from.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** All metrics by id, under the names of their categories. */
function metrics_by_category(): array {
    $language = language_of(determine_locale()) ?? 'en';
    $groups = [];
    foreach (catalogue()['metrics'] as $id => $metric) {
        $group = catalogue()['categories'][$metric['category']][$language];
        $groups[$group][$id] = ['informs' => $metric['informs'][$language]] + $metric;
    }
    return $groups;
}

/** The metrics of the catalogue, by category. Choosing one fills in unit, kind and direction: by the script, or by the button. */
function metric_row(string $value): void {
    form_row(
        'metric',
        __('Metric', 'kpi-elements'),
        function (string $attributes) use ($value): void {
            echo "<select $attributes>"; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- made of escaped parts
            printf('<option value="">%s</option>', esc_html__('One of our own', 'kpi-elements'));
            if (!isset(catalogue()['metrics'][$value]) && '' !== $value) {
                printf('<option value="%1$s" selected>%1$s</option>', esc_attr($value));
            }
            foreach (metrics_by_category() as $category => $metrics) {
                printf('<optgroup label="%s">', esc_attr($category));
                foreach ($metrics as $id => $metric) {
                    printf(
                        '<option value="%s" data-unit="%s" data-kind="%s" data-better="%s" data-informs="%s"%s>%s</option>',
                        esc_attr($id),
                        esc_attr($metric['unit']),
                        esc_attr($metric['kind']),
                        esc_attr($metric['better']),
                        esc_attr($metric['informs']),
                        selected($value, (string) $id, false),
                        esc_html(metric_name($id)),
                    );
                }
                echo '</optgroup>';
            }
            echo '</select> ';
            printf(
                '<button name="fill" value="1" class="button" id="kpi-elements-fill">%s</button>',
                esc_html__('Fill in from the metric', 'kpi-elements'),
            );
        },
        __('A known metric brings its name, unit, kind and direction.', 'kpi-elements'),
    );
}
