<?php
/**
 * The fields of a KPI that are made of others: lists and objects, which attributes have as JSON.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** How deep JSON may be. */
const JSON_DEPTH = 32;

/** A list or an object, as such or as JSON text. */
function json_of($raw): ?array {
    $text = is_string($raw) ? preg_replace('/^\xEF\xBB\xBF/', '', $raw) : '';
    $given = $text === '' ? $raw : json_decode($text, true, JSON_DEPTH, JSON_BIGINT_AS_STRING);
    return is_array($given) ? $given : null;
}

/** A list alone, as such or as JSON text. */
function list_of($raw): ?array {
    $given = json_of($raw);
    return $given !== null && wp_is_numeric_array($given) ? array_values($given) : null;
}

/**
 * The points of a line, as pairs, objects, or columns `{t, value}`, in JSON or decoded: what stands for time and value of each, unread,
 * and whether it is said not to be finished. Null for what is no line.
 *
 * @return array<int, array{t: mixed, value: mixed, partial: bool}>|null
 */
function point_parts($raw): ?array {
    $given = json_of($raw);
    $columns = is_array($given['t'] ?? null) && is_array($given['value'] ?? null);
    $list = $columns ? array_map(fn(...$pair) => $pair, $given['t'], $given['value']) : list_of($given);
    $parts = fn($row): array => [
        't' => $row['t'] ?? ($row[0] ?? null),
        'value' => $row['value'] ?? ($row[1] ?? null),
        'partial' => ($row['partial'] ?? null) === true,
    ];
    return $list === null ? null : array_map(fn($row) => $parts(is_array($row) ? $row : []), $list);
}
