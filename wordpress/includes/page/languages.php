<?php
/**
 * The plugin's own words in the language of the site, or of whoever is logged in.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

// Before blocks are registered, whose titles are translated there and then. WordPress finds the folder itself only from 6.8 on.
add_action(
    'init',
    function (): void {
        load_plugin_textdomain('kpi-elements', false, basename(dirname(FILE)) . '/languages');
    },
    0,
);

// After all scripts are registered.
add_action(
    'init',
    function (): void {
        wp_set_script_translations('kpi-elements-editor', 'kpi-elements', dirname(FILE) . '/languages');
    },
    20,
);
