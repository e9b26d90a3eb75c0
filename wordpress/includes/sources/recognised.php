<?php
/**
 * What is read from something that somebody else has made.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Refuses what is read unless it is as it should be. The message quotes nothing of it: what pretends to be figures may hold a secret. */
function need($ok, string $message, ...$parts): void {
    if (!$ok) {
        throw new \UnexpectedValueException(vsprintf($message, $parts));
    }
}

/**
 * What a function reads, or why it could not. Whatever fails on the way, fails because what is read is not what it should be.
 *
 * @return array|\WP_Error
 */
function recognised(callable $read) {
    try {
        return $read();
    } catch (\UnexpectedValueException $problem) {
        return new \WP_Error('kpi_elements_unreadable', $problem->getMessage());
    } catch (\TypeError $problem) {
        return new \WP_Error('kpi_elements_unreadable', __('The answer is not as it should be.', 'kpi-elements'));
    }
}
