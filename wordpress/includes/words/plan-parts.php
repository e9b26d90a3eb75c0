<?php
/**
 * What of the target of a team's goal falls into a part of its period, as the elements work it out.
 *
 * A goal is read once: its `whole` period and `calendar`, `kind` and smallest `unit`, `target`, `baseline`, whether a rate
 * `holds` and whether it `glides`, `weights` and of a gliding one the `shares` of its days, `own`, what was set by hand for its quarters and months, and whether it `hasParts` of that kind.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * A target of a plan, read.
 *
 * @param array      $target As it is written.
 * @param float|null $unit   The smallest part of a total: 1 of counts, 0.01 of most money.
 */
function plan_goal(array $whole, array $target, string $kind, ?float $unit): array {
    $calendar = plan_calendar($whole);
    $own = [];
    $hasParts = false;
    foreach ($calendar as $name => $periods) {
        $parts = list_of($target['parts'][$name] ?? null) ?? [];
        $hasParts = $hasParts || $parts;
        // A list of another length is not about them.
        $parts = count($parts) === count($periods) ? $parts : array_fill(0, count($periods), null);
        $own[$name] = array_map(__NAMESPACE__ . '\plain_target', $parts);
    }
    $baseline = number_of($target['baseline']['value'] ?? null);
    $weights = $target['weights'] ?? null;
    $holds = 'rate' === $kind && 'glide' !== ($target['rateMode'] ?? null);
    $glides = null !== $baseline && ('level' === $kind || ('rate' === $kind && !$holds));
    $read = plan_weights($weights, $whole);
    return [
        'target' => plain_target($target['target'] ?? null),
        'weights' => $read,
        'shares' => $glides ? plan_shares(days_in($whole), $read ?? []) : [], // once, as they are of every day
        'isWeighed' => 'linear' === $weights || (is_array($weights) && !isset($weights[0])),
        'holds' => $holds,
    ] + compact('whole', 'calendar', 'kind', 'unit', 'own', 'hasParts', 'baseline', 'glides');
}

/** A target to reckon with. */
function plain_target($raw) {
    $target = target_of($raw);
    return is_array($target) ? array_map('floatval', $target) : (null === $target ? null : (float) $target);
}

/**
 * What each quarter and month of a goal is to bring: what was set by hand, else its share of a total, else where the way is at its end.
 * What a count of people is in a part does not follow from what it is in the whole.
 *
 * @return array{quarters: array, months: array}
 */
function plan_parts(array $goal): array {
    ['kind' => $kind, 'own' => $own, 'calendar' => $calendar] = $goal;
    $derived = 'total' === $kind ? divided_total($goal) : [];
    $parts = [];
    foreach ($calendar as $name => $periods) {
        foreach ($periods as $i => $period) {
            // What holds in a quarter holds in its months.
            $around = $goal['holds'] && 'months' === $name ? $own['quarters'][intdiv($i, 3)] ?? null : null;
            $follows = fn() => 'total' === $kind
                ? $derived[$name][$i] ?? null
                : ('unique' === $kind
                    ? null
                    : target_by($goal, array_sum(place_in($goal['whole'], $period))));
            $parts[$name][$i] = $own[$name][$i] ?? ($around ?? $follows());
        }
    }
    return $parts + ['quarters' => [], 'months' => []];
}

/** A total: into quarters, and each of them, divided or set by hand, into its months. */
function divided_total(array $goal): array {
    ['weights' => $weights, 'own' => $own, 'unit' => $unit, 'whole' => $whole] = $goal;
    $weigh = array_map(
        fn($month) => null === $weights ? 1 : weight_of($weights, place_in($whole, $month)),
        $goal['calendar']['months'],
    );
    $derived = split_target($goal['target'], $weigh, $unit);
    $months = $derived['months'];
    foreach ($own['quarters'] as $i => $part) {
        if (null !== $part) {
            array_splice($months, $i * 3, 3, split_target($part, array_slice($weigh, $i * 3, 3), $unit)['months']);
        }
        $byMonths = sum_of_targets(array_slice($own['months'], $i * 3, 3), $unit);
        $derived['quarters'][$i] = $byMonths ?? ($derived['quarters'][$i] ?? null);
    }
    return ['months' => $months] + $derived;
}

/** What a stretch of a goal weighs; without weights its days. */
function weight_of(?array $weights, array $place): float {
    return null === $weights ? $place[1] : array_sum(array_column(stretch_weights($weights, ...$place), 'w'));
}

/** Where a rate or a level is to be after so many days of its goal: on the way from the baseline, through what was set by hand. */
function target_by(array $goal, int $day) {
    ['target' => $target, 'own' => $own, 'whole' => $whole] = $goal;
    $days = days_in($whole);
    if (!$goal['glides'] || null === $target) {
        return $target;
    }
    $shares = $goal['shares'];
    $name = array_filter($own['months'], fn($each) => null !== $each) ? 'months' : 'quarters';
    $knots = [0 => (float) $goal['baseline']];
    foreach ($own[$name] as $i => $milestone) {
        $at = array_sum(place_in($whole, $goal['calendar'][$name][$i]));
        $knots += null === $milestone || $at >= $days ? [] : [$at => $milestone];
    }
    $knots += [$days => $target];
    $here = 0;
    foreach ($knots as $there => $next) {
        if ($there > 0 && $there >= $day) {
            break;
        }
        $here = $there;
    }
    [$from, $to] = [$shares[$here], $shares[$there]];
    $share = $to > $from ? ($shares[$day] - $from) / ($to - $from) : ($day - $here) / ($there - $here);
    [[$a, $b], [$c, $d]] = [both_ends($knots[$here]), both_ends($next)];
    return is_array($next)
        ? ['min' => on_way($a, $c, $share), 'max' => on_way($b, $d, $share)]
        : on_way($b, $d, $share);
}
