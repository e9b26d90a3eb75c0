<?php
/**
 * Whether a team's goal may be a draft, which nobody is held to.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * Whether a goal lacks something without which it is a draft: a period, and for each target a metric, a number, a source and an action.
 *
 * @param array $given What is known of the metric that is shown.
 */
function may_be_draft(array $plan, array $given, array $fields): bool {
    if (null === period_of($plan['period'] ?? null)) {
        return true;
    }
    $isSaid = fn($text): bool => null !== text_of($text);
    foreach (plan_targets($plan) as $target) {
        $facts = array_filter(target_facts((array) $target));
        $name = target_metric((array) $target);
        // Nobody but the goal itself says what a metric of its own is.
        $isOwn = is_array($target['kpi'] ?? null);
        $isShown = text_of($fields['metric'] ?? null) === $name;
        $metric = $isOwn ? [] : metric_of(['metric' => $name]) ?? ($isShown ? $given : []);
        $facts += array_intersect_key($metric, ['kind' => 1, 'better' => 1]);
        $range = legal_range($facts) + ($metric['range'] ?? []);
        $ends = ends_of($target['target'] ?? null) ?? [];
        $isSound =
            ($isOwn ? $isSaid($facts['formula'] ?? null) && $isSaid($facts['unit'] ?? null) : $metric) &&
            isset($facts['kind'], $facts['better']) &&
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

/** Between which values a metric of the team's own can lie. */
function legal_range(array $facts): array {
    $ends = is_array($facts['legalRange'] ?? null) ? $facts['legalRange'] : [];
    $known = array_map(__NAMESPACE__ . '\number_of', array_intersect_key($ends, ['min' => 1, 'max' => 1]));
    return array_filter($known, 'is_numeric');
}
