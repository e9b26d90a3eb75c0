<?php

/** How typed and uploaded figures are kept. */
final class HistoryTest extends WordPressCase {
    protected function tearDown(): void {
        KpiElements\delete_kpi('leads');
    }

    private function rows(): array {
        return array_map('array_values', KpiElements\figures('leads'));
    }

    private function put(array ...$rows): array {
        return KpiElements\put_figures(
            'leads',
            array_map(fn($row) => array_combine(array_slice(['date', 'value', 'sample'], 0, count($row)), $row), $rows),
        );
    }

    public function test_there_is_one_figure_for_a_date_and_the_later_one_counts(): void {
        $this->put(['2026-11-02', '19'], ['2026-11-01', '12']);
        $this->put(['2026-11-02', '20'], ['2026-10-31', '7']);
        $this->assertSame([['2026-10-31', '7'], ['2026-11-01', '12'], ['2026-11-02', '20']], $this->rows());
    }

    public function test_no_digit_is_lost(): void {
        $this->put(
            ['2026-11-01', '9007199254740993.10'],
            ['2026-11-02', '0.1'],
            ['2026-11-03', '-5'],
            ['2026-11-04', '12.5%', '400'],
        );
        $this->assertSame(
            [
                ['2026-11-01', '9007199254740993.1'],
                ['2026-11-02', '0.1'],
                ['2026-11-03', '-5'],
                ['2026-11-04', '0.125', '400'],
            ],
            $this->rows(),
        );
    }

    public function test_a_figure_may_be_of_a_whole_month_however_it_is_written(): void {
        $this->put(['2026-11-01/2026-11-30', '5'], ['2026-11', '6'], ['2026-W46', '1'], ['2026-11-15/2026-11-15', '2']);
        $this->assertSame([['2026-11', '6'], ['2026-W46', '1'], ['2026-11-15', '2']], $this->rows());
    }

    /** @dataProvider bad_rows */
    public function test_what_is_no_figure_is_named_and_nothing_of_its_lot_is_kept(array $row, string $field): void {
        $problems = $this->put(['2026-11-01', '12'], $row);
        $this->assertSame([1 => [$field]], array_map('array_keys', $problems));
        $this->assertSame([], $this->rows());
    }

    public function bad_rows(): array {
        return [
            'no such day' => [['2026-02-30', '1'], 'date'],
            'a word' => [['month', '1'], 'date'],
            'another order' => [['01.11.2026', '1'], 'date'],
            'nothing' => [['2026-11-02', ''], 'value'],
            'a comma' => [['2026-11-02', '1,5'], 'value'],
            'a formula' => [['2026-11-02', '=1+1'], 'value'],
            'hexadecimal' => [['2026-11-02', '0x10'], 'value'],
            'very long' => [['2026-11-02', str_repeat('9', 100000)], 'value'],
            'less than nothing to rest on' => [['2026-11-02', '1', '-4'], 'sample'],
        ];
    }

    public function test_figures_are_removed_by_their_dates(): void {
        $this->put(['2026-11-01', '1'], ['2026-11-02', '2'], ['2026-11-03', '3']);
        KpiElements\remove_figures('leads', ['2026-11-02', '2020-01-01']);
        $this->assertSame([['2026-11-01', '1'], ['2026-11-03', '3']], $this->rows());
    }

    public function test_more_figures_than_a_kpi_can_have_are_refused_and_the_old_ones_stay(): void {
        $this->put(['2026-11-01', '1']);
        $rows = array_map(fn($day) => [KpiElements\iso_date($day), '1'], range(0, 10000));
        $this->assertNotEmpty($this->put(...$rows));
        $this->assertSame([['2026-11-01', '1']], $this->rows());
    }

    public function test_figures_that_the_database_refuses_are_not_said_to_be_kept(): void {
        $this->put(['2026-11-01', '1']);
        $refuse = fn($query) => preg_match('/^\s*UPDATE/', $query)
            ? 'UPDATE wp_options SET option_id = 0 WHERE 1 = 0'
            : $query;
        add_filter('query', $refuse);
        $problems = $this->put(['2026-11-02', '2']);
        remove_filter('query', $refuse);
        $this->assertStringContainsString('The database of this site', $problems[0]['value']);
        $this->assertSame([['2026-11-01', '1']], $this->rows());
    }

    public function test_pages_that_show_no_kpi_do_not_load_figures(): void {
        $this->put(['2026-11-01', '1']);
        wp_cache_delete('alloptions', 'options');
        $this->assertSame([], preg_grep('/figures_/', array_keys(wp_load_alloptions())));
    }

    public function test_who_keeps_answers_hears_of_every_change(): void {
        $heard = [];
        add_action('kpi_elements_figures_changed', function (string $id) use (&$heard): void {
            $heard[] = $id;
        });
        $this->put(['2026-11-01', '1']);
        KpiElements\remove_figures('leads', ['2026-11-01']);
        $this->assertSame(['leads', 'leads'], $heard);
    }
}
