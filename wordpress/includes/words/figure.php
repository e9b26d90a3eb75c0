<?php
/**
 * Figures as text, each as its unit wants it, and with as many digits as the elements show.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** What is printed for "not known". */
const DASH = '–';

/**
 * A figure: `€47.20`, `1.8%`, `3:05`. Null is a dash, never a zero.
 *
 * @param int|float|string|null                  $figure
 * @param array{unit: string, currency: ?string} $style
 * @param int|null $digits   Most fraction digits; by default what suits the unit and the size.
 * @param bool     $measured All fraction digits of a percentage, as a measured one has them: 4.0%.
 */
function figure($figure, array $style, ?int $digits = null, bool $measured = false): string {
    if (null === $figure) {
        return DASH;
    }
    ['unit' => $unit, 'currency' => $currency] = $style;
    $size = abs($figure);
    if ('percent' === $unit) {
        $digits = $digits ?? percent_digits($size);
        $least = 10 ** -($digits + 2);
        // What is there must not print as nothing.
        $tiny = $size > 0 && $size < $least / 2;
        return $tiny ? '<' . print_percent($least, $digits) : print_percent($figure, $digits, $measured ? $digits : 0);
    }
    if ('seconds' === $unit && $size >= 60) {
        return $size < 1e15 ? duration_figure($figure) : DASH; // longer than there was time
    }
    // Two digits that count, of what two decimals would print as nothing.
    $tiny = $size > 0 && $size < 0.01 ? 1 - (int) floor(log10($size)) : null;
    if ('currency' === $unit) {
        return print_money($figure, (string) $currency, $tiny ?? $digits, null !== $tiny);
    }
    return with_unit(print_number($figure, $tiny ?? ($digits ?? 2)), $unit, $size);
}

/** A number with the word of its unit after it. */
function with_unit(string $number, string $unit, float $size): string {
    if ('seconds' === $unit) {
        /* translators: %s: number of seconds. */
        return sprintf(__('%s sec', 'kpi-elements'), $number);
    }
    if ('days' === $unit) {
        $count = 1.0 === $size ? 1 : max(2, (int) $size); // 1.5 are days, too
        /* translators: %s: number of days. */
        return sprintf(_n('%s day', '%s days', $count, 'kpi-elements'), $number);
    }
    return in_array($unit, ['number', 'score'], true) ? $number : "$number\u{A0}$unit";
}

/** One fraction digit, and more for the small shares at which a tenth of a per cent is all there is. */
function percent_digits(float $size): int {
    return $size >= 0.01 || 0.0 === $size ? 1 : ($size >= 0.0005 ? 2 : 3);
}

/** A share of a whole, never rounded up: what is short of it does not print as 100 %, however little is missing. */
function share_figure(float $share): string {
    $thousandths = rounded($share * 1000, 6); // 540 of 1,200 is 0.4499999999999999…
    return print_percent(($share < 0 ? ceil($thousandths) : floor($thousandths)) / 1000, 1);
}

/** A duration of a minute or more as hours, minutes and seconds: `3:05`, `2:05:00`. */
function duration_figure(float $seconds): string {
    $whole = (int) floor(abs($seconds) + 0.5);
    $rest = gmdate('i:s', $whole % 3600);
    $shown = $whole >= 3600 ? intdiv($whole, 3600) . ":$rest" : preg_replace('/^0/', '', $rest);
    return ($seconds < 0 ? "\u{2212}" : '') . $shown;
}
