<?php
/**
 * The choices of the screens, in the words of people who work with figures.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** How a KPI's figures behave over time: it decides all sums and comparisons. */
function kind_choices(): array {
    return [
        'total' => __('It adds up over time: leads, sales, visits', 'kpi-elements'),
        'rate' => __('A rate or an average: conversion rate, cost per lead', 'kpi-elements'),
        'level' => __('A level at a moment: followers, subscribers, open deals', 'kpi-elements'),
        'unique' => __('Different people, each counted once: users, reach', 'kpi-elements'),
    ];
}

function better_choices(): array {
    return [
        'higher' => __('Higher is better', 'kpi-elements'),
        'lower' => __('Lower is better', 'kpi-elements'),
        'range' => __('Best within a range', 'kpi-elements'),
        'neither' => __('Neither: it is only watched', 'kpi-elements'),
    ];
}

function unit_choices(): array {
    return [
        'number' => __('Number', 'kpi-elements'),
        'percent' => __('Percent', 'kpi-elements'),
        'currency' => __('Money', 'kpi-elements'),
        'seconds' => __('Seconds', 'kpi-elements'),
        'days' => __('Days', 'kpi-elements'),
        'score' => __('Score', 'kpi-elements'),
        'word' => __('A word of your own', 'kpi-elements'),
    ];
}

function period_choices(): array {
    return [
        'today' => __('Today', 'kpi-elements'),
        '7d' => __('The last 7 days', 'kpi-elements'),
        '30d' => __('The last 30 days', 'kpi-elements'),
        'week' => __('This week', 'kpi-elements'),
        'month' => __('This month', 'kpi-elements'),
        'quarter' => __('This quarter', 'kpi-elements'),
        'year' => __('This year', 'kpi-elements'),
    ];
}

function compare_choices(): array {
    return [
        'previous' => __('The period before', 'kpi-elements'),
        'year' => __('The same period a year before', 'kpi-elements'),
        'none' => __('Nothing', 'kpi-elements'),
    ];
}

/** Who may see a KPI: everybody, or who has a capability, named by who usually has it. */
function reader_choices(): array {
    return [
        'public' => __('Everybody who visits the site', 'kpi-elements'),
        'read' => __('Everybody who is logged in', 'kpi-elements'),
        'edit_posts' => __('Contributors, authors, editors and administrators', 'kpi-elements'),
        'edit_others_posts' => __('Editors and administrators', 'kpi-elements'),
        'manage_options' => __('Administrators', 'kpi-elements'),
    ];
}

/** How often a source is asked. */
function refresh_choices(): array {
    return [
        'hourly' => __('Every hour', 'kpi-elements'),
        'twicedaily' => __('Twice a day', 'kpi-elements'),
        'daily' => __('Once a day', 'kpi-elements'),
    ];
}
