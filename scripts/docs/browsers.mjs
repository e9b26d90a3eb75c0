// The list of docs/browsers.md: which tests do not run in a browser, and why.
import { notRun } from '../not-run.mjs';
import { plain } from './markdown.mjs';

const names = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** The page with what stands between `<!-- not-run -->` and `<!-- /not-run -->` made anew. */
export function browsersPage(page) {
  const lists = Object.entries(names).map(([browser, name]) => `### ${name}\n\n${list(notRun[browser])}`);
  return page.replace(
    /(<!-- not-run -->)[^]*?(<!-- \/not-run -->)/,
    (_, start, end) => `${start}\n\n${lists.join('\n\n')}\n\n${end}`,
  );
}

function list(tests) {
  if (!tests.length) return 'All tests run.';
  const reasons = [...new Set(tests.map(({ reason }) => reason))];
  const titles = (reason) => tests.filter((test) => test.reason === reason).map(({ title }) => `“${plain(title)}”`);
  return reasons.map((reason) => `- ${plain(reason)} Not run: ${titles(reason).join('; ')}.`).join('\n');
}
