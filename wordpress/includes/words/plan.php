<?php
/**
 * What a team's goal says of a KPI that it has a target for: what falls into the period that is shown stands in place of the KPI's own
 * target.
 *
 * A goal that may be a draft is not held against anybody: its target is told without a judgement, and not at all where somebody else
 * has said which way is good, since then the elements leave out that of a draft.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The most days of a goal that the words are worked out for. */
const LONGEST_GOAL = 3660;

/**
 * The fields of a KPI, with those that its plan knows better.
 *
 * @param array<string, mixed> $written What the author of the tag has said himself.
 */
function with_plan(array $fields, array $written = []): array {
    $plan = json_of($fields['plan'] ?? null);
    $target = $plan ? planned_target($plan, $fields) : null;
    if (null === $target) {
        return $fields;
    }
    $facts = array_filter(target_facts($target));
    $given = reading(array_intersect_key($facts, ['kind' => 1, 'better' => 1, 'unit' => 1]) + $fields);
    $isDraft = may_be_draft($plan, $given, $fields);
    $isTold = !$isDraft || is_blank($fields['better'] ?? null);
    $whole = period_of($plan['period'] ?? null);
    $isOpen = is_blank($fields['period'] ?? null);
    $known = [
        'kind' => $facts['kind'] ?? null,
        'better' => $isDraft ? 'neither' : $facts['better'] ?? null,
        'rateMode' => $target['rateMode'] ?? null,
        'period' => $isOpen ? $whole : null,
    ];
    $shown = $isOpen ? $whole : $given['period'];
    $wanted = planned_fields($whole, $target, $shown, $given, $fields);
    if (!$isTold) {
        $wanted = ['target' => null] + $wanted;
        $fields = ['target' => null] + $fields;
    }
    if (!is_blank($written['target'] ?? null)) {
        unset($wanted['targetSeries']); // who wrote a target wants that one, and no steps of another
    }
    $isKnown = fn($field): bool => null !== $field;
    return array_filter($known + $wanted, $isKnown) + $fields + array_intersect_key($facts, ['unit' => 1]);
}

/** What a target of a plan comes to in the period that is shown. Without periods it is told as it stands. */
function planned_fields(?array $whole, array $target, ?array $shown, array $given, array $fields): array {
    $asItStands = ['target' => $target['target'] ?? null];
    ['kind' => $kind, 'zone' => $zone] = $given;
    if (!$whole || !$shown) {
        return $whole ? [] : $asItStands;
    }
    if (null === $kind || days_in($whole) > LONGEST_GOAL) {
        return $shown === $whole ? $asItStands : [];
    }
    $goal = plan_goal($whole, $target, $kind, smallest_unit($target, $given));
    $known = period_fields($goal, $shown);
    if (null === $known || is_blank($fields['series'] ?? null)) {
        return $known ?? [];
    }
    $granularity = $given['granularity'] ?? granularity_of(points($fields['series'], $zone), null);
    return $known + ['targetSeries' => bucket_targets($goal, $shown, $granularity)];
}

/** The smallest part into which a figure is divided: a cent, or as much of another money as it has; 1 of counts; none of percentages. */
function smallest_unit(array $target, array $given): ?float {
    $metric = metric_of(['metric' => is_array($target['kpi']) ? null : target_metric($target)]) ?? [];
    if ('percent' === ($metric['unit'] ?? $given['unit'])) {
        return null;
    }
    return null === $given['currency'] ? 1 : 10 ** -cents_of($given['currency']);
}

/** The targets of a plan: so many as the elements read. */
function plan_targets(array $plan): array {
    return array_slice(list_of($plan['targets'] ?? null) ?? [], 0, 50);
}

/** The target of a plan that is about the metric of a KPI, of the same part of the business. */
function planned_target(array $plan, array $fields): ?array {
    $asked = segment_key($fields['segment'] ?? null);
    foreach (plan_targets($plan) as $target) {
        $isAbout = is_array($target) && target_metric($target) === text_of($fields['metric'] ?? null);
        $segment = array_filter(array_map(__NAMESPACE__ . '\text_of', (array) ($target['segment'] ?? [])), 'is_string');
        if ($isAbout && $asked === (is_array($target['segment'] ?? null) ? segment_key($segment) : 'all')) {
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
    $word = fn(string $name): ?string => word_of($target[$name] ?? null, FIELD_WORDS[$name]) ??
        word_of($own[$name] ?? null, FIELD_WORDS[$name]);
    return ['kind' => $word('kind'), 'better' => $word('better')] + $own + ['unit' => null];
}

/** The same text for the same part of the business, in whatever order its dimensions are, and whether a value stands alone or in a list. */
function segment_key($raw): string {
    $key = [];
    foreach (json_of($raw) ?? [] as $name => $values) {
        $values = array_map('strval', array_filter((array) $values, 'is_scalar'));
        sort($values, SORT_STRING);
        $key[$name] = $values;
    }
    ksort($key, SORT_STRING);
    return $key
        ? (string) wp_json_encode($key)
        : (is_string($raw) && null === json_of($raw) && '' !== $raw
            ? $raw
            : 'all');
}
