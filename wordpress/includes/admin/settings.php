<?php
/**
 * The settings: which other sites may be asked for figures, how scripts are loaded, and the usual currency.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

function settings_screen(): void {
    $typed = said()['typed'] ?? [
        'hosts' => implode("\n", allowed_hosts()),
        'load' => load_mode(),
        'usual_currency' => default_currency(),
    ];
    echo '<div class="wrap">';
    printf('<h1>%s</h1>', esc_html__('KPI settings', 'kpi-elements'));
    show_said();
    begin_form('settings');
    echo '<table class="form-table" role="presentation">';
    form_row(
        'hosts',
        __('Sites that may be asked for figures', 'kpi-elements'),
        function (string $attributes) use ($typed): void {
            printf(
                '<textarea %s rows="5" class="large-text code" spellcheck="false">%s</textarea>',
                $attributes, // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- made of escaped parts
                esc_textarea($typed['hosts']),
            );
        },
        __(
            'One host a line, such as numbers.example.com. This site asks no other address for the figures of a KPI.',
            'kpi-elements',
        ),
    );
    choice_row('load', __('How the elements are loaded', 'kpi-elements'), $typed['load'], load_choices());
    text_row(
        'usual_currency',
        __('Usual currency', 'kpi-elements'),
        $typed['usual_currency'],
        __('Three letters, such as EUR: what a new KPI about money begins with.', 'kpi-elements'),
        ['class' => 'small-text', 'maxlength' => '3', 'autocapitalize' => 'characters', 'spellcheck' => 'false'],
    );
    echo '</table>';
    submit_button();
    echo '</form></div>';
}

function load_choices(): array {
    return [
        'module' => __('As a script module, where WordPress knows them (6.5 and later)', 'kpi-elements'),
        'classic' => __('As a classic script, for caches and themes that do not know modules', 'kpi-elements'),
        'off' => __('Not at all: the theme or another plugin brings the library', 'kpi-elements'),
    ];
}

/** Why something cannot stand there. */
function host_problem(string $typed): string {
    if ('localhost' === $typed) {
        /* translators: %s: name of a host. */
        return __('“%s” is this server itself, which is never asked.', 'kpi-elements');
    }
    if (filter_var(trim($typed, '[]'), FILTER_VALIDATE_IP)) {
        /* translators: %s: address of a computer. */
        return __('“%s” is the address of a computer: write the name of a host.', 'kpi-elements');
    }
    if (preg_match('/^[a-z0-9-]+$/D', $typed)) {
        /* translators: %s: name of a host. */
        return __('“%s” is a name within a network. Write all of it, such as numbers.example.com.', 'kpi-elements');
    }
    /* translators: %s: what somebody has typed. */
    return __('“%s” is not the name of a host. Write it without https:// and without a path.', 'kpi-elements');
}

/** The currency that a new KPI about money begins with, or nothing. */
function default_currency(): string {
    return (string) get_option('kpi_elements_currency', '');
}

on_form('settings', function (array $sent): array {
    $url = screen_url([], 'kpi-elements-settings');
    $typed = [];
    foreach (['hosts', 'load', 'usual_currency'] as $name) {
        $typed[$name] = is_string($sent[$name] ?? null) ? trim($sent[$name]) : '';
    }
    $hosts = array_values(array_unique(array_filter(array_map('trim', explode("\n", strtolower($typed['hosts']))))));
    $currency = strtoupper($typed['usual_currency']);
    $problems = [];
    foreach ($hosts as $host) {
        if (!is_host_name($host)) {
            $problems['hosts'][] = sprintf(host_problem($host), $host);
        }
    }
    $problems = array_map(fn($reasons) => implode(' ', $reasons), $problems);
    if (!isset(load_choices()[$typed['load']])) {
        $problems['load'] = __('Choose how the elements are loaded.', 'kpi-elements');
    }
    if (!preg_match('/^([A-Z]{3})?$/D', $currency)) {
        $problems['usual_currency'] = __('A currency is three letters, such as EUR.', 'kpi-elements');
    }
    if ($problems) {
        return [$url, ['problems' => $problems, 'typed' => $typed]];
    }
    $are_kept = [
        keep(HOSTS_OPTION, $hosts),
        keep('kpi_elements_load', $typed['load'], true),
        keep('kpi_elements_currency', $currency),
    ];
    return [
        $url,
        in_array(false, $are_kept, true)
            ? ['but' => [not_kept()], 'typed' => $typed]
            : ['done' => __('The settings are saved.', 'kpi-elements')],
    ];
});
