<?php
/**
 * The definitions of the metrics that a page names. They stand in it as data that nothing runs, since a script with all of the catalogue
 * would weigh as much as the elements. What cannot be known here the script `metrics` asks for.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

// Before the scripts at the end of a page, which WordPress prints at 10.
add_action('wp_print_footer_scripts', __NAMESPACE__ . '\print_metrics', 9);
add_action('admin_print_footer_scripts', __NAMESPACE__ . '\print_metrics', 9);

/** The metrics of the catalogue that an element names: its own, and those that its plan has targets for. */
function named_metrics(array $attributes): array {
    $targets = json_of($attributes['plan'] ?? null)['targets'] ?? null;
    $named = array_merge([$attributes['metric'] ?? null], is_array($targets) ? array_column($targets, 'kpi') : []);
    return array_values(array_filter($named, fn($id) => is_string($id) && isset(catalogue()['metrics'][$id])));
}

/**
 * What the page has come to so far: the `metrics` that it names, the `languages` that it speaks, and whether their script `is_loaded`. It is kept
 * beside the scripts of the page, so that whoever has these made anew has it anew too.
 *
 * @param array<string, array> $more What comes to it.
 * @return array<string, array>
 */
function metrics_of_page(array $more = []): array {
    $handle = script_handle('metrics');
    $before = wp_scripts()->get_data($handle, 'kpi_elements') ?: [];
    $page = array_map('array_unique', array_merge_recursive($before, $more));
    wp_script_add_data($handle, 'kpi_elements', $page);
    return $page;
}

/** A metric as its file has it, with its words in English and in some languages; null if the file is gone. */
function told_metric(string $id, array $languages): ?object {
    $file = dirname(FILE) . "/assets/catalog/$id.json";
    $told = is_readable($file) ? wp_json_file_decode($file) : null;
    if (!is_object($told)) {
        return null;
    }
    $told->words = array_intersect_key((array) $told->words, ['en' => 1] + array_flip($languages));
    return $told;
}

function print_metrics(): void {
    $page = metrics_of_page() + ['metrics' => [], 'languages' => []];
    if (empty($page['is_loaded'])) {
        return;
    }
    $tell = fn(string $id) => told_metric($id, $page['languages']);
    $data = [
        'folder' => plugins_url('assets/catalog/', FILE),
        'version' => VERSION,
        'metrics' => array_values(array_filter(array_map($tell, $page['metrics']))),
    ];
    wp_print_inline_script_tag(wp_json_encode($data, JSON_HEX_TAG | JSON_HEX_AMP), [
        'type' => 'application/json',
        'id' => 'kpi-elements-metrics',
    ]);
}
