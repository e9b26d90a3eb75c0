<?php
/**
 * Stands in for Site Kit: its routes, for whom it lets in, with made-up answers in the shapes of Google's. Take the file as a
 * must-use plugin, or require it. The option `stand_in_answers` holds the answers by their routes, `stand_in_asked` what was asked.
 */

namespace Google\Site_Kit;

define('GOOGLESITEKIT_VERSION', '1.170.0');

final class Plugin {
    /** Whose Google account is asked with: the user at the start, then whoever logs in. */
    private int $user;

    public function __construct() {
        $this->user = get_current_user_id();
        add_action('wp_login', fn($name, $user) => ($this->user = (int) $user->ID), -999, 2);
        add_action('rest_api_init', function (): void {
            foreach (['search-console/data/searchanalytics', 'analytics-4/data/report'] as $route) {
                register_rest_route('google-site-kit/v1', "/modules/$route", [
                    'methods' => 'GET',
                    'permission_callback' => fn() => current_user_can('manage_options') &&
                        $this->user === get_current_user_id(),
                    'callback' => fn(\WP_REST_Request $request) => $this->answer($route, $request),
                ]);
            }
        });
    }

    private function answer(string $route, \WP_REST_Request $request) {
        update_option('stand_in_asked', $request->get_params());
        $answer = get_option('stand_in_answers', [])[$route] ?? '[]';
        // As Google's library has them: objects, not arrays.
        return is_wp_error($answer) ? $answer : new \WP_REST_Response(json_decode($answer));
    }
}

did_action('init') ? new Plugin() : add_action('init', fn() => new Plugin(), -999);
