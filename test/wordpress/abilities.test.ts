/** What each role can do: the table of docs/wordpress.md, cell by cell. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { newSite, roles, type Role, type Site } from './site.js';

let site: Site;
let answered: ReturnType<typeof answers>;
before(async () => {
  site = await newSite('6.5');
  await site.serve();
  site.php(`
    foreach ( array( 'everybody' => '', 0 => 'read', 'edit_posts', 'edit_others_posts', 'manage_options' ) as $name => $capability ) {
      KpiElements\\save_kpi( $capability ? strtr( $capability, '_', '-' ) : $name, array( 'label' => 'Leads', 'public' => ! $capability, 'capability' => $capability ) );
    }`);
  answered = answers();
});
after(() => site.close());

const who: Record<string, Role | null> = {
  visitor: null,
  administrator: 'admin',
  ...Object.fromEntries(roles.slice(1).map((role) => [role, role])),
};

/** Lines that PHP answers: whether one is so, for whoever asks. */
const inPhp: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries({
      'see a public KPI': 'everybody',
      'see a KPI for everybody who is logged in': 'read',
      'see a KPI for contributors and above': 'edit-posts',
      'see a KPI for editors and administrators': 'edit-others-posts',
      'see a KPI for administrators': 'manage-options',
    }).map(([line, id]) => [line, `$sees( '${id}' )`]),
  ),
  'save blocks, shortcodes and tags in an own post': '$saves()',
  'publish them': "current_user_can( 'publish_posts' )",
  'choose among the saved KPIs': "200 === $status( '' )",
};

/** What PHP answers to all of them for everybody: one process of PHP for each would take half a minute. */
const answers = (): Record<string, Record<string, boolean>> =>
  JSON.parse(
    site.php(`
      // How the REST route answers somebody.
      $status = fn( $path ) => rest_do_request( new WP_REST_Request( 'GET', "/kpi-elements/v1/kpis$path" ) )->get_status();
      // Whether somebody is given a KPI by the route and in a page alike.
      $sees = function ( $id ) use ( $status ) {
        $shown = false !== strpos( do_shortcode( '[kpi_card kpi="' . $id . '"]' ), '<kpi-card' );
        if ( $shown !== ( 200 === $status( "/$id" ) ) ) {
          throw new Exception( "The route and the page differ on $id." );
        }
        return $shown;
      };
      // Whether somebody can keep a post, and our tag is whole in it afterwards.
      $saves = function () {
        $content = '<kpi-card label="Leads" value="540">540</kpi-card>[kpi_card value="1"]<!-- wp:kpi-elements/card {"value":"2"} /-->';
        if ( ! current_user_can( 'edit_posts' ) ) {
          return false;
        }
        kses_init();
        $post = wp_insert_post( wp_slash( array( 'post_title' => 'x', 'post_author' => get_current_user_id(), 'post_content' => $content ) ) );
        return get_post( $post )->post_content === $content;
      };
      foreach ( json_decode( '${JSON.stringify(who)}', true ) as $name => $login ) {
        wp_set_current_user( $login ? get_user_by( 'login', $login )->ID : 0 );
        $answers[ $name ] = array(
          ${Object.entries(inPhp)
            .map(([line, code]) => `'${line}' => ${code},`)
            .join('\n')}
        );
      }
      echo wp_json_encode( $answers );
    `),
  ) as Record<string, Record<string, boolean>>;

/** Whether a screen of the administration opens. */
async function opens(screen: string, role: Role | null): Promise<boolean> {
  const { status } = await fetch(`${site.origin}/wp-admin/admin.php?page=${screen}`, {
    headers: role ? { cookie: site.cookieHeader(role) } : {},
    redirect: 'manual',
  });
  return status === 200;
}

const screens: Record<string, string> = {
  'add KPIs, change their figures and sources': 'kpi-elements',
  'change the settings': 'kpi-elements-settings',
};

const [head = [], , ...rows] = (/^\| can [\s\S]*?\n\n/m.exec(readFileSync('docs/wordpress.md', 'utf8'))?.[0] ?? '')
  .trim()
  .split('\n')
  .map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

void test('every line of the table is tried', () => {
  assert.deepEqual(
    rows.map(([line]) => line),
    [...Object.keys(inPhp), ...Object.keys(screens)],
  );
  assert.deepEqual(head.slice(1).sort(), Object.keys(who).sort());
});

for (const [line = '', ...cells] of rows)
  void test(`who can ${line}`, async () => {
    const can: Record<string, string> = {};
    for (const name of head.slice(1)) {
      const screen = screens[line];
      const may = screen ? await opens(screen, who[name] ?? null) : answered[name]?.[line];
      can[name] = may ? 'yes' : 'no';
    }
    assert.deepEqual(can, Object.fromEntries(cells.map((cell, at) => [head[at + 1], cell])));
  });

void test('nobody left a complaint in the log', () => assert.equal(site.log(), ''));
