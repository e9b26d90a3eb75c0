<?php
/**
 * Search Console and Analytics through Site Kit: its answers are asked for inside of WordPress, so no key is needed here.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

const SITE_KIT = '/google-site-kit/v1/modules/';

/** Search Console keeps 16 months; more is not asked for of either. */
const SITE_KIT_DAYS = 480;

/** Days until the figures of a day move no more. Site Kit asks for the fresh ones too, and does not hand on which these are. */
const SITE_KIT_DELAY = ['search-console' => 3, 'analytics' => 1];

/** Whether Site Kit is there to be asked. */
function site_kit_active(): bool {
    return defined('GOOGLESITEKIT_VERSION');
}

/**
 * The figures of a KPI, asked for now as the user who has chosen the source: WP-Cron is nobody.
 *
 * @param int $today As a count of days.
 * @return array|\WP_Error As `ask_source` gives it.
 */
function site_kit_figures(array $kpi, int $today) {
    ['type' => $type, 'metric' => $metric] = $kpi['source'];
    $asked = site_kit_metrics()[$type][$metric] + ['metric' => $metric];
    $ranges = site_kit_ranges($kpi, $asked['kind'], $today - SITE_KIT_DELAY[$type]);
    $before = get_current_user_id();
    site_kit_works_for((int) ($kpi['source']['user'] ?? 0));
    try {
        $answer = $type === 'analytics' ? ask_analytics($asked, $ranges) : ask_search_console($ranges);
    } finally {
        site_kit_works_for($before);
    }
    if (is_wp_error($answer)) {
        return $answer;
    }
    $found = read_answer($type, $answer, $asked, $ranges);
    if (is_wp_error($found)) {
        return $found;
    }
    $found['facts'] += ['asOf' => $ranges[0]['end']];
    return $found;
}

/**
 * Makes somebody the present user, and the one whose Google account Site Kit asks with: it looks for its user once, when it starts,
 * and from then on only follows who logs in. So it is told of a log-in, and nobody else is.
 */
function site_kit_works_for(int $user): void {
    wp_set_current_user($user);
    foreach ($GLOBALS['wp_filter']['wp_login'][-999] ?? [] as ['function' => $listener]) {
        $scope = $listener instanceof \Closure ? (new \ReflectionFunction($listener))->getClosureScopeClass() : null;
        if ($scope && $scope->getName() === 'Google\Site_Kit\Plugin') {
            $listener(wp_get_current_user()->user_login, wp_get_current_user());
        }
    }
}

/**
 * What is read from an answer, as `ask_source` gives it.
 *
 * @return array|\WP_Error
 */
function read_answer(string $type, array $answer, array $asked, array $ranges) {
    return recognised(
        fn() => $type === 'analytics'
            ? analytics_figures($answer, $asked, $ranges)
            : search_console_figures($answer, $asked),
    );
}

/**
 * The ranges to ask for: all days up to the last complete one. But people who came on several days are counted by the source alone,
 * and only for the very ranges that are shown: the period so far, and as much of the one to compare with.
 */
function site_kit_ranges(array $kpi, string $kind, int $last): array {
    $period = parse_period($kpi['period'], $last);
    $elapsed = elapsed_days($period, iso_date($last), null);
    $shown = array_filter([
        first_days($period, max(1, $elapsed)),
        comparison_period($period, $kpi['compare'], $elapsed),
    ]);
    return $kind === 'unique' ? $shown : [span($last - SITE_KIT_DAYS + 1, $last)];
}

/** @return array|\WP_Error */
function ask_search_console(array $ranges) {
    return ask_site_kit('search-console/data/searchanalytics', [
        'startDate' => $ranges[0]['start'],
        'endDate' => $ranges[0]['end'],
        'dimensions' => 'date',
        'limit' => 1000,
    ]);
}

/** @return array|\WP_Error */
function ask_analytics(array $asked, array $ranges) {
    $names = array_values(array_intersect_key($asked, ['metric' => 1, 'per' => 1, 'weight' => 1]));
    $other = isset($ranges[1])
        ? ['compareStartDate' => $ranges[1]['start'], 'compareEndDate' => $ranges[1]['end']]
        : [];
    return ask_site_kit(
        'analytics-4/data/report',
        [
            'startDate' => $ranges[0]['start'],
            'endDate' => $ranges[0]['end'],
            'metrics' => array_map(fn($name) => ['name' => $name], $names),
            'dimensions' => [['name' => 'date']],
            'limit' => 1000,
        ] + $other,
    );
}

/** @return array|\WP_Error The answer as JSON has it, with objects as arrays. */
function ask_site_kit(string $route, array $query) {
    $request = new \WP_REST_Request('GET', SITE_KIT . $route);
    $request->set_query_params($query);
    $response = rest_do_request($request);
    if (!$response->is_error()) {
        return (array) json_decode(wp_json_encode($response->get_data()), true, JSON_DEPTH, JSON_BIGINT_AS_STRING);
    }
    $error = $response->as_error();
    $why =
        $error->get_error_code() === 'rest_no_route'
            ? __('it is not active.', 'kpi-elements')
            : $error->get_error_message();
    /* translators: %s: what Site Kit says. */
    return new \WP_Error('kpi_elements_site_kit', sprintf(__('Site Kit gives no figures: %s', 'kpi-elements'), $why));
}
