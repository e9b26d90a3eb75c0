<?php
/**
 * What another window has saved of a KPI since its form was opened: it stays where this window leaves it alone, and where both have
 * changed a field it is shown before it is overwritten.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** What a form shows when it is opened, sent along with what becomes of it. */
function remember_shown(array $values): void {
    foreach ($values as $name => $value) {
        printf('<input type="hidden" name="shown[%s]" value="%s">', esc_attr($name), esc_attr($value));
    }
}

/**
 * What was typed, with what another window has saved in fields that were left alone; and what is to be asked about the others.
 *
 * @param mixed $shown Of the fields, as it was sent.
 * @param array $now   What the fields of the saved KPI are by now.
 * @return array{0: array<string, string>, 1: array<string, string>} By field.
 */
function with_other_window(array $typed, $shown, array $now): array {
    $problems = [];
    $shown = array_map('trim', array_filter((array) $shown, 'is_string'));
    foreach (array_diff_assoc(array_intersect_key($now, $shown), $shown) as $name => $value) {
        if ($typed[$name] === $shown[$name]) {
            $typed[$name] = $value;
        } elseif ($typed[$name] !== $value) {
            /* translators: %s: what a field of a form says. */
            $words = __('Another window has saved “%s” here. Save again to overwrite it.', 'kpi-elements');
            $problems[$name] = sprintf($words, chosen_words($name, $value));
        }
    }
    return [$typed, $problems];
}

/** What the value of a field is called there. */
function chosen_words(string $name, string $value): string {
    $choices = [
        'metric' => array_map(__NAMESPACE__ . '\metric_name', [$value => $value]),
        'unit' => unit_choices(),
        'kind' => kind_choices(),
        'better' => better_choices(),
        'period' => period_choices(),
        'compare' => compare_choices(),
        'readers' => reader_choices(),
        'source' => source_choices(),
        'source_refresh' => refresh_choices(),
    ];
    return '' === $value ? DASH : $choices[$name][$value] ?? $value;
}
