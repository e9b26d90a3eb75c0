<?php
/**
 * Numbers as people type them: read as their language writes them, and asked about where most likely another one is meant.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** A number, or two with a slash between, with points: `3,5 %` and `1 012,5` are numbers where the language writes them so. */
function with_points(string $typed): string {
    global $wp_locale;
    if (',' !== ($wp_locale->number_format['decimal_point'] ?? '')) {
        return $typed;
    }
    $read = function (string $end): string {
        $number = '/^\h*([+−-]?)(\d{1,3}(?:\h\d{3})+|\d*)(?:[.,](\d+))?\h?(%?)\h*$/uD';
        if (!preg_match($number, $end, $parts)) {
            return $end;
        }
        [, $sign, $whole, $part, $percent] = $parts;
        $whole = preg_replace('/\D/', '', $whole);
        return str_replace('−', '-', $sign) . ('' === $part ? $whole : "$whole.$part") . $percent;
    };
    return implode('/', array_map($read, explode('/', $typed)));
}

/** What is doubtful about a number that can be read, for who has typed it; nothing is guessed. */
function number_doubt(string $number, array $kpi): string {
    $decimal = decimal($number);
    $with_sign = '%' === substr(trim($number), -1);
    if (null === $decimal || ('percent' === $kpi['unit'] && ($with_sign || abs((float) $decimal) <= 1))) {
        return '';
    }
    if ('percent' === $kpi['unit']) {
        /* translators: 1: a number, 2: its hundredth. */
        $words = __('Is “%1$s” meant as percent? Write %1$s%% or %2$s.', 'kpi-elements');
        return sprintf($words, $decimal, sum_of_products([[$decimal, '0.01']]));
    }
    if ($with_sign) {
        return __('This KPI is not in percent: write a number such as 1280.50.', 'kpi-elements');
    }
    if (!counts_thousands($kpi) || !preg_match('/^[+-]?[1-9]\d{0,2}\.\d{3}$/D', $number)) {
        return '';
    }
    /* translators: 1: a number with a decimal point, 2: the same digits as thousands, 3: the first one with other decimals. */
    $words = __('This reads as %1$s. If you mean %2$s, write %2$s; else write %3$s.', 'kpi-elements');
    $thousands = str_replace('.', '', $number);
    return sprintf($words, $decimal, $thousands, substr($number, -1) === '0' ? $decimal : $decimal . '0');
}

/** Whether a KPI is a count or money, where three digits after a point are most likely the end of thousands. */
function counts_thousands(array $kpi): bool {
    $is_count = 'rate' !== $kpi['kind'] && !in_array($kpi['unit'], ['percent', 'score', 'seconds', 'days'], true);
    return $is_count || 'currency' === $kpi['unit'];
}

/** What is doubtful about a target that is new, or of a new unit. */
function target_doubts(array $kpi, array $before): array {
    $same = [$kpi['target'], $kpi['unit'], $kpi['kind']] === [$before['target'], $before['unit'], $before['kind']];
    // A source may know that its figures are percentages.
    $ends = preg_grep(is_asked($kpi) ? '/%$/D' : '/^$/D', $same ? [] : explode('/', $kpi['target']), PREG_GREP_INVERT);
    $doubts = array_map(fn($end) => number_doubt($end, $kpi), $ends);
    return array_filter(['target' => implode(' ', array_unique(array_filter($doubts)))]);
}

/**
 * Adds rows of figures that somebody has typed.
 *
 * @return array<int, array<string, string>> What is wrong or doubtful, as `put_figures` says it; if anything is, nothing is kept.
 */
function put_typed(string $id, array $rows): array {
    $kpi = kpi($id);
    $known = array_column(figures($id), 'date');
    $doubts = [];
    foreach ($rows as $place => $row) {
        $rows[$place] = $row = as_meant($row);
        $early = !in_array($row['date'], $known, true) && is_to_come($row['date'], $kpi);
        $doubts[$place] = array_filter([
            'date' => $early ? __('This day has not come yet.', 'kpi-elements') : '',
            'value' => number_doubt($row['value'], $kpi),
        ]);
    }
    return array_filter($doubts) ?: put_figures($id, $rows);
}

/** A typed row with its numbers as they are meant. */
function as_meant(array $row): array {
    return array_merge($row, array_map(__NAMESPACE__ . '\with_points', array_diff_key($row, ['date' => ''])));
}

/** Whether a day or a period begins after today, where the KPI's days are counted. */
function is_to_come(string $date, array $kpi): bool {
    $period = parse_period($date);
    return $period && $period['start'] > today($kpi['time_zone']);
}
