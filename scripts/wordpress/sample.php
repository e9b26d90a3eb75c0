<?php
/**
 * A dashboard on the figures of the demo, made as somebody would who has the plugin: a saved KPI with its history, and blocks.
 * Run within WordPress by `npm run wordpress:start`.
 */

$demo = dirname(__DIR__, 2) . '/demo';
$shop = json_decode(file_get_contents("$demo/kpis.json"), true);

// Page views of an encyclopaedia's article, day by day, until the middle of a quarter. An empty cell is a day that nobody knows.
$rows = array_map(
    fn($line) => array_combine(['date', 'value'], str_getcsv($line, ',', '"', '')),
    file("$demo/data/wikipedia-pageviews-r.csv", FILE_IGNORE_NEW_LINES),
);
$rows = array_filter(
    $rows,
    fn($row) => $row['date'] >= '2014-01-01' && $row['date'] <= '2015-11-15' && $row['value'] !== '',
);
KpiElements\save_kpi('page-views', [
    'label' => 'Page views',
    'kind' => 'total',
    'target' => '250000',
    'period' => '2015-Q4',
    'public' => true,
]);
KpiElements\put_figures('page-views', array_values(array_filter($rows, fn($row) => is_numeric($row['value']))));

/** A block as it is stored. */
$block = function (string $name, array $attributes = [], string $inside = ''): string {
    return get_comment_delimited_block_content($name, $attributes, $inside);
};
$heading = fn($text) => $block('heading', [], "<h2 class=\"wp-block-heading\">$text</h2>");
$paragraph = fn($text) => $block('paragraph', [], "<p>$text</p>");
$columns = function (array $contents) use ($block): string {
    $each = fn($content) => $block('column', [], "<div class=\"wp-block-column\">$content</div>");
    return $block(
        'columns',
        [],
        '<div class="wp-block-columns">' . implode('', array_map($each, $contents)) . '</div>',
    );
};
/** A card with typed figures. */
$card = function (string $id) use ($block, $shop): string {
    $names = [
        'label',
        'value',
        'previous',
        'target',
        'unit',
        'kind',
        'better',
        'sample',
        'periodLabel',
        'previousLabel',
    ];
    return $block(
        'kpi-elements/card',
        array_map('strval', array_intersect_key($shop[$id], array_flip($names))) + ['partial' => 'false'],
    );
};

$stages = [];
foreach ($shop['shop-funnel']['segments'] as $segment) {
    foreach ($segment['stages'] as $at => $stage) {
        $stages[$at] = ['label' => $stage['label'], 'value' => ($stages[$at]['value'] ?? 0) + $stage['value']];
    }
}
$stages[2]['stepTarget'] = 0.16;

$article = $block(
    'kpi-elements/provider',
    ['align' => 'wide'],
    $columns([
        $block('kpi-elements/goal-gauge', [
            'kpi' => 'page-views',
            'label' => 'Page views in 2015',
            'period' => '2015',
            'target' => '1000000',
        ]),
        $block('kpi-elements/card', ['kpi' => 'page-views']),
    ]) . $block('kpi-elements/trend', ['kpi' => 'page-views', 'label' => 'Page views a week', 'granularity' => 'week']),
);
$content =
    $heading('An article, halfway through a quarter') .
    $paragraph(
        'How often the English Wikipedia article on the programming language R was opened: a saved KPI with its daily history. The targets are illustrative.',
    ) .
    $article .
    $heading('An online shop in November') .
    $paragraph(
        'Typed figures: what happened in 12,330 sessions of a shop. The year is not known, so the months have names only.',
    ) .
    $columns(array_map($card, ['sessions', 'conversion-rate', 'purchases'])) .
    $block('kpi-elements/funnel', [
        'label' => $shop['shop-funnel']['label'],
        'stages' => wp_json_encode($stages),
        'periodLabel' => $shop['shop-funnel']['periodLabel'],
        'partial' => 'false',
    ]);

$page = wp_insert_post(
    wp_slash([
        'post_title' => 'Quarter dashboard',
        'post_type' => 'page',
        'post_status' => 'publish',
        'post_content' => $content,
    ]),
);
update_option('show_on_front', 'page');
update_option('page_on_front', $page);
echo $page;
