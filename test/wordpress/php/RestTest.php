<?php

require_once __DIR__ . '/Source.php';

/** What the route answers to whom. */
final class RestTest extends WordPressCase {
    use Source;

    protected function setUp(): void {
        parent::setUp();
        $this->kpi('leads', ['public' => true, 'target' => '20']);
        $this->kpi('margin', ['public' => false, 'capability' => 'edit_posts']);
        $this->kpi('salaries', ['public' => false, 'capability' => 'manage_options', 'label' => 'Salaries']);
        foreach (['leads', 'margin', 'salaries'] as $id) {
            $this->assertTrue(KpiElements\refresh($id));
        }
    }

    private function ask(string $path, array $query = []): WP_REST_Response {
        $request = new WP_REST_Request('GET', "/kpi-elements/v1/$path");
        $request->set_query_params($query);
        return rest_get_server()->dispatch($request);
    }

    public function test_a_public_kpi_answers_everybody_with_its_figures(): void {
        foreach (['kpis/leads' => [], 'kpis' => ['metric' => 'leads']] as $path => $query) {
            $answer = $this->ask($path, $query);
            $this->assertSame(200, $answer->get_status());
            $this->assertEquals(12, $answer->get_data()['value']);
            $this->assertSame(
                'public, max-age=60, stale-while-revalidate=600',
                $answer->get_headers()['Cache-Control'],
            );
        }
    }

    public function test_the_path_says_which_kpi_is_meant_whatever_metric_is_asked_besides(): void {
        $this->assertSame(401, $this->ask('kpis/margin', ['metric' => 'leads'])->get_status());
    }

    public function test_who_has_the_same_answer_already_is_told_so_without_it(): void {
        $tag = $this->ask('kpis/leads')->get_headers()['ETag'];
        foreach (
            [$tag, substr($tag, 2), str_replace('"', '', "\"x\", $tag") . '"', substr($tag, 0, -1) . '-gzip"']
            as $i => $known
        ) {
            $request = new WP_REST_Request('GET', '/kpi-elements/v1/kpis/leads');
            $request->set_header('If-None-Match', $known);
            $answer = rest_get_server()->dispatch($request);
            if (2 === $i) {
                $this->assertSame(200, $answer->get_status(), 'what is no tag is none');
                continue;
            }
            $this->assertSame([304, null], [$answer->get_status(), $answer->get_data()], $known);
            $this->assertSame($tag, $answer->get_headers()['ETag']);
        }
        $this->says = "date,value\n2025-11-03,6\n";
        $this->assertTrue(KpiElements\refresh('leads', true));
        $this->assertNotSame($tag, $this->ask('kpis/leads')->get_headers()['ETag']);
    }

    public function test_a_private_kpi_answers_who_has_its_capability_and_no_cache_keeps_it(): void {
        $this->as('contributor');
        $answer = $this->ask('kpis/margin');
        $this->assertSame(200, $answer->get_status());
        $this->assertSame('private, no-store', $answer->get_headers()['Cache-Control']);
        $this->assertArrayNotHasKey('ETag', $answer->get_headers());
        $this->assertSame(403, $this->ask('kpis/salaries')->get_status());
        $this->as('admin');
        $this->assertSame(200, $this->ask('kpis/salaries')->get_status());
    }

    public function test_a_private_kpi_is_refused_and_an_unknown_one_looks_the_same(): void {
        foreach (['' => 401, 'subscriber' => 403, 'author' => 403] as $role => $status) {
            '' === $role ? wp_set_current_user(0) : $this->as($role);
            $private = $this->ask('kpis/salaries');
            $this->assertSame($status, $private->get_status(), $role);
            $this->assertSame($private->get_data(), $this->ask('kpis/unknown')->get_data());
            $this->assertSame($private->get_data(), $this->ask('kpis', ['metric' => 'unknown'])->get_data());
            $this->assertStringNotContainsString('Salaries', wp_json_encode($private->get_data()));
        }
        $this->as('admin');
        $this->assertSame(404, $this->ask('kpis/unknown')->get_status());
    }

    public function test_who_writes_posts_gets_the_list_of_what_they_may_see_without_figures_or_sources(): void {
        $this->assertSame(401, $this->ask('kpis')->get_status());
        $this->as('subscriber');
        $this->assertSame(403, $this->ask('kpis')->get_status());
        $this->as('author');
        $list = $this->ask('kpis')->get_data();
        $this->assertSame(['leads', 'margin'], array_column($list, 'id'));
        $this->assertSame(['20', true], [$list[0]['target'], $list[0]['public']]);
        $this->assertStringNotContainsString('figures.example.com', wp_json_encode($list));
        $this->as('admin');
        $this->assertSame(['leads', 'margin', 'salaries'], array_column($this->ask('kpis')->get_data(), 'id'));
    }

    public function test_a_question_that_cannot_be_is_refused_with_what_would_be_right(): void {
        $wrong = [
            ['period', ['2025-13', '2025-11-31', 'fortnight', ['2025-11'], "2025-11\n"], '2026-11-01/2026-11-30'],
            ['compare', ['last', '2025-00', ['year']], 'previous, year, none'],
            ['granularity', ['minute', 'DAY'], 'quarter'],
            ['maxPoints', ['many'], 'integer'],
            ['maxPoints', ['0', '-1', '1000001'], '1'],
            ['metric', ['../leads', 'LEADS', ['leads']], ''],
        ];
        foreach ($wrong as [$name, $values, $right]) {
            foreach ($values as $value) {
                $answer = $this->ask('kpis', [$name => $value] + ['metric' => 'leads']);
                $this->assertSame(400, $answer->get_status(), wp_json_encode([$name => $value]));
                $this->assertStringContainsString($right, $answer->get_data()['data']['params'][$name]);
            }
        }
    }

    public function test_a_question_that_can_be_is_answered_and_what_is_unknown_in_it_is_left_alone(): void {
        $right = [
            'period' => [
                '2025',
                '2025-Q4',
                '2025-11',
                '2025-W46',
                '2025-11-03',
                '2025-11-01/2025-11-30',
                'month',
                '7d',
                '',
            ],
            'compare' => ['previous', 'year', 'none', '2024-11', ''],
            'timeZone' => ['Europe/Oslo', 'Mars/Phobos'],
            'granularity' => ['day', 'week', 'month'],
            'maxPoints' => ['1', '2000'],
            'segment_channel' => ['paid'],
        ];
        foreach ($right as $name => $values) {
            foreach ($values as $value) {
                $this->assertSame(200, $this->ask('kpis/leads', [$name => $value])->get_status(), "$name=$value");
            }
        }
    }

    public function test_figures_that_have_not_come_yet_are_promised_for_later(): void {
        $this->kpi('new', ['public' => true]);
        $answer = $this->ask('kpis/new');
        $this->assertSame([503, 5], [$answer->get_status(), $answer->get_data()['data']['retry_after']]);
        $this->assertNotFalse(wp_next_scheduled('kpi_elements_refresh_one', ['new']));
        $this->assertSame(3, $this->asked, 'no reader waits for the source');
    }
}
