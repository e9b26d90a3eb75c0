<?php
/**
 * What is in a file that was uploaded: how many figures, of which days, what they come to, and which lines cannot be read.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** As many lines are shown of those that were read, and of those that could not be. */
const LINES_SHOWN = 5;
const WRONG_SHOWN = 20;

function preview_screen(string $id, array $kpi, array $uploaded): void {
    $preview = preview($id, $kpi, $uploaded);
    echo '<div class="wrap">';
    printf('<h1 class="wp-heading-inline">%s</h1> <hr class="wp-header-end">', esc_html($kpi['label']));
    kpi_tabs($id, 'figures');
    field_problem('', $preview['problems']);
    show_said();
    if ($preview['problems']) {
        show_problems($preview['problems'], __('Before anything can be taken, please say:', 'kpi-elements'));
    }
    /* translators: %s: name of a file. */
    printf('<h2>%s</h2>', esc_html(sprintf(__('What is in %s', 'kpi-elements'), $uploaded['name'])));
    printf('<p>%s</p>', esc_html__('Nothing is changed yet: look whether it is what you mean.', 'kpi-elements'));
    if ($preview['rows'] && !$preview['problems']) {
        facts_table(understood($kpi, ['rows' => $preview['rows']], figures($id)) + others_understood($preview, $kpi));
        lines_table($preview['rows'], $kpi);
    }
    wrong_lines($preview);
    preview_form($id, $kpi, $uploaded, $preview);
    echo '</div>';
}

/** What becomes of the figures that are there, and which lines say nothing. */
function others_understood(array $preview, array $kpi): array {
    ['rows' => $rows, 'replaced' => $replaced, 'empty' => $empty, 'added' => $added] = $preview;
    $tidy = rows_by_date(array_map(__NAMESPACE__ . '\tidy_row', $rows));
    $other = array_filter($replaced, fn($row) => $row != $tidy[$row['date']]);
    $facts = [];
    if ($replaced) {
        /* translators: 1: how many figures, 2: how many of them. */
        $words = __('%1$s, of which %2$s get another one', 'kpi-elements');
        $facts[__('Days that have a figure already', 'kpi-elements')] = sprintf(
            $words,
            number_format_i18n(count($replaced)),
            number_format_i18n(count($other)),
        );
    }
    if ($empty) {
        $facts[__('Lines without a date or a figure', 'kpi-elements')] = numbers_listed($empty);
    }
    if ($added) {
        $facts[__('Lines added to another of their date', 'kpi-elements')] = number_format_i18n($added);
    }
    $late = array_filter(array_keys($tidy), fn($date) => is_to_come((string) $date, $kpi));
    if ($late) {
        $facts[__('Not come yet, and not shown before', 'kpi-elements')] = numbers_listed($late);
    }
    return $facts;
}

/** Some of a list, and how many more there are. */
function numbers_listed(array $all): string {
    /* translators: What stands between the entries of a list. */
    $words = implode(__(', ', 'kpi-elements'), array_slice($all, 0, WRONG_SHOWN));
    $more = count($all) - WRONG_SHOWN;
    /* translators: 1: some of a list, 2: how many more there are. */
    return $more > 0 ? sprintf(__('%1$s and %2$s more', 'kpi-elements'), $words, number_format_i18n($more)) : $words;
}

/** The first rows, as they were read. */
function lines_table(array $rows, array $kpi): void {
    /* translators: %s: a number, 5. */
    $title = sprintf(__('The first %s, as they were read', 'kpi-elements'), number_format_i18n(LINES_SHOWN));
    printf(
        '<table class="widefat striped kpi-elements-history"><caption>%s</caption><thead><tr><th scope="col">%s</th><th scope="col">%s</th></tr></thead><tbody>',
        esc_html(count($rows) > LINES_SHOWN ? $title : __('As they were read', 'kpi-elements')),
        esc_html__('Day or period', 'kpi-elements'),
        esc_html__('Figure', 'kpi-elements'),
    );
    foreach (array_slice($rows, 0, LINES_SHOWN) as $row) {
        printf(
            '<tr><th scope="row">%s</th><td>%s</td></tr>',
            esc_html(date_or_period($row['date'])),
            esc_html(figure((float) $row['value'], $kpi, 6)),
        );
    }
    echo '</tbody></table>';
}

/** The lines that could not be read, each with the reason. */
function wrong_lines(array $preview): void {
    $wrong = $preview['wrong'];
    if (!$wrong) {
        return;
    }
    /* translators: %s: how many lines. */
    $words = _n('%s line cannot be read:', '%s lines cannot be read:', count($wrong), 'kpi-elements');
    printf(
        '<div class="notice notice-warning inline"><p>%s</p><ul class="ul-disc">',
        esc_html(sprintf($words, number_format_i18n(count($wrong)))),
    );
    foreach (array_slice($wrong, 0, WRONG_SHOWN) as $why) {
        printf('<li>%s</li>', esc_html($why));
    }
    $more = count($wrong) - WRONG_SHOWN;
    if ($more > 0) {
        /* translators: %s: how many more lines. */
        printf('<li>%s</li>', esc_html(sprintf(__('and %s more', 'kpi-elements'), number_format_i18n($more))));
    }
    echo '</ul></div>';
}
