<?php
/**
 * What a trend says in words.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** A trend that has been read: its points, with what each is called, whether it is over, and its target. */
function trend(array $kpi, array $fields): array {
    $points = points($fields['series'] ?? null, $kpi['zone']);
    $unit = granularity_of($points, $kpi['granularity']);
    $shares = $kpi['period'] ? plan_shares($kpi['days'], $kpi['weights']) : [];
    $path = points($fields['targetSeries'] ?? null, $kpi['zone']);
    $step = 0;
    $due = $last = null;
    foreach ($points as &$point) {
        $period = point_period($point, $unit);
        $point['name'] = point_name($point, $period, $kpi['zone']);
        // Both are in order of time, so each step of the way there is passed once.
        for (; ($path[$step]['t'] ?? INF) <= $point['t']; $step++) {
            $due = $path[$step]['value'] ?? $due;
        }
        $aim = $path ? ends_of($due) : point_target($period, $unit, $kpi, $shares);
        // What differs by the rounding of a share only is the same.
        $isSame = $aim && $last && $last[1] && abs($aim[1] / $last[1] - 1) < 1e-9;
        $point['target'] = $last = $isSame ? $last : $aim;
        $isOver = $kpi['period'] && $kpi['elapsed'] === $kpi['days'] && $period['start'] <= $kpi['period']['end'];
        $isOpen = !$isOver && null !== $kpi['asOf'] && $period['end'] > $kpi['asOf'];
        $point['partial'] = $point['partial'] || $isOpen;
    }
    unset($point);
    $finished = array_filter($points, fn($point) => !$point['partial'] && null !== $point['value']);
    $whole = [] === array_filter($finished, fn($point) => floor($point['value']) != $point['value']);
    return ['points' => $points, 'latest' => end($finished) ?: null, 'whole' => $whole];
}

/** "Leads a week: 57 (week 46, 2026), 7 above the target of 50." */
function trend_sentence(array $kpi, array $trend): string {
    ['latest' => $latest, 'whole' => $whole] = $trend;
    if (null === $latest) {
        return kpi_sentence($kpi);
    }
    ['value' => $value, 'target' => $due] = $latest;
    /* translators: 1: value, 2: the day, month or year that it is of. */
    $said = sprintf(__('%1$s (%2$s)', 'kpi-elements'), figure($value, $kpi), $latest['name']);
    if (null !== $due) {
        $gap = gap_between($value, $due);
        $isPercent = 'percent' === $kpi['unit'];
        $digits = percent_digits(abs($value));
        $far = $isPercent
            ? gap_figure($gap, $kpi, $digits)
            : trend_figure([abs($gap), abs($gap)], $kpi, $whole, abs($due[1]));
        $named = trend_figure($due, $kpi, $whole, abs($gap));
        $said = gap_words($said, $gap, $far, $named);
    } elseif (null !== $kpi['target']) {
        /* translators: 1: value, 2: target. */
        $said = sprintf(__('%1$s, target %2$s', 'kpi-elements'), $said, target_figure($kpi['target'], $kpi));
    }
    $lower = 'lower' === $kpi['better'] ? __('lower is better', 'kpi-elements') : '';
    return sentence_of($kpi, [$said, $lower, as_of_words($kpi)]);
}

/** A figure on the scale of the series: what was worked out is told no finer than what was counted. */
function trend_figure(array $value, array $kpi, bool $whole, float $beside): string {
    $size = abs($value[1]);
    $isCoarse = 'percent' !== $kpi['unit'] && ($whole || max($size, $beside) > 99);
    return target_figure($value, $kpi, $isCoarse ? (int) (min($size, $beside) < 10) : null);
}

function point_name(array $point, array $period, string $zone): string {
    return null === $point['date'] ? moment_words($point['t'], $zone) : period_words($period);
}

/**
 * The target on the scale of one point: of a total its share of the plan, of what is on a way where that is at the end of the point, else
 * the target itself; null where there is none.
 *
 * @param float[] $shares Which share of the plan should be done after each of its days.
 * @return array{0: int|float, 1: int|float}|null
 */
function point_target(array $days, ?string $unit, array $kpi, array $shares): ?array {
    ['target' => $target, 'kind' => $kind, 'period' => $period] = $kpi;
    if (null === $target || 'unique' === $kind) {
        return null;
    }
    $glides = glides($kpi);
    if ('total' !== $kind && !$glides) {
        return $target;
    }
    $inside = $period && null !== $unit ? shared_days($days, $period) : null;
    if (!$inside) {
        return null;
    }
    [$from, $length] = place_in($period, $inside);
    [$before, $done] = [$shares[$from], $shares[$from + $length]];
    return array_map(
        fn($end) => $glides ? on_way($kpi['baseline'], $end, $done) : (float) $end * ($done - $before),
        $target,
    );
}
