<?php
/**
 * All KPIs of the site, each with its latest figure and where that comes from.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** @param string $asked The id of a KPI that the address names and that is not there. */
function list_screen(string $asked): void {
    echo '<div class="wrap">';
    printf('<h1 class="wp-heading-inline">%s</h1> ', esc_html__('KPI sources', 'kpi-elements'));
    printf(
        '<a href="%s" class="page-title-action">%s</a><hr class="wp-header-end">',
        esc_url(screen_url(['do' => 'add'])),
        esc_html__('Add KPI', 'kpi-elements'),
    );
    show_said();
    if ('' !== $asked) {
        /* translators: %s: the id of a KPI. */
        $sentence = sprintf(__('There is no KPI “%s”.', 'kpi-elements'), $asked);
        printf('<div class="notice notice-error"><p>%s</p></div>', esc_html($sentence));
    }
    kpis() ? kpis_table(kpis()) : no_kpis();
    echo '</div>';
}

/** What somebody sees who has just installed the plugin. */
function no_kpis(): void {
    echo '<div class="card kpi-elements-welcome">';
    printf('<h2>%s</h2>', esc_html__('Which number should the site show first?', 'kpi-elements'));
    printf(
        '<p>%s</p>',
        esc_html__(
            'A KPI saved here has a goal and a source of figures. Blocks and shortcodes show it by its name, and always with its latest figure.',
            'kpi-elements',
        ),
    );
    printf(
        '<p><a href="%s" class="button button-primary">%s</a></p></div>',
        esc_url(screen_url(['do' => 'add'])),
        esc_html__('Add the first KPI', 'kpi-elements'),
    );
}

function kpis_table(array $kpis): void {
    $columns = [
        'label' => __('Name', 'kpi-elements'),
        'figure' => __('Figure', 'kpi-elements'),
        'source' => __('Source', 'kpi-elements'),
        'readers' => __('Who may see it', 'kpi-elements'),
        'refreshed' => __('Updated', 'kpi-elements'),
        'shortcode' => __('Shortcode', 'kpi-elements'),
    ];
    echo '<table class="wp-list-table widefat fixed striped kpi-elements-kpis"><thead><tr>';
    foreach ($columns as $name => $words) {
        printf(
            '<th scope="col" class="column-%s%s">%s</th>',
            esc_attr($name),
            'label' === $name ? ' column-primary' : '',
            esc_html($words),
        );
    }
    echo '</tr></thead><tbody>';
    foreach (array_keys($kpis) as $id) {
        kpi_row((string) $id, kpi((string) $id), $columns);
    }
    echo '</tbody></table>';
}

function kpi_row(string $id, array $kpi, array $columns): void {
    $edit = screen_url(['kpi' => $id]);
    echo '<tr><td class="column-label column-primary">';
    printf('<strong><a class="row-title" href="%s">%s</a></strong>', esc_url($edit), esc_html($kpi['label']));
    printf(
        '<div class="row-actions"><span class="edit"><a href="%s">%s</a> | </span><span class="trash"><a href="%s">%s</a></span></div>',
        esc_url($edit),
        esc_html__('Edit', 'kpi-elements'),
        esc_url(screen_url(['kpi' => $id, 'do' => 'delete'])),
        esc_html__('Delete', 'kpi-elements'),
    );
    printf(
        '<button type="button" class="toggle-row"><span class="screen-reader-text">%s</span></button></td>',
        esc_html__('Show more details', 'kpi-elements'),
    );
    $cells = [
        'figure' => function () use ($id): void {
            show_latest($id);
        },
        'source' => function () use ($kpi): void {
            echo esc_html(source_words($kpi));
        },
        'readers' => function () use ($kpi): void {
            echo esc_html(reader_choices()[$kpi['public'] ? 'public' : $kpi['capability']] ?? $kpi['capability']);
        },
        'refreshed' => function () use ($id, $kpi): void {
            show_refresh($id, $kpi);
        },
        'shortcode' => function () use ($id): void {
            show_shortcode($id);
        },
    ];
    foreach ($cells as $name => $show) {
        printf('<td class="column-%s" data-colname="%s">', esc_attr($name), esc_attr($columns[$name]));
        $show();
        echo '</td>';
    }
    echo '</tr>';
}

/** The figure of the KPI's period, the period, its target and the day that it is of, as a page says them. */
function show_latest(string $id): void {
    $result = answer($id);
    if (is_wp_error($result)) {
        echo esc_html($result->get_error_message());
        return;
    }
    $kpi = reading(with_plan($result));
    printf('<strong>%s</strong>', esc_html(figure($kpi['value'], $kpi, null, true)));
    printf('<span class="kpi-elements-when">%s</span>', esc_html($kpi['period'] ? period_words($kpi['period']) : ''));
    if (null !== $kpi['target']) {
        printf('<span class="kpi-elements-goal">%s</span>', esc_html(goal_words($kpi)));
    }
    if (null !== $kpi['asOf']) {
        /* translators: %s: a date. */
        $day = sprintf(__('As of %s', 'kpi-elements'), date_words($kpi['asOf']));
        printf('<span class="kpi-elements-when">%s</span>', esc_html($day));
    }
}

/** The target of a KPI as it was read; nothing where it has none. */
function goal_words(array $kpi): string {
    /* translators: %s: a figure, or two with a dash between. */
    $words = __('Target: %s', 'kpi-elements');
    return null === $kpi['target'] ? '' : sprintf($words, target_figure($kpi['target'], $kpi));
}

function show_shortcode(string $id): void {
    $shortcode = "[kpi_card kpi=\"$id\"]";
    printf('<code>%s</code> ', esc_html($shortcode));
    printf(
        '<button type="button" class="button button-small" data-copy="%s" hidden>%s</button>',
        esc_attr($shortcode),
        esc_html__('Copy', 'kpi-elements'),
    );
}
