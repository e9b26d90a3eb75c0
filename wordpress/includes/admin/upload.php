<?php
/**
 * A CSV file that is sent. Nothing is taken of it before somebody has seen what is in it.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The longest file, in bytes: enough for more lines than a KPI may have. */
const FILE_LONGEST = 2 * MB_IN_BYTES;
/** What a file of figures may be called. */
const FILE_TYPES = ['csv' => 'text/csv', 'tsv' => 'text/tab-separated-values', 'txt' => 'text/plain'];

function file_form(string $id): void {
    printf('<h2>%s</h2>', esc_html__('Upload a CSV file', 'kpi-elements'));
    begin_form('upload', $id, true);
    echo '<table class="form-table" role="presentation">';
    form_row(
        'file',
        __('File', 'kpi-elements'),
        function (string $attributes): void {
            echo "<input type=\"file\" accept=\".csv,.tsv,.txt\" $attributes>"; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- made of escaped parts
        },
        sprintf(
            /* translators: %s: a size, such as 2 MB. */
            __(
                'One line a day or period, with the names of the columns in the first line; %s at most. You see what is in it before anything changes.',
                'kpi-elements',
            ),
            size_format(FILE_LONGEST),
        ),
    );
    echo '</table>';
    submit_button(__('Upload and look at it', 'kpi-elements'));
    echo '</form>';
}

on_form('upload', function (array $sent, string $id): array {
    $url = screen_url(['kpi' => $id]);
    $file = $_FILES['file'] ?? []; // phpcs:ignore WordPress.Security -- the nonce is checked; the functions look at every part
    $text = uploaded_text($file);
    $lines = is_wp_error($text) ? $text : recognised(fn() => csv_lines($text, ''));
    if (is_wp_error($lines)) {
        return [$url, ['problems' => ['file' => $lines->get_error_message()]]];
    }
    // It is most likely written like the last one.
    $columns = suggested_columns($lines, kpi($id));
    if (!keep_uploaded($id, sanitize_file_name($file['name']), $text, $columns)) {
        return [$url, ['problems' => ['file' => file_not_kept()]]];
    }
    return [screen_url(['kpi' => $id, 'do' => 'preview']), []];
});

/**
 * The text of a file that was sent.
 *
 * @return string|\WP_Error
 */
function uploaded_text(array $file) {
    // One file, not a list of some.
    $error = is_string($file['tmp_name'] ?? null) ? $file['error'] : UPLOAD_ERR_NO_FILE;
    if (UPLOAD_ERR_NO_FILE === $error) {
        return new \WP_Error('file', __('Choose a file.', 'kpi-elements'));
    }
    if (UPLOAD_ERR_INI_SIZE === $error || UPLOAD_ERR_FORM_SIZE === $error || ($file['size'] ?? 0) > FILE_LONGEST) {
        /* translators: %s: a size, such as 2 MB. */
        return new \WP_Error(
            'file',
            sprintf(__('The file is larger than %s.', 'kpi-elements'), size_format(FILE_LONGEST)),
        );
    }
    if (UPLOAD_ERR_OK !== $error || !is_uploaded_file($file['tmp_name'])) {
        return new \WP_Error('file', __('The file did not arrive. Please try again.', 'kpi-elements'));
    }
    // By its name and by what is in it: nothing of it is ever kept as a file.
    $called = wp_check_filetype_and_ext($file['tmp_name'], sanitize_file_name($file['name']), FILE_TYPES)['ext'];
    $text = (string) file_get_contents($file['tmp_name']); // phpcs:ignore WordPress.WP.AlternativeFunctions -- a file of this server
    if (!$called || (false !== strpos(substr($text, 0, 4096), "\0") && 0 !== strpos($text, "\xFF\xFE"))) {
        return new \WP_Error('file', __('This is not a CSV file. Save the table as CSV in UTF-8.', 'kpi-elements'));
    }
    return $text;
}
