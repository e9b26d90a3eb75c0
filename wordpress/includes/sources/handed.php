<?php
/**
 * A KPI result that somebody else has made: read field by field before it is handed on, and refused where one is not what it should be.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * The fields of a result that are known. What is null or empty is not given.
 *
 * @param mixed $given What stood in JSON, with objects as arrays.
 * @throws \UnexpectedValueException That names the first field which is not what it should be.
 */
function handed_result($given): array {
    $fields = handed_object($given, RESULT_FIELDS, '');
    // Where values between two are the best ones, one number is no target.
    refuse_unless(($fields['better'] ?? '') !== 'range' || is_array($fields['target'] ?? []), 'target');
    // A percentage is handed on as a fraction, which does not look like one.
    return metric_facts($fields) ? $fields : $fields + array_filter(['unit' => unit_by_figures($given)]);
}

/** A field of any form, as contract.php describes it. */
function handed($raw, $form, string $path) {
    if (is_string($form)) {
        return handed_field($raw, $form, $path);
    }
    [$kind, $inner] = $form;
    switch ($kind) {
        case 'words':
            refuse_unless(in_array($raw, $inner, true), $path);
            return $raw;
        case 'either':
            return handed($raw, json_of($raw) === null ? $inner : $form[2], $path);
        case 'object':
            return handed_object(json_of($raw), $inner, "$path.", $form[2] ?? null);
        case 'points':
            return handed_points($raw, $inner, $path);
        default:
            return handed_entries($raw, $form, $path);
    }
}

/** @param string|null $needed A field without which it would not be what it should be. */
function handed_object($given, array $forms, string $path, ?string $needed = null): array {
    refuse_unless($given === [] || (is_array($given) && !wp_is_numeric_array($given)), rtrim($path, '.'));
    $fields = [];
    foreach ($forms as $name => $form) {
        $raw = $given[$name] ?? null;
        $field = is_blank($raw) ? null : handed($raw, $form, $path . $name);
        if ($field !== null && $field !== []) {
            $fields[$name] = $field;
        }
    }
    refuse_unless($needed === null || isset($fields[$needed]), $path . $needed);
    return $fields;
}

/** A list, or an object whose names its author has chosen. What is not known is left out, unless each has its place. */
function handed_entries($raw, array $form, string $path): array {
    [$kind, $inner, $most] = $form;
    $given = $kind === 'named' ? json_of($raw) : list_of($raw);
    refuse_unless($given !== null && count($given) <= $most, $path);
    $entries = [];
    foreach ($given as $name => $entry) {
        refuse_unless(text_of($name) === (string) $name, $path);
        $entries[$name] = is_blank($entry) ? null : handed($entry, $inner, "{$path}[$name]");
    }
    $known = $kind === 'places' ? $entries : array_filter($entries, fn($entry) => $entry !== null);
    return $kind === 'named' ? $known : array_values($known);
}

/** Points as pairs, and as objects those that are not finished. */
function handed_points($raw, int $most, string $path): array {
    $given = point_parts($raw);
    refuse_unless($given !== null && count($given) <= $most, $path);
    $points = [];
    foreach ($given as $i => $point) {
        $value = is_blank($point['value']) ? null : handed_field($point['value'], 'number', "{$path}[$i]");
        refuse_unless(time_of($point['t']) !== null, "{$path}[$i]");
        $points[] = $point['partial'] ? array_merge($point, ['value' => $value]) : [$point['t'], $value];
    }
    return $points;
}
