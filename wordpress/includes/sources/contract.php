<?php
/**
 * How each field is read of a KPI result that somebody else has made. What is not named here is left out.
 *
 * A field is a word (see `handed_field`), one of a few words, or made of others: a list of so many at most, an object with its fields,
 * an object whose names its author has chosen, or either a plain field or one of those.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The longest line. Elements would read a longer one, but an option of WordPress is no warehouse. */
const MOST_HANDED_POINTS = 10000;

const STAGE_FIELDS = [
    'id' => 'text',
    'label' => 'text',
    'value' => 'count',
    'previous' => 'count',
    'target' => 'count',
    'stepTarget' => 'count',
];

const SEGMENT_FIELDS = [
    'id' => 'text',
    'label' => 'text',
    'stages' => ['list', ['object', STAGE_FIELDS], 50],
    'spend' => 'count',
    'scoreSum' => 'count',
];

const CHANGE_FIELDS = ['date' => 'date', 'label' => 'text', 'evaluateAfter' => 'date'];

/** Who chose what a visitor saw, where chance is asked for. */
const DESIGNS = ['controlled', 'observational', 'uncontrolled'];

const RESULT_FIELDS = [
    'metric' => 'text',
    'label' => 'text',
    'value' => 'number',
    'previous' => 'number',
    'previousPeriod' => 'past period',
    'baseline' => 'number',
    'target' => 'target',
    'stretch' => 'number',
    'unit' => 'text',
    'currency' => 'currency',
    'kind' => ['words', FIELD_WORDS['kind']],
    'better' => ['words', FIELD_WORDS['better']],
    'sample' => 'count',
    'minSample' => 'count',
    'monotone' => 'flag',
    'rateMode' => ['words', FIELD_WORDS['rateMode']],
    'weights' => ['list', ['object', ['days' => 'count', 'w' => 'count']], 3660],
    'thresholds' => ['object', THRESHOLD_FIELDS],
    'warmup' => 'share',
    'period' => 'period',
    'periodLabel' => 'text',
    'previousLabel' => 'text',
    'asOf' => 'date',
    'timeZone' => 'zone',
    'compare' => 'comparison',
    'partial' => 'partial',
    'series' => ['points', MOST_HANDED_POINTS],
    'previousSeries' => ['points', MOST_HANDED_POINTS],
    'targetSeries' => ['points', MOST_HANDED_POINTS],
    'granularity' => ['words', FIELD_WORDS['granularity']],
    'stages' => ['list', ['object', STAGE_FIELDS], 50],
    'segments' => ['list', ['object', SEGMENT_FIELDS], 4],
    'spend' => 'count',
    'reference' => 'text',
    'inputs' => ['named', 'number', 50],
    'plan' => ['object', PLAN_FIELDS, 'targets'],
    'alerts' => ['list', ['object', ALERT_FIELDS], 50],
    'changes' => ['list', ['object', CHANGE_FIELDS, 'date'], 50],
    'significance' => [
        'either',
        'design',
        ['object', ['design' => ['words', DESIGNS], 'split' => ['list', 'number', 4], 'perArm' => 'count']],
    ],
    'segment' => ['named', 'text', 50],
    'updatedAt' => 'instant',
    'approximate' => 'flag',
    'truncated' => 'flag',
    'notices' => ['list', 'text', 10],
];
