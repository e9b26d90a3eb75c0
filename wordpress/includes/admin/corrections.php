<?php
/**
 * Figures that were corrected in the history of a KPI, and those that were taken out of it. What another window has saved since
 * the history was shown is not overwritten unseen.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

on_form('change_figures', function (array $sent, string $id): array {
    $url = screen_url(['kpi' => $id, 'paged' => (string) absint($sent['paged'] ?? 1)]);
    $kpi = kpi($id);
    $stored = array_column(figures($id), null, 'date');
    $sent_to_remove = array_filter((array) ($sent['remove'] ?? []), 'is_string');
    $remove = array_values(array_intersect(array_map('strval', array_keys($stored)), $sent_to_remove));
    $shown = cells_sent($sent['shown'] ?? []);
    $changes = [];
    foreach (cells_sent($sent['figures'] ?? []) as $date => $cells) {
        $changes[$date] = array_diff_assoc($cells, $shown[$date] ?? []);
    }
    [$rows, $problems, $gone] = [[], [], []];
    foreach (array_filter($changes) + array_fill_keys($remove, []) as $date => $own) {
        $is_removed = in_array((string) $date, $remove, true);
        if (!isset($stored[$date])) {
            $gone[] = $date;
            continue;
        }
        $now = figures_shown($stored[$date], $kpi);
        $foreign = array_diff_assoc(array_intersect_key($now, $shown[$date] ?? $now), $shown[$date] ?? []);
        foreach (
            $is_removed ? $foreign : array_intersect_key($foreign, array_diff_assoc($own, $now))
            as $name => $text
        ) {
            /* translators: 1: a date, 2: a figure. */
            $sentence = __('%1$s: another window has saved %2$s here. Save again to overwrite it.', 'kpi-elements');
            $problems["{$name}_$date"] = sprintf($sentence, $date, '' === $text ? DASH : $text);
        }
        if (!$is_removed) {
            $rows[] = ['date' => (string) $date] + array_intersect_key($own, $now) + $now;
        }
    }
    foreach ($problems ? [] : put_typed($id, $rows) as $place => $fields) {
        foreach ($fields as $name => $problem) {
            $date = $rows[$place]['date'];
            $problems["{$name}_$date"] = "$date: $problem";
        }
    }
    $but = [];
    if ($gone) {
        /* translators: %s: dates. */
        $but[] = sprintf(__('Another window has removed the figures of: %s.', 'kpi-elements'), implode(', ', $gone));
    }
    if ($problems) {
        return [$url, compact('problems', 'but') + ['typed' => ['figures' => $changes, 'remove' => $remove]]];
    }
    if ($remove && !remove_figures($id, $remove)) {
        [$but[], $remove] = [not_kept(), []];
    }
    return [$url, ['done' => corrected_words(count($rows), count($remove)), 'but' => $but]];
});

/** The texts of cells that were sent, by date and by name, and nothing else. */
function cells_sent($sent): array {
    $texts = fn(array $cells): array => array_map('trim', array_filter($cells, 'is_string'));
    return array_map($texts, array_filter((array) $sent, 'is_array'));
}

function corrected_words(int $changed, int $removed): string {
    /* translators: %s: how many. */
    $change = _n('%s figure is changed.', '%s figures are changed.', $changed, 'kpi-elements');
    /* translators: %s: how many. */
    $removal = _n('%s figure is removed.', '%s figures are removed.', $removed, 'kpi-elements');
    $words = array_filter([
        $changed ? sprintf($change, number_format_i18n($changed)) : '',
        $removed ? sprintf($removal, number_format_i18n($removed)) : '',
    ]);
    return $words ? implode(' ', $words) : __('Nothing was changed.', 'kpi-elements');
}
