<?php

require_once __DIR__ . '/Source.php';

/** Answers that are kept, and figures that grow old. */
final class CacheTest extends WordPressCase {
    use Source;

    protected function setUp(): void {
        parent::setUp();
        $this->kpi('leads', ['public' => true]);
        $this->assertTrue(KpiElements\refresh('leads'));
    }

    private function kept(): int {
        return count(get_transient('kpi_elements_answers_leads') ?: []);
    }

    public function test_the_same_question_is_kept_once_however_it_is_put(): void {
        KpiElements\answer('leads', ['period' => '2025-11', 'compare' => 'year']);
        KpiElements\answer('leads', ['compare' => 'year', 'period' => '2025-11', 'utm' => 'x', 'granularity' => '']);
        $this->assertSame(1, $this->kept());
    }

    public function test_a_stranger_with_many_questions_does_not_fill_the_database(): void {
        global $wpdb;
        $rows = (int) $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->options");
        KpiElements\answer('leads');
        $page = KpiElements\answer('leads', ['period' => '2025'], true);
        $own = get_transient('kpi_elements_answer_leads');
        $this->assertCount(2, $own);
        $written = did_action('setted_transient');
        foreach (range(1000, 1060) as $year) {
            $this->assertIsArray(KpiElements\answer('leads', ['period' => (string) $year]));
        }
        $this->assertSame(KpiElements\ANSWERS_KEPT, did_action('setted_transient') - $written, 'no write beyond');
        $this->assertSame(KpiElements\ANSWERS_KEPT, $this->kept());
        $this->assertSame($own, get_transient('kpi_elements_answer_leads'), 'what pages show stays');
        $this->assertEquals($page, KpiElements\answer('leads', ['period' => '2025']));
        $this->assertLessThanOrEqual($rows + 4, (int) $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->options"));
        $this->assertLessThan(1e6, strlen(serialize(get_transient('kpi_elements_answers_leads'))));
    }

    /** Makes what is kept so old that it is worked out again. */
    private function age(string $name): void {
        $stale = fn($kept) => ['at' => $kept['at'] - KpiElements\ANSWER_FRESH] + $kept;
        set_transient($name, array_map($stale, get_transient($name)));
    }

    public function test_an_old_answer_makes_room_for_a_new_one_and_that_of_a_page_is_renewed_by_its_scripts(): void {
        foreach (range(1001, 1012) as $year) {
            KpiElements\answer('leads', ['period' => (string) $year]);
        }
        $this->age('kpi_elements_answers_leads');
        KpiElements\answer('leads', ['period' => '2025'], true);
        $this->age('kpi_elements_answer_leads');
        $written = did_action('setted_transient');
        foreach (['2025', '2025', '1013', '1013'] as $year) {
            KpiElements\answer('leads', ['period' => $year]);
        }
        $this->assertSame(2, did_action('setted_transient') - $written);
        $this->assertCount(1, get_transient('kpi_elements_answer_leads'));
        $this->assertSame(KpiElements\ANSWERS_KEPT, $this->kept());
    }

    public function test_a_kept_answer_is_the_answer(): void {
        $first = KpiElements\answer('leads');
        $kept = get_transient('kpi_elements_answer_leads');
        $this->assertSame(1, count($kept));
        $this->assertEquals($first, KpiElements\answer('leads'));
        // Proof that it comes from there.
        $key = array_keys($kept)[0];
        $kept[$key]['json'] = '{"value":99}';
        set_transient('kpi_elements_answer_leads', $kept);
        $this->assertSame(99, KpiElements\answer('leads')['value']);
        $kept[$key]['at'] -= KpiElements\ANSWER_FRESH;
        set_transient('kpi_elements_answer_leads', $kept);
        $this->assertEquals(12, KpiElements\answer('leads')['value']);
    }

    public function test_who_reads_in_another_language_gets_another_answer(): void {
        KpiElements\answer('leads');
        $german = fn() => 'de_DE';
        add_filter('determine_locale', $german);
        KpiElements\answer('leads');
        remove_filter('determine_locale', $german);
        $this->assertCount(2, get_transient('kpi_elements_answer_leads'));
    }

    public function test_of_a_few_typed_figures_no_answer_is_kept(): void {
        $this->kpi('typed', ['source' => ['type' => 'manual']]);
        KpiElements\put_figures('typed', [['date' => '2025-11-03', 'value' => '5']]);
        $this->assertSame(5, KpiElements\answer('typed')['value']);
        $this->assertFalse(get_transient('kpi_elements_answer_typed'));
        KpiElements\delete_kpi('typed');
    }

    public function test_other_figures_and_another_definition_are_another_answer_at_once(): void {
        $this->assertEquals(12, KpiElements\answer('leads')['value']);
        $this->says = "date,value\n2025-11-03,30\n2025-10-01,8\n";
        $this->assertTrue(KpiElements\refresh('leads', true));
        $this->assertEquals(30, KpiElements\answer('leads')['value']);
        $this->kpi('leads', ['public' => true, 'period' => '2025-10']);
        $this->assertEquals(8, KpiElements\answer('leads')['value']);
    }

    public function test_who_works_an_answer_out_of_old_figures_too_late_does_not_bring_them_back(): void {
        $this->later('leads', HOUR_IN_SECONDS);
        KpiElements\answer('leads');
        $late = get_transient('kpi_elements_answer_leads');
        $this->says = "date,value\n2025-11-03,30\n";
        $this->assertTrue(KpiElements\refresh('leads', true));
        set_transient('kpi_elements_answer_leads', $late);
        $this->assertEquals(30, KpiElements\answer('leads')['value']);
    }

    public function test_a_source_is_not_asked_again_that_another_request_has_asked_for_the_first_time(): void {
        global $wpdb;
        $this->kpi('new');
        // This request knows that there is nothing yet; then the other one is done.
        $this->assertNull(KpiElements\fetched('new')['at']);
        $record = ['at' => time(), 'tried' => time()] + KpiElements\NOT_FETCHED;
        $wpdb->insert($wpdb->options, [
            'option_name' => 'kpi_elements_fetched_new',
            'option_value' => serialize($record),
            'autoload' => 'no',
        ]);
        $this->assertNull(KpiElements\refresh('new'));
        $this->assertSame(1, $this->asked, 'that of the first KPI');
    }

    public function test_figures_that_the_database_refuses_are_not_said_to_be_fresh(): void {
        $refuse = fn($query) => preg_match('/^\s*UPDATE.*;s:2:"99"/s', stripslashes($query))
            ? 'UPDATE wp_options SET option_id = 0 WHERE 1 = 0'
            : $query;
        $this->says = "date,value\n2025-11-03,99\n";
        add_filter('query', $refuse);
        $this->assertInstanceOf(WP_Error::class, KpiElements\refresh('leads', true));
        remove_filter('query', $refuse);
        $this->assertStringContainsString('The database of this site', KpiElements\fetched('leads')['error']);
        $this->assertEquals(12, KpiElements\answer('leads')['value'], 'the last good figures stay');
    }

    public function test_old_figures_are_answered_at_once_and_sent_for_behind_the_readers_back(): void {
        $this->later('leads', HOUR_IN_SECONDS + 1);
        $this->says = "date,value\n2025-11-03,30\n";
        $this->assertEquals(12, KpiElements\answer('leads')['value']);
        $this->assertEquals(12, KpiElements\answer('leads')['value']);
        $this->assertSame(1, $this->asked);
        $this->assertNotFalse(wp_next_scheduled('kpi_elements_refresh_one', ['leads']));
        do_action('kpi_elements_refresh_one', 'leads');
        $this->assertSame(2, $this->asked);
        $this->assertEquals(30, KpiElements\answer('leads')['value']);
        do_action('kpi_elements_refresh_one', 'leads');
        $this->assertSame(2, $this->asked, 'who comes late finds it done');
    }

    public function test_a_source_that_fails_leaves_the_last_good_figures_with_their_date_and_a_word(): void {
        $before = KpiElements\answer('leads');
        $this->later('leads', 2 * HOUR_IN_SECONDS);
        $this->says = new WP_Error('http_request_failed', 'the secret of the source');
        $this->assertInstanceOf(WP_Error::class, KpiElements\refresh('leads'));
        $after = KpiElements\answer('leads');
        $this->assertEquals($before['value'], $after['value']);
        $this->assertLessThan(time() - HOUR_IN_SECONDS, strtotime($after['updatedAt']));
        $this->assertStringContainsString('has not answered since', implode(' ', $after['notices']));
        $this->assertStringNotContainsString('secret', wp_json_encode($after));
        $this->assertStringContainsString('the secret of the source', KpiElements\fetched('leads')['error']);
    }

    public function test_a_source_that_fails_is_left_alone_for_longer_and_longer_and_one_answer_ends_it(): void {
        $this->says = new WP_Error('http_request_failed', 'down');
        $this->later('leads', 2 * HOUR_IN_SECONDS);
        $pauses = [];
        foreach (range(1, 14) as $time) {
            $this->assertInstanceOf(WP_Error::class, KpiElements\refresh('leads'));
            $this->assertNull(KpiElements\refresh('leads'), 'not again at once');
            $state = KpiElements\fetched('leads');
            $pauses[] = KpiElements\next_refresh(KpiElements\kpi('leads'), $state) - $state['tried'];
            $this->later('leads', end($pauses));
        }
        $this->assertSame([60, 120, 240, 480], array_slice($pauses, 0, 4));
        $this->assertSame(12 * HOUR_IN_SECONDS, end($pauses));
        $this->says = "date,value\n2025-11-03,1\n";
        $this->assertTrue(KpiElements\refresh('leads'));
        $this->assertSame([0, ''], [KpiElements\fetched('leads')['failures'], KpiElements\fetched('leads')['error']]);
        $this->assertStringNotContainsString('since', implode(' ', KpiElements\answer('leads')['notices'] ?? []));
    }

    public function test_a_source_that_never_answered_says_when_to_come_again(): void {
        $this->kpi('new', ['public' => true]);
        $this->says = new WP_Error('http_request_failed', 'down');
        KpiElements\refresh('new');
        $answer = KpiElements\answer('new');
        $this->assertSame(503, $answer->get_error_data()['status']);
        $this->assertEqualsWithDelta(60, $answer->get_error_data()['retry_after'], 2);
        $this->assertFalse(wp_next_scheduled('kpi_elements_refresh_one', ['new']));
    }

    public function test_another_source_is_asked_anew_and_a_kpi_that_is_gone_leaves_nothing_known(): void {
        $this->kpi('leads', ['source' => ['type' => 'url', 'url' => 'https://figures.example.com/other.csv']]);
        $this->assertNull(KpiElements\fetched('leads')['at']);
        $this->assertTrue(KpiElements\refresh('leads'));
        KpiElements\answer('leads');
        KpiElements\answer('leads', ['period' => '2025']);
        update_option('kpi_elements_kpis', []);
        $this->assertFalse(get_option('kpi_elements_fetched_leads'));
        $this->assertFalse(get_transient('kpi_elements_answer_leads'));
        $this->assertFalse(get_transient('kpi_elements_answers_leads'));
        $this->assertSame(404, KpiElements\answer('leads')->get_error_data()['status']);
    }

    public function test_figures_of_a_source_that_is_no_longer_the_kpis_are_not_kept(): void {
        global $wpdb;
        $url = 'https://figures.example.com/other.csv';
        $other = ['source' => ['type' => 'url', 'url' => $url]] + KpiElements\kpi('leads');
        foreach ([['leads' => $other], []] as $kpis) {
            // Another request changes it while the source is asked; this one has all options in its memory.
            $change = function ($answer) use ($wpdb, $kpis) {
                $wpdb->update(
                    $wpdb->options,
                    ['option_value' => serialize($kpis)],
                    ['option_name' => 'kpi_elements_kpis'],
                );
                $wpdb->delete($wpdb->options, ['option_name' => 'kpi_elements_fetched_leads']);
                return $answer;
            };
            $this->kpi('leads', ['public' => true]);
            add_filter('pre_http_request', $change, 20);
            $this->assertNull(KpiElements\refresh('leads', true));
            remove_filter('pre_http_request', $change, 20);
            $this->assertSame($kpis, KpiElements\kpis());
            wp_cache_delete('kpi_elements_fetched_leads', 'options');
            $this->assertSame(KpiElements\NOT_FETCHED, KpiElements\fetched('leads'));
        }
    }

    public function test_a_source_that_is_being_asked_is_not_one_that_fails(): void {
        $this->later('leads', 2 * HOUR_IN_SECONDS);
        $said = null;
        $read = function ($answer) use (&$said) {
            KpiElements\forget_answers('leads');
            $said = KpiElements\answer('leads');
            return $answer;
        };
        add_filter('pre_http_request', $read, 20);
        KpiElements\refresh('leads');
        remove_filter('pre_http_request', $read, 20);
        $this->assertStringNotContainsString('since', implode(' ', $said['notices'] ?? []));
    }

    public function test_a_lock_is_held_by_one_given_back_by_its_holder_and_taken_from_who_died_with_it(): void {
        $mine = KpiElements\lock('test', 60);
        $this->assertIsString($mine);
        $this->assertNull(KpiElements\lock('test', 60));
        KpiElements\unlock('test', 'what somebody else held');
        $this->assertNull(KpiElements\lock('test', 60));
        KpiElements\unlock('test', $mine);
        $dead = KpiElements\lock('test', -1);
        $this->assertIsString($dead);
        $next = KpiElements\lock('test', 60);
        $this->assertIsString($next);
        KpiElements\unlock('test', $dead);
        $this->assertNull(KpiElements\lock('test', 60), 'the dead come back too late');
        KpiElements\unlock('test', $next);
        $this->assertFalse(get_option('kpi_elements_lock_test'));
    }

    public function test_a_failure_of_any_kind_gives_the_lock_back(): void {
        $this->later('leads', 2 * HOUR_IN_SECONDS);
        $break = function () {
            throw new Error('broken');
        };
        add_filter('kpi_elements_addresses', $break);
        $this->assertSame('broken', KpiElements\refresh('leads')->get_error_message());
        remove_filter('kpi_elements_addresses', $break);
        $this->assertTrue(KpiElements\refresh('leads', true));
    }

    public function test_what_is_kept_and_is_no_answer_is_none(): void {
        set_transient('kpi_elements_answer_leads', ['strange', 7]);
        $this->assertSame([], KpiElements\kept_answers('kpi_elements_answer_leads'));
    }

    public function test_an_id_may_be_a_number(): void {
        $this->kpi('2025', ['public' => true]);
        $this->kpi('7', ['public' => true]);
        $this->kpi('2025', ['public' => true, 'label' => 'Again']);
        $this->assertTrue(KpiElements\refresh('2025'));
        $this->assertSame(['Again', 'Leads'], [KpiElements\answer('2025')['label'], KpiElements\kpi('7')['label']]);
        $this->assertSame('2025', KpiElements\listed_kpis()[1]['id']);
    }
}
