<?php
/**
 * Decimals as text, added and multiplied without losing a digit: money needs it, and PHP's own numbers are binary.
 *
 * A number is a list of limbs, each worth 10^7 of the one before; limb 0 stands left of the decimal point.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Digits of a limb: few enough that products of limbs can be added up without overflow. */
const LIMB = 7;

/**
 * A number as plain decimal text; null for anything else, and where there is none. `12.5%` is 0.125. Nothing is guessed: `1,234`
 * and `0x10` are no numbers.
 *
 * @param mixed $raw Text, or a number.
 */
function decimal($raw): ?string {
    $text = is_int($raw) || is_string($raw) ? trim((string) $raw) : '';
    $exponents = '-';
    if (is_float($raw) && is_finite($raw)) {
        // All digits and no more, unlike a cast, of which the settings of the server decide.
        [$text, $exponents] = [json_encode($raw), '[+-]']; // phpcs:ignore WordPress.WP.AlternativeFunctions.json_encode_json_encode -- a number alone
    }
    if (
        !preg_match(
            "/^([+-]?)(?=\\.?\d)(\d{0,24})\\.?(\d{0,30})(?:e($exponents\d\d?))?((?: |\u{A0}|\u{202F})?%)?$/iD",
            $text,
            $parts,
        )
    ) {
        return null;
    }
    [, $sign, $whole, $part, $exponent, $percent] = $parts + ['', '', '', '', '', ''];
    $shift = (int) $exponent - ($percent ? 2 : 0);
    if ($shift < 0) {
        $whole = str_pad($whole, -$shift, '0', STR_PAD_LEFT);
        [$whole, $part] = [substr($whole, 0, $shift), substr($whole, $shift) . $part];
    } elseif ($shift > 0) {
        $part = str_pad($part, $shift, '0');
        [$whole, $part] = [$whole . substr($part, 0, $shift), substr($part, $shift)];
    }
    // No longer than elements read.
    return strlen($whole . $part) < 62 ? tidy($sign === '-', $whole, $part) : null;
}

/** The sum of all products; a number alone is given as a list of one. */
function sum_of_products(array $products): string {
    $sum = [0 => 0];
    foreach ($products as $factors) {
        $limbs = array_reduce($factors, fn($product, $factor) => product($product, limbs($factor)), [0 => 1]);
        // Carried over, so that however many products there are they do not overflow.
        foreach (limbs(digits_of($limbs)) as $place => $limb) {
            $sum[$place] = ($sum[$place] ?? 0) + $limb;
        }
    }
    return digits_of($sum);
}

/** The sum of decimals. */
function sum_of(array $decimals): string {
    return sum_of_products(array_map(fn($each) => [$each], $decimals));
}

/**
 * A decimal as JSON has it: as a number, or as text where a double would lose digits.
 *
 * @return int|float|string
 */
function json_number(string $decimal) {
    if (strlen(ltrim(str_replace(['-', '.'], '', $decimal), '0')) > 15) {
        return $decimal;
    }
    return strpos($decimal, '.') === false ? (int) $decimal : (float) $decimal;
}

/** Limbs by their place, all of the number's own sign. */
function limbs(string $decimal): array {
    $sign = $decimal[0] === '-' ? -1 : 1;
    [$whole, $part] = explode('.', ltrim($decimal, '-')) + ['', ''];
    $limbs = [];
    foreach (str_split(strrev($whole), LIMB) as $place => $digits) {
        $limbs[$place] = $sign * (int) strrev($digits);
    }
    foreach ($part === '' ? [] : str_split($part, LIMB) as $place => $digits) {
        $limbs[-1 - $place] = $sign * (int) str_pad($digits, LIMB, '0');
    }
    return $limbs;
}

function product(array $a, array $b): array {
    $product = [];
    foreach ($a as $i => $one) {
        foreach ($b as $j => $other) {
            $product[$i + $j] = ($product[$i + $j] ?? 0) + $one * $other;
        }
    }
    return $product;
}

/** Limbs of any sign and size as decimal text. */
function digits_of(array $limbs, bool $negative = false): string {
    [$carry, $whole, $part] = [0, '', ''];
    $last = max(array_keys($limbs));
    for ($place = min(array_keys($limbs)); $place <= $last || $carry > 0; $place++) {
        $sum = ($limbs[$place] ?? 0) + $carry;
        $digit = (($sum % 10 ** LIMB) + 10 ** LIMB) % 10 ** LIMB;
        $carry = intdiv($sum - $digit, 10 ** LIMB);
        $digits = str_pad((string) $digit, LIMB, '0', STR_PAD_LEFT);
        $place < 0 ? ($part = $digits . $part) : ($whole = $digits . $whole);
    }
    if ($carry < 0) {
        // What is left over is less than nothing: the number is negative.
        return digits_of(array_map(fn($limb) => -$limb, $limbs), true);
    }
    return tidy($negative, $whole, $part);
}

/** Without zeros that say nothing. */
function tidy(bool $negative, string $whole, string $part): string {
    $whole = ltrim($whole, '0') ?: '0';
    $part = rtrim($part, '0');
    $text = $part === '' ? $whole : "$whole.$part";
    return $negative && $text !== '0' ? "-$text" : $text;
}
