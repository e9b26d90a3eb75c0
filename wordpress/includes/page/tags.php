<?php
/**
 * The tags and their attributes, as the table says that is made of the elements.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/**
 * Every tag: the name of its block, and its attributes with the property of each; `type` is `url`, `boolean`, or missing. `context` is
 * what the block of a provider says to those within it, and by which attribute of the block.
 *
 * @return array<string, array{block: string, attributes: array<string, array{property: string, type?: string}>, context?: array<string, string>}>
 */
function tags(): array {
    static $tags = null;
    return $tags ?? ($tags = require __DIR__ . '/elements.php');
}
