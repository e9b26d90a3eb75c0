<?php
/**
 * Numbers as text, in the language that is spoken, rounded as the elements round: PHP's `NumberFormatter` and a browser's `Intl` are the
 * same library. Without PHP's `intl` it is WordPress that knows the separators.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** @param int|float|string $number */
function print_number($number, int $most): string {
    if (is_string($number)) {
        return print_digits($number, 0, $most, fn($like, $digits) => print_decimal($like, $digits, $digits));
    }
    return print_decimal($number, 0, $most);
}

/** @param int|float $number */
function print_decimal($number, int $least, int $most): string {
    $formatter = number_formatter('decimal', '', $least, $most);
    return $formatter ? $formatter->format(unsigned_zero($number, $most)) : plain_number($number, $least, $most);
}

/** A fraction as a percentage. */
function print_percent(float $share, int $most, int $least = 0): string {
    $share = unsigned_zero($share, $most + 2);
    $formatter = number_formatter('percent', '', $least, $most);
    if ($formatter) {
        return $formatter->format($share);
    }
    /* translators: %s: a number. The two signs of per cent after it stand for one. */
    return sprintf(__('%s%%', 'kpi-elements'), plain_number(rounded($share, $most + 2) * 100, $least, $most));
}

/**
 * An amount of money, without cents where there are none.
 *
 * @param int|float|string $amount
 * @param int|null         $most  Most fraction digits; by default those of the currency.
 * @param bool             $short Whether digits are left out that say nothing.
 */
function print_money($amount, string $currency, ?int $most, bool $short): string {
    $usual = cents_of($currency);
    $digits = $most ?? $usual;
    if (is_string($amount)) {
        $write = fn($like, $all) => print_amount($like, $currency, $all, $all);
        return print_digits($amount, $short ? 0 : min($usual, $digits), $digits, $write);
    }
    $rounded = rounded($amount, $digits);
    $digits = floor($rounded) === $rounded ? 0 : $digits;
    $least = $short ? 0 : min($usual, $digits);
    return print_amount(unsigned_zero($amount, $digits), $currency, $least, $digits);
}

/** How many fraction digits a currency has; which have none only `intl` knows. */
function cents_of(string $currency): int {
    $own = number_formatter('currency', $currency, 0, null);
    return $own ? $own->getAttribute(\NumberFormatter::FRACTION_DIGITS) : 2;
}

/** @param int|float $amount */
function print_amount($amount, string $currency, int $least, int $digits): string {
    $formatter = number_formatter('currency', $currency, $least, $digits);
    if ($formatter) {
        return $formatter->format($amount);
    }
    /* translators: 1: amount, 2: currency such as EUR. */
    return sprintf(__('%1$s %2$s', 'kpi-elements'), plain_number($amount, $least, $digits), $currency);
}

/**
 * A number of more digits than a double has, rounded half away from zero: one that is as long is written, and gets its digits.
 *
 * @param callable $write Writes a number with so many fraction digits.
 */
function print_digits(string $decimal, int $least, int $most, callable $write): string {
    $half = '0.' . str_repeat('0', $most) . '5';
    [$whole, $part] = explode('.', sum_of([ltrim($decimal, '-'), $half])) + ['', ''];
    $part = rtrim(substr($part, 0, $most), '0');
    $part = '' === $part ? '' : str_pad($part, $least, '0');
    $digits = str_split($whole . $part);
    $like = (float) ('2e' . (strlen($whole) - 1));
    $written = $write('-' === $decimal[0] ? -$like : $like, strlen($part));
    $next = function () use (&$digits): string {
        return (string) array_shift($digits);
    };
    return preg_replace_callback('/\p{Nd}/u', $next, $written) ?? $written;
}

/** A formatter of PHP's `intl`, made once; null where there is none. */
function number_formatter(string $style, string $currency, int $least, ?int $most): ?\NumberFormatter {
    static $formatters = [];
    $locale = speech()['lang'] ?? determine_locale();
    /** Whether numbers are written by PHP's `intl`. */
    if (!apply_filters('kpi_elements_intl', class_exists('NumberFormatter'))) {
        return null;
    }
    $key = "$locale $style $currency $least $most";
    if (!isset($formatters[$key])) {
        $styles = [
            'decimal' => \NumberFormatter::DECIMAL,
            'percent' => \NumberFormatter::PERCENT,
            'currency' => \NumberFormatter::CURRENCY,
        ];
        $formatter = new \NumberFormatter($locale, $styles[$style]);
        $formatter->setAttribute(\NumberFormatter::ROUNDING_MODE, \NumberFormatter::ROUND_HALFUP);
        if ('' !== $currency) {
            $formatter->setTextAttribute(\NumberFormatter::CURRENCY_CODE, $currency);
        }
        if (null !== $most) {
            $formatter->setAttribute(\NumberFormatter::MAX_FRACTION_DIGITS, $most);
            $formatter->setAttribute(\NumberFormatter::MIN_FRACTION_DIGITS, $least);
        }
        $formatters[$key] = $formatter;
    }
    return $formatters[$key];
}

/**
 * A number as WordPress writes it, with no more digits than it has.
 *
 * @param int|float $number
 */
function plain_number($number, int $least, int $most): string {
    $rounded = rounded($number, $most);
    while ($most > $least && $rounded === round($rounded, $most - 1)) {
        $most--;
    }
    return speech()
        ? number_format(
            $rounded,
            $most,
            _x('.', 'before the decimals of a number', 'kpi-elements'),
            _x(',', 'between the thousands of a number', 'kpi-elements'),
        )
        : number_format_i18n($rounded, $most);
}

/**
 * A number, without a minus where it rounds to nothing.
 *
 * @param int|float $number
 * @return int|float
 */
function unsigned_zero($number, int $digits) {
    return 0.0 === abs(rounded($number, $digits)) ? 0 : $number;
}

/**
 * A number rounded by its digits as they are printed, half away from zero, as `intl` does; versions of PHP differ in this.
 *
 * @param int|float $number
 */
function rounded($number, int $digits): float {
    [$whole, $part] = explode('.', (string) decimal($number)) + ['', ''];
    $up = (int) substr($part, $digits, 1) < 5 ? 0 : 10 ** -$digits;
    return round((float) ($whole . '.' . substr($part, 0, $digits)) + ($number < 0 ? -$up : $up), $digits) + 0;
}
