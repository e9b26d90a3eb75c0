<?php
/**
 * One KPI: what it is, its goal, who may see it and where its figures come from.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** @param string $id Of a saved KPI, or empty for a new one. */
function edit_screen(string $id, array $kpi): void {
    $values = said()['typed'] ?? typed_of($kpi);
    echo '<div class="wrap">';
    printf(
        '<h1 class="wp-heading-inline">%s</h1> <hr class="wp-header-end">',
        esc_html('' === $id ? __('Add KPI', 'kpi-elements') : $kpi['label']),
    );
    kpi_tabs($id, 'edit');
    show_said();
    begin_form('save', $id);
    '' === $id || remember_shown(typed_of($kpi));

    printf('<h2>%s</h2><table class="form-table" role="presentation">', esc_html__('What it is', 'kpi-elements'));
    metric_row($values['metric']);
    text_row('label', __('Name', 'kpi-elements'), $values['label'], '', ['required' => '']);
    select_row('unit', __('Unit', 'kpi-elements'), $values['unit'], unit_choices());
    text_row(
        'unit_word',
        __('Word after the number', 'kpi-elements'),
        $values['unit_word'],
        __('Such as downloads. It is only for “A word of your own”.', 'kpi-elements'),
    );
    text_row(
        'currency',
        __('Currency', 'kpi-elements'),
        $values['currency'],
        __('Three letters, such as EUR. It is only for money.', 'kpi-elements'),
        ['class' => 'small-text', 'maxlength' => '3', 'spellcheck' => 'false'],
    );
    choice_row('kind', __('Kind of figure', 'kpi-elements'), $values['kind'], kind_choices());
    if ('' === $id) {
        text_row(
            'id',
            __('Short name', 'kpi-elements'),
            $values['id'],
            __(
                'For shortcodes and addresses: small letters, digits and hyphens. Left empty, it is made of the name.',
                'kpi-elements',
            ),
            ['class' => 'regular-text code', 'maxlength' => '64', 'spellcheck' => 'false'],
        );
    }
    echo '</table>';

    printf('<h2>%s</h2><table class="form-table" role="presentation">', esc_html__('Its goal', 'kpi-elements'));
    text_row(
        'target',
        __('Target', 'kpi-elements'),
        $values['target'],
        __(
            'A number such as 1200, or 12.5% for percent, or two for a range: 0.4/0.6. It may stay empty.',
            'kpi-elements',
        ),
        ['class' => '', 'size' => '16', 'spellcheck' => 'false', 'autocomplete' => 'off'],
    );
    select_row('better', __('Which way is good', 'kpi-elements'), $values['better'], better_choices());
    select_row('period', __('Period', 'kpi-elements'), $values['period'], period_choices());
    time_zone_row($values['time_zone']);
    select_row('compare', __('Compare with', 'kpi-elements'), $values['compare'], compare_choices());
    echo '</table>';

    printf('<h2>%s</h2><table class="form-table" role="presentation">', esc_html__('Who may see it', 'kpi-elements'));
    choice_row('readers', __('Readers', 'kpi-elements'), $values['readers'], reader_choices());
    echo '</table>';

    source_fields($values, $kpi['source']);
    echo '<p class="submit">';
    submit_button(
        '' === $id ? __('Add KPI', 'kpi-elements') : __('Save changes', 'kpi-elements'),
        'primary',
        'submit',
        false,
    );
    // Behind the other, which is the one that a return in a field presses.
    echo ' <span data-shown-if="source=url">';
    submit_button(__('Try the address', 'kpi-elements'), 'secondary', 'try', false);
    echo '</span></p></form></div>';
}

/** Where the days of the KPI begin and end: at a place. Offsets, the last group of WordPress's list, know no summer time. */
function time_zone_row(string $value): void {
    form_row('time_zone', __('Time zone', 'kpi-elements'), function (string $attributes) use ($value): void {
        /* translators: %s: a time zone. */
        $usual = sprintf(__('That of the site: %s', 'kpi-elements'), wp_timezone_string());
        $zones = wp_timezone_choice('' === $value ? 'UTC' : $value, get_user_locale());
        $zones = substr($zones, 0, strrpos($zones, '<optgroup'));
        echo "<select $attributes>"; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- made of escaped parts
        printf('<option value="">%s</option>', esc_html($usual));
        // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- WordPress's own list
        echo '' === $value ? str_replace('selected="selected" ', '', $zones) : $zones;
        if ('' !== $value && false === strpos($zones, 'selected="selected"')) {
            printf('<option value="%1$s" selected>%1$s</option>', esc_attr($value));
        }
        echo '</select>';
    });
}

/** The two sides of a saved KPI. */
function kpi_tabs(string $id, string $here): void {
    if ('' === $id) {
        return;
    }
    $tabs = [
        'figures' => [__('Figures', 'kpi-elements'), ['kpi' => $id]],
        'edit' => [__('What it is', 'kpi-elements'), ['kpi' => $id, 'do' => 'edit']],
    ];
    printf('<nav class="nav-tab-wrapper" aria-label="%s">', esc_attr__('Sides of this KPI', 'kpi-elements'));
    foreach ($tabs as $name => [$words, $arguments]) {
        printf(
            '<a href="%s" class="nav-tab%s"%s>%s</a>',
            esc_url(screen_url($arguments)),
            $name === $here ? ' nav-tab-active' : '',
            $name === $here ? ' aria-current="page"' : '',
            esc_html($words),
        );
    }
    echo '</nav>';
}
