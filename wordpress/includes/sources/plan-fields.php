<?php
/**
 * What is handed on of a team's goal that stands in a result: all that decides its targets, its verdicts and its reviews.
 *
 * Who owns it, who it is shared with, what it may cost and what a team has noted (`owner`, `team`, `sharedWith`, `budget`,
 * `expectations`, `funnel`, `notes`) no element says, and the readers of a page need not find it behind one.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

const THRESHOLD_FIELDS = ['onTrack' => 'count', 'atRisk' => 'count'];

const ALERT_FIELDS = [
    'id' => 'text',
    'on' => ['words', ['value', 'performance', 'projection', 'status', 'data']],
    'side' => ['words', ['below', 'above', 'outside']],
    'value' => 'number',
    'min' => 'number',
    'max' => 'number',
    'hysteresis' => 'count',
    'consecutive' => 'turns',
    'severity' => 'text',
];

const CADENCES = ['words', ['daily', 'weekly', 'monthly', 'quarterly', 'seasonal', 'annual']];

const REVIEW_FIELDS = [
    'cadence' => CADENCES,
    'anchor' => 'date',
    'nextReview' => 'date',
    'seasons' => ['list', 'text', 366],
];

/** A metric of a team's own. */
const CUSTOM_FIELDS = [
    'id' => 'text',
    'name' => 'text',
    'formula' => 'prose',
    'kind' => ['words', FIELD_WORDS['kind']],
    'better' => ['words', FIELD_WORDS['better']],
    'unit' => 'text',
    'monotone' => 'flag',
    'legalRange' => ['object', ['min' => 'number', 'max' => 'number']],
];

const TRAIT_FIELDS = [
    'clear' => 'flag',
    'measurable' => 'flag',
    'timely' => 'flag',
    'fitting' => 'flag',
    'actionable' => 'flag',
    'note' => 'prose',
];

const TARGET_FIELDS = [
    'kpi' => ['either', 'text', ['object', CUSTOM_FIELDS]],
    'segment' => ['either', 'text', ['named', 'text', 50]],
    'kind' => ['words', FIELD_WORDS['kind']],
    'better' => ['words', FIELD_WORDS['better']],
    'baseline' => ['object', ['value' => 'number', 'period' => 'past period', 'source' => 'text']],
    'target' => 'target',
    'stretchTarget' => 'number',
    'maintain' => 'flag',
    'rateMode' => ['words', FIELD_WORDS['rateMode']],
    // `linear`, seven from Monday on, or by written periods.
    'weights' => ['either', ['words', ['linear']], ['named', 'count', 1200]],
    'minSample' => 'count',
    'warmup' => 'share',
    'thresholds' => ['object', THRESHOLD_FIELDS],
    'source' => ['object', ['system' => 'text', 'field' => 'text', 'automatic' => 'flag']],
    'cadence' => CADENCES,
    'review' => ['object', REVIEW_FIELDS],
    'alerts' => ['list', ['object', ALERT_FIELDS], 50],
    'actions' => ['list', 'prose', 50],
    'parts' => ['object', ['quarters' => ['places', 'target', 1200], 'months' => ['places', 'target', 1200]]],
    'history' => ['places', 'number', 1200],
    'reason' => 'prose',
    'traits' => ['object', TRAIT_FIELDS],
];

const PLAN_FIELDS = [
    'id' => 'text',
    'title' => 'text',
    'parent' => 'prose',
    'why' => 'prose',
    'outcome' => 'prose',
    'type' => 'text',
    'horizon' => ['words', ['short', 'long']],
    'period' => 'past period',
    'targets' => ['list', ['object', TARGET_FIELDS, 'kpi'], 50],
    'review' => ['object', REVIEW_FIELDS],
];
