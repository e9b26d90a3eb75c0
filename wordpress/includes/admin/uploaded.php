<?php
/**
 * The file that somebody has uploaded and not confirmed yet: kept for this person alone, on this site, one at a time and for an hour.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Followed by the id of the user. WordPress removes it when its time is over. */
const UPLOADED = 'kpi_elements_uploaded_';

/**
 * Keeps a file for a KPI.
 *
 * @param array $columns How it is to be read, as in COLUMNS.
 * @return bool Whether it could be kept: some caches refuse what is large.
 */
function keep_uploaded(string $id, string $name, string $text, array $columns): bool {
    // In letters that every database keeps, and short.
    $packed = bin2hex(function_exists('gzcompress') ? gzcompress($text) : $text);
    $file = compact('id', 'name', 'packed', 'columns');
    $place = UPLOADED . get_current_user_id();
    // What is there already WordPress does not say to have kept.
    return set_transient($place, $file, HOUR_IN_SECONDS) || get_transient($place) === $file;
}

/** What a person is told whose file could not be kept. */
function file_not_kept(): string {
    return __('The server cannot keep this file until you have looked at it. Upload it in parts.', 'kpi-elements');
}

/**
 * The file that waits for an answer about a KPI, or null.
 *
 * @return array{id: string, name: string, text: string, columns: array}|null
 */
function uploaded(string $id): ?array {
    $kept = get_transient(UPLOADED . get_current_user_id());
    if (!is_array($kept) || $id !== ($kept['id'] ?? null)) {
        return null;
    }
    $text = hex2bin($kept['packed']);
    return ['text' => function_exists('gzcompress') ? gzuncompress($text) : $text] + $kept;
}

function forget_uploaded(): void {
    delete_transient(UPLOADED . get_current_user_id());
}
