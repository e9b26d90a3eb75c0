<?php
/**
 * Single fields of a KPI, as the elements read them: what each is, or null for what it cannot be. Nothing is guessed.
 *
 * The words for who has no script are made of them, and of what a source answers nothing is handed on but what they can read.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Control characters, and those that change the direction of what follows. */
const UNSEEN = '/[\p{Cc}\x{061C}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2066}-\x{2069}]/u';

/** The words that a field may be, which have no sense in another spelling. */
const FIELD_WORDS = [
    'kind' => ['total', 'rate', 'level', 'unique'],
    'better' => ['higher', 'lower', 'range', 'neither'],
    'granularity' => ['day', 'week', 'month', 'quarter', 'year'],
    'rateMode' => ['hold', 'glide'],
];

/** The fields that are figures of one unit. */
const FIGURES_OF_KPI = ['value', 'previous', 'baseline', 'target', 'stretch'];

/** Figures in these units are rates, where nobody says otherwise. */
const RATE_UNITS = ['percent', 'score', 'seconds', 'days'];

/** Whether nothing is given: blanks are nothing. */
function is_blank($raw): bool {
    return $raw === null || (is_string($raw) && trimmed($raw) === '');
}

/** Text for a person: cut, and without what is not seen, which could turn the text around it. */
function text_of($raw, int $longest = 200): ?string {
    $text = is_int($raw) || is_float($raw) ? decimal($raw) : $raw;
    $text = is_string($text) ? trimmed(preg_replace(UNSEEN, ' ', mb_substr($text, 0, $longest)) ?? '') : '';
    return $text === '' ? null : $text;
}

function word_of($raw, array $words): ?string {
    return in_array($raw, $words, true) ? $raw : null;
}

/**
 * A number; as text where a double would lose digits, which PHP reckons with all the same.
 *
 * @return int|float|string|null
 */
function number_of($raw) {
    // What a spreadsheet writes as 1e-5 is for files of figures.
    $decimal = is_string($raw) && stripos($raw, 'e') !== false ? null : decimal($raw);
    return $decimal === null ? null : json_number($decimal);
}

/** A number of zero or more. */
function count_of($raw) {
    $number = number_of($raw);
    return $number < 0 ? null : $number;
}

/**
 * A number, or a range as `0.4/0.6` or `{min, max}`.
 *
 * @return int|float|string|array{min: int|float|string, max: int|float|string}|null
 */
function target_of($raw) {
    $ends = is_array($raw)
        ? [$raw['min'] ?? null, $raw['max'] ?? null]
        : (is_string($raw)
            ? explode('/', $raw)
            : [$raw]);
    $ends = array_map(__NAMESPACE__ . '\number_of', $ends);
    if (in_array(null, $ends, true) || count($ends) > 2) {
        return null;
    }
    if (count($ends) === 1) {
        return $ends[0];
    }
    return $ends[0] < $ends[1] ? array_combine(['min', 'max'], $ends) : null;
}

/** Both ends of a target, which are the same for a single number; null where it is none. */
function ends_of($raw): ?array {
    $target = target_of($raw);
    return is_array($target) ? array_values($target) : ($target === null ? null : [$target, $target]);
}

/** As text anything but "false" is true, because frameworks write `monotone="false"`; an attribute without a value is on. */
function flag_of($raw): ?bool {
    return is_string($raw) ? $raw !== 'false' : (is_bool($raw) ? $raw : null);
}

function currency_of($raw): ?string {
    $code = text_of($raw);
    return $code !== null && preg_match('/^[A-Z]{3}$/D', $code) ? $code : null;
}

/** The unit that figures are written in, where nobody says one: null for plain numbers. */
function unit_by_figures(array $fields): ?string {
    if (!is_blank($fields['currency'] ?? null)) {
        return 'currency';
    }
    foreach (FIGURES_OF_KPI as $name) {
        if (is_string($fields[$name] ?? null) && substr(trimmed($fields[$name]), -1) === '%') {
            return 'percent';
        }
    }
    return null;
}
