<?php
/**
 * Rows of figures, as history.php describes them, to one figure.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Rows with their first and last day as counts of days, in order; without those that have not come yet. */
function numbered(array $rows, int $today): array {
    $numbered = [];
    foreach ($rows as $row) {
        $row['first'] = $row['last'] = day_number($row['date']);
        if ($row['first'] === null) {
            [$row['first'], $row['last']] = array_map(
                __NAMESPACE__ . '\day_number',
                array_values(parse_period($row['date'])),
            );
        }
        if ($row['first'] <= $today) {
            $numbered[] = $row;
        }
    }
    usort($numbered, fn($a, $b) => [$a['first'], $b['last']] <=> [$b['first'], $a['last']]);
    return $numbered;
}

/** The rows that lie in a period as a whole. Where they overlap the longer one tells of the days that both are of. */
function rows_in(array $rows, array $period): array {
    [$start, $end] = [day_number($period['start']), day_number($period['end'])];
    [$within, $told] = [[], $start - 1];
    foreach ($rows as $row) {
        if ($row['first'] >= $start && $row['last'] <= $end && $row['first'] > $told) {
            $within[] = $row;
            $told = $row['last'];
        }
    }
    return $within;
}

/** The last day that has a figure, never one to come. Of a month that is not over the shorter rows in it tell, if there are any. */
function last_day(array $rows, int $today): ?string {
    $last = null;
    $within = PHP_INT_MAX;
    // From the end: what lies in a row comes after it.
    foreach (array_reverse($rows) as $row) {
        if ($row['last'] < $today || $row['last'] < $within) {
            $last = max($last ?? PHP_INT_MIN, min($today, $row['last']));
        }
        $within = min($within, $row['last']);
    }
    return $last === null ? null : iso_date($last);
}

/**
 * Rows as one figure.
 *
 * @return array{value: ?string, sample: ?string}
 */
function folded(array $rows, string $kind): array {
    $none = ['value' => null, 'sample' => null];
    $last = end($rows);
    if (!$last) {
        return $none;
    }
    if ($kind === 'total') {
        return ['value' => sum_of(array_column($rows, 'value'))] + $none;
    }
    if ($kind === 'rate') {
        return weighed($rows) ?? ['value' => $last['value']] + $none;
    }
    // Somebody who came on two days is one person: only one row can tell how many there were.
    return ['value' => $kind === 'level' || count($rows) === 1 ? $last['value'] : null] + $none;
}

/** A rate of all that its rows rest on; null where they do not say. */
function weighed(array $rows): ?array {
    $rows = array_filter($rows, fn($row) => isset($row['sample']));
    $sample = sum_of(array_column($rows, 'sample'));
    if ((float) $sample == 0) {
        return $rows ? ['value' => null, 'sample' => '0'] : null;
    }
    return ['value' => decimal((float) parts_of($rows) / (float) $sample), 'sample' => $sample];
}

/** What rates are of, added up: a rate times what it rests on, where the source does not tell it apart. */
function parts_of(array $rows): string {
    return sum_of_products(
        array_map(fn($row) => isset($row['part']) ? [$row['part']] : [$row['value'], $row['sample']], $rows),
    );
}

/** How many days of a period no row is of; rows do not overlap. */
function missing_days(array $rows, array $period): int {
    [$start, $end] = [day_number($period['start']), day_number($period['end'])];
    $covered = 0;
    foreach ($rows as $row) {
        $covered += max(0, min($end, $row['last']) - max($start, $row['first']) + 1);
    }
    return $end - $start + 1 - $covered;
}

/** Rows of one date as one; null where nobody can tell. */
function joined(array $rows, string $kind): ?array {
    if (count($rows) === 1) {
        return $rows[0];
    }
    if ($kind === 'total' || $kind === 'level') {
        return ['value' => sum_of(array_column($rows, 'value'))];
    }
    if ($kind !== 'rate' || count(array_column($rows, 'sample')) < count($rows)) {
        return null;
    }
    ['value' => $value, 'sample' => $sample] = weighed($rows);
    return $value === null ? null : ['value' => $value, 'part' => parts_of($rows), 'sample' => $sample];
}
