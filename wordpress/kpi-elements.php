<?php
/**
 * Plugin Name: KPI Elements
 * Description: Any marketing KPI, next to its goal, on any page: blocks, shortcodes and tags for cards, gauges, trends and funnels.
 * Version: 0.1.0
 * Requires at least: 6.2
 * Requires PHP: 7.4
 * Author: The kpi-elements authors
 * License: MIT
 * License URI: https://opensource.org/licenses/MIT
 * Text Domain: kpi-elements
 * Domain Path: /languages
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** Of the plugin and of the library in it. */
const VERSION = '0.1.0';
/** This file, which WordPress knows the plugin by. */
const FILE = __FILE__;

foreach (
    [
        // What is on a page: tags, blocks, shortcodes and their scripts.
        'page/languages', // its own words
        'page/scripts', // which scripts a page needs
        'page/metrics', // and the definitions of which metrics
        'page/later', // and one whose elements come later
        'page/tags', // the tags and their attributes, as a table says
        'page/attributes', // what a tag may have, and with what in it
        'page/saved', // what the tag of a saved KPI has in it
        'page/renderer', // tag and attributes to HTML
        'page/shortcodes',
        'page/blocks',
        'page/patterns', // of blocks
        'kpis/options', // what is kept for good
        // Dates and arithmetic.
        'figures/exact', // decimals without a lost digit
        'figures/calendar', // civil dates
        'figures/period',
        'figures/lists', // what is made of other fields
        'figures/fields', // of a KPI, read one by one
        'figures/times', // and those that tell when it is
        'figures/history', // figures that were typed or uploaded
        'figures/rows', // rows of figures to one
        'figures/series', // and to a line
        'figures/fold', // all figures of a period
        // Where figures come from.
        'sources/recognised', // what others have made is refused, or read
        'sources/cells', // of tables
        'sources/table', // lines of cells to figures
        'sources/percent', // where it has no sign
        'sources/csv',
        'sources/plan-fields', // of a team's goal
        'sources/contract', // of a result
        'sources/handed-fields', // one by one
        'sources/handed', // results that others have made
        'sources/google', // what can be asked of it
        'sources/search-console', // what it answers
        'sources/analytics', // what it answers
        'sources/site-kit', // through which they are asked
        'sources/fetched', // what is kept of a source
        'sources/sources', // figures from elsewhere
        'sources/addresses', // which computers may be asked for figures
        'sources/fetch', // figures from an address
        'sources/lock', // one at a time
        'sources/refresh', // figures from elsewhere, asked for again
        'sources/schedule', // and again, by WP-Cron
        // The saved KPIs, and what they answer.
        'kpis/kpis', // the saved KPIs
        'kpis/definition', // what a KPI has to be like
        'kpis/results', // what they answer
        'kpis/question', // what may be asked of them
        'kpis/cache', // answers, kept for a while
        'kpis/rest', // the route that elements ask
        // Figures as words, for who has no script.
        'words/speech', // in which language
        'words/numbers', // numbers as text
        'words/figure', // figures as text, by their units
        'words/dates', // dates and periods as text
        'words/formula', // the value of a metric
        'words/known', // what the catalogue knows of a KPI
        'words/plan', // what a team's goal says of it
        'words/plan-draft', // whether anybody is held to it
        'words/plan-days', // how much of it falls on which days
        'words/apportion', // in whole units
        'words/plan-parts', // and on its quarters and months
        'words/plan-target', // and on the period that is shown
        'words/reading', // what a KPI says, checked
        'words/changes', // how it moved, in words
        'words/words', // its value and its target, in words
        'words/points', // a series, checked
        'words/trend', // a trend in words
        'words/stages', // funnels, checked
        'words/funnel', // a funnel in words
        'words/tables', // trends and funnels as tables
        'words/fallback', // what stands in a tag for who has no script
        // What WordPress does to content, and what is kept from it.
        'content/markup', // where tags stand in HTML
        'content/kses', // what authors may save
        'content/raw-tags', // tags written by hand
        'content/paragraphs', // and those that they cannot stand in
        'content/classic-content', // what makes paragraphs of lines
        'content/classic-editor', // TinyMCE
        'content/excerpts', // and descriptions in feeds
        // The screens in the administration.
        'admin/dashboard', // the widget in the administration
        'admin/admin', // the screens in the administration
    ]
    as $kpi_elements_part
) {
    require __DIR__ . "/includes/$kpi_elements_part.php";
}
unset($kpi_elements_part);
