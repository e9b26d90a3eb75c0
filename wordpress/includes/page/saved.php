<?php
/**
 * What the tag of a saved KPI has in it.
 *
 * Pages are kept by caches and sent to everybody, so the figures of a KPI that is not public are never in them: the
 * script `page` asks for those, as the reader. Nor is what it is called or measures: the answer says so.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * The attributes that lead an element to the figures of a saved KPI, and the figures for the words in it.
 *
 * @param array<string, string>      $given    Attributes of the element.
 * @param array<string, string>|null $provider Attributes of the provider around it.
 * @return array{attributes: array<string, string>, result: array<string, mixed>, parts: array<string, mixed>}|\WP_Error `parts` are those
 *                                                    fields that need a part of the library. The message of an error is for the page.
 */
function saved(string $id, array $given, ?array $provider) {
    $kpi = is_kpi_id($id) ? kpi($id) : null;
    if (null === $kpi || !may_read($kpi)) {
        // Whether there is a private one is private too.
        /* translators: %s: id of a KPI. */
        $said = __(
            'There is no KPI “%s”, or none that you may see. Only people who write pages see this note.',
            'kpi-elements',
        );
        return new \WP_Error('kpi_elements_unknown', current_user_can('edit_posts') ? sprintf($said, $id) : '');
    }
    if (!$kpi['public'] && is_feed()) {
        return new \WP_Error('kpi_elements_forbidden');
    }
    $query = array_intersect_key($given + (array) $provider, array_flip(['period', 'compare', 'granularity']));
    ksort($query); // one question has one address, whoever writes it
    $route = kpi_url($id, $query);
    $result = answer($id, $query, true);
    // What its answer has in it decides which scripts the page needs.
    $parts = is_wp_error($result) ? [] : array_intersect_key($result, PARTS_OF);
    if (!$kpi['public']) {
        unset($parts['metric']);
        $told = [$route, wp_create_nonce('wp_rest'), admin_url('admin-ajax.php?action=rest-nonce')];
        return [
            'attributes' => ['metric' => $id] + array_combine(TOLD_TO_SCRIPT, $told),
            'result' => [],
            'parts' => array_fill_keys(array_keys($parts), true), // that it has them is no figure
        ];
    }
    $named = array_filter(['metric' => $kpi['metric'], 'label' => $kpi['label']]);
    // A provider with a source of its own knows nothing of the KPIs of this site.
    $asked = null === $provider || isset($provider['src']) ? $named + ['src' => $route] : ['metric' => $id];
    $result = is_wp_error($result) ? $named : array_intersect_key($asked, ['metric' => 1, 'label' => 1]) + $result;
    return ['attributes' => $asked, 'result' => $result, 'parts' => $parts];
}
