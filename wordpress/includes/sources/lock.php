<?php
/**
 * A lock that only one request can hold, however many come at once: a row of the options table, whose name is unique there.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Seconds that a turn may last, as long as PHP gives most requests; who comes next waits no longer. */
const TURN = 30;

// phpcs:disable WordPress.DB.DirectDatabaseQuery -- the functions for options read, then write, and ask a cache in between: no lock can be made of them.

/**
 * Takes a lock for so many seconds, after which whoever wants it may take it from who has died with it.
 *
 * @return string|null What to give it back with, or null if somebody else holds it.
 */
function lock(string $name, int $seconds): ?string {
    global $wpdb;
    $name = "kpi_elements_lock_$name";
    $mine = sprintf('%d %s', time() + $seconds, wp_generate_password(12, false));
    $insert = "INSERT IGNORE INTO $wpdb->options (option_name, option_value, autoload) VALUES (%s, %s, 'no')";
    // Of some who want one row at once a database turns one away, which is what locks are for and no fault to log.
    $logs = $wpdb->suppress_errors();
    $is_mine = $wpdb->query($wpdb->prepare($insert, $name, $mine));
    $wpdb->suppress_errors($logs);
    if ($is_mine) {
        return $mine;
    }
    $theirs = $wpdb->get_var($wpdb->prepare("SELECT option_value FROM $wpdb->options WHERE option_name = %s", $name));
    if (null === $theirs || (int) $theirs > time()) {
        return null;
    }
    // Of several who find it abandoned, one changes the row; the others find it changed.
    $taken = $wpdb->update(
        $wpdb->options,
        ['option_value' => $mine],
        ['option_name' => $name, 'option_value' => $theirs],
    );
    return $taken ? $mine : null;
}

/** Gives a lock back, unless it has been taken away meanwhile. */
function unlock(string $name, string $mine): void {
    global $wpdb;
    $row = ['option_name' => "kpi_elements_lock_$name", 'option_value' => $mine];
    $logs = $wpdb->suppress_errors();
    for ($trials = 5; $trials > 0 && false === $wpdb->delete($wpdb->options, $row); $trials--);
    $wpdb->suppress_errors($logs);
}

/**
 * Does something while nobody else does what has the same name: of several who come at once, one waits for the other.
 *
 * @return mixed What it gives; null if the turn has never come.
 */
function in_turn(string $name, callable $do) {
    for ($until = time() + TURN; !($mine = lock($name, TURN)); ) {
        if (time() > $until) {
            return null;
        }
        usleep(20000);
    }
    try {
        return $do();
    } finally {
        unlock($name, $mine);
    }
}
