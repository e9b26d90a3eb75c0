// Keeps a picture of a page that was measured, so that nobody measures an empty one.
import { writeFileSync } from 'node:fs';

/** Less than this share of a picture that is not background is no drawing. */
const LEAST = 0.004;

export async function picture(page, file) {
  const first = await page.screenshot({ encoding: 'base64' });
  writeFileSync(file, Buffer.from(first, 'base64'));
  const ink = await page.evaluate((picture) => globalThis.bench.ink(picture), first);
  if (ink < LEAST) throw new Error(`${file}: the page is empty.`);
  await new Promise((done) => setTimeout(done, 500));
  if ((await page.screenshot({ encoding: 'base64' })) !== first) console.warn(`\n${file}: something was drawn later.`);
}
