<?php
/**
 * Answers that are kept, so that a page with many readers costs what a page with one does.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Seconds for which an answer is not worked out again. */
const ANSWER_FRESH = 5 * MINUTE_IN_SECONDS;
/**
 * How many questions of one KPI are kept: those of pages, and as many of others. A stranger may ask for any period. So that nobody has
 * the site write without end, one that is fresh makes room for none; what is not kept is worked out each time, of so few figures as
 * a KPI can have (MOST_FIGURES), in less time than WordPress takes to begin. To lock that would be to write, too.
 */
const ANSWERS_KEPT = 12;
/** So many typed figures are folded anew in less time than a kept answer is written and found. */
const FEW_FIGURES = 1000;
/** The longest answer that is kept, in bytes. */
const ANSWER_LONGEST = 50000;
/** Seconds in which figures can be expected that have just been sent for. */
const ANSWER_SOON = 5;

add_action('kpi_elements_figures_changed', __NAMESPACE__ . '\forget_answers');
add_action('update_option_' . KPIS_OPTION, __NAMESPACE__ . '\forget_changed', 10, 2);

/**
 * What a KPI answers to a question, at once: no reader waits for a source. Old figures are answered as they are and refreshed
 * afterwards, and the last good ones stay when their source fails. Whether the visitor may see it is the caller's to ask.
 *
 * @param array<string, string> $asked   `period`, `compare`, `granularity`, `maxPoints`; what is not given is as the KPI says.
 * @param bool                  $by_page Whether a page of the site asks, and no stranger.
 * @return array|\WP_Error A KPI result, or why there is none.
 */
function answer(string $id, array $asked = [], bool $by_page = false) {
    $kpi = kpi($id);
    $fetched = $kpi && is_asked($kpi) ? fetched($id) : null;
    $wait = $fetched ? next_refresh($kpi, $fetched) - time() : 0;
    if ($fetched && $wait <= 0) {
        refresh_soon($id);
    }
    if ($fetched && !$fetched['at']) {
        return new \WP_Error(
            'kpi_elements_not_yet',
            __('The figures have not come from their source yet.', 'kpi-elements'),
            ['status' => 503, 'retry_after' => is_failing($fetched) ? max(ANSWER_SOON, $wait) : ANSWER_SOON],
        );
    }
    return kept_result($id, question($asked), $by_page);
}

/** The result of a question, worked out again when the kept one is no longer fresh. */
function kept_result(string $id, array $question, bool $by_page) {
    $kpi = kpi($id);
    if (!$kpi || (!is_asked($kpi) && count(typed_figures($id)['rows']) <= FEW_FIGURES)) {
        return result($id, $question);
    }
    // With what the KPI is, as another target is another answer, with the time of its figures, as a slow reader may keep an answer
    // out of those that have just been replaced, and with the language of its notices.
    $key = md5(wp_json_encode([$question, $kpi, kept($id, $kpi)['at'], determine_locale()]));
    $of_pages = kept_answers("kpi_elements_answer_$id");
    $kept = $of_pages[$key] ?? (kept_answers("kpi_elements_answers_$id")[$key] ?? null);
    if ($kept && is_fresh($kept)) {
        return json_decode($kept['json'], true);
    }
    $result = result($id, $question);
    $json = is_wp_error($result) ? '' : wp_json_encode($result);
    if ('' !== (string) $json && strlen($json) <= ANSWER_LONGEST) {
        // The scripts of a page ask what the page has asked; without a question, what a KPI is by itself.
        $of_page = $by_page || !$question || isset($of_pages[$key]);
        keep_answer(($of_page ? 'kpi_elements_answer_' : 'kpi_elements_answers_') . $id, $key, $json);
    }
    return $result;
}

/** Keeps an answer, the newest first, unless there are as many fresh ones as can be kept. */
function keep_answer(string $name, string $key, string $json): void {
    $kept = array_diff_key(kept_answers($name), [$key => true]);
    if (count(array_filter($kept, __NAMESPACE__ . '\is_fresh')) < ANSWERS_KEPT) {
        $kept = array_slice([$key => ['at' => time(), 'json' => $json]] + $kept, 0, ANSWERS_KEPT, true);
        // Longer than they are fresh: which questions are those of pages has to be known then.
        set_transient($name, $kept, DAY_IN_SECONDS);
    }
}

function is_fresh(array $kept): bool {
    return time() - $kept['at'] < ANSWER_FRESH;
}

function kept_answers(string $name): array {
    $kept = get_transient($name);
    return is_array($kept) ? array_filter($kept, 'is_array') : [];
}

/** Has a KPI answered from its figures again. */
function forget_answers(string $id): void {
    delete_transient("kpi_elements_answer_$id");
    delete_transient("kpi_elements_answers_$id");
}

/** What is known of a KPI that is now another or gone; one that comes from elsewhere now is asked for anew. */
function forget_changed($before, $after): void {
    foreach ((array) $before as $id => $kpi) {
        $now = ((array) $after)[$id] ?? [];
        if ($now !== $kpi) {
            forget_answers($id);
        }
        if (!same_source($now['source'] ?? [], $kpi['source'] ?? [])) {
            delete_option(FETCHED_OPTION . $id);
        }
    }
}
