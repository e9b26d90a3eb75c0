<?php
/**
 * The answer to a preview: the figures are taken, or read otherwise, or nothing is done.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

function preview_form(string $id, array $kpi, array $uploaded, array $preview): void {
    ['rows' => $rows, 'problems' => $problems, 'wrong' => $wrong] = $preview;
    begin_form('take', $id);
    printf('<input type="hidden" name="seen" value="%s">', esc_attr($preview['seen']));
    echo '<p class="submit">';
    if ($rows && !$problems) {
        /* translators: %s: how many. */
        $words = _n('Take %s figure', 'Take %s figures', count($rows), 'kpi-elements');
        /* translators: %s: how many. */
        $some = _n(
            'Take the %s figure that can be read',
            'Take the %s figures that can be read',
            count($rows),
            'kpi-elements',
        );
        submit_button(sprintf($wrong ? $some : $words, number_format_i18n(count($rows))), 'primary', 'take', false);
        echo ' ';
    }
    submit_button(__('Go back and take nothing', 'kpi-elements'), 'secondary', 'drop', false);
    echo '</p>';
    printf('<h3>%s</h3>', esc_html__('How it is read', 'kpi-elements'));
    echo '<table class="form-table" role="presentation">';
    $names = unique_names(current(csv_lines($uploaded['text'], '')));
    $names = array_combine($names, $names);
    $values = source_typed(['type' => 'csv'] + $uploaded['columns'] + COLUMNS);
    $column = function (string $field, string $label, string $none) use ($names, $values): void {
        select_row($field, $label, isset($names[$values[$field]]) ? $values[$field] : '', ['' => $none] + $names);
    };
    $choose = __('Choose a column', 'kpi-elements');
    $column('source_date', __('Column of dates', 'kpi-elements'), $choose);
    $column('source_value', __('Column of figures', 'kpi-elements'), $choose);
    if ('rate' === $kpi['kind']) {
        $column('source_sample', __('Column of what rates rest on', 'kpi-elements'), __('None', 'kpi-elements'));
    }
    writing_fields($values, 'percent' === $kpi['unit']);
    echo '</table>';
    submit_button(__('Read it again like this', 'kpi-elements'), 'secondary', 'read');
    echo '</form>';
}

on_form('take', function (array $sent, string $id): array {
    $figures = screen_url(['kpi' => $id]);
    $url = screen_url(['kpi' => $id, 'do' => 'preview']);
    $kpi = kpi($id);
    $uploaded = 'csv' === $kpi['source']['type'] ? uploaded($id) : null;
    if (!$uploaded) {
        return [$figures, ['but' => [__('The file is not there any more. Upload it again.', 'kpi-elements')]]];
    }
    if (isset($sent['drop'])) {
        forget_uploaded();
        return [$figures, ['done' => __('Nothing was taken of the file.', 'kpi-elements')]];
    }
    $columns = columns_sent($sent);
    $problems = source_problems(['type' => 'csv'] + $columns);
    if ($problems) {
        return [$url, ['but' => array_values($problems)]];
    }
    $uploaded['columns'] = $columns;
    if (!keep_uploaded($id, $uploaded['name'], $uploaded['text'], $columns)) {
        return [$url, ['but' => [file_not_kept()]]];
    }
    ['rows' => $rows, 'problems' => $problems, 'seen' => $seen] = preview($id, $kpi, $uploaded);
    if (!isset($sent['take'])) {
        return [$url, []];
    }
    if ($problems || !$rows || $seen !== ($sent['seen'] ?? '')) {
        return [$url, ['but' => [__('This is not what you saw before: please look again.', 'kpi-elements')]]];
    }
    $problems = put_figures($id, $rows);
    if ($problems) {
        return [$url, ['but' => array_values(reset($problems))]];
    }
    // The next file of this KPI is most likely written alike. Where that is not kept, its preview asks again.
    save_kpi($id, array_merge($kpi, ['source' => ['type' => 'csv'] + $columns]));
    forget_uploaded();
    /* translators: %s: how many. */
    $done = _n('%s figure was taken.', '%s figures were taken.', count($rows), 'kpi-elements');
    return [$figures, ['done' => sprintf($done, number_format_i18n(count($rows)))]];
});

/** How a file is to be read, by what was sent: only what is said, by the names of COLUMNS. */
function columns_sent(array $sent): array {
    $columns = [];
    foreach (array_intersect(SOURCE_FIELDS, array_keys(COLUMNS)) as $field => $name) {
        $columns[$name] = typed($sent)[$field];
    }
    return array_filter($columns, 'strlen');
}
