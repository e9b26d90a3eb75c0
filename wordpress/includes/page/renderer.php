<?php
/**
 * Tag and attributes to HTML: the one place that does it, for blocks, shortcodes and raw tags alike.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * An element, with the text and the table that stand for it where no script runs.
 *
 * @param string                $tag        One of the tags.
 * @param array<string, mixed>  $attributes By the names that they have in HTML, unchecked; besides them `kpi`, the id of a
 *                                          saved KPI, and `text`, the author's words for who has no script.
 * @param string                $inside     HTML between the tags, which stands in place of the words; already escaped.
 * @param array<string, string>|null $provider Attributes of the provider around it, if there is one.
 */
function render(string $tag, array $attributes, string $inside = '', ?array $provider = null): string {
    $given = clean($tag, $attributes);
    if ('kpi-provider' === $tag) {
        return is_feed() ? $inside : element($tag, $given + provider_attributes($provider), $inside);
    }
    $id = kpi_shown($attributes, $given, $provider);
    $saved = '' === $id ? ['attributes' => [], 'result' => [], 'parts' => []] : saved($id, $given, $provider);
    if (is_wp_error($saved)) {
        return note($saved->get_error_message());
    }
    if (($saved['attributes']['metric'] ?? null) === $id) {
        unset($given['metric']); // here it is what is asked for, and not what it measures
    }
    $lang = $given['lang'] ?? ($provider['lang'] ?? '');
    [$said, $figures] = told($tag, fields($tag, $given, $saved['result'], $provider), $lang);
    $words = '' === trim($inside) ? escaped(trim((string) ($attributes['text'] ?? ''))) : $inside;
    $inside = ('' === $words ? $said : $words) . $figures;
    $needs = $saved['parts'] + array_filter(compact('lang'));
    return is_feed() ? $inside : element($tag, $given + $saved['attributes'], $inside, $needs);
}

/**
 * The id of the saved KPI that an element shows, or nothing: the one that it names, and in a provider of this site also the one that
 * it has as its metric. So what is deleted, or not for a visitor, is the same in a provider as elsewhere.
 */
function kpi_shown(array $attributes, array $given, ?array $provider): string {
    $id = is_scalar($attributes['kpi'] ?? null) ? trim((string) $attributes['kpi']) : '';
    $is_asked = null !== $provider && !isset($provider['src']) && !array_intersect_key($given, array_flip(FIGURES));
    return '' === $id && $is_asked ? $given['metric'] ?? '' : $id;
}

/**
 * A tag, and what it needs on the page.
 *
 * @param array<string, mixed> $needs What it needs a part or a language of the library for, as it would for attributes.
 */
function element(string $tag, array $attributes, string $inside, array $needs = []): string {
    enqueue_element($attributes + $needs);
    return sprintf('<%1$s%2$s>%3$s</%1$s>', $tag, attributes_html($attributes), $inside);
}

/** A provider that names no source asks this site; one within another hands on what that gives. */
function provider_attributes(?array $provider): array {
    return null === $provider ? ['src' => kpi_url()] : [];
}

/**
 * What the attributes of a tag say, over what a KPI result says, by the names that fields have there. Nobody knows better than the
 * author, a plan knows better than the figures, and that of the provider around stands where they bring none.
 */
function fields(string $tag, array $attributes, array $result = [], ?array $provider = null): array {
    $fields = [];
    foreach (array_intersect_key($attributes, tags()[$tag]['attributes']) as $name => $value) {
        $fields[tags()[$tag]['attributes'][$name]['property']] = $value;
    }
    $plan = array_intersect_key((array) $provider, ['plan' => '']);
    return array_merge(with_plan(array_merge($plan, $result, $fields), $fields), $fields);
}

/** A line to read in place of an element, if there is something to say. */
function note(string $text): string {
    return '' === $text ? '' : sprintf('<p class="kpi-elements-note">%s</p>', escaped($text));
}
