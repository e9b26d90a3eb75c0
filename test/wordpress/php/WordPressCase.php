<?php

/** What tests of all topics need. */
abstract class WordPressCase extends PHPUnit\Framework\TestCase {
    /** Nobody is logged in when a test begins. */
    protected function setUp(): void {
        wp_set_current_user(0);
    }

    /** Logs somebody in: `admin`, `editor`, `author`, `contributor` or `subscriber`. */
    protected function as(string $role): void {
        wp_set_current_user(get_user_by('login', $role)->ID);
    }
}
