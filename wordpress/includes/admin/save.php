<?php
/**
 * What was typed into the form of a KPI, to a KPI and back.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The fields of the form as they stand for a KPI. */
function typed_of(array $kpi): array {
    $own_word = !isset(unit_choices()[$kpi['unit']]);
    return array_merge(array_filter($kpi, 'is_string'), source_typed($kpi['source']), [
        'id' => '',
        'unit' => $own_word ? 'word' : $kpi['unit'],
        'unit_word' => $own_word ? $kpi['unit'] : '',
        'currency' => '' === $kpi['currency'] ? default_currency() : $kpi['currency'],
        'readers' => $kpi['public'] ? 'public' : $kpi['capability'],
        'source' => $kpi['source']['type'],
    ]);
}

/** What was sent, as a string for every field of the form and nothing else. */
function typed(array $sent): array {
    $typed = typed_of(NEW_KPI);
    foreach (array_keys($typed) as $name) {
        $typed[$name] = is_string($sent[$name] ?? null) ? trim($sent[$name]) : '';
    }
    return $typed;
}

/** The KPI that was meant, over the one that was there. */
function kpi_typed(array $typed, array $before): array {
    $unit = 'word' === $typed['unit'] ? $typed['unit_word'] : $typed['unit'];
    $public = 'public' === $typed['readers'];
    $as_typed = array_flip(['label', 'metric', 'kind', 'better', 'target', 'period', 'compare', 'time_zone']);
    return array_merge($before, array_intersect_key($typed, $as_typed), [
        'unit' => $unit,
        'currency' => 'currency' === $unit ? strtoupper($typed['currency']) : '',
        'public' => $public,
        'capability' => $public ? $before['capability'] : $typed['readers'],
        'source' => source_meant($typed, $before['source']),
        'target' => with_points($typed['target']),
    ]);
}

/** The fields with what the chosen metric says of itself. */
function filled_in(array $typed): array {
    $metric = catalogue()['metrics'][$typed['metric']] ?? null;
    if (!$metric) {
        return $typed;
    }
    return array_merge($typed, array_intersect_key($metric, ['unit' => 1, 'kind' => 1, 'better' => 1]), [
        'label' => '' === $typed['label'] ? metric_name($typed['metric']) : $typed['label'],
    ]);
}

on_form(
    'save',
    function (array $sent, string $id, ?array $tried): array {
        $before = '' === $id ? NEW_KPI : kpi($id);
        $form = screen_url('' === $id ? ['do' => 'add'] : ['kpi' => $id, 'do' => 'edit']);
        [$typed, $foreign] = with_other_window(typed($sent), $sent['shown'] ?? [], typed_of($before));
        $shown = ['source_secret' => ''] + $typed;
        if (isset($sent['fill'])) {
            return [$form, ['typed' => filled_in($shown), 'problems' => $foreign + secret_again($typed)]];
        }
        $kpi = kpi_typed($typed, $before);
        $new = '' !== $id ? $id : new_id($typed['id'], $typed['label']);
        if (isset($sent['try'])) {
            return [$form, ['typed' => $shown] + said_of_try($kpi, $typed, $tried)];
        }
        $problems = array_merge(
            kpi_problems($kpi),
            target_doubts($kpi, $before),
            percent_problems($kpi),
            secret_problems($kpi['source']),
            '' === $id ? id_problems($new, $typed['id']) : [],
            $foreign,
        );
        if (isset($problems['capability'])) {
            $problems['readers'] = $problems['capability'];
            unset($problems['capability']);
        }
        // Another window may have chosen another address meanwhile.
        $tried = $tried && same_source($tried['source'], $kpi['source']) ? $tried : null;
        ['answer' => $answer, 'problems' => $doubts] = $tried ?? ['answer' => null, 'problems' => []];
        $problems += $doubts;
        if ($problems) {
            return [$form, ['problems' => $problems + secret_again($typed), 'typed' => $shown]];
        }
        if (!save_kpi($new, $kpi)) {
            return [$form, ['problems' => ['label' => not_kept()] + secret_again($typed), 'typed' => $shown]];
        }
        if (is_array($answer) && !keep_asked($new, $answer)) {
            $answer = new \WP_Error('kpi_elements_not_kept', not_kept());
        }
        /* translators: %s: the name of a KPI. */
        $done =
            '' === $id
                ? __('“%s” is saved. Now for its figures.', 'kpi-elements')
                : __('“%s” is saved.', 'kpi-elements');
        // Also the target as it was understood.
        $goal = goal_words(reading(definition_fields($kpi) + chosen_fields($kpi)));
        $done = trim(sprintf($done, $kpi['label']) . " $goal");
        $but = remarks_on_kpi($new, $kpi, $before);
        if (is_wp_error($answer)) {
            $but = array_unique(array_merge($but, [settings_for($kpi) => $answer->get_error_message()]));
        }
        $understood = is_array($answer) ? understood($kpi, $answer) : [];
        return [screen_url(['kpi' => $new]), compact('done', 'but', 'understood')];
    },
    __NAMESPACE__ . '\try_sent',
);

/** The id of a new KPI: as typed, else out of its name, with a number where that is taken. */
function new_id(string $typed, string $label): string {
    if ('' !== $typed) {
        return $typed;
    }
    // Of a name in other letters than ours nothing may be left.
    $base = trim(substr(preg_replace('/[^a-z0-9-]+/', '-', sanitize_title($label)), 0, 60), '-');
    $base = '' === $base || false !== strpos(sanitize_title($label), '%') ? 'kpi' : $base;
    $id = $base;
    for ($number = 2; kpi($id); $number++) {
        $id = "$base-$number";
    }
    return $id;
}

function id_problems(string $id, string $typed): array {
    if (!is_kpi_id($id)) {
        return [
            'id' => __('The short name may have small letters, digits and hyphens, such as new-leads.', 'kpi-elements'),
        ];
    }
    if ('' !== $typed && kpi($id)) {
        /* translators: %s: the short name of a KPI. */
        return ['id' => sprintf(__('There is a KPI “%s” already.', 'kpi-elements'), $id)];
    }
    return [];
}
