<?php
/**
 * The KPIs for the elements of a page: `kpi-elements/v1/kpis/<id>?period=2026-11`, and by `kpi-elements/v1/kpis?metric=<id>` for
 * `<kpi-provider>`. Of what is public everybody gets the same, without a nonce; the rest is for who may see it.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

const REST_NAMESPACE = 'kpi-elements/v1';
/** What browsers and caches in between may do with public figures. */
const PUBLIC_CACHE = 'public, max-age=60, stale-while-revalidate=600';

add_action('rest_api_init', function (): void {
    register_rest_route(REST_NAMESPACE, '/kpis/(?P<id>' . KPI_ID . ')', [
        'methods' => 'GET',
        'args' => question_arguments(),
        'permission_callback' => __NAMESPACE__ . '\may_ask',
        'callback' => __NAMESPACE__ . '\rest_answer',
    ]);
    register_rest_route(REST_NAMESPACE, '/kpis', [
        'methods' => 'GET',
        'args' =>
            [
                'metric' => [
                    'description' => __('The id of a KPI. Without it all are listed.', 'kpi-elements'),
                    'type' => 'string',
                    'pattern' => '^(' . KPI_ID . ')?$',
                ],
            ] + question_arguments(),
        'permission_callback' => __NAMESPACE__ . '\may_ask',
        'callback' => __NAMESPACE__ . '\rest_answer',
    ]);
});
add_filter('rest_post_dispatch', __NAMESPACE__ . '\rest_error_headers', 10, 3);

/** Where a KPI is asked for, with a question; without an id it is where all are. */
function kpi_url(string $id = '', array $query = []): string {
    $path = '' === $id ? '/kpis' : "/kpis/$id";
    return add_query_arg(urlencode_deep($query), rest_url(REST_NAMESPACE . $path));
}

/** The id that a request names, in its path or as its metric. */
function asked_kpi(\WP_REST_Request $request): string {
    $id = $request->get_url_params()['id'] ?? $request['metric'];
    return is_string($id) ? $id : '';
}

/**
 * Whether the present visitor may have what is asked for. To who manages KPIs an unknown id is one; to all others it looks like a
 * private KPI, as whether there is such a one is private too.
 *
 * @return true|\WP_Error
 */
function may_ask(\WP_REST_Request $request) {
    $id = asked_kpi($request);
    $kpi = kpi($id);
    if ('' === $id ? current_user_can('edit_posts') : ($kpi ? may_read($kpi) : current_user_can('manage_options'))) {
        return true;
    }
    return new \WP_Error(
        'kpi_elements_forbidden',
        __('There are no figures here, or none that you may see.', 'kpi-elements'),
        ['status' => rest_authorization_required_code()],
    );
}

/** @return \WP_REST_Response|\WP_Error */
function rest_answer(\WP_REST_Request $request) {
    $id = asked_kpi($request);
    if ('' === $id) {
        return new \WP_REST_Response(listed_kpis(), 200, private_headers());
    }
    $result = answer($id, $request->get_params());
    if (is_wp_error($result)) {
        return $result;
    }
    if (!kpi($id)['public']) {
        return new \WP_REST_Response($result, 200, private_headers());
    }
    $tag = md5(wp_json_encode($result));
    $headers = ['Cache-Control' => PUBLIC_CACHE, 'ETag' => "W/\"$tag\""];
    // Servers that compress add a word of their own to the tag.
    $known = preg_match("/\"$tag(-\w+)?\"/", (string) $request->get_header('if_none_match'));
    return $known ? new \WP_REST_Response(null, 304, $headers) : new \WP_REST_Response($result, 200, $headers);
}

/** No cache keeps what is not for everybody. WordPress says so too, in words that older versions of it have too few of. */
function private_headers(): array {
    add_filter('rest_send_nocache_headers', '__return_false');
    return ['Cache-Control' => 'private, no-store'];
}

/** What an editor can choose from: the KPIs that this visitor may see, without their figures. */
function listed_kpis(): array {
    $list = [];
    foreach (array_keys(kpis()) as $id) {
        $kpi = kpi($id);
        if (may_read($kpi)) {
            $fields = ['label', 'metric', 'unit', 'kind', 'better', 'target', 'period', 'public'];
            $list[] = ['id' => (string) $id] + array_intersect_key($kpi, array_flip($fields));
        }
    }
    return $list;
}

/** An error is not kept by any cache, and says when asking again may help. */
function rest_error_headers(\WP_HTTP_Response $response, $server, \WP_REST_Request $request): \WP_HTTP_Response {
    if ($response->get_status() >= 400 && 0 === strpos($request->get_route(), '/' . REST_NAMESPACE . '/')) {
        $response->header('Cache-Control', 'no-store');
        $after = $response->get_data()['data']['retry_after'] ?? 0;
        if ($after) {
            $response->header('Retry-After', (string) $after);
        }
    }
    return $response;
}
