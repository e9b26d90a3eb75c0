<?php

require_once __DIR__ . '/Source.php';

/** The hourly round. */
final class CronTest extends WordPressCase {
    use Source;

    public function test_wp_cron_is_planned_only_while_there_is_something_to_ask(): void {
        $this->kpi('typed', ['source' => ['type' => 'manual']]);
        $this->assertFalse(wp_next_scheduled('kpi_elements_refresh'));
        $this->kpi('leads');
        $this->assertSame('hourly', wp_get_schedule('kpi_elements_refresh'));
        update_option('kpi_elements_kpis', []);
        $this->assertFalse(wp_next_scheduled('kpi_elements_refresh'));
    }

    public function test_nothing_stays_planned_when_the_plugin_is_switched_off(): void {
        $this->kpi('leads');
        KpiElements\refresh_soon('leads');
        do_action('deactivate_' . plugin_basename(KpiElements\FILE), false);
        $this->assertStringNotContainsString('kpi_elements', wp_json_encode(_get_cron_array()));
    }

    public function test_each_kpi_is_asked_for_as_often_as_it_says(): void {
        $this->kpi('hourly');
        $this->kpi('daily', [
            'source' => ['type' => 'url', 'url' => 'https://figures.example.com/a.csv', 'refresh' => 'daily'],
        ]);
        $this->kpi('typed', ['source' => ['type' => 'manual']]);
        do_action('kpi_elements_refresh');
        $this->assertSame(2, $this->asked);
        do_action('kpi_elements_refresh');
        $this->assertSame(2, $this->asked);
        $this->later('hourly', HOUR_IN_SECONDS);
        $this->later('daily', HOUR_IN_SECONDS);
        do_action('kpi_elements_refresh');
        $this->assertSame(3, $this->asked);
        $this->later('daily', DAY_IN_SECONDS);
        do_action('kpi_elements_refresh');
        $this->assertSame(4, $this->asked);
    }

    public function test_one_that_fails_does_not_keep_the_others_waiting(): void {
        $this->kpi('wrong', ['source' => ['type' => 'url', 'url' => 'https://elsewhere.example.com/a.csv']]);
        $this->kpi('leads');
        do_action('kpi_elements_refresh');
        $this->assertSame(1, KpiElements\fetched('wrong')['failures']);
        $this->assertGreaterThan(0, KpiElements\fetched('leads')['at']);
    }

    public function test_what_does_not_fit_into_one_run_follows_in_the_next_the_oldest_first(): void {
        foreach (['new', 'old', 'older'] as $id) {
            $this->kpi($id);
            $this->assertTrue(KpiElements\refresh($id));
        }
        $this->later('new', 2 * HOUR_IN_SECONDS);
        $this->later('old', 3 * HOUR_IN_SECONDS);
        $this->later('older', 4 * HOUR_IN_SECONDS);
        $room = 2;
        $budget = function () use (&$room): float {
            return $room-- > 0 ? 3600 : -1;
        };
        add_filter('kpi_elements_refresh_budget', $budget);
        do_action('kpi_elements_refresh');
        remove_filter('kpi_elements_refresh_budget', $budget);
        $ages = array_map(fn($id) => time() - KpiElements\fetched($id)['at'] > HOUR_IN_SECONDS, [
            'older',
            'old',
            'new',
        ]);
        $this->assertSame([false, false, true], $ages);
        $this->assertLessThanOrEqual(time() + MINUTE_IN_SECONDS, wp_next_scheduled('kpi_elements_refresh'));
    }
}
