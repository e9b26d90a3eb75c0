<?php
/**
 * Which attributes a tag may have, and with what in them.
 *
 * A wrong figure is passed on as it was written, since the element says what is wrong with it. Nothing becomes another number.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** What our tags may have besides their own attributes, as kses writes it. Handlers of events are none, so none gets through. */
const EVERYWHERE_ALLOWED = [
    'id',
    'class',
    'lang',
    'dir',
    'title',
    'style',
    'hidden',
    'role',
    'aria-atomic',
    'aria-busy',
    'aria-controls',
    'aria-current',
    'aria-describedby',
    'aria-details',
    'aria-hidden',
    'aria-label',
    'aria-labelledby',
    'aria-live',
    'data-*',
];

/** How the renderer tells the script of the page where to ask as the reader: nobody else's to say. */
const TOLD_TO_SCRIPT = ['data-kpi-route', 'data-kpi-nonce', 'data-kpi-renew'];

/**
 * The attributes that a tag knows, of those that somebody has written; an empty one is not given.
 *
 * @param array<string, mixed> $attributes By the names that they have in HTML.
 * @return array<string, string>
 */
function clean(string $tag, array $attributes): array {
    $known = tags()[$tag]['attributes'];
    $clean = [];
    foreach ($attributes as $name => $value) {
        if (!is_scalar($value) || !(isset($known[$name]) || is_allowed_everywhere((string) $name))) {
            continue;
        }
        $type = $known[$name]['type'] ?? null;
        $text = trim(is_bool($value) ? ($value ? '' : 'false') : (string) $value);
        if ('url' === $type && !is_web_address($text)) {
            continue;
        }
        $text = 'style' === $name ? safecss_filter_attr($text) : $text;
        if ('' !== $text || 'boolean' === $type || 'hidden' === $name) {
            $clean[$name] = $text;
        }
    }
    return $clean;
}

/** Whether every tag of ours may have an attribute. None of `data-kpi…` is among them: that is how the plugin speaks to its script. */
function is_allowed_everywhere(string $name): bool {
    return in_array($name, EVERYWHERE_ALLOWED, true) || preg_match('/^data-(?!kpi)[a-z0-9_.-]+$/D', $name);
}

/** Whether something is an address on this site or on the web, and no `javascript:`. */
function is_web_address(string $address): bool {
    return '' !== $address && 0 === strcasecmp($address, wp_kses_bad_protocol($address, ['http', 'https']));
}

/** Attributes as HTML; one that is empty, or true, stands there without a value. */
function attributes_html(array $attributes): string {
    $html = '';
    foreach ($attributes as $name => $value) {
        $html .= '' === $value || true === $value ? " $name" : sprintf(' %s="%s"', $name, escaped($value));
    }
    return $html;
}

/**
 * Words as HTML, in text or in an attribute. Figures come from elsewhere, and blocks are rendered before WordPress looks for shortcodes:
 * to it a unit `[gallery]` would be one.
 */
function escaped(string $words): string {
    return strtr(esc_attr($words), ['[' => '&#091;', ']' => '&#093;']);
}
