<?php
/**
 * Single fields of a result that somebody else has made, in the form in which they are handed on.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** A single field, in the form in which it is handed on. */
function handed_field($raw, string $reader, string $path) {
    $field = readable($raw, $reader);
    // A text of signs that nobody sees says nothing.
    refuse_unless($field !== null || (is_string($raw) && in_array($reader, ['text', 'prose'], true)), $path);
    return $field;
}

/** What figures/fields.php and figures/times.php read; null for what it cannot be. */
function readable($raw, string $reader) {
    switch ($reader) {
        case 'prose':
            return text_of($raw, 2000);
        case 'share':
            $share = count_of($raw);
            return $share > 1 ? null : $share;
        case 'turns':
            $turns = number_of($raw);
            return is_int($turns) && $turns > 0 ? $turns : null;
        case 'design':
            return is_bool($raw) ? $raw : word_of($raw, DESIGNS);
        case 'period':
        case 'past period':
            $text = period_text($raw);
            // A word such as `month` only says which period is the present one.
            return parse_period($text, $reader === 'period' ? 0 : null) ? $text : null;
        default:
            return (__NAMESPACE__ . "\\{$reader}_of")($raw);
    }
}

/** The one field that is wrong is named, and nothing of it quoted. */
function refuse_unless($ok, string $path): void {
    /* translators: %s: the name of a field in JSON. */
    need($ok, __('The answer is not as it should be, at “%s”.', 'kpi-elements'), $path === '' ? 'JSON' : $path);
}
