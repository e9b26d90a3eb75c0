<?php
/**
 * Fields that matter for some choices of another field only: the script shows them with these, and what was typed into them is meant
 * with these only.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Each with the other field and its choices, or with two. */
const SHOWN_IF = [
    'unit_word' => ['unit', ['word']],
    'currency' => ['unit', ['currency']],
    'source_url' => ['source', ['url']],
    'allow' => ['source', ['url']],
    'source_header' => ['source', ['url']],
    'source_secret' => ['source', ['url']],
    'source_format' => ['source', ['url']],
    'source_key' => ['source', ['url']],
    // Of a CSV file they are asked when it is there.
    'source_date' => ['source', ['url']],
    'source_value' => ['source', ['url']],
    'source_sample' => ['source', ['url'], 'kind', ['rate']],
    'source_decimal' => ['source', ['url']],
    'source_dates' => ['source', ['url']],
    'source_percent' => ['source', ['url'], 'unit', ['percent']],
    'source_search-console' => ['source', ['search-console']],
    'source_analytics' => ['source', ['analytics']],
    'source_refresh' => ['source', ['url', 'search-console', 'analytics']],
];

/** The condition of a field as the script reads it; nothing where it always matters. */
function shown_if(string $name): string {
    $pairs = array_chunk(SHOWN_IF[$name] ?? [], 2);
    return implode(';', array_map(fn($pair) => $pair[0] . '=' . implode(' ', $pair[1]), $pairs));
}
