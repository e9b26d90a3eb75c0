<?php

/** What a KPI has to be like to be saved. */
final class DefinitionTest extends WordPressCase {
    public function test_a_kpi_with_a_name_may_be_saved(): void {
        $this->assertSame([], $this->problems([]));
        $this->assertSame(
            [],
            $this->problems(['target' => '0.4/0.6', 'better' => 'range', 'unit' => 'percent', 'compare' => '2025-11']),
        );
        $this->assertSame(
            [],
            $this->problems([
                'currency' => 'NOK',
                'unit' => 'currency',
                'time_zone' => 'Europe/Oslo',
                'period' => '30d',
            ]),
        );
        $this->assertSame(
            [],
            $this->problems(['source' => ['type' => 'url', 'url' => 'https://figures.example.com/a.csv?b=1&c=2']]),
        );
        $this->assertSame(
            [],
            $this->problems(['source' => ['type' => 'analytics', 'metric' => 'sessions', 'user' => 1]]),
        );
    }

    /** @dataProvider mistakes */
    public function test_a_mistake_is_told_at_its_field(array $kpi, string $field): void {
        $this->assertSame([$field], array_keys($this->problems($kpi)));
    }

    public function mistakes(): array {
        return [
            'no name' => [['label' => ' '], 'label'],
            'a long name' => [['label' => str_repeat('a', 201)], 'label'],
            'no text' => [['label' => ['a']], 'label'],
            'no unit' => [['unit' => ''], 'unit'],
            'money of no country' => [['unit' => 'currency'], 'currency'],
            'small letters' => [['currency' => 'eur'], 'currency'],
            'another kind' => [['kind' => 'sum'], 'kind'],
            'another direction' => [['better' => 'up'], 'better'],
            'a comma' => [['target' => '1,200'], 'target'],
            'a range that is none' => [['target' => '0.6/0.4'], 'target'],
            'one number for a range' => [['better' => 'range', 'target' => '5'], 'target'],
            'another period' => [['period' => 'fortnight'], 'period'],
            'another comparison' => [['compare' => 'month'], 'compare'],
            'another planet' => [['time_zone' => 'Mars/Phobos'], 'time_zone'],
            'no capability' => [['capability' => ''], 'capability'],
            'no source' => [['source' => []], 'source'],
            'an open address' => [['source' => ['type' => 'url', 'url' => 'http://example.com']], 'source_url'],
            'no address' => [['source' => ['type' => 'url', 'url' => 'javascript:alert(1)']], 'source_url'],
            'another sign' => [['source' => ['type' => 'csv', 'decimal' => ';']], 'source_decimal'],
            'another order' => [['source' => ['type' => 'csv', 'dates' => 'ydm']], 'source_dates'],
            'no metric' => [['source' => ['type' => 'search-console', 'metric' => 'sessions']], 'source_metric'],
        ];
    }

    private function problems(array $kpi): array {
        return KpiElements\kpi_problems(array_merge(KpiElements\NEW_KPI, ['label' => 'Leads'], $kpi));
    }

    public function test_a_deleted_kpi_leaves_nothing(): void {
        KpiElements\save_kpi('leads', ['label' => 'Leads']);
        KpiElements\put_figures('leads', [['date' => '2026-11-01', 'value' => '5']]);
        update_option('kpi_elements_fetched_leads', ['rows' => []]);
        KpiElements\delete_kpi('leads');
        $this->assertNull(KpiElements\kpi('leads'));
        $this->assertFalse(get_option('kpi_elements_figures_leads'));
        $this->assertFalse(get_option('kpi_elements_fetched_leads'));
    }

    public function test_of_an_unknown_kpi_there_is_no_result(): void {
        $this->assertSame(404, KpiElements\result('nobody')->get_error_data()['status']);
    }

    public function test_days_begin_in_the_zone_of_the_kpi_by_a_name_that_browsers_know(): void {
        update_option('gmt_offset', -7);
        KpiElements\save_kpi('leads', ['label' => 'Leads']);
        $this->assertSame('Etc/GMT+7', KpiElements\result('leads')['timeZone']);
        update_option('gmt_offset', 0);
        $this->assertSame('UTC', KpiElements\result('leads')['timeZone']);
        KpiElements\save_kpi('leads', ['label' => 'Leads', 'time_zone' => 'Europe/Oslo']);
        $this->assertSame('Europe/Oslo', KpiElements\result('leads')['timeZone']);
        KpiElements\delete_kpi('leads');
    }
}
