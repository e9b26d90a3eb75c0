<?php
/**
 * The target that a team's goal has for the period that is shown.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * The fields of a KPI that follow from a goal for a period within that of the goal; null where the period leaves it.
 *
 * @param array $goal As `plan_goal` reads it.
 */
function period_fields(array $goal, array $shown): ?array {
    $place = place_in($goal['whole'], $shown);
    if (null === $place) {
        return null;
    }
    $isWhole = days_in($goal['whole']) === $place[1];
    return [
        'target' => $isWhole ? $goal['target'] : part_target($goal, $shown),
        'baseline' => $isWhole ? $goal['baseline'] : part_baseline($goal, $place[0]),
        'weights' => part_weights($goal, $place),
    ];
}

/**
 * Of a total the part of a quarter or a month, of whole months their sum, and of any other stretch as much of each month as its days there weigh;
 * of a rate that holds what was set by hand around the period, else the same target; of what is on its way where that is at the end of
 * the period; of people nothing that was not set by hand.
 */
function part_target(array $goal, array $shown) {
    ['kind' => $kind, 'calendar' => $calendar, 'own' => $own, 'whole' => $whole] = $goal;
    foreach ($calendar as $name => $periods) {
        $i = array_search($shown, $periods, true);
        if (false !== $i) {
            return plan_parts($goal)[$name][$i];
        }
    }
    if ('unique' === $kind) {
        return null;
    }
    if ('total' === $kind) {
        return stretch_of_total($goal, $shown);
    }
    if (!$goal['holds']) {
        return target_by($goal, array_sum(place_in($whole, $shown)));
    }
    foreach (['months', 'quarters'] as $name) {
        foreach ($calendar[$name] as $i => $period) {
            if (null !== $own[$name][$i] && place_in($period, $shown)) {
                return $own[$name][$i];
            }
        }
    }
    return $goal['target'];
}

function stretch_of_total(array $goal, array $shown) {
    ['whole' => $whole, 'weights' => $weights, 'calendar' => $calendar] = $goal;
    $weigh = fn(array $part): float => weight_of($weights, place_in($whole, $part));
    $portion = function ($target, array $part, array $all) use ($weigh) {
        $sum = $weigh($all);
        $share = $sum > 0 ? $weigh($part) / $sum : days_in($part) / days_in($all);
        $times = fn(float $end): float => $end * $share;
        return is_array($target) ? array_map($times, $target) : (null === $target ? null : $times($target));
    };
    if (!$calendar['months']) {
        return $portion($goal['target'], $shown, $whole);
    }
    $parts = [];
    foreach (plan_parts($goal)['months'] as $i => $target) {
        $common = shared_days($calendar['months'][$i], $shown);
        if ($common) {
            $parts[] = $portion($target, $common, $calendar['months'][$i]);
        }
    }
    return sum_of_targets($parts, $goal['unit']);
}

/** Where the way to a target stands when a period begins. A total starts from nothing in every part. */
function part_baseline(array $goal, int $from) {
    ['kind' => $kind, 'baseline' => $baseline] = $goal;
    if (null === $baseline || in_array($kind, ['total', 'unique'], true)) {
        return null;
    }
    $here = $goal['holds'] || 0 === $from ? $baseline : target_by($goal, $from);
    return is_array($here) ? null : $here;
}

/** How a target is spread over the days of a period; a total without weights that was divided by hand runs as its parts do. */
function part_weights(array $goal, array $place): ?array {
    ['weights' => $weights, 'own' => $own] = $goal;
    foreach ('total' === $goal['kind'] && !$goal['isWeighed'] ? ['months', 'quarters'] : [] as $name) {
        $isWeight = fn($part): bool => is_float($part) && $part >= 0;
        if (null === $weights && $own[$name] && array_filter($own[$name], $isWeight) === $own[$name]) {
            $days = array_map(__NAMESPACE__ . '\days_in', $goal['calendar'][$name]);
            $weights = array_map(fn($days, $w) => compact('days', 'w'), $days, $own[$name]);
        }
    }
    $within = null === $weights ? [] : stretch_weights($weights, ...$place);
    return count($within) > 1 ? $within : null;
}

/** The target of each month or quarter of a line whose points are such, from its first day on. */
function bucket_targets(array $goal, array $shown, ?string $granularity): ?array {
    $name = ['month' => 'months', 'quarter' => 'quarters'][$granularity] ?? null;
    if (null === $name || ('total' !== $goal['kind'] && !$goal['hasParts']) || is_array($goal['target'])) {
        return null;
    }
    $points = [];
    foreach (plan_parts($goal)[$name] as $i => $target) {
        $period = $goal['calendar'][$name][$i];
        if (is_float($target) && shared_days($period, $shown)) {
            $points[] = [$period['start'], $target];
        }
    }
    return $points ?: null;
}
