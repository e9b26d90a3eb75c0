<?php
/**
 * Figures from an address of the web, asked for by the server at just the computer that was checked.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The longest answer, in bytes. */
const FETCH_LONGEST = 2000000;
/** Seconds until a source has to have answered. */
const FETCH_SECONDS = 10;
/** The types of an answer, and what each is read as. */
const FETCH_TYPES = [
    'application/json' => 'json',
    'text/json' => 'json',
    'text/csv' => 'csv',
    'application/csv' => 'csv',
    'text/tab-separated-values' => 'csv',
    'text/plain' => 'csv',
];

/**
 * What an address answers with.
 *
 * @param array{header?: array{0: string, 1: string}} $source Also a header that the source wants, such as a key; nobody else is told it.
 * @return array{type: string, body: string}|\WP_Error The type is `json` or `csv`.
 */
function fetch_url(string $url, array $source = []) {
    $parts = checked_url($url);
    if (is_wp_error($parts)) {
        return $parts;
    }
    ['host' => $host, 'port' => $port, 'url' => $url] = $parts;
    [$name, $value] = $source['header'] ?? ['', ''];
    if ('' !== $name && (!preg_match('/^[A-Za-z0-9-]+$/D', $name) || !preg_match('/^[\x20-\x7e]+$/D', $value))) {
        return fetch_error(__('The header for the source has a name or a value that cannot be sent.', 'kpi-elements'));
    }
    $addresses = public_addresses($host);
    if (!$addresses) {
        /* translators: %s: name of a host */
        $none = fetch_error(__('%s has no address on the internet that may be asked.', 'kpi-elements'), $host);
        return with_word_on_proxy($none, $host);
    }
    // Whatever else WordPress would ask with looks the name up anew, and asks another computer than the one that was checked.
    if (!\WpOrg\Requests\Transport\Curl::test(['ssl' => true])) {
        return fetch_error(
            __('The server cannot ask other hosts safely: PHP needs its curl extension.', 'kpi-elements'),
        );
    }
    $pin = function ($curl) use ($host, $port, $addresses): void {
        pin_connection($curl, $host, $port, $addresses);
    };
    // After all others, as no one else is to say where the connection goes.
    add_action('http_api_curl', $pin, PHP_INT_MAX);
    $response = wp_remote_get($url, [
        'timeout' => FETCH_SECONDS,
        'redirection' => 0,
        'limit_response_size' => FETCH_LONGEST + 1,
        'user-agent' => 'kpi-elements/' . VERSION,
        'headers' =>
            ['Accept' => 'application/json, text/csv;q=0.9, text/plain;q=0.5'] +
            ('' === $name ? [] : [$name => $value]),
        'cookies' => [],
    ]);
    remove_action('http_api_curl', $pin, PHP_INT_MAX);
    return read_response($response, $host);
}

/** Ties a connection to the addresses that were checked, past all proxies, and ends it when it brings too much. */
function pin_connection($curl, string $host, int $port, array $addresses): void {
    $listed = array_map(function (string $address): string {
        return false === strpos($address, ':') ? $address : "[$address]";
    }, $addresses);
    // phpcs:disable WordPress.WP.AlternativeFunctions.curl_curl_setopt -- the hook of WordPress for just this
    curl_setopt($curl, CURLOPT_RESOLVE, ["$host:$port:" . implode(',', $listed)]);
    curl_setopt($curl, CURLOPT_PROXY, '');
    curl_setopt($curl, CURLOPT_PROTOCOLS, CURLPROTO_HTTPS);
    curl_setopt($curl, CURLOPT_NOPROGRESS, false);
    curl_setopt($curl, CURLOPT_PROGRESSFUNCTION, function ($curl, $expected, $come): int {
        return max($expected, $come) > FETCH_LONGEST ? 1 : 0;
    });
    // phpcs:enable
}

/** What has come, or in words for the administrator why it is of no use. */
function read_response($response, string $host) {
    if (is_wp_error($response)) {
        $said = $response->get_error_message();
        if (preg_match('/^cURL error 42:/', $said)) {
            return too_long($host);
        }
        /* translators: 1: name of a host, 2: what went wrong, in English */
        return with_word_on_proxy(fetch_error(__('%1$s did not answer: %2$s', 'kpi-elements'), $host, $said), $host);
    }
    $status = (int) wp_remote_retrieve_response_code($response);
    if ($status >= 300 && $status < 400) {
        /* translators: %s: name of a host */
        return fetch_error(
            __('%s sends on to another address. Enter the address that it ends at.', 'kpi-elements'),
            $host,
        );
    }
    if (200 !== $status) {
        /* translators: 1: name of a host, 2: number of an HTTP status */
        return fetch_error(__('%1$s answered with the error %2$d.', 'kpi-elements'), $host, $status);
    }
    $body = wp_remote_retrieve_body($response);
    if (strlen($body) > FETCH_LONGEST) {
        return too_long($host);
    }
    $said = (string) wp_remote_retrieve_header($response, 'content-type');
    $type = FETCH_TYPES[strtolower(trim(explode(';', $said)[0]))] ?? '';
    if (!$type) {
        /* translators: 1: name of a host, 2: type of a file, such as text/html */
        return fetch_error(__('%1$s answered with %2$s. Expected JSON or CSV.', 'kpi-elements'), $host, $said ?: '?');
    }
    return ['type' => $type, 'body' => $body];
}

/** An error of a host that cannot be reached: where WordPress uses a proxy, that this is not used is most likely why. */
function with_word_on_proxy(\WP_Error $error, string $host): \WP_Error {
    if (!(new \WP_HTTP_Proxy())->is_enabled()) {
        return $error;
    }
    /* translators: 1: what went wrong, 2: name of a host */
    $words = __(
        '%1$s (The proxy of this site, WP_PROXY_HOST, is not used for figures, as through a proxy nobody can be sure which computer answers: the server must be able to reach %2$s by itself.)',
        'kpi-elements',
    );
    return fetch_error($words, $error->get_error_message(), $host);
}

function too_long(string $host): \WP_Error {
    /* translators: 1: name of a host, 2: a number of bytes */
    return fetch_error(
        __('The answer of %1$s is longer than %2$s bytes.', 'kpi-elements'),
        $host,
        number_format_i18n(FETCH_LONGEST),
    );
}

/** An error of fetching, in words for the administrator. Visitors never read it. */
function fetch_error(string $words, ...$values): \WP_Error {
    return new \WP_Error('kpi_elements_fetch', vsprintf($words, $values));
}
