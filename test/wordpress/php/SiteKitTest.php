<?php

require_once __DIR__ . '/site-kit.php';

/** Figures through Site Kit, which is played by a stand-in. */
final class SiteKitTest extends WordPressCase {
    private int $now;

    protected function setUp(): void {
        parent::setUp();
        $this->now = time(); // once: it may be midnight in between
        $GLOBALS['wp_rest_server'] = null; // routes are registered once for each server
    }

    protected function tearDown(): void {
        KpiElements\delete_kpi('search');
        delete_option('stand_in_answers');
        delete_option('stand_in_asked');
        $GLOBALS['wp_rest_server'] = null;
    }

    private function save(string $type, string $metric, string $user = 'admin', array $more = []): void {
        $source = ['type' => $type, 'metric' => $metric, 'user' => get_user_by('login', $user)->ID];
        KpiElements\save_kpi('search', compact('source') + $more + ['label' => 'Search', 'time_zone' => 'UTC']);
    }

    private function answers(string $route, $answer): void {
        update_option('stand_in_answers', [$route => is_wp_error($answer) ? $answer : json_encode($answer)]);
    }

    /** So many days before today. */
    private function day(int $ago): string {
        return gmdate('Y-m-d', $this->now - $ago * DAY_IN_SECONDS);
    }

    private function clicks(int ...$clicks): void {
        $rows = [];
        foreach ($clicks as $i => $count) {
            $rows[] = [
                'keys' => [$this->day(4 + $i)],
                'clicks' => $count,
                'impressions' => 100,
                'ctr' => $count / 100,
                'position' => 3.5,
            ];
        }
        $this->answers('search-console/data/searchanalytics', $rows);
    }

    public function test_nobody_asks_as_the_user_who_has_chosen_the_source_and_is_nobody_again(): void {
        $logged_in = 0;
        add_action('wp_login', function () use (&$logged_in): void {
            $logged_in++;
        });
        $this->save('search-console', 'clicks');
        $this->clicks(5, 7);
        $this->assertTrue(KpiElements\refresh('search', true));
        $this->assertSame(0, get_current_user_id());
        $this->assertSame(0, $logged_in, 'nobody but Site Kit hears of a log-in');
        $this->assertSame(12, KpiElements\result('search', ['period' => '7d'])['value']);
    }

    public function test_who_may_not_see_the_figures_of_site_kit_gets_none_for_others(): void {
        $this->as('subscriber');
        $before = get_current_user_id();
        foreach (['author', 'subscriber'] as $user) {
            $this->save('search-console', 'clicks', $user);
            $this->clicks(5);
            $this->assertStringStartsWith(
                'Site Kit gives no figures: ',
                KpiElements\refresh('search', true)->get_error_message(),
            );
            $this->assertSame($before, get_current_user_id());
            $this->assertNull(KpiElements\result('search')['value']);
        }
    }

    public function test_days_that_still_move_are_not_asked_for(): void {
        $this->save('search-console', 'ctr');
        $this->clicks(5);
        KpiElements\refresh('search', true);
        $asked = get_option('stand_in_asked');
        $this->assertSame([$this->day(3), 'date', 1000], [$asked['endDate'], $asked['dimensions'], $asked['limit']]);
        $result = KpiElements\result('search', ['period' => '7d']);
        $this->assertSame(
            [0.05, 'rate', 'percent', $this->day(3)],
            [$result['value'], $result['kind'], $result['unit'], $result['asOf']],
        );
        $this->assertSame('America/Los_Angeles', $result['timeZone']);
    }

    public function test_users_are_asked_for_in_the_very_ranges_that_are_compared(): void {
        $this->save('analytics', 'totalUsers', 'admin', ['period' => '7d']);
        $total = fn(string $range, string $users) => [
            'dimensionValues' => [['value' => 'RESERVED_TOTAL'], ['value' => $range]],
            'metricValues' => [['value' => $users]],
        ];
        $this->answers('analytics-4/data/report', [
            'dimensionHeaders' => [['name' => 'date'], ['name' => 'dateRange']],
            'metricHeaders' => [['name' => 'totalUsers', 'type' => 'TYPE_INTEGER']],
            'rows' => [
                [
                    'dimensionValues' => [
                        ['value' => str_replace('-', '', $this->day(1))],
                        ['value' => 'date_range_0'],
                    ],
                    'metricValues' => [['value' => '40']],
                ],
            ],
            'totals' => [$total('date_range_1', '80'), $total('date_range_0', '90')],
            'rowCount' => 1,
            'metadata' => ['timeZone' => 'Europe/Oslo'],
        ]);
        $this->assertTrue(KpiElements\refresh('search', true));
        $asked = get_option('stand_in_asked');
        $this->assertSame(
            [$this->day(7), $this->day(1), $this->day(14), $this->day(8)],
            [$asked['startDate'], $asked['endDate'], $asked['compareStartDate'], $asked['compareEndDate']],
        );
        $result = KpiElements\result('search');
        $this->assertSame(
            [90, 80, 'unique', 'Europe/Oslo'],
            [$result['value'], $result['previous'], $result['kind'], $result['timeZone']],
        );
        // Of other ranges nobody knows.
        $this->assertNull(KpiElements\result('search', ['period' => '30d'])['value']);
    }

    /** @dataProvider failures */
    public function test_the_last_good_figures_stay_when_site_kit_fails($failure): void {
        $this->save('search-console', 'clicks');
        $this->clicks(5);
        KpiElements\refresh('search', true);
        $good = KpiElements\result('search', ['period' => '7d']);
        $this->answers('search-console/data/searchanalytics', $failure);
        $this->assertWPError(KpiElements\refresh('search', true));
        $after = KpiElements\result('search', ['period' => '7d']);
        $this->assertStringContainsString('has not answered since', array_pop($after['notices']));
        $this->assertSame($good, $after);
        $this->assertSame(5, $good['value']);
    }

    public function failures(): array {
        return [
            'an error' => [new WP_Error('dailyLimitExceeded', 'Too many questions.', ['status' => 429])],
            'another shape' => [['error' => 'a token']],
            'figures that are none' => [[['keys' => ['2026-11-01'], 'clicks' => 'many']]],
        ];
    }

    public function test_without_site_kit_the_error_says_so(): void {
        $this->save('search-console', 'clicks');
        $routes = $GLOBALS['wp_filter']['rest_api_init'];
        unset($GLOBALS['wp_filter']['rest_api_init']);
        $error = KpiElements\refresh('search', true);
        $GLOBALS['wp_filter']['rest_api_init'] = $routes;
        $this->assertStringContainsString('it is not active', $error->get_error_message());
    }

    public function test_another_source_does_not_show_the_figures_of_the_one_before(): void {
        $this->save('search-console', 'clicks');
        $this->clicks(5);
        $this->assertTrue(KpiElements\refresh('search', true));
        $this->save('search-console', 'impressions');
        $this->assertNull(KpiElements\result('search', ['period' => '7d'])['value']);
    }

    private function assertWPError($thing): void {
        $this->assertInstanceOf(WP_Error::class, $thing);
    }
}
