<?php

use function KpiElements\figures_html;
use function KpiElements\in_language;
use function KpiElements\sentence;
use function KpiElements\story;

final class WordsTest extends WordPressCase {
    /** Every case is told with PHP's `intl` and without it. */
    public function formatters(): array {
        return ['with intl' => [true], 'without intl' => [false]];
    }

    private function card(array $fields, bool $intl): string {
        $choose = fn() => $intl;
        add_filter('kpi_elements_intl', $choose);
        $sentence = sentence(story('kpi-card', $fields));
        remove_filter('kpi_elements_intl', $choose);
        return str_replace("\u{A0}", ' ', $sentence);
    }

    /** @dataProvider formatters */
    public function test_a_kpi_is_told_with_its_target_in_the_way_that_its_kind_allows(bool $intl): void {
        $leads = ['label' => 'Leads', 'value' => '540', 'target' => '1200'];
        $cases = [
            'Leads: 540 of 1,200 (45%).' => $leads,
            'Leads: 540, 660 below the target of 1,200.' => $leads + ['kind' => 'rate'],
            'Leads: 540 of 1,200 used (45%), lower is better.' => $leads + ['kind' => 'total', 'better' => 'lower'],
            'Leads: 540.83, 66.6% of the way from 540.5 to 541.' =>
                ['value' => '540.833', 'target' => '541', 'baseline' => '540.5', 'kind' => 'level'] + $leads,
            'Leads: 540, target 1,200.' => $leads + ['better' => 'neither'],
            'Leads: –, target 1,200.' => ['value' => 'lots'] + $leads,
            'Leads: 540.' => ['target' => 'more'] + $leads,
            'CTR: 4.0%, 1 pp below the target of 5%.' => ['label' => 'CTR', 'value' => '4%', 'target' => '5%'],
            'Share: 50.0%, on the target of 40% – 60%.' => [
                'label' => 'Share',
                'value' => 0.5,
                'unit' => 'percent',
                'target' => ['min' => 0.4, 'max' => 0.6],
            ],
            'Reply: 2:05, 5 sec above the target of 2:00, lower is better.' => [
                'label' => 'Reply',
                'value' => '125',
                'unit' => 'seconds',
                'target' => '120',
                'better' => 'lower',
            ],
            'Cycle: 1 day, 1.5 days below the target of 2.5 days.' => [
                'label' => 'Cycle',
                'value' => '1',
                'unit' => 'days',
                'target' => '2.5',
            ],
            'Shows: 12 demos.' => ['label' => 'Shows', 'value' => '12', 'unit' => 'demos'],
        ];
        foreach ($cases as $expected => $fields) {
            $this->assertSame($expected, $this->card($fields, $intl));
        }
    }

    /** @dataProvider formatters */
    public function test_a_change_has_a_percentage_only_where_that_means_something(bool $intl): void {
        $cases = [
            'K: 540, 8.4% more than before.' => ['value' => 540, 'previous' => 498],
            'K: 8.4%, 0.5 pp more than before.' => ['value' => 0.084, 'previous' => 0.079, 'unit' => 'percent'],
            'K: 12, 12 more than before.' => ['value' => 12, 'previous' => 0],
            'K: 12, 20 more than before.' => ['value' => 12, 'previous' => -8],
            'K: 12, as much as before.' => ['value' => 12, 'previous' => 12],
            'K: 12, 50% less than a year before.' => ['value' => 12, 'previous' => 24, 'compare' => 'year'],
            'K: 12.' => ['value' => 12, 'previous' => 24, 'compare' => 'none'],
            'K: –.' => ['previous' => 24],
            'K, November 2026: 12, 24 before, in a period of another length, as of November 15, 2026.' => [
                'value' => 12,
                'previous' => 24,
                'period' => '2026-11',
                'asOf' => '2026-11-15',
                'previousPeriod' => '2026-10',
            ],
        ];
        foreach ($cases as $expected => $fields) {
            $this->assertSame($expected, $this->card(['label' => 'K'] + $fields, $intl));
        }
    }

    public function test_money_is_written_as_the_language_writes_it_and_without_intl_by_its_code(): void {
        $this->assertSame('K: €47.20.', $this->card(['label' => 'K', 'value' => '47.2', 'currency' => 'EUR'], true));
        $this->assertSame('K: €47.', $this->card(['label' => 'K', 'value' => '47', 'currency' => 'EUR'], true));
        $this->assertSame(
            'K: 47.20 EUR.',
            $this->card(['label' => 'K', 'value' => '47.2', 'currency' => 'EUR'], false),
        );
        $this->assertSame('K: 47 EUR.', $this->card(['label' => 'K', 'value' => '47', 'currency' => 'EUR'], false));
    }

    public function test_the_catalogue_gives_name_unit_direction_and_value_and_refuses_what_cannot_be(): void {
        $cost = [
            'metric' => 'cost-per-lead',
            'inputs' => '{"leadSpend": 40000, "leads": 500}',
            'currency' => 'EUR',
            'target' => '90',
        ];
        $this->assertSame(
            'Cost per lead: €80, €10 below the target of €90, lower is better.',
            $this->card($cost, true),
        );
        $this->assertStringStartsWith('Cost: €70, ', $this->card(['label' => 'Cost', 'value' => '70'] + $cost, true));
        $this->assertStringStartsWith(
            'Cost per lead: –',
            $this->card(['inputs' => '{"leadSpend": 40000, "leads": 0}'] + $cost, true),
        );
        $this->assertSame(
            'Visitor-to-lead conversion rate: –.',
            $this->card(['metric' => 'visitor-to-lead-rate', 'value' => '2.5'], true),
        );
        $this->assertSame('my-own: 3.', $this->card(['metric' => 'my-own', 'value' => '3'], true));
    }

    public function test_a_trend_has_its_last_points_with_the_newest_and_their_targets(): void {
        $days = array_map(fn($day) => [sprintf('2026-11-%02d', $day), $day], range(1, 20));
        $fields = [
            'label' => 'Leads',
            'kind' => 'rate',
            'series' => wp_json_encode($days),
            'target' => '18',
            'asOf' => '2026-11-19',
        ];
        $this->assertSame(
            'Leads: 19 (November 19, 2026), 1 above the target of 18, as of November 19, 2026.',
            sentence(story('kpi-trend', $fields)),
        );
        $table = figures_html(story('kpi-trend', $fields));
        $this->assertStringContainsString('<caption>Leads, the last 12 of 20</caption>', $table);
        $this->assertSame(12, substr_count($table, '<th scope="row">'));
        $this->assertStringContainsString(
            '<tr><th scope="row">November 20, 2026</th> <td>20 so far</td> <td>18</td></tr>',
            $table,
        );
        $this->assertStringNotContainsString('November 8,', $table);
    }

    public function test_the_target_of_a_point_is_the_last_that_its_own_series_has_by_then(): void {
        $fields = [
            'series' => [['2026-11-04', 4], ['2026-11-02', 2], ['2026-11-01', 1], ['2026-11-03', 3], ['2026-11-05', 5]],
            'targetSeries' => [['2026-11-05', null], ['2026-11-02', 7], ['2026-11-04', 9], ['2026-12-01', 99]],
            'target' => '50',
        ];
        preg_match_all('~<td>([^<]*)</td></tr>~', figures_html(story('kpi-trend', $fields)), $targets);
        $this->assertSame(['–', '7', '7', '9', '9'], $targets[1]);
    }

    public function test_a_long_line_has_a_target_for_each_point(): void {
        $points = array_map(fn($t) => [$t * 1000, $t], range(1, 50000));
        $table = figures_html(story('kpi-trend', ['series' => $points, 'targetSeries' => $points]));
        $this->assertStringContainsString('<td>50,000</td> <td>50,000</td></tr>', $table);
    }

    public function test_a_time_beyond_the_years_that_have_a_name_is_left_to_the_element(): void {
        foreach ([8.64e14, 8.64e14 + 1, -8.64e14, 253402300800000, '9999-12-31T23:59:59-12:00'] as $t) {
            foreach ([null, 'day', 'week', 'month'] as $granularity) {
                $table = figures_html(
                    story('kpi-trend', ['series' => [['2026-11-15', 5], [$t, 6]], 'granularity' => $granularity]),
                );
                $this->assertSame(1, substr_count($table, '<th scope="row">'), $table);
            }
        }
    }

    public function test_a_month_is_called_by_its_name_and_a_gap_is_a_dash(): void {
        $table = figures_html(story('kpi-trend', ['series' => [['2026-09', 1], ['2026-10', null], ['2026-11', 0]]]));
        foreach (['September 2026</th> <td>1', 'October 2026</th> <td>–', 'November 2026</th> <td>0'] as $cells) {
            $this->assertStringContainsString($cells, $table);
        }
    }

    public function test_the_hours_of_a_line_are_those_of_its_figures(): void {
        $fields = ['timeZone' => 'Asia/Tokyo', 'series' => [['2026-11-15T22:00:00Z', 5], ['2026-11-16T08:30', 6]]];
        $table = figures_html(story('kpi-trend', $fields));
        foreach (['November 16, 2026 7:00 am</th> <td>5', 'November 16, 2026 8:30 am</th> <td>6'] as $cells) {
            $this->assertStringContainsString($cells, $table);
        }
    }

    public function test_figures_that_move_from_a_day_on_are_known_until_the_day_before(): void {
        $fields = ['label' => 'K', 'value' => 5, 'period' => '2026-11', 'partial' => ['from' => '2026-11-14']];
        $this->assertSame('K, November 2026: 5, as of November 13, 2026.', $this->card($fields, true));
    }

    public function test_stages_are_told_apart_by_their_place_where_they_have_one_name(): void {
        $stages = [
            ['label' => 'Step', 'value' => 9],
            ['label' => 'Step', 'value' => 5],
            ['id' => 'a', 'label' => ' ', 'value' => 3],
            ['value' => 1],
        ];
        $this->assertSame(
            'Step 9, Step 2 5 (55.6%), a 3 (60.0%), 4 1 (33.3%).',
            str_replace("\u{A0}", ' ', sentence(story('kpi-funnel', ['stages' => $stages]))),
        );
    }

    public function test_a_funnel_has_counts_rates_and_their_targets_for_every_segment(): void {
        $stages =
            '[{"label":"Visits","value":1000},{"label":"<i>Leads","value":null},{"label":"Sales","value":50,"stepTarget":0.5}]';
        $segments = [
            [
                'label' => 'Paid',
                'stages' => json_decode(
                    '[{"label":"Visits","value":100},{"label":"Sales","value":40,"target":60,"stepTarget":0.5}]',
                    true,
                ),
            ],
        ];
        $this->assertSame(
            'F: Paid: Visits 100, Sales 40, target 60 (40.0%, target 50%), Total: Visits 1,000, <i>Leads –, Sales 50 (5.0%).',
            sentence(story('kpi-funnel', ['label' => 'F', 'stages' => $stages, 'segments' => $segments])),
        );
        $tables = figures_html(story('kpi-funnel', ['label' => 'F', 'stages' => $stages, 'segments' => $segments]));
        $this->assertSame(2, substr_count($tables, '<table>'));
        $this->assertStringContainsString('<caption>F, Paid</caption>', $tables);
        $this->assertStringContainsString('<th scope="row">&lt;i&gt;Leads</th> <td>–</td> <td>–</td>', $tables);
    }

    public function test_no_digit_of_a_large_number_is_lost(): void {
        $large = ['label' => 'K', 'value' => '9007199254740993.13', 'currency' => 'EUR'];
        $this->assertSame('K: €9,007,199,254,740,993.13.', $this->card($large, true));
        $this->assertSame('K: 9,007,199,254,740,993.13 EUR.', $this->card($large, false));
        $number = ['label' => 'K', 'target' => '123456789012345678901234.5', 'better' => 'neither'];
        foreach ([true, false] as $intl) {
            $this->assertSame(
                'K: -99,999,999,999,999,999,999, target 123,456,789,012,345,678,901,234.5.',
                $this->card($number + ['value' => '-99999999999999999998.999'], $intl),
            );
            $this->assertSame(
                'K: 0.12, target 5.',
                $this->card(['target' => 5, 'value' => '0.12345678901234567'] + $number, $intl),
            );
        }
        $this->assertSame('K: €7.10.', $this->card(['value' => '7.09999999999999999'] + $large, true));
        $this->assertSame('K: €7.', $this->card(['value' => '6.99999999999999999'] + $large, true));
    }

    public function test_a_duration_beyond_all_time_is_a_dash(): void {
        $this->assertSame(
            'K: –.',
            $this->card(['label' => 'K', 'value' => '99999999999999999999', 'unit' => 'seconds'], true),
        );
    }

    public function test_today_is_the_day_of_the_time_zone_that_is_given(): void {
        foreach (['Pacific/Kiritimati', 'Etc/GMT+12'] as $zone) {
            $today = wp_date('F j, Y', null, new DateTimeZone($zone));
            $this->assertSame(
                "K, $today: 5.",
                $this->card(['label' => 'K', 'value' => 5, 'period' => 'today', 'timeZone' => $zone], true),
            );
        }
        $this->assertStringStartsWith(
            'K, ',
            $this->card(['label' => 'K', 'period' => 'today', 'timeZone' => 'Oslo'], true),
        );
    }

    public function test_a_plugin_that_counts_by_another_calendar_moves_no_figure(): void {
        $cap = ['value' => 5, 'target' => 9, 'kind' => 'total', 'better' => 'lower', 'periodLabel' => 'K'];
        $when = ['2026', '2026-Q4', '2026-11', '2026-W46', '2026-11-15'];
        $hours = ['series' => [['2026-11-15T22:00:00Z', 5], ['2026-11-15T23:30:00Z', 6]]];
        add_filter('wp_date', $persian = fn() => '1405-09-01');
        $sentence = $this->card($cap + ['period' => '2020'], true);
        $told = array_map(fn($period) => $this->card(['label' => 'K', 'value' => 5] + compact('period'), true), $when);
        $table = figures_html(story('kpi-trend', $hours));
        $spoken = in_language('nb', fn() => figures_html(story('kpi-trend', $hours)));
        remove_filter('wp_date', $persian);
        $this->assertSame('K: 5, 4 below the target of 9, lower is better.', $sentence, 'long over');
        $named = ['2026', 'Q4 2026', 'November 2026', 'week 46, 2026', 'November 15, 2026'];
        $this->assertSame(array_map(fn($name) => "K, $name: 5.", $named), $told, 'as the period counts it');
        $this->assertStringContainsString('November 15, 2026 10:00 pm', $table);
        $this->assertStringContainsString('15. november 2026', $spoken);
    }

    public function test_a_long_run_of_space_is_read_once(): void {
        $jit = ini_set('pcre.jit', '0');
        $text = 'a' . str_repeat(' ', 300000) . 'b';
        $trimmed = KpiElements\trimmed("\u{FEFF} $text \u{FEFF}");
        ini_set('pcre.jit', $jit);
        $this->assertTrue($text === $trimmed);
    }

    public function test_the_worst_of_input_is_a_dash_or_nothing_and_never_an_error(): void {
        $bad = [
            null,
            [],
            '',
            '[',
            '{}',
            '{"a":{"label":"A","value":3},"b":{"stages":{"c":{"value":1}}},"d":4}',
            '[1,[2],{"t":[]},null,"x"]',
            [['t' => []]],
            NAN,
            INF,
            true,
            '2026-13-45',
            str_repeat('9', 500),
        ];
        foreach ($bad as $value) {
            $fields = array_fill_keys(
                [
                    'label',
                    'value',
                    'previous',
                    'target',
                    'unit',
                    'currency',
                    'kind',
                    'better',
                    'period',
                    'asOf',
                    'compare',
                    'series',
                    'targetSeries',
                    'stages',
                    'segments',
                    'inputs',
                    'weights',
                    'baseline',
                    'spend',
                    'previousPeriod',
                    'granularity',
                    'timeZone',
                ],
                $value,
            );
            foreach (['kpi-card', 'goal-gauge', 'kpi-trend', 'kpi-funnel'] as $tag) {
                $this->assertNotSame('', sentence(story($tag, $fields)));
                $this->assertIsString(figures_html(story($tag, $fields + ['metric' => 'cost-per-lead'])));
            }
        }
    }

    public function test_the_worst_of_goals_is_no_error_and_judges_nothing(): void {
        $sound = [
            'kpi' => ['id' => 'k', 'formula' => 'f', 'kind' => 'rate', 'better' => 'lower', 'unit' => 'days'],
            'target' => 5,
            'source' => ['system' => 'CRM', 'field' => 'days'],
            'actions' => ['Call sooner'],
        ];
        $told = function (array $targets, $period = '2026-Q4', array $given = []): string {
            $plan = wp_json_encode(compact('period', 'targets'));
            $given += ['label' => 'K', 'metric' => 'k', 'value' => '6', 'plan' => $plan];
            return sentence(story('kpi-card', KpiElements\fields('kpi-card', $given)));
        };
        $this->assertSame('K, Q4 2026: 6 days, 1 day above the target of 5 days, lower is better.', $told([$sound]));
        foreach ([[], 'x', 5, ['x'], ['min' => 'x', 'max' => []]] as $bad) {
            $parts = ['parts' => ['quarters' => $bad, 'months' => [$bad, 5, $bad]], 'weights' => ['2026-11' => $bad]];
            foreach (['total', 'rate', 'level', 'unique', $bad] as $kind) {
                foreach (['2026-11', '2026-11-15/2026-12-02', '2026-Q4', 'month'] as $shown) {
                    $own = compact('kind') + $parts + ['baseline' => ['value' => $bad ?: 3]] + $sound;
                    $this->assertStringStartsWith('K', $told([$own], '2026-Q4', ['period' => $shown]));
                }
            }
            foreach (
                ['kpi', 'segment', 'target', 'source', 'actions', 'baseline', 'weights', 'parts', 'rateMode', 'kind']
                as $name
            ) {
                $this->assertStringStartsWith('K', $told([5, null, [$name => $bad] + $sound]));
                $this->assertStringStartsWith(
                    'K',
                    $told([['kpi' => [$name => $bad, 'legalRange' => $bad] + $sound['kpi']] + $sound]),
                );
            }
            $this->assertSame('K: 6 days, target 5 days.', $told([$sound], $bad), 'a goal without a period is a draft');
        }
    }
}
