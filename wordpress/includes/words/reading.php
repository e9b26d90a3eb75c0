<?php
/**
 * The fields of a KPI, as their authors and sources have written them, as the words need them: read as the elements read them, and null
 * for what is not known. What is wrong is a dash in the words; the element says why.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * A KPI that has been read.
 *
 * @param array<string, mixed> $fields By the names of a KPI result.
 * @return array<string, mixed> Its `target` is null, or the pair of its ends, which are the same for a single number.
 */
function reading(array $fields): array {
    $given = with_catalog($fields);
    $text = fn(string $name): ?string => text_of($given[$name] ?? null);
    $word = fn(string $name): ?string => word_of($given[$name] ?? null, FIELD_WORDS[$name]);
    $kpi = ['label' => $text('label') ?? $text('metric'), 'spend' => count_of($given['spend'] ?? null)];
    foreach (['value', 'previous', 'baseline', 'stretch'] as $name) {
        $kpi[$name] = number_of($given[$name] ?? null);
    }
    $target = ends_of($given['target'] ?? null);
    $currency = currency_of($given['currency'] ?? null);
    $unit = $text('unit') ?? (unit_by_figures($given) ?? 'number');
    $unit = 'currency' === $unit && null === $currency ? 'number' : $unit;
    $isRate = in_array($unit, RATE_UNITS, true) && is_blank($given['kind'] ?? null);
    $isRange = null !== $target && $target[0] < $target[1];
    // A wrong direction asks for no judgement, rather than for the wrong one.
    $better = $word('better') ?? (is_blank($given['better'] ?? null) ? 'higher' : 'neither');
    $better = $isRange && 'neither' !== $better ? 'range' : $better;
    return $kpi + [
            'target' => 'range' === $better && !$isRange ? null : $target,
            'unit' => $unit,
            'currency' => 'currency' === $unit ? $currency : null,
            'kind' => $isRate ? 'rate' : $word('kind'),
            'better' => $better,
            'periodLabel' => $text('periodLabel'),
            'granularity' => $word('granularity'),
            'rateMode' => $word('rateMode') ?? 'hold',
            'weights' => weights_of($given['weights'] ?? null),
        ] +
        times_of($given);
}

/**
 * How much of a target each stretch of days carries, in their order; none for evenly.
 *
 * @param mixed $raw
 * @return array<int, array{days: int|float|string, w: int|float|string}>
 */
function weights_of($raw): array {
    $stretch = fn($each): array => [
        'days' => count_of(json_of($each)['days'] ?? null) ?? 0,
        'w' => count_of(json_of($each)['w'] ?? null) ?? 0,
    ];
    return array_map($stretch, array_slice(list_of($raw) ?? [], 0, 3660));
}

/** Whether a target is the end of a way that begins at the baseline. */
function glides(array $kpi): bool {
    ['kind' => $kind, 'baseline' => $from, 'target' => $target] = $kpi;
    if (null === $from || null === $target || $target[0] !== $target[1]) {
        return false;
    }
    $isWay = 'lower' === $kpi['better'] ? $from > $target[0] : $from < $target[0];
    return $isWay && ('level' === $kind || ('rate' === $kind && 'glide' === $kpi['rateMode']));
}

/**
 * When it is: the period, how much of it is over, and what its value is compared with.
 *
 * @param array<string, mixed> $given
 */
function times_of(array $given): array {
    $partial = partial_of($given['partial'] ?? null);
    $asOf = date_of($given['asOf'] ?? null);
    $asOf = $asOf ?? (is_array($partial) ? iso_date(day_number($partial['from']) - 1) : null);
    $zone = zone_of($given['timeZone'] ?? null) ?? 'UTC';
    $today = day_number(today($zone));
    $period = period_of($given['period'] ?? null, null === $asOf ? $today : day_number($asOf));
    $days = $period ? days_in($period) : null;
    $isFinal = false === $partial && null === $asOf;
    $isSettled = is_blank($given['asOf'] ?? null) && true !== $partial;
    $compare = comparison_of($given['compare'] ?? null);
    return [
        'asOf' => $asOf,
        'zone' => $zone,
        'period' => $period,
        'days' => $days ?? ($isFinal ? 1 : null),
        'elapsed' => $isFinal
            ? $days ?? 1
            : ($period
                ? elapsed_days($period, $asOf, $isSettled ? $today : null)
                : null),
        'compare' => $compare ?? (is_blank($given['compare'] ?? null) ? 'previous' : 'none'),
        'previousPeriod' => period_of($given['previousPeriod'] ?? null),
    ];
}
