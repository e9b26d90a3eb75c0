<?php
/**
 * What stands in the cells of a table: texts, dates and numbers as people and programs write them.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** A cell as text without space around it, of any kind of space. */
function trimmed($cell): string {
    $text = is_string($cell) ? $cell : (string) decimal($cell);
    // Each run of space is looked at once: PHP without its compiler of patterns would look at it from every place in it.
    return preg_replace('/^[\s\x{FEFF}]++|(?<![\s\x{FEFF}])[\s\x{FEFF}]++$/u', '', $text) ?? '';
}

/** A date or a period as history.php writes it; of a date-time the date. Empty where there is none, null where it cannot be read. */
function written_date(string $cell, string $order): ?string {
    $text = preg_replace('/^(\d{4}-\d\d-\d\d)[T ]\d\d:.*$/s', '$1', $cell);
    if ($order !== '' && $text !== '') {
        if (!preg_match('~^([0-9]{1,4})[-./ ]+([0-9]{1,2})[-./ ]+([0-9]{1,4})\.?$~D', $text, $parts)) {
            return null;
        }
        $part = fn($unit) => str_pad($parts[strpos($order, $unit) + 1], 2, '0', STR_PAD_LEFT);
        $century = substr('20', 0, max(0, 4 - strlen($part('y'))));
        $text = "$century{$part('y')}-{$part('m')}-{$part('d')}";
    }
    return $text === '' ? '' : tidy_period($text);
}

/** Whether a date that cannot be read is written as it should be: its month is too short. */
function is_no_day(string $cell, string $order): bool {
    $digits = preg_split('/\D+/', $cell, -1, PREG_SPLIT_NO_EMPTY);
    $order = $order === '' ? 'ymd' : $order;
    if (count($digits) < 3) {
        return false;
    }
    $part = fn(string $unit): int => (int) $digits[strpos($order, $unit)];
    $is_written = $part('m') >= 1 && $part('m') <= 12 && $part('d') >= 29 && $part('d') <= 31;
    return $is_written && !checkdate($part('m'), $part('d'), max(1, min(9999, $part('y'))));
}

/**
 * A number as a decimal. With a declared sign the other one, spaces and apostrophes group digits by three; currencies are dropped,
 * parentheses are a minus. Empty where there is none, null where it cannot be read.
 */
function written_number(string $cell, string $sign): ?string {
    if ($cell === '' || $sign === '') {
        return $cell === '' ? '' : decimal($cell);
    }
    $text = preg_replace("/[\p{Sc}\s'’]|\b[A-Z]{3}\b/u", '', $cell);
    [$point, $group] = $sign === ',' ? [',', '\.'] : ['\.', ','];
    $pattern = "/^(\()?([+-]?)([0-9]+|[0-9]{1,3}(?:$group" . "[0-9]{3})+)(?:$point([0-9]+))?(%?)(\))?$/D";
    if (!preg_match($pattern, $text, $parts) || ($parts[1] === '') !== empty($parts[6])) {
        return $text === '' ? '' : null;
    }
    $whole = preg_replace('/\D/', '', $parts[3]);
    return decimal(($parts[1] ? '-' : $parts[2]) . "$whole.{$parts[4]}{$parts[5]}");
}
