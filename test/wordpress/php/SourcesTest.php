<?php

/** What is read from the answer of an address. */
final class SourcesTest extends WordPressCase {
    private array $kpi = [];

    protected function setUp(): void {
        parent::setUp();
        $this->kpi = array_merge(KpiElements\NEW_KPI, [
            'label' => 'Leads',
            'period' => '2026-11',
            'time_zone' => 'UTC',
        ]);
    }

    /** What a KPI says whose source has answered so, on 20 November 2026. */
    private function result(string $body, string $format = 'json', array $source = []) {
        $kpi = ['source' => ['type' => 'url', 'url' => 'https://figures.example.com'] + $source] + $this->kpi;
        $fetched = KpiElements\read_figures($body, $format, $kpi, $source['key'] ?? 'leads');
        return is_wp_error($fetched)
            ? $fetched
            : KpiElements\kpi_result(
                $kpi,
                $fetched + ['rows' => [], 'facts' => [], 'result' => null, 'at' => null],
                [],
                KpiElements\day_number('2026-11-20'),
            );
    }

    public function test_a_list_of_rows_is_figures_by_day(): void {
        foreach (
            [
                '[{"date": "2026-11-01", "value": 12}, {"value": "19", "date": "2026-11-02"}]',
                '[["date", "value"], ["2026-11-01", 12], ["2026-11-02", 19]]',
                '{"columns": ["value", "date"], "rows": [[12, "2026-11-01"], [19, "2026-11-02"]]}',
                '{"meta": [{"name": "date"}, {"name": "value"}], "data": [["2026-11-01", 12], ["2026-11-02", 19]]}',
            ]
            as $json
        ) {
            $result = $this->result($json);
            $this->assertSame(
                [31, [['2026-11-01', 12], ['2026-11-02', 19]]],
                [$result['value'], $result['series']],
                $json,
            );
        }
        $this->assertSame(
            31,
            $this->result("Tag;Leads\n1.11.2026;12,0\n2.11.2026;19", 'csv', [
                'date' => 'Tag',
                'value' => 'Leads',
                'decimal' => ',',
                'dates' => 'dmy',
            ])['value'],
        );
    }

    public function test_a_big_number_keeps_its_digits(): void {
        $this->assertSame(
            '9007199254740993',
            $this->result('[{"date": "2026-11-01", "value": 9007199254740993}]')['value'],
        );
        $this->assertSame('9007199254740993', $this->result('{"value": 9007199254740993}')['value']);
    }

    public function test_an_empty_list_has_no_figures_yet(): void {
        $result = $this->result('[]');
        $this->assertSame([null, ['There are no figures yet.']], [$result['value'], $result['notices']]);
    }

    public function test_a_result_is_handed_on_field_by_field(): void {
        $this->kpi['target'] = '1200';
        $result = $this->result(
            json_encode([
                'value' => '540',
                'previous' => 498,
                'unit' => 'percent',
                'label' => 'Their name',
                'target' => 1,
                'asOf' => '2026-11-15',
                'series' => [['2026-11-01', 12], ['t' => '2026-11-02', 'value' => null, 'partial' => true]],
                'kind' => 'rate',
                'partial' => ['from' => '2026-11-14'],
                'notices' => ["<b>Late</b>, R&D < 5 %ab\u{202E}\0"],
                'secret' => 'token',
                '__proto__' => ['x' => 1],
                'stages' => [
                    ['label' => 'Visits', 'value' => 10, 'onclick' => 'x'],
                    ['label' => 'Leads', 'value' => '2'],
                ],
            ]),
        );
        $this->assertSame(540, $result['value']);
        $this->assertSame(
            ['Leads', 1200, 'percent', 'rate'],
            [$result['label'], $result['target'], $result['unit'], $result['kind']],
        );
        $this->assertSame(
            [['2026-11-01', 12], ['t' => '2026-11-02', 'value' => null, 'partial' => true]],
            $result['series'],
        );
        $this->assertSame(
            [['label' => 'Visits', 'value' => 10], ['label' => 'Leads', 'value' => 2]],
            $result['stages'],
        );
        $this->assertSame(['<b>Late</b>, R&D < 5 %ab'], $result['notices']); // text, and shown as text
        $this->assertArrayNotHasKey('secret', $result);
        $this->assertArrayNotHasKey('__proto__', $result);
    }

    public function test_a_target_that_somebody_has_chosen_here_is_not_that_of_a_goal_of_the_source(): void {
        $json = '{"value": 5, "plan": {"targets": [{"kpi": "leads", "target": 9}]}}';
        $this->assertSame(9, $this->result($json)['plan']['targets'][0]['target']);
        $this->kpi['target'] = '12';
        $result = $this->result($json);
        $this->assertSame([12, false], [$result['target'], isset($result['plan'])]);
    }

    public function test_a_result_is_of_its_own_period_whatever_the_definition_thinks(): void {
        $result = $this->result('{"value": 5, "period": "2026-Q4", "asOf": "2026-10-20"}');
        $this->assertSame(['2026-Q4', '2026-10-20'], [$result['period'], $result['asOf']]);
        // `month` is that of the last day with figures.
        $this->kpi['period'] = 'month';
        $this->assertSame('2026-10-01', $this->result('{"value": 5, "asOf": "2026-10-20"}')['period']['start']);
    }

    public function test_a_percentage_is_no_number_of_pieces(): void {
        $result = $this->result('{"value": "2.5%"}');
        $this->assertSame([0.025, 'percent', 'rate'], [$result['value'], $result['unit'], $result['kind']]);
        $this->assertSame('currency', $this->result('{"value": 5, "currency": "EUR"}')['unit']);
        $this->assertSame('number', $this->result('{"value": 5}')['unit']);
    }

    public function test_inputs_are_worked_out_for_whoever_has_no_catalogue(): void {
        $this->kpi['metric'] = 'cost-per-lead';
        $this->assertSame(80.0, $this->result('{"inputs": {"leadSpend": 40000, "leads": 500}}')['value']);
        $this->assertNull($this->result('{"inputs": {"leadSpend": 40000, "leads": 0}}')['value']);
        $this->assertSame(7, $this->result('{"value": 7, "inputs": {"leadSpend": 40000, "leads": 500}}')['value']);
    }

    public function test_a_file_of_several_results_gives_the_one_of_the_kpi(): void {
        $json = '{"leads": {"value": 7}, "visits": {"value": 900}}';
        $this->assertSame(7, $this->result($json)['value']);
        $this->assertSame(900, $this->result($json, 'json', ['key' => 'visits'])['value']);
        $this->assertWPError($this->result($json, 'json', ['key' => 'sales']));
    }

    /** @dataProvider bad_results */
    public function test_a_field_that_is_wrong_is_named_and_not_quoted(string $json, string $field): void {
        $error = $this->result($json);
        $this->assertWPError($error);
        $this->assertStringContainsString($field, $error->get_error_message());
        $this->assertStringNotContainsString('secret', $error->get_error_message());
    }

    private static function many(string $entry, int $count): string {
        return '[' . implode(',', array_fill(0, $count, $entry)) . ']';
    }

    public function bad_results(): array {
        $cases = [
            'value' => ['"1,234"', 'true', '[5]', '"0x10"', '"secret"'],
            'asOf' => ['"2026-02-30"', '20261115', '"15.11.2026"'],
            'kind' => ['"sum"', '1'],
            'currency' => ['"EURO"', '"eur"'],
            'timeZone' => ['"Mars/Phobos"'],
            'period' => ['"2026-13"', '{"start": "2026-11-30", "end": "2026-11-01"}', '{"start": [], "end": []}'],
            'target' => ['"high"', '{"min": 5, "max": 1}', '5, "better": "range"'],
            'series' => ['"secret"', '[["2026-02-30", 1]]', '[["2026-11-01", "x"]]', '[5]'],
            'stages' => ['[{"label": "Visits", "value": -1}]', '["secret"]'],
            'partial' => ['{"from": "soon"}'],
            'updatedAt' => ['"2026-11-15T06:00:00"'],
            'sample' => ['-1'],
            'label' => ['{"a": 1}', 'true'],
            'monotone' => ['5'],
            'rateMode' => ['"fast"'],
            'compare' => ['"soon"', '{"start": "2026-10-01"}'],
            'warmup' => ['1.5', '-0.1'],
            'weights' => [
                '{"days": 3, "w": 1}',
                '[{"days": -3, "w": 1}]',
                '[5]',
                self::many('{"days": 1, "w": 1}', 3661),
            ],
            'thresholds' => ['[0.9]', '{"onTrack": "secret"}'],
            'inputs' => ['"secret"', '{"leads": "many"}', '{"\u202e": 5}', '{"a": [1]}'],
            'plan' => ['"secret"', '[]', '{"targets": []}', '{"targets": [{"target": 5}]}'],
            'alerts' => ['"value"', '[{"on": "secret"}]', '[{"consecutive": 1.5}]', self::many('{"on": "value"}', 51)],
            'changes' => ['[{"label": "secret"}]', '[{"date": "soon"}]', self::many('{"date": "2026-11-01"}', 51)],
            'significance' => ['"perhaps"', '5', '{"split": [1, 2, 3, 4, 5]}', '{"design": "secret"}'],
            'segment' => ['"paid"', '{"channel": ["paid"]}'],
            'segments' => [self::many('{"stages": []}', 5), '[{"scoreSum": -1}]'],
            'notices' => [self::many('"Late"', 11), '"Late"'],
            'targetSeries' => [self::many('["2026-11-01", 5]', 10001), '[["2026-11-01T25:00", 5]]'],
        ];
        $rows = [];
        foreach ($cases as $field => $values) {
            foreach ($values as $value) {
                $json = $field === 'value' ? "{\"value\": $value}" : "{\"value\": 1, \"$field\": $value}";
                $rows["$field " . substr($value, 0, 60)] = [$json, $field];
            }
        }
        return $rows;
    }

    /** @dataProvider disguises */
    public function test_what_is_no_answer_is_an_error(string $body, string $format): void {
        $error = $this->result($body, $format);
        $this->assertWPError($error);
        $this->assertStringNotContainsString('secret', $error->get_error_message());
    }

    public function disguises(): array {
        return [
            'a page' => ['<!doctype html><title>secret</title>', 'json'],
            'a page for CSV' => ['<!doctype html><title>secret</title>', 'csv'],
            'an error' => ['{"error": "secret"}', 'json'],
            'a failure' => ['{"result": "error", "message": "secret"}', 'json'],
            'a number' => ['42', 'json'],
            'nothing' => ['', 'json'],
            'an object' => ['{}', 'json'],
            'garbage behind' => ['{"value": 1} secret', 'json'],
            'too deep' => [str_repeat('[', 100) . str_repeat(']', 100), 'json'],
            'a list of numbers' => ['[1, 2, 3]', 'json'],
            'rows of another kind' => ['[{"day": "secret", "count": 1}]', 'json'],
            'letters that are none' => ["\xFF\xFE\xFF", 'json'],
        ];
    }

    private function assertWPError($thing): void {
        $this->assertInstanceOf(WP_Error::class, $thing);
    }
}
