<?php

/** Figures of days to those of a period. */
final class FoldTest extends WordPressCase {
    /** What a KPI says of November 2026, or another period, on 15 November. */
    private function fold(string $kind, array $rows, array $more = []): array {
        $rows = array_map(
            fn($row) => array_combine(array_slice(['date', 'value', 'sample'], 0, count($row)), $row),
            $rows,
        );
        $today = KpiElements\day_number('2026-11-15');
        $kept = ['rows' => $rows, 'facts' => [], 'result' => null, 'at' => null];
        $kpi = array_merge(KpiElements\NEW_KPI, ['label' => 'Leads', 'kind' => $kind, 'time_zone' => 'UTC']);
        return KpiElements\kpi_result($kpi, $kept, $more + ['period' => '2026-11'], $today);
    }

    public function test_a_total_adds_up_to_the_last_digit(): void {
        $this->assertSame(0.3, $this->fold('total', [['2026-11-01', '0.1'], ['2026-11-02', '0.2']])['value']);
        $big = $this->fold('total', [['2026-11-01', '9007199254740993'], ['2026-11-02', '0.07']]);
        $this->assertSame('9007199254740993.07', $big['value']);
        $this->assertSame(-2, $this->fold('total', [['2026-11-01', '1'], ['2026-11-02', '-3']])['value']);
    }

    public function test_a_missing_day_is_a_gap_and_is_told_but_is_not_zero(): void {
        $result = $this->fold('total', [['2026-11-01', '5'], ['2026-11-03', '0'], ['2026-11-04', '2']]);
        $this->assertSame(7, $result['value']);
        $this->assertSame(
            [['2026-11-01', 5], ['2026-11-02', null], ['2026-11-03', 0], ['2026-11-04', 2]],
            $result['series'],
        );
        $this->assertSame(['1 of 4 days are missing and not counted.'], $result['notices']);
        $this->assertSame('2026-11-04', $result['asOf']);
    }

    public function test_figures_without_a_gap_need_no_words(): void {
        $this->assertArrayNotHasKey('notices', $this->fold('total', [['2026-11-01', '5'], ['2026-11-02', '6']]));
        $this->assertArrayNotHasKey('notices', $this->fold('level', [['2026-11-01', '5'], ['2026-11-09', '6']]));
    }

    public function test_a_running_period_is_compared_with_the_same_part_of_the_one_before(): void {
        $rows = [
            ['2026-10-01', '1'],
            ['2026-10-02', '2'],
            ['2026-10-03', '40'],
            ['2026-11-01', '3'],
            ['2026-11-02', '4'],
        ];
        $result = $this->fold('total', $rows);
        $this->assertSame([7, 3], [$result['value'], $result['previous']]);
        $this->assertSame(['start' => '2026-10-01', 'end' => '2026-10-02'], $result['previousPeriod']);
        $this->assertSame(40, $result['previousSeries'][2][1]);
        $this->assertArrayNotHasKey('previous', $this->fold('total', $rows, ['compare' => 'year']));
        $this->assertArrayNotHasKey('previous', $this->fold('total', $rows, ['compare' => 'none']));
        $this->assertSame(40, $this->fold('total', $rows, ['compare' => '2026-10-03'])['previous']);
    }

    public function test_a_whole_sum_is_not_compared_with_a_part_of_one(): void {
        $result = $this->fold('total', [['2026-10-02', '2'], ['2026-11-01', '3'], ['2026-11-02', '4']]);
        $this->assertArrayNotHasKey('previous', $result);
        $this->assertSame(
            ['1 of 2 days of the period to compare with are missing and not counted.'],
            $result['notices'],
        );
        // Where both lack days, as of Sundays, they are compared as they are.
        $both = $this->fold('total', [['2026-10-02', '2'], ['2026-11-02', '4']]);
        $this->assertSame([4, 2, 2], [$both['value'], $both['previous'], count($both['notices'])]);
    }

    public function test_a_month_that_is_not_over_ends_the_figures_only_where_no_day_of_it_has_one(): void {
        $days = [['2026-11-01', '3'], ['2026-11-02', '4']];
        $this->assertSame('2026-11-02', $this->fold('total', array_merge([['2026-11', '90']], $days))['asOf']);
        $this->assertSame('2026-11-08', $this->fold('total', [['2026-11', '90'], ['2026-W45', '9']])['asOf']);
        $this->assertSame('2026-11-15', $this->fold('total', [['2026-11', '90'], ['2026-10-31', '9']])['asOf']);
    }

    public function test_the_line_to_compare_with_has_no_more_points_than_asked_either(): void {
        $long = ['period' => '1d', 'compare' => '1950-01-01/2049-12-31', 'maxPoints' => '1'];
        $result = $this->fold('total', [['1950-01-01', '1'], ['2026-11-15', '2']], $long);
        $this->assertSame(['year', 100], [$result['granularity'], count($result['previousSeries'])]);
    }

    public function test_of_a_level_the_last_reading_counts(): void {
        $result = $this->fold('level', [['2026-10-01', '80'], ['2026-11-03', '100'], ['2026-11-09', '90']]);
        $this->assertSame([90, '2026-11-09', 80], [$result['value'], $result['asOf'], $result['previous']]);
        $weeks = $this->fold(
            'level',
            [['2026-11-03', '100'], ['2026-11-04', '95'], ['2026-11-09', '90']],
            ['granularity' => 'week'],
        );
        $this->assertSame(
            [95, 90],
            array_map(fn($point) => $point['value'] ?? $point[1], array_slice($weeks['series'], 1)),
        );
    }

    public function test_a_rate_is_weighed_by_what_it_rests_on(): void {
        $result = $this->fold('rate', [['2026-11-01', '0.5', '2'], ['2026-11-02', '0.125', '8']]);
        $this->assertSame([0.2, 10], [$result['value'], $result['sample']]);
        $this->assertNull($this->fold('rate', [['2026-11-01', '0.5', '0']])['value']);
    }

    public function test_a_rate_that_rests_on_nothing_known_is_the_latest_one_and_says_of_when(): void {
        $result = $this->fold('rate', [['2026-11-01', '0.5'], ['2026-11-02', '0.125']]);
        $this->assertSame(0.125, $result['value']);
        $this->assertStringContainsString('November 2, 2026', $result['notices'][0]);
    }

    public function test_unique_counts_do_not_add_up_and_one_of_the_whole_period_counts(): void {
        $days = [['2026-11-01', '5'], ['2026-11-02', '6']];
        $unknown = $this->fold('unique', $days);
        $this->assertNull($unknown['value']);
        $this->assertSame(6, $unknown['series'][1][1]);
        $this->assertStringContainsString('do not add up', $unknown['notices'][0]);
        $known = $this->fold('unique', array_merge($days, [['2026-11-01/2026-11-02', '9']]));
        $this->assertSame([9, 5], [$known['value'], $known['series'][0][1]]);
        $this->assertSame(['2026-11-01', '2026-11-02'], array_column($known['series'], 0));
    }

    public function test_a_month_that_is_one_figure_covers_its_days(): void {
        $result = $this->fold(
            'total',
            [['2026-10', '300'], ['2026-09', '200']],
            ['period' => '2026-10', 'granularity' => 'month'],
        );
        $this->assertSame([300, 200], [$result['value'], $result['previous']]);
        $this->assertSame([['2026-10-01', 300]], $result['series']);
        $this->assertArrayNotHasKey('notices', $result);
    }

    public function test_days_within_a_month_that_is_one_figure_are_not_counted_twice(): void {
        $this->assertSame(
            300,
            $this->fold('total', [['2026-10', '300'], ['2026-10-05', '7']], ['period' => '2026-10'])['value'],
        );
    }

    public function test_a_unit_that_is_not_over_or_not_all_in_the_period_is_partial(): void {
        $days = array_map(fn($day) => [sprintf('2026-11-%02d', $day), '1'], range(1, 10));
        $result = $this->fold('total', $days, ['granularity' => 'week']);
        $this->assertSame(
            [
                ['t' => '2026-10-26', 'value' => 1, 'partial' => true],
                ['2026-11-02', 7],
                ['t' => '2026-11-09', 'value' => 2, 'partial' => true],
            ],
            $result['series'],
        );
        $this->assertSame(
            [true],
            array_column($this->fold('total', $days, ['granularity' => 'month'])['series'], 'partial'),
        );
    }

    public function test_a_long_line_takes_a_coarser_unit_rather_than_more_points_than_asked(): void {
        $rows = [['2025-01-01', '1'], ['2026-11-01', '2']];
        $this->assertSame('week', $this->fold('total', $rows, ['period' => '2025-01-01/2026-11-15'])['granularity']);
        $few = $this->fold('total', $rows, ['period' => '2026', 'maxPoints' => '20']);
        $this->assertSame(['month', 11], [$few['granularity'], count($few['series'])]);
    }

    public function test_days_that_have_not_come_are_not_counted(): void {
        $result = $this->fold('total', [['2026-11-14', '5'], ['2026-11-16', '900']]);
        $this->assertSame([5, '2026-11-14'], [$result['value'], $result['asOf']]);
    }

    public function test_a_period_that_is_over_is_complete_though_its_last_day_has_no_figure(): void {
        $result = $this->fold('total', [['2026-10-01', '5'], ['2026-11-02', '1']], ['period' => '2026-10']);
        $this->assertSame(
            ['2026-10-31', ['30 of 31 days are missing and not counted.']],
            [$result['asOf'], $result['notices']],
        );
    }

    public function test_words_count_from_the_last_day_with_figures(): void {
        $rows = [['2026-10-31', '0'], ['2026-11-01', '1'], ['2026-11-02', '2'], ['2026-11-03', '3']];
        $this->assertSame(
            [5, 1],
            array_values(
                array_intersect_key($this->fold('total', $rows, ['period' => '2d']), ['value' => 1, 'previous' => 1]),
            ),
        );
    }

    public function test_without_figures_the_name_and_what_was_asked_stay(): void {
        $result = $this->fold('total', []);
        $this->assertNull($result['value']);
        $this->assertSame(['Leads', ['There are no figures yet.']], [$result['label'], $result['notices']]);
        $this->assertSame(['start' => '2026-11-01', 'end' => '2026-11-30'], $result['period']);
        $this->assertSame(
            ['There is no figure of this period.'],
            $this->fold('total', [['2026-10-05', '1']])['notices'],
        );
    }
}
