<?php
/**
 * Where figures stand, and how they and their dates are written, in a file and in what an address answers: the fields that ask for it.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Which columns of a table, or parts of a JSON, are meant. */
function columns_fields(array $values): void {
    text_row(
        'source_date',
        __('Column of dates', 'kpi-elements'),
        $values['source_date'],
        __('As the first line of the CSV, or the JSON, calls it. Without it: date.', 'kpi-elements'),
    );
    text_row(
        'source_value',
        __('Column of figures', 'kpi-elements'),
        $values['source_value'],
        __('Without it: value.', 'kpi-elements'),
    );
    text_row(
        'source_sample',
        __('Column of what rates rest on', 'kpi-elements'),
        $values['source_sample'],
        __('Such as visits, for a conversion rate. It may stay empty.', 'kpi-elements'),
    );
}

/** How figures and dates are written: in a file, and in what an address answers. */
function writing_fields(array $values, bool $in_percent = true): void {
    select_row('source_dates', __('How dates are written', 'kpi-elements'), $values['source_dates'], [
        '' => __('Year first: 2026-11-15', 'kpi-elements'),
        'dmy' => __('Day first: 15.11.2026', 'kpi-elements'),
        'mdy' => __('Month first: 11/15/2026', 'kpi-elements'),
    ]);
    select_row('source_decimal', __('How figures are written', 'kpi-elements'), $values['source_decimal'], [
        '' => __('Plain: 1234.5', 'kpi-elements'),
        '.' => __('With a decimal point: 1,234.50', 'kpi-elements'),
        ',' => __('With a decimal comma: 1.234,50', 'kpi-elements'),
    ]);
    $in_percent &&
        select_row(
            'source_percent',
            __('How percentages are written', 'kpi-elements'),
            $values['source_percent'],
            [
                '' => __('Choose what a number without the sign % means', 'kpi-elements'),
                'sign' => __('12 means 12%', 'kpi-elements'),
                'fraction' => __('0.12 means 12%, and 12 means 1200%', 'kpi-elements'),
            ],
            __('Numbers with the sign, such as 12%, are always read as they stand.', 'kpi-elements'),
        );
}
