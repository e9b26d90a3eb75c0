<?php
/**
 * What may be asked of a KPI, and in which words.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The parts of a question as a route of WordPress describes them. What else is asked is left alone. */
function question_arguments(): array {
    $text = function (string $description, string $check): array {
        return ['description' => $description, 'type' => 'string', 'validate_callback' => __NAMESPACE__ . "\\$check"];
    };
    return [
        'period' => $text(__('The period, such as month, 7d or 2026-11.', 'kpi-elements'), 'check_period'),
        'compare' => $text(
            __('What to compare with: previous, year, none or a period.', 'kpi-elements'),
            'check_compare',
        ),
        'granularity' => [
            'description' => __('How long one point of a series lasts.', 'kpi-elements'),
            'type' => 'string',
            'enum' => array_keys(UNIT_DAYS),
        ],
        'maxPoints' => [
            'description' => __('How many points of a series can be shown.', 'kpi-elements'),
            'type' => 'integer',
            'minimum' => 1,
            'maximum' => 100000,
        ],
    ];
}

/** The question of a request, or of the attributes of an element: only what is known, in one order, all as text. */
function question(array $asked): array {
    $question = array_intersect_key($asked, question_arguments());
    ksort($question);
    return array_filter(array_map('strval', array_filter($question, 'is_scalar')), 'strlen');
}

/** @return true|\WP_Error */
function check_period($period) {
    return '' === $period || (is_string($period) && parse_period($period, 0))
        ? true
        : unfit(
            __(
                'period: expected a word such as today, 7d, week, month, quarter or year, or a period such as 2026, 2026-Q4, 2026-11, 2026-W46, 2026-11-15 or 2026-11-01/2026-11-30.',
                'kpi-elements',
            ),
        );
}

/** @return true|\WP_Error */
function check_compare($compare) {
    return '' === $compare || (is_string($compare) && is_comparison($compare))
        ? true
        : unfit(__('compare: expected previous, year, none, or a period such as 2025-11.', 'kpi-elements'));
}

function unfit(string $message): \WP_Error {
    return new \WP_Error('rest_invalid_param', $message);
}
