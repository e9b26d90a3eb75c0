import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSite } from './site.js';

for (const version of ['6.2', '6.5', '6.7'] as const)
  void test(`WordPress ${version} starts with the plugin, and complains of nothing`, async (t) => {
    const site = await newSite(version);
    t.after(() => site.close());
    await site.serve();
    site.php(
      "wp_insert_post( array( 'post_title' => 'Leads', 'post_name' => 'leads', 'post_status' => 'publish', 'post_content' => '<!-- wp:kpi-elements/card {\"label\":\"Leads\",\"value\":\"540\"} /-->' ) );",
      'admin',
    );
    const page = await (await fetch(`${site.origin}/leads/`)).text();
    assert.match(page, /<kpi-card[^>]* label="Leads"/);
    assert.match(page, /kpi-elements\.min\.js/);
    const admin = await fetch(`${site.origin}/wp-admin/`, {
      headers: { cookie: site.cookieHeader('admin') },
      redirect: 'manual',
    });
    assert.equal(admin.status, 200);
    assert.equal(site.log(), '');
  });
