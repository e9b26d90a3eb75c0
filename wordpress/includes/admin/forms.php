<?php
/**
 * A form of the screens, its fields, and what is wrong with them, as WordPress's own forms look.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Begins a form: what it does, for which KPI, and that it is ours. */
function begin_form(string $action, string $id = '', bool $with_file = false): void {
    printf(
        '<form method="post" action="%s" class="kpi-elements-form"%s novalidate>',
        esc_url(admin_url('admin-post.php')),
        $with_file ? ' enctype="multipart/form-data"' : '',
    );
    printf('<input type="hidden" name="action" value="kpi_elements_%s">', esc_attr($action));
    printf('<input type="hidden" name="kpi" value="%s">', esc_attr($id));
    wp_nonce_field("kpi_elements_{$action}_$id", '_wpnonce', true);
}

/** The id in the page of a field of a form. */
function field_id(string $name): string {
    return 'kpi-elements-' . str_replace('_', '-', $name);
}

/** What a field of the form is called, as it was printed; given by the functions below. */
function field_label(string $name, ?string $label = null): string {
    static $labels = [];
    $labels[$name] = $label ?? ($labels[$name] ?? '');
    return $labels[$name];
}

/** What is wrong with a field, as it was said, or as the screen has found out itself and gives for all fields. */
function field_problem(string $name, ?array $found = null): string {
    static $problems = null;
    $problems = $found ?? ($problems ?? said()['problems']);
    return $problems[$name] ?? '';
}

/**
 * A row of a form: a label, whatever takes the answer, how it is meant, and what is wrong with it.
 *
 * @param string   $name  Of the field.
 * @param string   $label What is asked for.
 * @param callable $input Prints the input; is given the attributes that tie it to the label and the words below.
 * @param string   $help  How it is meant.
 */
function form_row(string $name, string $label, callable $input, string $help = ''): void {
    $id = field_id($name);
    field_label($name, $label);
    $problem = field_problem($name);
    $described = array_filter(['' === $help ? '' : "$id-help", '' === $problem ? '' : "$id-problem"]);
    $if = shown_if($name);
    printf('<tr%s', '' === $if ? '' : sprintf(' data-shown-if="%s"', esc_attr($if)));
    printf('%s><th scope="row">', '' === $problem ? '' : ' class="form-invalid"');
    printf('<label for="%s">%s</label></th><td>', esc_attr($id), esc_html($label));
    $input(
        sprintf('id="%s" name="%s"', esc_attr($id), esc_attr($name)) .
            ($described ? sprintf(' aria-describedby="%s"', esc_attr(implode(' ', $described))) : '') .
            ('' === $problem ? '' : ' aria-invalid="true"'),
    );
    if ('' !== $problem) {
        printf('<p class="kpi-elements-problem" id="%s-problem">%s</p>', esc_attr($id), esc_html($problem));
    }
    if ('' !== $help) {
        printf('<p class="description" id="%s-help">%s</p>', esc_attr($id), esc_html($help));
    }
    echo '</td></tr>';
}

/** A field to type into. */
function text_row(string $name, string $label, string $value, string $help = '', array $more = []): void {
    $more += ['type' => 'text', 'class' => 'regular-text'];
    form_row(
        $name,
        $label,
        function (string $attributes) use ($value, $more): void {
            // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- both are made of escaped parts
            printf('<input %s%s value="%s">', $attributes, attributes_html($more), esc_attr($value));
        },
        $help,
    );
}

/** A field to choose one of a few from, behind a label. */
function select_row(string $name, string $label, string $value, array $choices, string $help = ''): void {
    form_row(
        $name,
        $label,
        function (string $attributes) use ($value, $choices): void {
            echo "<select $attributes>"; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- made of escaped parts
            foreach (with_present($choices, $value) as $choice => $words) {
                printf(
                    '<option value="%s"%s>%s</option>',
                    esc_attr($choice),
                    selected($value, (string) $choice, false),
                    esc_html($words),
                );
            }
            echo '</select>';
        },
        $help,
    );
}

/** Choices that are all seen at once, each with its own words. */
function choice_row(string $name, string $legend, string $value, array $choices): void {
    $id = field_id($name);
    field_label($name, $legend);
    $problem = field_problem($name);
    printf('<tr id="%s-row"%s>', esc_attr($id), '' === $problem ? '' : ' class="form-invalid"');
    printf('<th scope="row" id="%s-legend">%s</th>', esc_attr($id), esc_html($legend));
    printf('<td><div role="radiogroup" aria-labelledby="%1$s-legend" id="%1$s">', esc_attr($id));
    foreach (with_present($choices, $value) as $choice => $words) {
        printf(
            '<label class="kpi-elements-choice"><input type="radio" name="%s" value="%s"%s> <span>%s</span></label>',
            esc_attr($name),
            esc_attr($choice),
            checked($value, (string) $choice, false),
            esc_html($words),
        );
    }
    echo '</div>';
    if ('' !== $problem) {
        printf('<p class="kpi-elements-problem">%s</p>', esc_html($problem));
    }
    echo '</td></tr>';
}

/** Choices with the one that is there: what was set elsewhere does not become another by opening the form. */
function with_present(array $choices, string $present): array {
    return '' === $present ? $choices : $choices + [$present => $present];
}
