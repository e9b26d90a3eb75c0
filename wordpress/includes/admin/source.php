<?php
/**
 * Where the figures of a KPI come from: the fields of each source in the form.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** @param array $source The one that is saved: whether there is a secret is not told by what was typed. */
function source_fields(array $values, array $source): void {
    printf('<h2>%s</h2>', esc_html__('Where its figures come from', 'kpi-elements'));
    echo '<table class="form-table" role="presentation">';
    choice_row('source', __('Source', 'kpi-elements'), $values['source'], source_choices());
    text_row(
        'source_url',
        __('Address', 'kpi-elements'),
        $values['source_url'],
        sprintf(
            /* translators: %s: names of hosts, or the word “none”. */
            __('It begins with https://. Hosts that may be asked, by the settings: %s.', 'kpi-elements'),
            allowed_hosts() ? implode(', ', allowed_hosts()) : __('none', 'kpi-elements'),
        ),
        ['type' => 'url', 'class' => 'large-text code', 'spellcheck' => 'false'],
    );
    $missing = missing_host($values['source_url']);
    if ('' !== $missing) {
        allow_row($missing);
    }
    text_row(
        'source_header',
        __('Name of a secret header', 'kpi-elements'),
        $values['source_header'],
        __('Such as Authorization, if the address wants a key. It may stay empty.', 'kpi-elements'),
        ['class' => 'regular-text code', 'spellcheck' => 'false', 'autocomplete' => 'off'],
    );
    text_row(
        'source_secret',
        __('Its value', 'kpi-elements'),
        '',
        '' === ($source['header'][1] ?? '')
            ? __('It is sent to this address and shown nowhere.', 'kpi-elements')
            : __('One is saved, and shown nowhere. Left empty, it stays.', 'kpi-elements'),
        ['type' => 'password', 'autocomplete' => 'new-password'],
    );
    select_row('source_format', __('What it answers with', 'kpi-elements'), $values['source_format'], [
        '' => __('Found out by itself', 'kpi-elements'),
        'json' => 'JSON',
        'csv' => 'CSV',
    ]);
    text_row(
        'source_key',
        __('Which part of the answer', 'kpi-elements'),
        $values['source_key'],
        __('The name of this KPI in a JSON file of several. Without it: the short name of the KPI.', 'kpi-elements'),
        ['class' => 'regular-text code', 'spellcheck' => 'false'],
    );
    columns_fields($values);
    writing_fields($values);
    site_kit_fields($values);
    select_row('source_refresh', __('Refresh', 'kpi-elements'), $values['source_refresh'], refresh_choices());
    echo '</table>';
}

/** The permission to ask a host that the settings lack: who may give a KPI its address may change them too. */
function allow_row(string $host): void {
    form_row('allow', __('Permission', 'kpi-elements'), function (string $attributes) use ($host): void {
        printf(
            '<label class="kpi-elements-choice"><input type="checkbox" %s value="%s"> <span>%s</span></label>',
            $attributes, // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- made of escaped parts
            esc_attr($host),
            /* translators: %s: name of a host. */
            esc_html(sprintf(__('This site may ask %s for figures', 'kpi-elements'), $host)),
        );
    });
}

/** What Site Kit can be asked for, or what to do so that it can. */
function site_kit_fields(array $values): void {
    if (!site_kit_active()) {
        printf(
            '<tr><td></td><td><p class="description">%s</p></td></tr>',
            esc_html__(
                'Figures of Search Console and Analytics come through the plugin Site Kit by Google: install it and connect it there, and they can be chosen here.',
                'kpi-elements',
            ),
        );
        return;
    }
    $labels = [
        'search-console' => __('Search Console', 'kpi-elements'),
        'analytics' => __('Analytics', 'kpi-elements'),
    ];
    foreach (site_kit_metrics() as $type => $metrics) {
        select_row(
            "source_$type",
            /* translators: %s: Search Console or Analytics. */
            sprintf(__('Figure of %s', 'kpi-elements'), $labels[$type]),
            $values["source_$type"],
            array_combine(array_keys($metrics), array_column($metrics, 'label')),
        );
    }
}

/** The sources that a site can have. */
function source_choices(): array {
    $choices = [
        'manual' => __('I type them here', 'kpi-elements'),
        'csv' => __('A CSV file that I upload', 'kpi-elements'),
        'url' => __('An address that answers with JSON or CSV', 'kpi-elements'),
        'search-console' => __('Search Console, through Site Kit', 'kpi-elements'),
        'analytics' => __('Analytics, through Site Kit', 'kpi-elements'),
    ];
    return site_kit_active() ? $choices : array_diff_key($choices, site_kit_metrics());
}
