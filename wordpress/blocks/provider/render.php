<?php
/**
 * The block on a page.
 *
 * @package KpiElements
 *
 * @var array<string, string> $attributes
 * @var string                $content
 * @var \WP_Block              $block
 */

defined('ABSPATH') || exit();

echo \KpiElements\render_block('kpi-provider', $attributes, $content, $block); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped by the renderer.
