/** What somebody may type in the fields of the editor, and what becomes of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.js';
import { openEditor } from './editor.js';
import { sentences } from './sentences.js';
import { newSite } from './site.js';

void test('nothing that is typed in the editor is lost, and nothing is shown that was not meant', async (t) => {
  const site = await newSite('6.5');
  t.after(() => site.close());
  await site.serve();
  const desk = await openEditor(site, 'author');
  const canvas = await desk.canvas();

  await t.test('a stage without its number waits for it, and a mistake keeps it from being shown', async () => {
    await desk.insert('kpi-elements/funnel');
    await desk.click('button', 'Add a stage', canvas);
    await desk.type('Name', 'Visits', 'textbox', canvas);
    await desk.type('How many', '1 012', 'textbox', canvas);
    await canvas.waitForSelector('::-p-text(Write 1012.)');
    await canvas.waitForSelector('::-p-text(Correct what is marked)');
    const show = await desk.control('button', 'Show it', canvas);
    assert.equal(await show.evaluate((button) => (button as HTMLButtonElement).disabled), true);
    const field = await desk.control('textbox', 'How many', canvas);
    await field.evaluate((element) => (element as HTMLInputElement).select());
    await field.press('Backspace');
    await desk.click('button', 'Show it', canvas);
    const { stages } = await desk.attributes(0);
    assert.deepEqual(JSON.parse(stages!), [{ label: 'Visits', value: null }]);
  });

  await t.test('a range is typed in one field, and a point before three digits is asked about', async () => {
    await desk.insert('kpi-elements/card', { label: 'A', value: '1' });
    await desk.type('Target', '0.4/0.6');
    await desk.type('Value', '1.012');
    await desk.page.waitForSelector('.kpi-elements-remark ::-p-text(If you mean thousands, write 1012.)');
    const { target, value } = await desk.attributes(1);
    assert.deepEqual({ target, value }, { target: '0.4/0.6', value: '1.012' });
  });

  await t.test('what is pasted is kept while visitors see nothing of it, and read as it is written', async () => {
    await desk.insert('kpi-elements/trend');
    const lines = 'A day and a number on each line';
    await desk.type(lines, '01.11.2026\t1.012\n02.11.2026\t1 013,5', 'textbox', canvas);
    await canvas.waitForSelector('::-p-text(Line 2)');
    const { address } = await desk.publish('Fields');
    const visitor = await visit(site);
    await visitor.page.goto(address);
    assert.equal((await visitor.page.$$('kpi-trend')).length, 0);
    assert.equal((await visitor.page.$$('kpi-card')).length, 1);
    await visitor.close();
    assert.match((await desk.attributes(2)).draft!, /^01\.11\.2026/);
    await (await desk.control('combobox', 'How figures are written', canvas)).select(',');
    await (await desk.control('combobox', 'How dates are written', canvas)).select('dmy');
    await desk.click('button', 'Use these figures', canvas);
    assert.equal((await desk.attributes(2)).series, '[["2026-11-01",1012],["2026-11-02",1013.5]]');
  });

  await t.test('quotes and blanks of a word processor are read as those that were meant', async () => {
    const read = await desk.page.evaluate(() =>
      ['[kpi_card value=“540”&nbsp;target=“1200”]', '[kpi_card value="540"&nbsp;target="1200"]'].map((text) => {
        const { createBlock, switchToBlockType } = window.wp.blocks;
        return switchToBlockType(createBlock('core/shortcode', { text }), 'kpi-elements/card')?.[0]?.attributes;
      }),
    );
    for (const each of read) assert.deepEqual({ ...each }, { value: '540', target: '1200' });
  });
  await t.test(
    'a saved KPI is judged by its own goal, and what was typed before comes back with typed figures',
    async () => {
      site.php(
        `KpiElements\\save_kpi( 'demos', array( 'label' => 'Demos', 'kind' => 'total', 'target' => '80', 'period' => '2025-Q4', 'public' => true ) );
       KpiElements\\put_figures( 'demos', array( array( 'date' => '2025-12', 'value' => '60' ) ) );`,
        'admin',
      );
      const desk = await openEditor(site, 'author');
      await desk.insertPatterns('kpi-elements/row');
      await desk.select('kpi-elements/card');
      const example = await desk.selected();
      assert.equal(example.target, '1200');
      const choose = async (): Promise<void> => {
        await desk.click('radio', 'A saved KPI of this site');
        await desk.type('Saved KPI', 'demos', 'combobox');
        await desk.click('option', 'Demos');
        assert.deepEqual(await desk.selected(), { kpi: 'demos' });
      };
      await choose();
      const [drawn] = await sentences(await desk.canvas(), 3);
      assert.match(drawn!, /Demos.*60.*80/);
      assert.doesNotMatch(drawn!, /1,200|2026/);
      await desk.type('Target', '90');
      await desk.page.waitForSelector('.kpi-elements-remark ::-p-text(not by that of the saved KPI)');
      await desk.type('Target', '8');
      await (await desk.control('textbox', 'Target')).press('Backspace');
      await desk.click('radio', 'Typed in here');
      assert.deepEqual(await desk.selected(), example);

      await choose();
      const { address } = await desk.publish('Saved');
      const visitor = await visit(site);
      await visitor.page.goto(address);
      assert.equal((await sentences(visitor.page.mainFrame(), 3))[0], drawn);
      await visitor.close();
      await desk.leave();
    },
  );
  await desk.seen.close();
  assert.equal(site.log(), '');
});
