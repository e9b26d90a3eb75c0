<?php
/**
 * What a form's handler says to the screen that comes after it: that it is done, or what is wrong and what was typed.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The argument of an address that names what has been said. WordPress takes it out of the address bar. */
const SAID = 'kpi-elements-said';
/**
 * Followed by the id of a user: what was said last, by the names of sayings, as JSON. No transient, which a cache may lose with all
 * that was typed; and JSON has no sign that an old table refuses.
 */
const SAID_OPTION = 'kpi_elements_said_';
/** More windows than that wait for their answer at no time. */
const MOST_SAID = 5;

add_filter('removable_query_args', function (array $arguments): array {
    return array_merge($arguments, [SAID]);
});

/**
 * Registers what answers one kind of form: only for who may, only by POST, and only where the form was made for this person and this KPI.
 *
 * @param string   $action Of the form.
 * @param callable $answer Is given what was sent and the KPI's id; gives the address to go to and what to say there.
 * @param ?callable $first Is given the same before others have to wait, and what it gives is given to the answer too.
 */
function on_form(string $action, callable $answer, ?callable $first = null): void {
    add_action("admin_post_kpi_elements_$action", function () use ($action, $answer, $first): void {
        if (!current_user_can(MANAGE)) {
            refuse(__('You are not allowed to change the KPIs of this site.', 'kpi-elements'), 403);
        }
        if ('POST' !== ($_SERVER['REQUEST_METHOD'] ?? '')) {
            refuse(__('Nothing is changed by an address alone.', 'kpi-elements'), 405);
        }
        $sent = wp_unslash($_POST); // phpcs:ignore WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- which nonce is right depends on it, and each field is checked
        $id = is_kpi_id($sent['kpi'] ?? '') ? $sent['kpi'] : '';
        check_admin_referer("kpi_elements_{$action}_$id");
        if ('' !== $id && !kpi($id)) {
            refuse(__('This KPI is not there any more.', 'kpi-elements'), 404);
        }
        // Of two who save at once, the second finds what the first has saved.
        $found = $first ? $first($sent, $id) : null;
        $changes = function () use ($answer, $sent, $id, $found): array {
            read_anew(KPIS_OPTION, FIGURES_OPTION . $id);
            return '' === $id || kpi($id) ? $answer($sent, $id, $found) : [screen_url(['kpi' => $id]), []];
        };
        // To ask a source takes long, and has a lock of its own. No KPI is called `_forms`.
        $reply = 'fetch' === $action ? $answer($sent, $id) : in_turn('_forms', $changes);
        if (!$reply) {
            refuse(__('Somebody else is saving KPIs. Please go back and try again.', 'kpi-elements'), 503);
        }
        [$url, $said] = $reply;
        $key = say($said);
        if (null === $key) {
            refuse(not_kept(), 500);
        }
        wp_safe_redirect(add_query_arg(SAID, $key, $url));
        exit();
    });
}

/** Ends with a page that says why, and the way back. */
function refuse(string $why, int $status): void {
    wp_die(esc_html($why), '', ['response' => absint($status), 'back_link' => true]);
}

/** Says something to the present user's next screen; gives its name, or null if it could not be kept. */
function say(array $said): ?string {
    $key = wp_generate_uuid4();
    $all = array_slice([$key => $said] + all_said(), 0, MOST_SAID);
    return keep(SAID_OPTION . get_current_user_id(), wp_json_encode($all)) ? $key : null;
}

/** What was said to the present user lately, by name. */
function all_said(): array {
    $option = SAID_OPTION . get_current_user_id();
    read_anew($option);
    return (array) json_decode(get_option($option, ''), true);
}

/**
 * What has been said to this screen: `done` and `but` (sentences; the key of one may be the address of the settings), `problems` by
 * field, what was `typed`, and what was `understood` of an answer.
 *
 * @return array{done: string, but: string[], problems: array<string, string>, typed: ?array, understood: string[]}
 */
function said(): array {
    static $said = null; // every field asks
    if (null === $said) {
        $key = sanitize_key(wp_unslash($_GET[SAID] ?? '')); // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- only shown
        $nothing = ['done' => '', 'but' => [], 'problems' => [], 'typed' => null, 'understood' => []];
        $said = array_merge($nothing, '' === $key ? [] : all_said()[$key] ?? []);
    }
    return $said;
}

/** The notices on top of a screen. What is wrong with a field stands beside the field too. */
function show_said(): void {
    ['done' => $done, 'but' => $but, 'problems' => $problems, 'understood' => $understood] = said();
    if ('' !== $done) {
        printf('<div class="notice notice-success is-dismissible" role="status"><p>%s</p></div>', esc_html($done));
    }
    foreach ($but as $where => $sentence) {
        printf('<div class="notice notice-warning"><p>%s', esc_html($sentence));
        if (is_string($where)) {
            printf(' <a href="%s">%s</a>', esc_url($where), esc_html__('KPI settings', 'kpi-elements'));
        }
        echo '</p></div>';
    }
    if ($understood) {
        echo '<div class="notice notice-info" role="status">';
        printf('<p>%s</p>', esc_html__('This is what was understood of the answer:', 'kpi-elements'));
        facts_table($understood);
        echo '</div>';
    }
    if ($problems) {
        show_problems($problems, __('Nothing was saved. Please look at:', 'kpi-elements'));
    }
}

/** What is wrong, with the way to each field, on top of all that is printed below. */
function show_problems(array $problems, string $title): void {
    // What the fields are called is known when they have been printed.
    ob_start(fn(string $below): string => problems_html($problems, $title) . $below);
}

function problems_html(array $problems, string $title): string {
    $html = '';
    foreach ($problems as $name => $problem) {
        /* translators: 1: name of a field, 2: what is wrong with it. */
        $words = sprintf(__('%1$s: %2$s', 'kpi-elements'), field_label($name), $problem);
        $words = '' === field_label($name) ? $problem : $words;
        $html .= sprintf('<li><a href="#%s">%s</a></li>', esc_attr(field_id($name)), esc_html($words));
    }
    return sprintf(
        '<div class="notice notice-error" role="alert"><p>%s</p><ul class="ul-disc">%s</ul></div>',
        esc_html($title),
        $html,
    );
}
