<?php
/**
 * What a team's goal says of a KPI that it has a target for: where its whole period is shown, its target stands in place of the KPI's own.
 *
 * What of a target falls into a part of the period the element works out. The words leave that target out, and that of a goal which may
 * be a draft, as nobody is judged by it: so they never say what the element does not.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The fields of a KPI, with those that its plan knows better. */
function with_plan(array $fields): array {
    $plan = json_of($fields['plan'] ?? null);
    $target = $plan ? planned_target($plan, $fields) : null;
    if (null === $target) {
        return $fields;
    }
    $whole = period_of($plan['period'] ?? null);
    $period = is_blank($fields['period'] ?? null) ? $whole : period_of($fields['period']);
    $isTold = null !== $whole && $period === $whole && !may_be_draft($plan, $fields);
    ['kind' => $kind, 'better' => $better, 'unit' => $unit] = target_facts($target);
    $known = [
        'target' => $isTold ? $target['target'] : null,
        'stretch' => $isTold ? $target['stretchTarget'] ?? null : null,
        'baseline' => $isTold ? $target['baseline']['value'] ?? null : null,
        'rateMode' => $target['rateMode'] ?? ($fields['rateMode'] ?? null),
        'isPlanned' => true,
    ];
    $facts = ['kind' => $kind, 'better' => $isTold ? $better : 'neither', 'period' => $period];
    return $known + array_filter($facts) + $fields + array_filter(['unit' => $unit]);
}

/** The target of a plan that is about the metric of a KPI, of the same part of the business. */
function planned_target(array $plan, array $fields): ?array {
    foreach (list_of($plan['targets'] ?? null) ?? [] as $target) {
        $isAbout = is_array($target) && target_metric($target) === text_of($fields['metric'] ?? null);
        if ($isAbout && segment_of($target['segment'] ?? null) == segment_of($fields['segment'] ?? null)) {
            return $target;
        }
    }
    return null;
}

/** The id of the metric that a target is of, whether the catalogue has it or the team has made it; empty where it has none. */
function target_metric(array $target): string {
    $kpi = $target['kpi'] ?? null;
    return (string) text_of(is_array($kpi) ? $kpi['id'] ?? null : $kpi);
}

/** What a target says of its metric, itself or in a definition of the team's own. */
function target_facts(array $target): array {
    $own = is_array($target['kpi'] ?? null) ? $target['kpi'] : [];
    $facts = array_filter(array_intersect_key($target, ['kind' => 1, 'better' => 1])) + $own;
    return $facts + ['kind' => null, 'better' => null, 'unit' => null];
}

/** Between which values a metric of the team's own can lie. */
function legal_range(array $facts): array {
    $ends = is_array($facts['legalRange'] ?? null) ? $facts['legalRange'] : [];
    $known = array_map(__NAMESPACE__ . '\number_of', array_intersect_key($ends, ['min' => 1, 'max' => 1]));
    return array_filter($known, 'is_numeric');
}

/** Values by dimension, in whatever order; none for all of the business. */
function segment_of($raw): array {
    return array_map(fn($values) => (array) $values, json_of($raw) ?? []);
}

/** Whether a goal lacks something without which it is a draft: a period, and for each target a metric, a number, a source and an action. */
function may_be_draft(array $plan, array $fields): bool {
    $isSaid = fn($text): bool => null !== text_of($text);
    foreach (list_of($plan['targets']) as $target) {
        $facts = array_filter(target_facts((array) $target));
        $metric = metric_of(['metric' => target_metric((array) $target)]) ?? [];
        $isShown = target_metric((array) $target) === text_of($fields['metric'] ?? null);
        $facts += array_intersect_key($metric, ['kind' => 1, 'better' => 1, 'unit' => 1]) + ($isShown ? $fields : []);
        $range = legal_range($facts) + ($metric['range'] ?? []);
        $ends = ends_of($target['target'] ?? null) ?? [];
        $isMetric = is_array($target['kpi'] ?? null) ? $isSaid($facts['formula'] ?? null) : $metric || $isShown;
        $isSound =
            $isMetric &&
            isset($facts['kind'], $facts['better'], $facts['unit']) &&
            $ends &&
            [] === array_filter($ends, fn($end) => !is_within($end, $range)) &&
            $isSaid($target['source']['system'] ?? null) &&
            $isSaid($target['source']['field'] ?? null) &&
            array_filter(list_of($target['actions'] ?? null) ?? [], $isSaid);
        if (!$isSound) {
            return true;
        }
    }
    return false;
}
