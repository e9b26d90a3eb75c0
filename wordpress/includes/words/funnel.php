<?php
/**
 * What a funnel says in words.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** How the counts of funnels are written: where money was spent the currency is that of the money. */
function count_style(array $kpi, array $funnels): array {
    $isSpent = null !== $kpi['spend'] || array_filter(array_column($funnels, 'spend'), 'is_numeric');
    return $isSpent ? ['unit' => 'number', 'currency' => null] : $kpi;
}

/** "From visit to purchase: Visits 12,000, Basket 2,340 (19.5%), Purchase 1,560 (66.7%, target 70%)." */
function funnel_sentence(array $kpi, array $funnels): string {
    $style = count_style($kpi, $funnels);
    $said = [];
    /* translators: 1: name of a part of all, 2: its first stage with its count. */
    $of = __('%1$s: %2$s', 'kpi-elements');
    foreach ($funnels as ['name' => $name, 'stages' => $stages]) {
        foreach ($stages as $i => $stage) {
            $words = stage_words($stage, $style);
            $said[] = 0 === $i && null !== $name ? sprintf($of, $name, $words) : $words;
        }
    }
    return sentence_of($kpi, array_merge($said ?: [DASH], [as_of_words($kpi)]));
}

function stage_words(array $stage, array $style): string {
    ['label' => $label, 'value' => $value, 'rate' => $rate, 'target' => $target, 'stepTarget' => $stepTarget] = $stage;
    $count = figure($value, $style);
    if (null !== $target) {
        /* translators: 1: count of a stage, 2: its target. */
        $count = sprintf(__('%1$s, target %2$s', 'kpi-elements'), $count, figure($target, $style));
    }
    if (null === $rate) {
        /* translators: 1: name of a stage, 2: its count. */
        return sprintf(__('%1$s %2$s', 'kpi-elements'), $label, $count);
    }
    $share = rate_figure($rate);
    if (null !== $stepTarget) {
        /* translators: 1: share that goes on to a stage, 2: the share that should. */
        $share = sprintf(__('%1$s, target %2$s', 'kpi-elements'), $share, percentage_figure($stepTarget));
    }
    /* translators: 1: name of a stage, 2: its count, 3: share of the stage before. */
    return sprintf(__('%1$s %2$s (%3$s)', 'kpi-elements'), $label, $count, $share);
}

/** A share of another stage: what is short of all, or above it, does not print as all. */
function rate_figure(float $rate): string {
    $isNear = 1.0 !== $rate && abs($rate - 1) < 0.0005;
    return figure($rate, ['unit' => 'percent', 'currency' => null], $isNear ? 3 : null, !$isNear);
}

function percentage_figure(float $share): string {
    return figure($share, ['unit' => 'percent', 'currency' => null]);
}
