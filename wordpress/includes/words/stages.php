<?php
/**
 * The funnels of a KPI, read.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** None rather than four of five, which would add up to a wrong total. */
const MOST_SEGMENTS = 4;

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
    $funnels = count($funnels) > MOST_SEGMENTS ? [] : $funnels;
    $stages = stages($fields['stages'] ?? null) ?: pooled_stages(array_column($funnels, 'stages'));
    if ($stages) {
        $name = $funnels ? __('Total', 'kpi-elements') : null;
        $funnels[] = ['name' => $name, 'stages' => $stages, 'spend' => $kpi['spend']];
    }
    return array_map(fn($funnel) => ['stages' => with_rates($funnel['stages'])] + $funnel, $funnels);
}

/**
 * The stages of all segments together, by their ids, in the order that the segments have them: sums of counts, null where one segment
 * has none. A rate to reach belongs to its segment alone.
 *
 * @param array<int, array[]> $segments
 */
function pooled_stages(array $segments): array {
    $ids = [];
    foreach ($segments as $stages) {
        $next = 0;
        foreach (array_column($stages, 'id') as $id) {
            $at = array_search($id, $ids, true);
            if (false === $at) {
                array_splice($ids, $next, 0, [$id]);
                $at = $next;
            }
            $next = $at + 1;
        }
    }
    $pooled = [];
    foreach ($ids as $id) {
        $parts = array_map(fn($stages) => array_column($stages, null, 'id')[$id] ?? null, $segments);
        $sum = function (string $name) use ($parts) {
            $counts = array_map(fn($part) => $part[$name] ?? null, $parts);
            return in_array(null, $counts, true) ? null : array_sum($counts);
        };
        $pooled[] = [
            'id' => $id,
            'label' => array_values(array_filter($parts))[0]['label'],
            'value' => $sum('value'),
            'target' => $sum('target'),
            'stepTarget' => null,
        ];
    }
    return $pooled;
}

/**
 * The entries of a list, each with its name: its label, else its id, else its place; a name that is taken is told with its place too.
 *
 * @return array<int, array{id: string, label: string, given: array}>
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
        $entries[] = ['id' => $own, 'label' => ($label ?? $name) === $name ? $own : $label, 'given' => $given];
    }
    return $entries;
}

/**
 * The stages of a funnel, read.
 *
 * @param mixed $raw
 */
function stages($raw): array {
    $stages = [];
    foreach (array_slice(named_entries($raw), 0, 50) as ['id' => $id, 'label' => $label, 'given' => $given]) {
        $count = fn(string $name) => count_of($given[$name] ?? null);
        $counts = ['value' => $count('value'), 'target' => $count('target'), 'stepTarget' => $count('stepTarget')];
        $stages[] = compact('id', 'label') + $counts;
    }
    return $stages;
}

/** The stages of a funnel, each with its rate: of the nearest stage before it that has data. */
function with_rates(array $stages): array {
    $before = null;
    foreach ($stages as $i => ['value' => $value]) {
        $stages[$i]['rate'] = null === $value || !$before ? null : $value / $before;
        // It is of the stage before, and so no target of a rate that is bridged.
        $isBridged = $i && null === $stages[$i - 1]['value'];
        $stages[$i]['stepTarget'] = $isBridged ? null : $stages[$i]['stepTarget'];
        $before = $value ?? $before;
    }
    return $stages;
}
