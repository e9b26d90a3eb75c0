<?php
/**
 * Patterns: blocks that belong together, with figures that are examples and say so.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

add_action('init', function (): void {
    register_block_pattern_category('kpi-elements', ['label' => __('KPIs', 'kpi-elements')]);
    foreach (patterns() as $name => [$title, $description, $blocks]) {
        register_block_pattern("kpi-elements/$name", [
            'title' => $title,
            'description' => $description,
            'categories' => ['kpi-elements'],
            'keywords' => [
                'kpi',
                __('dashboard', 'kpi-elements'),
                __('goal', 'kpi-elements'),
                __('target', 'kpi-elements'),
            ],
            'viewportWidth' => 1000,
            'content' => implode("\n\n", array_merge($blocks, [example_note()])),
        ]);
    }
});

/** Title, description and blocks of every pattern, by name. */
function patterns(): array {
    $leads = example_block('card', [
        'label' => __('Leads', 'kpi-elements'),
        'value' => '540',
        'target' => '1200',
        'previous' => '498',
        'kind' => 'total',
    ]);
    $rate = example_block('card', [
        'label' => __('Conversion rate', 'kpi-elements'),
        'value' => '3.4%',
        'target' => '3%',
        'previous' => '2.9%',
        'kind' => 'rate',
    ]);
    $cost = example_block('card', [
        'label' => __('Cost per lead', 'kpi-elements'),
        'value' => '41.50',
        'target' => '38',
        'previous' => '44',
        'kind' => 'rate',
        'better' => 'lower',
        'currency' => get_option('kpi_elements_currency') ?: 'EUR',
    ]);
    $gauge = example_block('goal-gauge', [
        'label' => __('New customers', 'kpi-elements'),
        'value' => '132',
        'target' => '260',
        'kind' => 'total',
    ]);
    $trend = example_block('trend', [
        'label' => __('Leads a week', 'kpi-elements'),
        'series' => wp_json_encode([
            ['2026-10-05', 68],
            ['2026-10-12', 74],
            ['2026-10-19', 71],
            ['2026-10-26', 92],
            ['2026-11-02', 89],
            ['2026-11-09', 97],
        ]),
        'target' => '92',
        'kind' => 'rate',
    ]);
    $funnel = example_block('funnel', [
        'label' => __('From visit to purchase', 'kpi-elements'),
        'stages' => wp_json_encode([
            ['label' => __('Visits', 'kpi-elements'), 'value' => 12000],
            ['label' => __('Basket', 'kpi-elements'), 'value' => 2340],
            ['label' => __('Purchase', 'kpi-elements'), 'value' => 1560, 'stepTarget' => 0.7],
        ]),
    ]);
    return [
        'row' => [
            __('KPI row', 'kpi-elements'),
            __('Three figures side by side, each next to its goal.', 'kpi-elements'),
            [example_columns([$leads, $rate, $cost])],
        ],
        'funnel' => [
            __('Funnel with target', 'kpi-elements'),
            __('Where people are lost on their way, and the goal of the last step.', 'kpi-elements'),
            [example_heading(__('From visit to purchase', 'kpi-elements')), $funnel],
        ],
        'dashboard' => [
            __('Quarter dashboard', 'kpi-elements'),
            __('The figures of a quarter: three next to their goals, a gauge, a trend and a funnel.', 'kpi-elements'),
            [
                example_heading(__('This quarter', 'kpi-elements')),
                example_columns([$leads, $rate, $cost]),
                example_columns([$gauge, $trend]),
                $funnel,
            ],
        ],
    ];
}

/** A block of ours; where it has a pace to its goal, as of the middle of a quarter. */
function example_block(string $block, array $attributes): string {
    if (in_array($block, ['card', 'goal-gauge'], true)) {
        $attributes += ['period' => '2026-Q4', 'asOf' => '2026-11-15'];
    }
    return get_comment_delimited_block_content("kpi-elements/$block", $attributes, '');
}

/** Blocks side by side, wide where the theme has more room than for text. */
function example_columns(array $blocks): string {
    $columns = '';
    foreach ($blocks as $block) {
        $columns .= get_comment_delimited_block_content(
            'core/column',
            [],
            "\n<div class=\"wp-block-column\">$block</div>\n",
        );
    }
    return get_comment_delimited_block_content(
        'core/columns',
        ['align' => 'wide'],
        "\n<div class=\"wp-block-columns alignwide\">$columns</div>\n",
    );
}

function example_heading(string $text): string {
    $html = sprintf("\n<h2 class=\"wp-block-heading\">%s</h2>\n", esc_html($text));
    return get_comment_delimited_block_content('core/heading', [], $html);
}

/** So that nobody publishes an example by mistake. */
function example_note(): string {
    $text = __('These figures are examples. Select each one and type your own, then remove this line.', 'kpi-elements');
    return get_comment_delimited_block_content('core/paragraph', [], sprintf("\n<p>%s</p>\n", esc_html($text)));
}
