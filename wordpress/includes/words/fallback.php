<?php
/**
 * What stands in a tag for who has no script: for feeds, excerpts, search engines, and readers before the script is there.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * What there is to say of the figures of a tag, read once.
 *
 * @return array{kpi: array, trend: ?array, funnels: ?array} A trend and funnels where the tag shows such.
 */
function story(string $tag, array $fields): array {
    $kpi = reading($fields);
    return [
        'kpi' => $kpi,
        'trend' => 'kpi-trend' === $tag ? trend($kpi, $fields) : null,
        'funnels' => 'kpi-funnel' === $tag ? funnels($kpi, $fields) : null,
    ];
}

/**
 * The sentence and the table of a tag as HTML, in its language.
 *
 * @return array{0: string, 1: string}
 */
function told(string $tag, array $fields, string $lang): array {
    return in_language($lang, function () use ($tag, $fields, $lang): array {
        $story = story($tag, $fields);
        $words = escaped(sentence($story));
        $lang = words_lang($lang);
        return [
            '' === $lang ? $words : '<span' . attributes_html(compact('lang')) . ">$words</span>",
            figures_html($story, $lang),
        ];
    });
}

/** A story as a sentence; not escaped. */
function sentence(array $story): string {
    ['kpi' => $kpi, 'trend' => $trend, 'funnels' => $funnels] = $story;
    if (null !== $funnels) {
        return funnel_sentence($kpi, $funnels);
    }
    return null === $trend ? kpi_sentence($kpi) : trend_sentence($kpi, $trend);
}

/**
 * The figures of a trend or a funnel as a table. It stands in a box of its own, since an element reads a table that is its child as
 * its data.
 *
 * @param string $lang Its language, where nothing around says it.
 */
function figures_html(array $story, string $lang = ''): string {
    ['kpi' => $kpi, 'trend' => $trend, 'funnels' => $funnels] = $story;
    $tables = (null === $trend ? '' : trend_table($kpi, $trend)) . funnel_tables($kpi, $funnels ?? []);
    $attributes = attributes_html(['class' => 'kpi-elements-figures'] + array_filter(compact('lang')));
    return '' === $tables ? '' : "\n<div$attributes>$tables</div>\n";
}
