<?php
/**
 * CSV text, an export or a published sheet, to rows of figures.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** More is not a KPI but a warehouse, and more than the memory that a server gives to PHP. */
const MOST_LINES = 100000;

/** Stands behind all lines: an unclosed quote swallows it with the rest. */
const END_OF_TEXT = 'end of text';

/**
 * The figures of a CSV text, whose first line holds the names of the columns.
 *
 * @param array $columns As in COLUMNS, and `delimiter`; by default the one of comma, semicolon and tab that divides the first line most.
 * @return array[]|\WP_Error Rows for `put_figures`, or what is wrong with the text.
 */
function csv_rows(string $text, array $columns) {
    return recognised(function () use ($text, $columns): array {
        $lines = csv_lines($text, $columns['delimiter'] ?? '');
        return table_rows(reset($lines), array_slice($lines, 1, null, true), array_intersect_key($columns, COLUMNS));
    });
}

/** What is in a CSV text, line by line, as `table_reading` tells it; or why the whole cannot be read. */
function csv_reading(string $text, array $columns) {
    return recognised(function () use ($text, $columns): array {
        $lines = csv_lines($text, '');
        return table_reading(reset($lines), array_slice($lines, 1, null, true), array_intersect_key($columns, COLUMNS));
    });
}

/** Lists of cells by the number of their line, as editors count; lines without any text are left out. */
function csv_lines(string $text, string $delimiter): array {
    $text = preg_replace('/\r\n?/', "\n", preg_replace('/^\x{FEFF}/u', '', utf8_text($text)));
    need(!preg_match('/^\s*(?:[<{[]|$)/D', $text), __('This is not CSV text.', 'kpi-elements'));
    $delimiter = $delimiter ?: usual_delimiter(strtok($text, "\n"));
    $stream = fopen('php://temp', 'r+'); // memory, not a file
    fwrite($stream, "$text\n" . END_OF_TEXT);
    rewind($stream);
    [$lines, $number, $last] = [[], 1, []];
    // Without a sign to escape with: a backslash is a backslash.
    while (($cells = fgetcsv($stream, 0, $delimiter, '"', '')) !== false) {
        $last = $cells;
        if (trimmed(implode($cells)) !== '') {
            /* translators: %s: a number of lines. */
            $message = __('These are more than %s lines: add them up by day first.', 'kpi-elements');
            // The line behind the last is not counted yet. At once: all of them may be more than the memory holds.
            need(count($lines) <= MOST_LINES, $message, MOST_LINES);
            $lines[$number] = $cells;
        }
        $number += 1 + substr_count(implode($cells), "\n");
    }
    fclose($stream);
    need($last === [END_OF_TEXT], __('A quotation mark is not closed.', 'kpi-elements'));
    array_pop($lines);
    need($lines, __('This is not CSV text.', 'kpi-elements'));
    return $lines;
}

/** The sign that divides a line into most cells. */
function usual_delimiter(string $line): string {
    $cells = [];
    foreach ([',', ';', "\t"] as $sign) {
        $cells[$sign] = count(str_getcsv($line, $sign, '"', ''));
    }
    return (string) array_search(max($cells), $cells, true);
}

/** Text as UTF-8: spreadsheets still write the letters of Windows. */
function utf8_text(string $text): string {
    if (preg_match('//u', $text)) {
        return $text;
    }
    need(function_exists('mb_convert_encoding'), __('Save the file as CSV in UTF-8.', 'kpi-elements'));
    $mark = substr($text, 0, 2);
    return mb_convert_encoding(
        $text,
        'UTF-8',
        $mark === "\xFF\xFE" || $mark === "\xFE\xFF" ? 'UTF-16' : 'Windows-1252',
    );
}
