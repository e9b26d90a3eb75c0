/** What makes a WordPress on SQLite of the files of WordPress: its own files, and the code that installs it. */

/** Everybody who may log in. `admin` is the administrator. */
export const roles = ['admin', 'editor', 'author', 'contributor', 'subscriber'] as const;
export type Role = (typeof roles)[number];
export const password = 'password';

export const dropIn = `<?php
define( 'SQLITE_DB_DROPIN_VERSION', '1.8.0' );
define( 'DB_ENGINE', 'sqlite' );
define( 'DATABASE_TYPE', 'sqlite' );
require_once __DIR__ . '/sqlite-int/wp-includes/sqlite/db.php';
`;

export const router = `<?php
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$file = __DIR__ . $path;
if ( is_file( $file ) ) {
  return false;
}
if ( is_dir( $file ) && is_file( rtrim( $file, '/' ) . '/index.php' ) && '/' !== $path ) {
  chdir( $file );
  $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = rtrim( $path, '/' ) . '/index.php';
  require rtrim( $file, '/' ) . '/index.php';
  return;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
require __DIR__ . '/index.php';
`;

// Nobody answers outside, and each question would be a warning in the log.
export const offline = `<?php
foreach ( array( 'core', 'plugins', 'themes' ) as $kind ) {
  add_filter( "pre_site_transient_update_$kind", function () {
    return (object) array( 'last_checked' => time(), 'version_checked' => get_bloginfo( 'version' ), 'updates' => array(), 'response' => array(), 'checked' => array() );
  } );
}
`;

const networkConfig = (domain: string) => `
define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', '${domain}' );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );
`;

/** A database of a server, as WordPress names it. */
export interface Database {
  readonly host: string;
  readonly name: string;
}

export interface Config {
  readonly origin: string;
  readonly multisite: boolean;
  /** In place of SQLite. */
  readonly database?: Database | undefined;
  /** Lines of a test. */
  readonly more?: string;
}

/** What WordPress wants to be told though SQLite does not need it. */
const none: Database = { host: 'none', name: 'none' };

export const configFile = ({ origin, multisite, database = none, more = '' }: Config): string => `<?php
define( 'DB_HOST', '${database.host}' );
define( 'DB_NAME', '${database.name}' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $each ) {
  define( $each . '_KEY', 'key of ' . $each );
  define( $each . '_SALT', 'salt of ' . $each );
}
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
${more.includes('DISABLE_WP_CRON') ? '' : "define( 'DISABLE_WP_CRON', true );"}
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
${multisite ? networkConfig(new URL(origin).host) : ''}${more}
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/** Installs WordPress with a user of each role. */
export const install = `
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( 'Numbers', 'admin', 'admin@example.com', true, '', '${password}' );
foreach ( ${JSON.stringify(roles.slice(1))} as $role ) {
  wp_insert_user( array( 'user_login' => $role, 'user_pass' => '${password}', 'role' => $role, 'user_email' => "$role@example.com" ) );
}
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'show_avatars', 0 );
update_option( 'siteurl', WP_SITEURL );
update_option( 'home', WP_HOME );
`;

/** Makes a network of a site. */
export const network = (domain: string): string => `
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) {
  $wpdb->$name = $table;
}
install_network();
$done = populate_network( 1, '${domain}', 'admin@example.com', 'Network', '/', false );
if ( is_wp_error( $done ) ) {
  throw new Exception( $done->get_error_message() );
}
`;

/** Adds a second site to a network, which the editor administers. */
export const secondSite = (domain: string): string =>
  `wpmu_create_blog( '${domain}', '/second/', 'Second', get_user_by( 'login', 'editor' )->ID );`;

export const activate = (multisite: boolean): string => `
require_once ABSPATH . 'wp-admin/includes/plugin.php';
$error = activate_plugin( 'kpi-elements/kpi-elements.php', '', ${multisite} );
if ( $error ) {
  throw new Exception( $error->get_error_message() );
}
`;

/** Moves everything that is stored to another origin. */
export const move = (from: string, to: string): string => `
$tables = new PDO( 'sqlite:wp-content/database/.ht.sqlite' );
$tables->beginTransaction();
foreach ( $tables->query( "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'wp_%'" )->fetchAll( PDO::FETCH_COLUMN ) as $table ) {
  foreach ( $tables->query( "PRAGMA table_info( $table )" )->fetchAll( PDO::FETCH_ASSOC ) as $column ) {
    $tables->exec( "UPDATE $table SET $column[name] = replace( $column[name], '${from}', '${to}' ) WHERE instr( $column[name], '${from}' )" );
  }
}
$tables->commit();
`;
