/** Who may do what in the administration, and that no foreign page can have it done. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newSite, type Role, roles, type Site } from './site.js';

/** Every form of the screens with what it needs to change something. */
const forms: Record<string, Record<string, string>> = {
  save: {
    kpi: 'leads',
    label: 'Other',
    kind: 'total',
    better: 'higher',
    unit: 'number',
    period: 'month',
    compare: 'none',
    readers: 'public',
    source: 'manual',
  },
  add_figure: { kpi: 'leads', date: '2026-11-16', value: '7' },
  change_figures: { kpi: 'leads', 'figures[2026-11-15][value]': '8', 'shown[2026-11-15][value]': '540' },
  upload: { kpi: 'leads' },
  take: { kpi: 'file', drop: '1' },
  fetch: { kpi: 'web' },
  settings: { kpi: '', hosts: 'evil.example.com', load: 'classic', usual_currency: 'EUR' },
  delete: { kpi: 'leads' },
};
const screens = [
  'kpi-elements',
  'kpi-elements&do=add',
  'kpi-elements&kpi=leads',
  'kpi-elements&kpi=leads&do=edit',
  'kpi-elements&kpi=file&do=preview',
  'kpi-elements-settings',
];

void describe('In the administration', () => {
  let site: Site;
  const action = (form: string) => `kpi_elements_${form}_${forms[form]!.kpi}`;
  const actions = [
    ...Object.keys(forms).flatMap((form) => [action(form), `kpi_elements_${form}_other`]),
    ...['wp_rest', 'edit-dashboard-widget_kpi_elements'],
  ];
  /** The nonces of everybody, made in one go. */
  let nonces: Record<Role, Record<string, string>>;
  before(async () => {
    site = await newSite('6.5');
    await site.serve();
    seed();
    const sessions = roles.map((role) => [role, site.cookies(role)[1]!.value]);
    nonces = JSON.parse(
      site.php(`
        foreach ( json_decode( '${JSON.stringify(Object.fromEntries(sessions))}' ) as $role => $session ) {
          $_COOKIE[ LOGGED_IN_COOKIE ] = $session;
          wp_set_current_user( get_user_by( 'login', $role )->ID );
          foreach ( json_decode( '${JSON.stringify(actions)}' ) as $action ) {
            $nonces[ $role ][ $action ] = wp_create_nonce( $action );
          }
        }
        echo wp_json_encode( $nonces );`),
    ) as typeof nonces;
  });
  after(() => site.close());

  /** All that the plugin keeps. */
  const all = `echo wp_json_encode( $wpdb->get_results( "SELECT option_name, option_value FROM $wpdb->options WHERE ( option_name LIKE 'kpi_elements_%' OR option_name = '_transient_kpi_elements_uploaded_1' ) ORDER BY option_name" ) );`;
  const kept = () => site.php(all);
  /** Begins anew with three KPIs, one of which has a file that nobody has confirmed; gives all that the plugin keeps then. */
  const seed = () =>
    site.php(`
      $wpdb->query( "DELETE FROM $wpdb->options WHERE ( option_name LIKE 'kpi_elements_%' )" );
      wp_cache_flush();
      KpiElements\\save_kpi( 'leads', array_merge( KpiElements\\NEW_KPI, array( 'label' => 'Leads', 'public' => false ) ) );
      KpiElements\\put_figures( 'leads', array( array( 'date' => '2026-11-15', 'value' => '540' ) ) );
      KpiElements\\save_kpi( 'web', array_merge( KpiElements\\NEW_KPI, array( 'label' => 'Web', 'source' => array( 'type' => 'url', 'url' => 'https://numbers.example.com/' ) ) ) );
      KpiElements\\save_kpi( 'file', array_merge( KpiElements\\NEW_KPI, array( 'label' => 'File', 'source' => array( 'type' => 'csv' ) ) ) );
      set_transient( 'kpi_elements_uploaded_1', array( 'id' => 'file', 'name' => 'f.csv', 'packed' => bin2hex( gzcompress( "date,value\\n2026-11-17,9\\n" ) ), 'columns' => array() ), HOUR_IN_SECONDS );
      ${all}`);
  const nonce = (role: Role, action: string) => nonces[role][action]!;
  const send = (form: string, role: Role | undefined, token?: string, method = 'POST') => {
    const body = new FormData();
    for (const [name, value] of Object.entries({
      action: `kpi_elements_${form}`,
      ...forms[form],
      ...(token && { _wpnonce: token }),
    }))
      body.set(name, value);
    if (form === 'upload')
      body.set('file', new File(['date,value\n2026-11-17,9\n'], 'leads.csv', { type: 'text/csv' }));
    const query =
      method === 'GET' ? `?${new URLSearchParams(body as unknown as Record<string, string>).toString()}` : '';
    return fetch(`${site.origin}/wp-admin/admin-post.php${query}`, {
      method,
      redirect: 'manual',
      headers: role ? { cookie: site.cookieHeader(role) } : {},
      ...(method === 'POST' && { body }),
    });
  };

  for (const screen of screens)
    void it(`only administrators see the screen ${screen}`, async () => {
      for (const role of roles) {
        const answer = await fetch(`${site.origin}/wp-admin/admin.php?page=${screen}`, {
          headers: { cookie: site.cookieHeader(role) },
          redirect: 'manual',
        });
        assert.equal(answer.status, role === 'admin' ? 200 : 403, role);
      }
    });

  for (const form of Object.keys(forms))
    void describe(`the form ${form}`, () => {
      void it('does what it says for administrators', async () => {
        const before = seed();
        const { status, headers } = await send(form, 'admin', nonce('admin', action(form)));
        assert.equal(status, 302);
        assert.match(String(headers.get('location')), /page=kpi-elements/);
        assert.notEqual(kept(), before);
      });
      void it('does nothing for anybody else, who is told so', async () => {
        const before = seed();
        for (const role of roles.filter((each) => each !== 'admin'))
          assert.equal((await send(form, role, nonce(role, action(form)))).status, 403, role);
        assert.ok((await send(form, undefined, nonce('admin', action(form)))).status >= 400, 'nobody');
        assert.equal(kept(), before);
      });
      void it('does nothing without its nonce, or with that of another form, KPI or person', async () => {
        const before = seed();
        const others = [
          undefined,
          nonce('admin', `kpi_elements_${form}_other`),
          nonce('admin', 'wp_rest'),
          nonce('editor', action(form)),
        ];
        for (const token of others) assert.equal((await send(form, 'admin', token)).status, 403);
        assert.equal(kept(), before);
      });
      void it('does nothing by an address alone', async () => {
        const before = seed();
        assert.equal((await send(form, 'admin', nonce('admin', action(form)), 'GET')).status, 405);
        assert.equal(kept(), before);
      });
    });

  void it('a form of a KPI that is gone says so, and does not bring it back', async () => {
    seed();
    const token = nonce('admin', action('add_figure'));
    site.php("KpiElements\\delete_kpi( 'leads' );");
    assert.equal((await send('add_figure', 'admin', token)).status, 404);
    assert.doesNotMatch(kept(), /leads/);
  });

  void describe('the widget on the dashboard', () => {
    const dashboard = async (role: Role, query = '', init?: RequestInit) =>
      fetch(`${site.origin}/wp-admin/index.php${query}`, {
        redirect: 'manual',
        headers: { cookie: site.cookieHeader(role) },
        ...init,
      });
    void it('shows each role the KPIs that it may see, and is not there where there is none', async () => {
      seed();
      site.php(
        `KpiElements\\save_kpi( 'web', array_merge( KpiElements\\NEW_KPI, array( 'label' => 'Web', 'capability' => 'manage_options' ) ) );`,
      );
      for (const role of roles) {
        const html = await (await dashboard(role)).text();
        assert.equal(/id="kpi_elements"/.test(html), role !== 'subscriber', role);
        assert.equal(/metric="leads"/.test(html), role !== 'subscriber', role);
        assert.equal(/metric="web"/.test(html), role === 'admin', role);
      }
    });
    void it('has no list of all KPIs for who may arrange the dashboard and not manage KPIs', async () => {
      seed();
      const listed = async () =>
        /name="kpi_elements\[\]"/.test(await (await dashboard('editor', '?edit=kpi_elements')).text());
      site.php("get_role( 'editor' )->add_cap( 'edit_dashboard' );");
      assert.equal(await listed(), false);
      site.php("get_role( 'editor' )->add_cap( 'manage_options' );");
      assert.equal(await listed(), true);
      site.php(
        "foreach ( array( 'edit_dashboard', 'manage_options' ) as $cap ) { get_role( 'editor' )->remove_cap( $cap ); }",
      );
    });
    void it('is changed by administrators with a nonce only', async () => {
      seed();
      // Typed, as a KPI that waits for its source is a sentence in the widget.
      site.php("KpiElements\\save_kpi( 'web', array_merge( KpiElements\\NEW_KPI, array( 'label' => 'Web' ) ) );");
      const choose = (role: Role, token: string) =>
        dashboard(role, '', {
          method: 'POST',
          body: new URLSearchParams({
            widget_id: 'kpi_elements',
            'kpi_elements[0]': 'web',
            'kpi_elements[1]': 'no-such-kpi',
            'kpi_elements[2]': 'leads',
            'kpi_elements[3]': 'web',
            'dashboard-widget-nonce': token,
          }),
        });
      const before = kept();
      const cards = async () =>
        [...(await (await dashboard('admin')).text()).matchAll(/<kpi-card [^>]*metric="([^"]*)"/g)].map(([, id]) => id);
      assert.deepEqual(await cards(), ['leads', 'web', 'file'], 'the first that were saved');
      const right = 'edit-dashboard-widget_kpi_elements';
      assert.equal((await choose('admin', nonce('admin', 'wp_rest'))).status, 403);
      await choose('editor', nonce('editor', right));
      assert.equal(kept(), before);
      assert.equal((await choose('admin', nonce('admin', right))).status, 302);
      assert.deepEqual(await cards(), ['web', 'leads']);
    });
  });

  void it('nothing is complained of in the log', () => assert.equal(site.log(), ''));
});
