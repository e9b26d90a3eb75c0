<?php
/**
 * The value of a metric by its formula, which is a tree: nothing is parsed, and nothing is run.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * The value of a metric, or the reason why there is none. Checked in this order: something is missing, an input is out of its range,
 * a part exceeds its whole, nothing is defined, the value is out of its range.
 *
 * @return array{value: int|float|null, outcome: string, reason: ?string}
 */
function evaluate_metric(array $metric, array $inputs): array {
    $none = fn(string $outcome, string $reason): array => ['value' => null, 'outcome' => $outcome, 'reason' => $reason];
    $given = array_map(fn($name) => number_of($inputs[$name] ?? null), array_keys($metric['inputs']));
    $given = array_filter(array_combine(array_keys($metric['inputs']), $given), 'is_numeric');
    $standard = array_filter(array_map(fn($input) => $input['default'] ?? null, $metric['inputs']), 'is_numeric');
    $known = $given + $standard;
    $hasOptional = [] !== array_intersect_key($given, $standard);
    if (count($known) < count($metric['inputs']) || (isset($metric['atLeastOneOptional']) && !$hasOptional)) {
        return $none('no-data', 'missing-input');
    }
    foreach ($metric['inputs'] as $name => $input) {
        if (isset($input['min']) && $known[$name] < $input['min']) {
            return $none('invalid', $known[$name] < 0 && $input['min'] >= 0 ? 'negative-input' : 'out-of-range');
        }
        if (isset($input['max']) && $known[$name] > $input['max']) {
            return $none('invalid', 'out-of-range');
        }
    }
    foreach ($metric['constraints'] as $constraint) {
        if (false === holds($constraint, $known)) {
            return $none('invalid', 'part-exceeds-whole');
        }
    }
    foreach ($metric['undefinedWhen'] as $condition) {
        if (holds($condition, $known)) {
            return $none('undefined', $condition[3]);
        }
    }
    $value = formula_value($metric['formula'], $known);
    if (null === $value) {
        return $none('undefined', 'zero-denominator');
    }
    $value = isset($metric['rounding']) ? $metric['rounding']($value) : $value;
    $isLegal = is_finite($value) && is_within($value, $metric['range'] ?? []);
    return $isLegal ? ['value' => $value, 'outcome' => 'ok', 'reason' => null] : $none('invalid', 'out-of-range');
}

/**
 * The value of a formula: a name, a number, or an operator with what it joins. Null where something is divided by 0.
 *
 * @param string|int|float|array $formula
 * @return int|float|null
 */
function formula_value($formula, array $known) {
    if (!is_array($formula)) {
        return is_string($formula) ? $known[$formula] : $formula;
    }
    [$operator, $left, $right] = $formula;
    [$a, $b] = [formula_value($left, $known), formula_value($right, $known)];
    if (null === $a || null === $b || ('/' === $operator && 0 == $b)) {
        return null;
    }
    $operations = [
        '+' => fn() => $a + $b,
        '-' => fn() => $a - $b,
        '*' => fn() => $a * $b,
        '/' => fn() => $a / $b,
    ];
    // Without the dust of binary fractions: 0.1 + 0.2 is 0.3.
    return (float) sprintf('%.14e', $operations[$operator]());
}

/** Whether a condition holds, such as `['<=', 'clicks', 'impressions']`; null when that cannot be told. */
function holds(array $condition, array $known): ?bool {
    [$comparison, $left, $right] = $condition;
    [$a, $b] = [formula_value($left, $known), formula_value($right, $known)];
    if (null === $a || null === $b) {
        return null;
    }
    $comparisons = [
        '<=' => at_least($b, $a),
        '>=' => at_least($a, $b),
        '<' => !at_least($a, $b),
        '>' => !at_least($b, $a),
        '=' => at_least($a, $b) && at_least($b, $a),
    ];
    return $comparisons[$comparison];
}

/** Nearly equal is equal, within one part in a thousand million. */
function at_least(float $a, float $b): bool {
    return $a >= $b - 1e-9 * max(abs($a), abs($b));
}

function is_within(float $value, array $range): bool {
    return at_least($value, $range['min'] ?? $value) && at_least($range['max'] ?? $value, $value);
}
