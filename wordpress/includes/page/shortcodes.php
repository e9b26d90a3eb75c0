<?php
/**
 * A shortcode for every tag: `[kpi_card label="Leads" value="540"]`, also within `[kpi_provider]…[/kpi_provider]`.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Quotes as word processors write them. */
const CURLY = '“”„‟″‘’‚‛′«»';

add_action('init', function (): void {
    foreach (array_keys(tags()) as $tag) {
        add_shortcode(shortcode_name($tag), function ($attributes, $content = '') use ($tag): string {
            $attributes = shortcode_values((array) $attributes);
            $around = provider_around();
            if ('kpi-provider' === $tag) {
                provider_around($attributes + (array) $around);
            }
            $inside = do_shortcode((string) $content);
            provider_around($around);
            if ('kpi-provider' !== $tag || is_feed()) {
                return render($tag, $attributes, $inside, $around);
            }
            // The same box as around the block, for the theme to give its width and its distance to.
            $html = render($tag, $attributes, inside_provider($inside), $around);
            return "<div class=\"wp-block-kpi-elements-provider\">$html</div>";
        });
    }
});

add_filter('pre_do_shortcode_tag', __NAMESPACE__ . '\typed_shortcode', 10, 4);

function shortcode_name(string $tag): string {
    return str_replace('-', '_', $tag);
}

/**
 * A shortcode of ours read again, with the quotes and blanks that its author meant, if those of a word processor are in it.
 *
 * @param string|false $output
 * @param array|string $attributes
 * @return string|false
 */
function typed_shortcode($output, string $name, $attributes, array $match) {
    if (!in_array($name, array_map(__NAMESPACE__ . '\shortcode_name', array_keys(tags())), true)) {
        return $output;
    }
    $plain = plain_attributes($match[3]);
    return $plain === $match[3] ? $output : do_shortcode_tag([3 => $plain] + $match);
}

/** The attributes of a shortcode with plain quotes and blanks. Within plain quotes, curly ones are part of what is said. */
function plain_attributes(string $written): string {
    $curly = CURLY;
    $signs = preg_replace_callback(
        '/&#?\w+;/',
        function (array $entity) use ($curly): string {
            $sign = html_entity_decode($entity[0], ENT_QUOTES | ENT_HTML5, 'UTF-8');
            return preg_match("/^[\u{A0}$curly]$/u", $sign) ? $sign : $entity[0];
        },
        $written,
    );
    $plain = preg_replace_callback(
        "/\"[^\"]*\"|'[^']*'|(?<name>[\w-]+\s*=\s*)[$curly](?:(?<value>.*?)[$curly](?=\s|$)|(?<word>\S*))/su",
        fn(array $part): string => empty($part['name'])
            ? $part[0]
            : $part['name'] . '"' . str_replace('"', '&quot;', $part['value'] . ($part['word'] ?? '')) . '"',
        (string) str_replace("\u{A0}", ' ', $signs),
    );
    return $plain ?? $written;
}

/** The attributes of the provider whose content is being expanded, or null; with an argument it is another one from now on. */
function provider_around(?array ...$now): ?array {
    static $around = null;
    return $now ? ([$around] = $now)[0] : $around;
}

/**
 * Attributes as their author meant them. WordPress hands over a name without a value as a value without a name.
 *
 * @param array<int|string, string> $parsed
 * @return array<string, string>
 */
function shortcode_values(array $parsed): array {
    $values = [];
    foreach ($parsed as $name => $value) {
        $value = html_entity_decode((string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8');
        if (is_int($name)) {
            $values[strtolower(trim($value))] = '';
        } else {
            $values[strtolower($name)] = $value;
        }
    }
    return $values;
}
