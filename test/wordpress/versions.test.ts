/** The oldest PHP that is promised, and the newest. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runIn, versions } from './other-php.mjs';
import { newSite, type Site, type Version } from './site.js';

/** The oldest PHP runs the oldest WordPress, and the newest a present one. */
const wordpress: Record<string, Version> = { 7.4: '6.2', 8.5: '6.5' };

/** Code that starts WordPress, and remembers what PHP has to say against the plugin. */
const boot = ({ root }: Site, before = ''): string => `
      $_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REQUEST_URI' => '/', 'REMOTE_ADDR' => '127.0.0.1' );
      ${before}
      $complaints = array();
      // WordPress itself is older than the newest PHP, and its own complaints are not ours.
      set_error_handler( function ( $kind, $message, $file, $line ) use ( &$complaints ) {
        if ( false !== strpos( $file, '/plugins/kpi-elements/' ) ) {
          $complaints[] = "$message in $file:$line";
        }
        return true;
      } );
      require '${root}/wp-load.php';
`;

/** The screens of the administration by what their addresses ask, and words that are on each. */
const screens = {
  '': 'Add KPI',
  'do=add': 'One of our own',
  'kpi=leads': '540',
  'kpi=leads&do=edit': 'Leads',
  'kpi=web&do=edit': 'https://figures.example.com',
  'kpi=leads&do=delete': 'Delete',
} as const;

/** Forms in the order in which they are sent. */
const forms = [
  [
    'save',
    {
      kpi: 'leads',
      label: 'Leads',
      kind: 'total',
      better: 'higher',
      unit: 'number',
      target: '1200',
      period: 'month',
      compare: 'none',
      readers: 'public',
      source: 'manual',
    },
  ],
  ['add_figure', { kpi: 'leads', date: '2026-11-16', value: '7' }],
  [
    'change_figures',
    { kpi: 'leads', figures: { '2026-11-15': { value: '8' } }, shown: { '2026-11-15': { value: '540' } } },
  ],
  ['upload', { kpi: 'leads' }],
  ['settings', { kpi: '', hosts: 'figures.example.com', load: 'classic', usual_currency: 'EUR' }],
  ['delete', { kpi: 'web' }],
];

for (const version of versions) {
  let site: Site;
  before(async () => {
    site = await newSite(wordpress[version]!);
  });
  after(() => site.close());
  const plugin = (): string => `${site.root}/wp-content/plugins/kpi-elements`;

  void test(`PHP ${version} reads every file`, async () => {
    const bad = await runIn(
      version,
      plugin(),
      `
      $files = new RecursiveIteratorIterator( new RecursiveDirectoryIterator( '${plugin()}' ) );
      $read = 0;
      foreach ( $files as $file ) {
        if ( 'php' !== $file->getExtension() ) {
          continue;
        }
        try {
          token_get_all( file_get_contents( $file ), TOKEN_PARSE );
          ++$read;
        } catch ( ParseError $error ) {
          echo $file, ':', $error->getLine(), ' ', $error->getMessage(), "\\n";
        }
      }
      echo $read > 10 ? '' : 'no files';
      `,
    );
    assert.equal(bad, '');
  });

  void test(`PHP ${version} starts the plugin, draws every block and shortcode, answers, and has nothing to say against it`, async () => {
    const answer = await runIn(
      version,
      site.root,
      `
      ${boot(site)}
      KpiElements\\save_kpi( 'leads', array( 'label' => 'Leads', 'public' => true, 'target' => '1200' ) );
      $content = '';
      foreach ( KpiElements\\tags() as $tag => $about ) {
        $code = str_replace( '-', '_', $tag );
        $content .= '<!-- wp:kpi-elements/' . $about['block'] . ' {"label":"Block","value":"540","target":"1200"} /-->';
        $content .= "<!-- wp:shortcode -->[$code label=\\"Short\\" value=\\"540\\"]<!-- /wp:shortcode -->";
      }
      $page = apply_filters( 'the_content', $content );
      $route = rest_do_request( new WP_REST_Request( 'GET', '/kpi-elements/v1/kpis/leads' ) );
      foreach ( array( $page, wp_json_encode( $route->get_data() ) ) as $text ) {
        if ( false !== strpos( $text, 'Warning' ) || false !== strpos( $text, 'Deprecated' ) ) {
          $complaints[] = $text;
        }
      }
      echo wp_json_encode( array(
        'version' => PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION,
        'tags' => array_map( function ( $tag ) use ( $page ) { return substr_count( $page, "<$tag" ); }, array_keys( KpiElements\\tags() ) ),
        'status' => $route->get_status(),
        'complaints' => $complaints,
      ) );
      `,
    );
    assert.match(answer, /^\{"version"/, answer); // a fatal error would stand before it
    const { tags, status, complaints, ...rest } = JSON.parse(answer) as {
      version: string;
      tags: number[];
      status: number;
      complaints: string[];
    };
    assert.deepEqual(complaints, []);
    assert.deepEqual(rest, { version });
    assert.ok(
      tags.every((count) => count === 2),
      `each once as a block and once as a shortcode: ${tags.join(' ')}`,
    );
    assert.equal(status, 200);
    assert.doesNotMatch(site.log(), /plugins\/kpi-elements/);
  });

  void test(`PHP ${version} draws every screen of the administration and takes every form, and has nothing to say against them`, async () => {
    const answer = await runIn(
      version,
      site.root,
      `
      ${boot(site, "define( 'WP_ADMIN', true );")}
      require ABSPATH . 'wp-admin/includes/admin.php';
      wp_set_current_user( get_user_by( 'login', 'admin' )->ID );
      $source = array( 'type' => 'url', 'url' => 'https://figures.example.com/leads.csv' );
      KpiElements\\save_kpi( 'web', array( 'label' => 'Web', 'source' => $source ) );
      KpiElements\\save_kpi( 'leads', array( 'label' => 'Leads', 'public' => true, 'target' => '1200' ) );
      KpiElements\\put_figures( 'leads', array( array( 'date' => '2026-11-15', 'value' => '540' ) ) );
      $drawn = function ( $draw, $asked = '' ) {
        parse_str( $asked, $_GET );
        ob_start();
        $draw();
        return ob_get_clean();
      };
      $screens = array();
      foreach ( json_decode( '${JSON.stringify(Object.keys(screens))}' ) as $asked ) {
        $screens[ $asked ] = $drawn( 'KpiElements\\kpis_screen', $asked );
      }
      $screens['settings'] = $drawn( 'KpiElements\\settings_screen' );
      $screens['dashboard'] = $drawn( 'KpiElements\\dashboard_widget' );
      add_filter( 'wp_redirect', function ( $address ) {
        throw new Exception( $address ); // in place of the end
      } );
      $_SERVER['REQUEST_METHOD'] = 'POST';
      $said = array();
      foreach ( json_decode( '${JSON.stringify(forms)}', true ) as list( $form, $sent ) ) {
        $sent['_wpnonce'] = wp_create_nonce( "kpi_elements_{$form}_" . $sent['kpi'] );
        $_POST = $_REQUEST = wp_slash( $sent );
        try {
          do_action( "admin_post_kpi_elements_$form" );
        } catch ( Exception $done ) {
          $said[ $form ] = current( KpiElements\\all_said() );
        }
      }
      echo wp_json_encode( compact( 'screens', 'said', 'complaints' ) );
      `,
    );
    assert.match(answer, /^\{"screens"/, answer);
    const { said, complaints, ...drawn } = JSON.parse(answer) as {
      screens: Record<string, string>;
      said: Record<string, { done?: string; problems?: Record<string, string> }>;
      complaints: string[];
    };
    assert.deepEqual(complaints, []);
    for (const [asked, words] of Object.entries({ ...screens, settings: 'Usual currency', dashboard: 'kpi-card' }))
      assert.ok(drawn.screens[asked]!.includes(words), `${asked}: ${words}`);
    assert.deepEqual(
      Object.keys(said),
      forms.map(([form]) => form),
    );
    for (const [form, { done, problems }] of Object.entries(said))
      assert.ok(form === 'upload' ? problems?.file : done, `${form}: ${JSON.stringify(said[form])}`);
    assert.doesNotMatch(site.log(), /plugins\/kpi-elements/);
  });
}
