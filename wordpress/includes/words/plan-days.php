<?php
/**
 * The days of a team's goal: its quarters and months, whenever its year begins, and what each day of it weighs.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The same day so many months later; where that month is shorter its last day. */
function months_later(string $date, int $months): int {
    [$year, $month, $day] = array_map('intval', explode('-', $date));
    return min(day_of($year, $month + $months, 1) + $day, day_of($year, $month + $months + 1, 1)) - 1;
}

/** How many months a period covers from day to day; 0 when it is none of whole months. */
function whole_months(array $period): int {
    $days = days_in($period);
    $months = $days < 28 || 'week' === calendar_unit($period) ? 0 : (int) round($days / 30.436875);
    return $months && months_later($period['start'], $months) === day_number($period['end']) + 1 ? $months : 0;
}

/** The quarters and months of a period; none where it is not one of whole months. */
function plan_calendar(array $whole): array {
    $months = whole_months($whole);
    $parts = fn(int $count, int $length): array => array_map(
        fn($i) => span(
            months_later($whole['start'], $i * $length),
            months_later($whole['start'], ($i + 1) * $length) - 1,
        ),
        $count ? range(0, $count - 1) : [],
    );
    return ['quarters' => $parts($months % 3 ? 0 : intdiv($months, 3), 3), 'months' => $parts($months, 1)];
}

/** How many days of a period come before a part of it, and how many the part has; null where it leaves the period. */
function place_in(array $whole, array $part): ?array {
    $isWithin = $part['start'] >= $whole['start'] && $part['end'] <= $whole['end'];
    return $isWithin ? [day_number($part['start']) - day_number($whole['start']), days_in($part)] : null;
}

/** The days that two periods share, if there are any. */
function shared_days(array $a, array $b): ?array {
    $both = ['start' => max($a['start'], $b['start']), 'end' => min($a['end'], $b['end'])];
    return $both['start'] <= $both['end'] ? $both : null;
}

/**
 * How a target is spread over its period, as stretches of days: by seven weekdays from Monday on, or by written periods and what each
 * weighs, beside which nothing weighs anything. Null for evenly, and for weights that are none.
 *
 * @param mixed $raw
 * @return array<int, array{days: int, w: int|float|string}>|null
 */
function plan_weights($raw, array $whole): ?array {
    if (!is_array($raw) || !$raw) {
        return null;
    }
    $given = array_filter(array_map(__NAMESPACE__ . '\count_of', $raw), 'is_numeric');
    $first = day_number($whole['start']);
    if (isset($raw[0])) {
        $week = array_values(array_slice($given, 0, 7));
        $weekday = fn(int $day): array => ['days' => 1, 'w' => $week[$first + $day - monday_of($first + $day)]];
        return 7 === count($week) ? array_map($weekday, range(0, days_in($whole) - 1)) : null;
    }
    $spans = [];
    foreach ($given as $written => $w) {
        $spans[] = (period_of($written) ?? ['start' => '', 'end' => '']) + compact('w');
    }
    usort($spans, fn($a, $b) => strcmp($a['start'], $b['start']));
    $weights = [];
    $at = $first;
    foreach ($spans as ['start' => $start, 'end' => $end, 'w' => $w]) {
        if ('' === $start || day_number($start) < $at || $end > $whole['end']) {
            return null;
        }
        $weights[] = ['days' => day_number($start) - $at, 'w' => 0];
        $weights[] = ['days' => days_in(compact('start', 'end')), 'w' => $w];
        $at = day_number($end) + 1;
    }
    $weights[] = ['days' => day_number($whole['end']) + 1 - $at, 'w' => 0];
    return array_values(array_filter($weights, fn($each) => $each['days'] > 0));
}

/** The weights of a stretch of days; an entry that it cuts carries as much as its days there are a share of it. */
function stretch_weights(array $weights, int $from, int $days): array {
    $within = [];
    $at = 0;
    foreach ($weights as ['days' => $length, 'w' => $w]) {
        $inside = min($at + $length, $from + $days) - max($at, $from);
        $at += $length;
        if ($inside > 0) {
            $within[] = ['days' => $inside, 'w' => $inside === $length ? $w : ($w * $inside) / $length];
        } elseif ($at >= $from + $days) {
            break;
        }
    }
    return $within;
}

/**
 * Which share of a plan should be done after each of its days, from none of them on.
 *
 * @return float[]
 */
function plan_shares(int $days, array $weights): array {
    $weights = array_values(array_filter($weights, fn($each) => $each['days'] > 0));
    $all = array_sum(array_column($weights, 'w'));
    [$shares, $at, $done, $i] = [[], 0, 0, 0];
    for ($day = 0; $day <= $days; $day++) {
        for (; isset($weights[$i]) && $at + $weights[$i]['days'] <= $day; $i++) {
            $at += $weights[$i]['days'];
            $done += $weights[$i]['w'];
        }
        $part = isset($weights[$i]) ? ($weights[$i]['w'] * ($day - $at)) / $weights[$i]['days'] : 0;
        $shares[] = $all > 0 ? min(1.0, ($done + $part) / $all) : $day / $days;
    }
    return $shares;
}

/** How far a straight way has come at a share of it; at its end exactly there. */
function on_way(float $from, float $to, float $share): float {
    return 1.0 === $share ? $to : $from + ($to - $from) * $share;
}
