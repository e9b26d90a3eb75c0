<?php
/**
 * A whole divided by weights, so that its parts are whole units and add up to it.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * Whole units by weights: each gets the whole units of its share, and what is left goes one by one to the largest remainders, of equal
 * ones to the earlier (Hamilton's method).
 *
 * @param array<int, int|float|string> $weights
 * @return float[]
 */
function apportion(float $units, array $weights): array {
    if (0.0 === $units) {
        return array_fill(0, count($weights), 0.0);
    }
    $sum = array_sum($weights);
    $shares = array_map(fn($weight) => (abs($units) * $weight) / $sum, $weights);
    $parts = array_map('floor', $shares);
    $left = abs($units) - array_sum($parts);
    // Remainders that differ by the rounding of a share only are the same.
    $remainder = fn(int $i): float => round(($shares[$i] - $parts[$i]) * 1e9);
    $order = array_keys(array_filter($weights, fn($weight) => $weight > 0));
    usort($order, fn($a, $b) => $remainder($b) <=> $remainder($a) ?: $a <=> $b);
    $order = $left < 0 ? array_reverse($order) : $order;
    for ($k = 0; $k < abs($left); $k++) {
        $parts[$order[$k % count($order)]] += $left <=> 0;
    }
    return array_map(fn($part) => $units < 0 ? -$part : $part, $parts);
}

/** An amount as whole units; null where it is no whole number of them, or more than can be counted one by one. */
function whole_units(float $amount, float $unit): ?float {
    $units = round($amount / $unit);
    $isWhole = abs($amount / $unit - $units) <= 1e-9 * max(1, abs($units));
    return $isWhole && abs($units) < 2 ** 53 ? $units : null;
}

/** So many units as an amount: 833333 units of 0.01 are 8333.33, to the last digit. */
function in_units(float $units, float $unit): float {
    $perOne = round(1 / $unit);
    return $perOne > 1 ? $units / $perOne : $units * $unit;
}

/**
 * A total by the weights of its months, first into quarters where they are such; exactly where it is no whole number of units.
 *
 * @param array<int, int|float> $weights
 * @return array{quarters: float[], months: float[]}
 */
function split_amount(float $amount, array $weights, ?float $unit): array {
    $sum = array_sum($weights);
    $threes = count($weights) % 3 ? [] : array_chunk($weights, 3);
    $units = null === $unit ? null : whole_units($amount, $unit);
    if (null === $units || (0 == $sum && 0.0 !== $units)) {
        $even = fn() => $amount / count($weights);
        $months = array_map($sum > 0 ? fn($weight) => ($amount * $weight) / $sum : $even, $weights);
        return ['quarters' => $threes ? array_map('array_sum', array_chunk($months, 3)) : [], 'months' => $months];
    }
    $quarters = $threes ? apportion($units, array_map('array_sum', $threes)) : [];
    $months = $threes
        ? array_merge(...array_map(__NAMESPACE__ . '\apportion', $quarters, $threes))
        : apportion($units, $weights);
    $sized = fn(array $parts): array => array_map(fn($part) => in_units($part, $unit), $parts);
    return array_map($sized, compact('quarters', 'months'));
}

/** The target of all that parts with known targets are, in whole units where there is a unit; else null. */
function sum_of_targets(array $parts, ?float $unit) {
    if (!$parts || in_array(null, $parts, true)) {
        return null;
    }
    $sum = function (int $end) use ($parts, $unit): float {
        $all = array_sum(array_map(fn($part) => both_ends($part)[$end], $parts));
        $units = null === $unit ? null : round($all / $unit);
        // What is no whole number of units stays what it is.
        return null !== $units && abs($all / $unit - $units) < 1e-6 ? in_units($units, $unit) : $all;
    };
    return array_filter($parts, 'is_array') ? ['min' => $sum(0), 'max' => $sum(1)] : $sum(0);
}

/** A target divided by weights; of a range its lower end and its width, so that no part has its ends crossed. */
function split_target($target, array $weights, ?float $unit): array {
    if (null === $target || !$weights) {
        return ['quarters' => [], 'months' => []];
    }
    [$min, $max] = both_ends($target);
    $low = split_amount($min, $weights, $unit);
    if (!is_array($target)) {
        return $low;
    }
    $width = split_amount($max - $min, $weights, $unit);
    $joined = fn(array $lows, array $widths): array => array_map(
        fn($low, $width) => ['min' => $low, 'max' => sum_of_targets([$low, $width], $unit)],
        $lows,
        $widths,
    );
    return [
        'quarters' => $joined($low['quarters'], $width['quarters']),
        'months' => $joined($low['months'], $width['months']),
    ];
}

/** Both ends of a target, which are the same for a single number. */
function both_ends($target): array {
    return is_array($target) ? [$target['min'], $target['max']] : [$target, $target];
}
