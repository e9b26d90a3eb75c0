<?php
/**
 * Every figure of a KPI with its date, the latest first, to be corrected where it was typed or uploaded.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** More rows a page are slow to look through. */
const FIGURES_A_PAGE = 50;

function history_table(string $id, array $kpi, bool $own): void {
    $rows = array_reverse(figures($id));
    printf('<h2>%s</h2>', esc_html__('Figures so far', 'kpi-elements'));
    if (!$rows) {
        printf('<p>%s</p>', esc_html__('There are none yet.', 'kpi-elements'));
        return;
    }
    $pages = (int) ceil(count($rows) / FIGURES_A_PAGE);
    $page = min($pages, max(1, absint(wp_unslash($_GET['paged'] ?? 1)))); // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- only shown
    $own && begin_form('change_figures', $id);
    printf('<input type="hidden" name="paged" value="%d">', absint($page));
    $columns = ['date' => __('Day or period', 'kpi-elements'), 'value' => __('Figure', 'kpi-elements')];
    if ('rate' === $kpi['kind']) {
        $columns['sample'] = __('What it rests on', 'kpi-elements');
    }
    echo '<table class="widefat striped kpi-elements-history"><thead><tr>';
    foreach ($columns + ($own ? ['remove' => __('Remove', 'kpi-elements')] : []) as $words) {
        printf('<th scope="col">%s</th>', esc_html($words));
    }
    echo '</tr></thead><tbody>';
    foreach (array_slice($rows, ($page - 1) * FIGURES_A_PAGE, FIGURES_A_PAGE) as $row) {
        history_row($row, $kpi, $columns, $own);
    }
    echo '</tbody></table><div class="tablenav bottom">';
    if ($own) {
        printf('<button class="button">%s</button>', esc_html__('Save figures', 'kpi-elements'));
    }
    show_pages($page, $pages, count($rows));
    echo '</div>';
    echo $own ? '</form>' : '';
}

function history_row(array $row, array $kpi, array $columns, bool $own): void {
    $date = $row['date'];
    printf('<tr><th scope="row">%s</th>', esc_html($date));
    foreach (array_diff_key($columns, ['date' => '']) as $name => $words) {
        $value = figures_shown($row, $kpi)[$name];
        $own ? figure_cell($name, $date, $value, $words) : printf('<td>%s</td>', esc_html($value));
    }
    if ($own) {
        printf(
            '<td><input type="checkbox" name="remove[]" value="%s"%s aria-label="%s"></td>',
            esc_attr($date),
            checked(in_array($date, said()['typed']['remove'] ?? [], true), true, false),
            /* translators: %s: a date. */
            esc_attr(sprintf(__('Remove the figure of %s', 'kpi-elements'), $date)),
        );
    }
    echo '</tr>';
}

/** What stands in the cells of a row. */
function figures_shown(array $row, array $kpi): array {
    return ['value' => figure_typed($row['value'], $kpi), 'sample' => $row['sample'] ?? ''];
}

/** A figure to be corrected. What is shown is sent along: another window may change it meanwhile. */
function figure_cell(string $name, string $date, string $value, string $words): void {
    $said = said();
    $field = "{$name}_$date";
    $problem = $said['problems'][$field] ?? '';
    $typed = $said['typed']['figures'][$date][$name] ?? null;
    printf(
        '<td%s><input type="text" id="%s" name="figures[%s][%s]" value="%s" aria-label="%s" size="12" autocomplete="off"%s>',
        '' === $problem ? '' : ' class="form-invalid"',
        esc_attr(field_id($field)),
        esc_attr($date),
        esc_attr($name),
        esc_attr(is_string($typed) ? $typed : $value),
        esc_attr("$words, $date"),
        '' === $problem
            ? ''
            : sprintf(' aria-invalid="true" aria-describedby="%s-problem"', esc_attr(field_id($field))),
    );
    printf('<input type="hidden" name="shown[%s][%s]" value="%s">', esc_attr($date), esc_attr($name), esc_attr($value));
    if ('' !== $problem) {
        printf(
            '<p class="kpi-elements-problem" id="%s-problem">%s</p>',
            esc_attr(field_id($field)),
            esc_html($problem),
        );
    }
    echo '</td>';
}

/** The way to the other pages, as lists of WordPress have it. */
function show_pages(int $page, int $pages, int $count): void {
    printf(
        '<div class="tablenav-pages"><span class="displaying-num">%s</span> %s</div>',
        /* translators: %s: how many. */
        esc_html(sprintf(_n('%s figure', '%s figures', $count, 'kpi-elements'), number_format_i18n($count))),
        wp_kses_post(
            (string) paginate_links([
                'base' => add_query_arg('paged', '%#%', remove_query_arg(SAID)),
                'format' => '',
                'current' => $page,
                'total' => $pages,
            ]),
        ),
    );
}
