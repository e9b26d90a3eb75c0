<?php
/**
 * What the catalogue knows of a KPI that names its metric: what it is called, its unit, which way is good, and the value of its inputs.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The catalogue as its table has it: `metrics` and the names of `categories`, by id. */
function catalogue(): array {
    static $catalogue = null;
    return $catalogue ?? ($catalogue = require __DIR__ . '/catalogue.php');
}

/** The name of a metric in the language that is spoken; null for one that the catalogue does not know. */
function metric_name(string $id): ?string {
    $names = catalogue()['metrics'][$id]['name'] ?? null;
    return $names[language_of(speech()['locale'] ?? determine_locale()) ?? 'en'] ?? null;
}

/** The metric that a KPI names, if the catalogue knows it, as its table has it. */
function metric_of(array $fields): ?array {
    $id = text_of($fields['metric'] ?? null);
    return null === $id ? null : catalogue()['metrics'][$id] ?? null;
}

/** The unit, kind and direction of the metric of a KPI. The stages of a funnel are counts, whatever its last step is called. */
function metric_facts(array $fields): array {
    $isFunnel = !is_blank($fields['stages'] ?? null) || !is_blank($fields['segments'] ?? null);
    $metric = $isFunnel ? null : metric_of($fields);
    return array_intersect_key((array) $metric, ['unit' => '', 'kind' => '', 'better' => '']);
}

/**
 * What the metric of a KPI makes of its inputs; null where they are none, or cannot be right.
 *
 * @return int|float|null
 */
function computed_value(array $fields) {
    $inputs = metric_facts($fields) ? json_of($fields['inputs'] ?? null) : null;
    return $inputs ? evaluate_metric(metric_of($fields), $inputs)['value'] : null;
}

/** The fields of a KPI over what the catalogue says of its metric. A figure that the metric cannot have is left out. */
function with_catalog(array $fields): array {
    $metric = metric_of($fields);
    if (null === $metric) {
        return $fields;
    }
    $fields = array_filter($fields, fn($value) => !is_blank($value));
    $known = metric_facts($fields);
    $name = ['label' => metric_name(text_of($fields['metric']))];
    if (!$known) {
        return $fields + $name;
    }
    $known += $name + ['value' => computed_value($fields)];
    foreach (FIGURES_OF_KPI as $figure) {
        foreach (ends_of($fields[$figure] ?? null) ?? [] as $end) {
            $fields = is_within($end, $metric['range'] ?? []) ? $fields : [$figure => null] + $fields;
        }
    }
    return $fields + $known;
}
