/**
 * What every test of an element promises, whatever else it is about: axe finds nothing in what the test has drawn, and
 * the console says nothing that the test did not ask for.
 *
 * To be imported before @open-wc/testing, which takes away what was drawn after a test.
 */
const warnings: string[] = [];
for (const level of ['warn', 'error'] as const) {
  const log = console[level].bind(console);
  console[level] = (...args: unknown[]) => {
    const text = String(args[0]);
    if (text.startsWith('<')) warnings.push(text);
    else log(...args);
  };
}

/** What the elements have told their author since this was last asked. */
export const warned = (): string[] => warnings.splice(0);

afterEach(async function () {
  const { expect } = await import('@open-wc/testing');
  if (this.currentTest?.state === 'failed') return void warned(); // it has said enough
  for (const element of document.querySelectorAll('kpi-card, goal-gauge, kpi-funnel, kpi-trend'))
    await expect(element).to.be.accessible();
  expect(warned(), 'warnings that the test did not ask for').to.deep.equal([]);
});
