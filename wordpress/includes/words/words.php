<?php
/**
 * What a KPI says in words, in the language of the site: its value, its target, and how it moved. The figures are those that the
 * elements show.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** "Leads, Q4 2026: 540 of 1,200 (45%), 8.4% more than before, as of November 15, 2026." */
function kpi_sentence(array $kpi): string {
    return sentence_of($kpi, [
        target_words($kpi),
        change_words($kpi),
        'lower' === $kpi['better'] && null !== $kpi['target'] ? __('lower is better', 'kpi-elements') : '',
        as_of_words($kpi),
    ]);
}

/** Everything that is said of one subject. */
function sentence_of(array $kpi, array $clauses): string {
    $comma = _x(', ', 'between parts of a sentence', 'kpi-elements');
    $said = implode($comma, array_filter($clauses, 'strlen'));
    $period = $kpi['periodLabel'] ?? ($kpi['period'] ? period_words($kpi['period']) : '');
    $subject = implode($comma, array_filter([(string) $kpi['label'], $period], 'strlen'));
    if ('' === $subject) {
        /* translators: %s: figures of a KPI, as a sentence without a subject. */
        return sprintf(__('%s.', 'kpi-elements'), $said);
    }
    /* translators: 1: name of a KPI, 2: its figures. */
    return sprintf(__('%1$s: %2$s.', 'kpi-elements'), $subject, $said);
}

function as_of_words(array $kpi): string {
    /* translators: %s: a date. */
    $words = __('as of %s', 'kpi-elements');
    return null === $kpi['asOf'] ? '' : sprintf($words, date_words($kpi['asOf']));
}

/** A target: a figure, or a range from low to high. */
function target_figure(array $target, array $style, ?int $digits = null): string {
    [$min, $max] = [figure($target[0], $style, $digits), figure($target[1], $style, $digits)];
    return $target[0] === $target[1] ? $min : range_words($min, $max);
}

/** The value against its target, in the one way that its kind and direction allow. */
function target_words(array $kpi): string {
    ['value' => $value, 'target' => $target, 'baseline' => $baseline, 'kind' => $kind, 'better' => $better] = $kpi;
    $figure = figure($value, $kpi, null, true);
    if (null === $target) {
        return $figure;
    }
    $named = target_figure($target, $kpi);
    if (null === $value || 'neither' === $better) {
        /* translators: 1: value, 2: target. */
        return sprintf(__('%1$s, target %2$s', 'kpi-elements'), $figure, $named);
    }
    [$low, $high] = $target;
    $isRunning = null === $kpi['days'] || $kpi['elapsed'] !== $kpi['days'];
    $isCap = 'total' === $kind && in_array($better, ['lower', 'range'], true);
    if ($isCap && $isRunning && $high > 0 && $value <= $high) {
        /* translators: 1: value, 2: largest value that is allowed, 3: share in per cent. */
        return sprintf(
            __('%1$s of %2$s used (%3$s)', 'kpi-elements'),
            $figure,
            figure($high, $kpi),
            share_figure($value / $high),
        );
    }
    $way = null === $baseline ? 0 : ('lower' === $better ? $baseline - $high : $high - $baseline);
    if ('level' === $kind && $low === $high && $way > 0) {
        /* translators: 1: value, 2: share in per cent, 3: where it began, 4: target. */
        $words = __('%1$s, %2$s of the way from %3$s to %4$s', 'kpi-elements');
        return sprintf(
            $words,
            $figure,
            share_figure(($value - $baseline) / ($high - $baseline)),
            figure($baseline, $kpi),
            $named,
        );
    }
    if ('rate' !== $kind && 'higher' === $better && $low > 0 && $value >= 0) {
        /* translators: 1: value, 2: target, 3: share in per cent. */
        return sprintf(__('%1$s of %2$s (%3$s)', 'kpi-elements'), $figure, $named, share_figure($value / $low));
    }
    $gap = gap_between($value, $target);
    return gap_words($figure, $gap, gap_figure($gap, $kpi, change_digits($kpi)), $named);
}

/**
 * The distance of a value to the nearer end of a target; nothing within it, and where only the arithmetic of fractions lies between.
 *
 * @param int|float|string $value
 */
function gap_between($value, array $target): float {
    [$low, $high] = $target;
    return at_least($value, $low) ? (at_least($high, $value) ? 0 : $value - $high) : $value - $low;
}

/** A value with its distance to the target, both ready made. */
function gap_words(string $figure, float $gap, string $far, string $named): string {
    if (0.0 === $gap) {
        /* translators: 1: value, 2: target. */
        return sprintf(__('%1$s, on the target of %2$s', 'kpi-elements'), $figure, $named);
    }
    /* translators: 1: value, 2: distance, 3: target. */
    $above = __('%1$s, %2$s above the target of %3$s', 'kpi-elements');
    /* translators: 1: value, 2: distance, 3: target. */
    $below = __('%1$s, %2$s below the target of %3$s', 'kpi-elements');
    return sprintf($gap > 0 ? $above : $below, $figure, $far, $named);
}

/** The distance between two figures, without a sign: percentage points for percentages. */
function gap_figure(float $gap, array $style, int $digits): string {
    $size = abs($gap);
    if ('percent' !== $style['unit']) {
        return figure($size, $style);
    }
    // What is there must not print as nothing.
    $digits = $size < 10 ** -($digits + 2) / 2 ? percent_digits($size) : $digits;
    /* translators: %s: number of percentage points. */
    return sprintf(__('%s pp', 'kpi-elements'), print_number($size * 100, $digits));
}
