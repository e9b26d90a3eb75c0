<?php
/**
 * Which addresses the server may ask for figures. Who may enter one could otherwise look into the network that the server stands
 * in: so the hosts are on a list, and of each every computer is checked to be one of the internet.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The hosts that may be asked, as an administrator has listed them. */
const HOSTS_OPTION = 'kpi_elements_hosts';
/** IPv4 ranges that are not of the internet at large, and the one public address that answers only within a cloud. */
const INNER_RANGES = [
    '0.0.0.0/8',
    '10.0.0.0/8', // private
    '100.64.0.0/10', // shared by the customers of a carrier; metadata of a cloud
    '127.0.0.0/8', // this computer
    '168.63.129.16/32', // metadata of a cloud
    '169.254.0.0/16', // this link; metadata of most clouds
    '172.16.0.0/12', // private
    '192.0.0.0/24',
    '192.0.2.0/24', // documentation
    '192.88.99.0/24', // IPv6 in IPv4
    '192.168.0.0/16', // private
    '198.18.0.0/15', // benchmarks
    '198.51.100.0/24', // documentation
    '203.0.113.0/24', // documentation
    '224.0.0.0/3', // multicast, reserved and broadcast
];
/** The IPv6 range of the internet at large: this computer, private, link-local, multicast, mapped and NAT64 addresses are not in it. */
const OUTER_RANGE = '2000::/3';
/** What in it leads elsewhere. */
const TUNNEL_RANGES = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

/** The hosts that may be asked: none before an administrator has listed any. */
function allowed_hosts(): array {
    $hosts = get_option(HOSTS_OPTION, []);
    return array_map('strtolower', array_filter(is_array($hosts) ? $hosts : [], 'is_string'));
}

/** Whether something is the name of a host, in small letters, and not the number of one. */
function is_host_name(string $host): bool {
    return (bool) preg_match('/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/D', $host);
}

/** The parts of an address that may be asked, and the address put together from them: one reading of it for all. */
function checked_url(string $url) {
    $parts = preg_match('/[^\x21-\x7e]|\\\\/', $url) ? false : wp_parse_url($url);
    if (!$parts || 'https' !== strtolower($parts['scheme'] ?? '') || empty($parts['host'])) {
        return fetch_error(
            __('Expected an address that begins with https://, without spaces or special letters.', 'kpi-elements'),
        );
    }
    if (isset($parts['user']) || isset($parts['pass'])) {
        return fetch_error(
            __('Expected an address without a user or a password. Give a key as a header.', 'kpi-elements'),
        );
    }
    $host = strtolower($parts['host']);
    if (!is_host_name($host)) {
        return fetch_error(__('Expected the name of a host, such as figures.example.com.', 'kpi-elements'));
    }
    $port = $parts['port'] ?? 443;
    /** The ports that may be asked. */
    $ports = apply_filters('kpi_elements_fetch_ports', [443, 8443]);
    if (!in_array($port, $ports, true)) {
        /* translators: %s: numbers of ports */
        return fetch_error(__('Expected one of the ports %s.', 'kpi-elements'), implode(', ', $ports));
    }
    if (!in_array($host, allowed_hosts(), true)) {
        /* translators: %s: name of a host */
        return fetch_error(
            __(
                '%s is not on the list of hosts that may be asked. An administrator can permit it where the address is, or in the settings.',
                'kpi-elements',
            ),
            $host,
        );
    }
    $path = ($parts['path'] ?? '/') . (isset($parts['query']) ? "?{$parts['query']}" : '');
    return ['host' => $host, 'port' => $port, 'url' => "https://$host" . (443 === $port ? '' : ":$port") . $path];
}

/** Whether a computer's address is one of the internet at large. */
function is_public_address(string $address): bool {
    if (filter_var($address, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4)) {
        return !in_ranges($address, INNER_RANGES);
    }
    return filter_var($address, FILTER_VALIDATE_IP, FILTER_FLAG_IPV6) &&
        in_ranges($address, [OUTER_RANGE]) &&
        !in_ranges($address, TUNNEL_RANGES);
}

/** Whether an address lies in one of some ranges of its kind. */
function in_ranges(string $address, array $ranges): bool {
    foreach ($ranges as $range) {
        [$first, $length] = explode('/', $range);
        if (first_bits($address, (int) $length) === first_bits($first, (int) $length)) {
            return true;
        }
    }
    return false;
}

/** The first bits of an address as zeros and ones. */
function first_bits(string $address, int $length): string {
    $bits = '';
    foreach (str_split(inet_pton($address)) as $byte) {
        $bits .= sprintf('%08b', ord($byte));
    }
    return substr($bits, 0, $length);
}

/** All addresses of a host, or none if one of them is an inner one: which of them is used is not ours to choose. */
function public_addresses(string $host): array {
    /** The addresses of a host that figures are fetched from; null for those that the name server says. */
    $addresses = apply_filters('kpi_elements_addresses', null, $host) ?? resolved($host);
    foreach ($addresses as $address) {
        /** Whether the server may ask an address: a site can have a source of figures in its own network. */
        if (!apply_filters('kpi_elements_address_allowed', is_public_address($address), $address, $host)) {
            return [];
        }
    }
    return $addresses;
}

/** What the name server says of a host, or else the server's own list of hosts. */
function resolved(string $host): array {
    // A host without a record is no reason for a warning in the log.
    $records = @dns_get_record($host, DNS_A | DNS_AAAA) ?: []; // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- see above
    $found = array_merge(array_column($records, 'ip'), array_column($records, 'ipv6'));
    return $found ?: (gethostbynamel($host) ?: []);
}
