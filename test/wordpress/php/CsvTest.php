<?php

/** Uploaded CSV files: what only PHP meets. How they are read is held against the library in csv.test.ts. */
final class CsvTest extends WordPressCase {
    private const COLUMNS = ['date' => 'Datum', 'value' => 'Umsätze', 'decimal' => ',', 'dates' => 'dmy'];

    /** @dataProvider encodings */
    public function test_the_letters_of_a_spreadsheet_are_read(string $encoding, string $mark): void {
        $text = $mark . mb_convert_encoding("Datum;Umsätze\r\n01.11.2026;1.012,50 €\r\n", $encoding, 'UTF-8');
        $this->assertSame([['date' => '2026-11-01', 'value' => '1012.5']], KpiElements\csv_rows($text, self::COLUMNS));
    }

    public function encodings(): array {
        return [
            'UTF-8' => ['UTF-8', ''],
            'UTF-8 with a mark' => ['UTF-8', "\xEF\xBB\xBF"],
            'Windows' => ['Windows-1252', ''],
            'UTF-16, as Excel says Unicode' => ['UTF-16LE', "\xFF\xFE"],
        ];
    }

    public function test_rates_of_one_day_are_weighed_and_kept_with_what_they_rest_on(): void {
        $text = "date,rate,visits\n2026-11-01,50%,2\n2026-11-01,12.5%,8\n2026-11-02,10%,";
        $columns = ['value' => 'rate', 'sample' => 'visits', 'kind' => 'rate'];
        $rows = KpiElements\csv_rows($text, $columns);
        $this->assertSame([], KpiElements\put_figures('leads', $rows));
        $this->assertSame([['date' => '2026-11-01', 'value' => '0.2', 'sample' => '10']], KpiElements\figures('leads'));
        KpiElements\delete_kpi('leads');
    }

    public function test_people_of_one_day_in_several_lines_are_refused(): void {
        $text = "date,value\n2026-11-01,5\n2026-11-01,7";
        foreach (['unique', 'rate'] as $kind) {
            $error = KpiElements\csv_rows($text, ['kind' => $kind]);
            $this->assertStringContainsString('several lines of 2026-11-01', $error->get_error_message());
        }
    }

    public function test_a_column_that_is_not_there_is_named(): void {
        $error = KpiElements\csv_rows("date;leads\n2026-11-01;5", ['value' => 'Leads']);
        $this->assertSame('There is no column named “Leads”.', $error->get_error_message());
    }

    public function test_more_than_a_hundred_thousand_lines_are_refused(): void {
        $error = KpiElements\csv_rows("date,value\n" . str_repeat("2026-11-01,1\n", 100001), []);
        $this->assertStringContainsString('add them up', $error->get_error_message());
    }

    public function test_lines_without_text_take_no_room_however_many_they_are(): void {
        memory_reset_peak_usage();
        $before = memory_get_usage();
        $rows = KpiElements\csv_rows("date,value\n2026-11-01,5\n" . str_repeat(",\n", 990000), []);
        $this->assertLessThan(50e6, memory_get_peak_usage() - $before);
        $this->assertSame([['date' => '2026-11-01', 'value' => '5']], $rows);
    }
}
