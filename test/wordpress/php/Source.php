<?php

/** A source of figures that answers as the test wants, at `https://figures.example.com`. */
trait Source {
    /** How often it was asked. */
    protected int $asked = 0;
    /** What it answers: the body of a CSV file, or an error. */
    protected $says = "date,value\n2025-11-03,5\n2025-11-20,7\n";

    /** @before */
    public function open_source(): void {
        update_option('kpi_elements_hosts', ['figures.example.com']);
        add_filter('kpi_elements_addresses', [$this, 'address']);
        add_filter('pre_http_request', [$this, 'answer']);
    }

    /** @after */
    public function close_source(): void {
        remove_filter('kpi_elements_addresses', [$this, 'address']);
        remove_filter('pre_http_request', [$this, 'answer']);
        foreach (array_keys(KpiElements\kpis()) as $id) {
            delete_option("kpi_elements_fetched_$id");
            KpiElements\forget_answers((string) $id);
        }
        delete_option('kpi_elements_kpis');
        delete_option('kpi_elements_hosts');
        wp_unschedule_hook('kpi_elements_refresh');
        wp_unschedule_hook('kpi_elements_refresh_one');
    }

    public function address(): array {
        return ['93.184.215.14'];
    }

    public function answer() {
        $this->asked++;
        return is_wp_error($this->says)
            ? $this->says
            : [
                'headers' => new WpOrg\Requests\Utility\CaseInsensitiveDictionary(['content-type' => 'text/csv']),
                'body' => $this->says,
                'response' => ['code' => 200, 'message' => 'OK'],
                'cookies' => [],
            ];
    }

    /** Saves a KPI that comes from the source. */
    protected function kpi(string $id, array $more = []): void {
        KpiElements\save_kpi(
            $id,
            array_merge(
                KpiElements\NEW_KPI,
                [
                    'label' => 'Leads',
                    'period' => '2025-11',
                    'source' => ['type' => 'url', 'url' => "https://figures.example.com/$id.csv"],
                ],
                $more,
            ),
        );
    }

    /** Lets so many seconds pass since the source was last asked for a KPI. */
    protected function later(string $id, int $seconds): void {
        $state = KpiElements\fetched($id);
        foreach (['at', 'tried'] as $when) {
            $state[$when] = max(0, $state[$when] - $seconds);
        }
        update_option("kpi_elements_fetched_$id", $state, false);
    }
}
