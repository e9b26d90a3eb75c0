/** A site without pretty permalinks, whose routes are a parameter of an address that has others besides. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './browser.js';
import { openEditor } from './editor.js';
import { sentences } from './sentences.js';
import { publish } from './publish.js';
import { newSite, type Role, type Site } from './site.js';

const content = `
[kpi_card kpi="leads"]
[kpi_card kpi="leads" period="2025-10" compare="none"]
[kpi_provider period="2025-10"][kpi_card kpi="leads"][/kpi_provider]
[kpi_card kpi="margin" period="2025-10"]
`;

let site: Site;
before(async () => {
  site = await newSite('6.5');
  site.php(
    `update_option( 'permalink_structure', '' );
    foreach ( array( 'leads' => true, 'margin' => false ) as $id => $public ) {
      KpiElements\\save_kpi( $id, array( 'label' => $id, 'kind' => 'total', 'period' => '2025-Q4', 'public' => $public ) );
      KpiElements\\put_figures( $id, array( array( 'date' => '2025-10', 'value' => '340' ), array( 'date' => '2025-11-01/2025-12-31', 'value' => '71' ) ) );
    }`,
    'admin',
  );
  await site.serve();
});
after(() => site.close());

/** What somebody reads of each card, and which addresses were asked for it. */
async function read(address: string, count: number, role?: Role): Promise<{ said: string[]; asked: URL[] }> {
  const { page, complaints, close } = await visit(site, role);
  const asked: URL[] = [];
  page.on('request', (request) => {
    if (request.url().includes('rest_route')) asked.push(new URL(request.url()));
  });
  await page.goto(address);
  const said = await sentences(page.mainFrame(), count);
  await close();
  assert.deepEqual(complaints, []);
  return { said, asked };
}

void test('with plain permalinks, public and private figures are asked for with their period, also by a provider', async () => {
  const address = publish(site, content, 'editor');
  assert.match(address, /\?p=\d+$/);
  const visitor = await read(address, 3);
  assert.match(visitor.said[0]!, /411/);
  for (const said of visitor.said.slice(1)) assert.match(said, /340/);
  assert.deepEqual(
    visitor.asked.map(({ searchParams }) => `${searchParams.get('rest_route')} ${searchParams.get('period')}`).sort(),
    ['/kpi-elements/v1/kpis 2025-10', '/kpi-elements/v1/kpis/leads 2025-10', '/kpi-elements/v1/kpis/leads null'],
  );
  const editor = await read(address, 4, 'editor');
  assert.match(editor.said[3]!, /margin.*340/);
});

void test('with plain permalinks, the editor shows a saved KPI of the period that the block says', async () => {
  const desk = await openEditor(site, 'author');
  await desk.insert('kpi-elements/card', { kpi: 'leads', period: '2025-10' });
  assert.match((await sentences(await desk.canvas(), 1))[0]!, /leads.*340/);
  await desk.leave();
});

void test('nobody left a complaint in the log', () => assert.equal(site.log(), ''));
