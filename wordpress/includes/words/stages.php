<?php
/**
 * The funnels of a KPI, read.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * The funnels of a KPI, each with its name and its stages: one of each segment, and that of all together.
 *
 * @return array<int, array{name: ?string, stages: array[], spend: int|float|string|null}>
 */
function funnels(array $kpi, array $fields): array {
    $funnels = [];
    foreach (named_entries($fields['segments'] ?? null) as ['label' => $name, 'given' => $segment]) {
        $spend = count_of($segment['spend'] ?? null);
        $funnels[] = ['name' => $name, 'stages' => stages($segment['stages'] ?? null), 'spend' => $spend];
    }
    $stages = stages($fields['stages'] ?? null);
    if ($stages) {
        $name = $funnels ? __('Total', 'kpi-elements') : null;
        $funnels[] = ['name' => $name, 'stages' => $stages, 'spend' => $kpi['spend']];
    }
    return $funnels;
}

/**
 * The entries of a list, each with its name: its label, else its id, else its place; a name that is taken is told with its place too.
 *
 * @return array<int, array{label: string, given: array}>
 */
function named_entries($raw): array {
    $entries = [];
    $taken = [];
    foreach (list_of($raw) ?? [] as $i => $entry) {
        $given = json_of($entry) ?? [];
        [$id, $label] = [text_of($given['id'] ?? null), text_of($given['label'] ?? null)];
        $name = $id ?? ($label ?? (string) ($i + 1));
        $own = isset($taken[$name]) ? "$name " . ($i + 1) : $name;
        $taken[$name] = true;
        $entries[] = ['label' => ($label ?? $name) === $name ? $own : $label, 'given' => $given];
    }
    return $entries;
}

/**
 * The stages of a funnel, each with its rate: of the nearest stage before it that has data.
 *
 * @param mixed $raw
 */
function stages($raw): array {
    $stages = [];
    $before = null;
    foreach (named_entries($raw) as ['label' => $label, 'given' => $given]) {
        $count = fn(string $name) => count_of($given[$name] ?? null);
        $value = $count('value');
        $isBridged = $stages && null === end($stages)['value'];
        $stages[] = [
            'label' => $label,
            'value' => $value,
            'target' => $count('target'),
            'rate' => null === $value || !$before ? null : $value / $before,
            // It is of the stage before, and so no target of a rate that is bridged.
            'stepTarget' => $isBridged ? null : $count('stepTarget'),
        ];
        $before = $value ?? $before;
    }
    return $stages;
}
