<?php
/** Starts the WordPress whose folder SITE names, in the global scope, where it keeps its own things. */

$_SERVER['HTTP_HOST'] = parse_url(getenv('ORIGIN'), PHP_URL_HOST) . ':' . parse_url(getenv('ORIGIN'), PHP_URL_PORT);
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI'] = '/';
require getenv('SITE') . '/wp-load.php';
