<?php
/**
 * What can be asked of Search Console and Analytics, and how their rows are read.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * The metrics to choose from, by their names there, with what they are: the fields of a result, and what a rate is folded from. It
 * is `metric` divided `per` another, or has the `weight` of another.
 */
function site_kit_metrics(): array {
    $percent = ['kind' => 'rate', 'unit' => 'percent'];
    return [
        'search-console' => [
            'clicks' => ['label' => __('Clicks', 'kpi-elements'), 'kind' => 'total'],
            'impressions' => ['label' => __('Impressions', 'kpi-elements'), 'kind' => 'total'],
            'ctr' =>
                ['label' => __('Click rate', 'kpi-elements'), 'metric' => 'clicks', 'per' => 'impressions'] + $percent,
            'position' => [
                'label' => __('Mean position', 'kpi-elements'),
                'kind' => 'rate',
                'better' => 'lower',
                'weight' => 'impressions',
            ],
        ],
        'analytics' => [
            'totalUsers' => ['label' => __('Users', 'kpi-elements'), 'kind' => 'unique'],
            'activeUsers' => ['label' => __('Active users', 'kpi-elements'), 'kind' => 'unique'],
            'newUsers' => ['label' => __('New users', 'kpi-elements'), 'kind' => 'total'],
            'sessions' => ['label' => __('Sessions', 'kpi-elements'), 'kind' => 'total'],
            'screenPageViews' => ['label' => __('Page views', 'kpi-elements'), 'kind' => 'total'],
            'keyEvents' => ['label' => __('Key events', 'kpi-elements'), 'kind' => 'total'],
            'conversions' => ['label' => __('Conversions', 'kpi-elements'), 'kind' => 'total'],
            'totalRevenue' => ['label' => __('Revenue', 'kpi-elements'), 'kind' => 'total'],
            'engagementRate' =>
                ['label' => __('Engagement rate', 'kpi-elements'), 'metric' => 'engagedSessions', 'per' => 'sessions'] +
                $percent,
            'averageSessionDuration' => [
                'label' => __('Mean length of a session', 'kpi-elements'),
                'kind' => 'rate',
                'unit' => 'seconds',
                'weight' => 'sessions',
            ],
        ],
    ];
}

/** The objects of a list, in which there is nothing else: PHP itself says so, and `recognised` refuses it. */
function entries(?array $list): array {
    return array_map(fn(array $entry): array => $entry, $list ?? []);
}

/** What a metric is, for a result. */
function google_facts(array $asked): array {
    return array_intersect_key($asked, ['kind' => 1, 'unit' => 1, 'better' => 1]);
}

/** Cells by the name of their column, as rows of figures; those of one date together. */
function google_rows(array $lines, array $asked, string $message): array {
    $by_date = [];
    foreach ($lines as $line) {
        $value = decimal($line[$asked['metric']] ?? null);
        $date = tidy_period($line['date']);
        need($value !== null && $date !== null, $message);
        $row = ['value' => $value];
        $over = $asked['per'] ?? ($asked['weight'] ?? null);
        if ($over !== null) {
            $sample = decimal($line[$over] ?? null);
            need($sample !== null, $message);
            if ($sample === '0') {
                continue; // a rate of nothing is not known
            }
            $row = [
                'part' => isset($asked['per']) ? $value : sum_of_products([[$value, $sample]]),
                'sample' => $sample,
            ];
            $row['value'] = weighed([$row])['value'];
        }
        $by_date[$date][] = $row;
    }
    $rows = [];
    foreach ($by_date as $date => $same) {
        $row = joined($same, $asked['kind']);
        if ($row) {
            $rows[] = ['date' => (string) $date] + $row;
        }
    }
    return $rows;
}
