<?php
/**
 * What is kept for good: options, as the database has them, that no page loads unasked unless it needs them.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * Keeps an option. Old tables refuse signs such as emoji, a server may refuse what is too long for it, and WordPress tells nobody.
 *
 * @param bool $is_loaded Whether every page loads it, as it would ask for it anyway.
 * @return bool Whether the database has it now.
 */
function keep(string $name, $value, bool $is_loaded = false): bool {
    return update_option($name, $value, $is_loaded) || get_option($name) === $value;
}

/** What a person is told whose work the database has refused. */
function not_kept(): string {
    return __(
        'The database of this site has not saved this. It may know no emoji, or take no history as long as this one.',
        'kpi-elements',
    );
}

/**
 * Has options read from the database again, whatever this request has read before and whatever a cache believes: also that there
 * is no such option, which would have all figures of a KPI overwritten by the next one.
 */
function read_anew(string ...$names): void {
    wp_cache_delete('notoptions', 'options');
    foreach ($names as $name) {
        wp_cache_delete($name, 'options');
    }
}
