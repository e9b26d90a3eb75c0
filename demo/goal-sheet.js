// Shows the sheet of the goal in goal.json, in the language that is chosen. The day is the one for which the figures were thought up.
import '../dist/catalog/index.js';
import '../dist/locales/nb.js';
import '../dist/locales/nb-goals.js';
import '../dist/locales/nb-catalog.js';
import '../dist/locales/zh-Hans.js';
import '../dist/locales/zh-Hans-goals.js';
import '../dist/locales/zh-Hans-catalog.js';
import '../dist/locales/zh-Hant.js';
import '../dist/locales/zh-Hant-goals.js';
import '../dist/locales/zh-Hant-catalog.js';
import { goalSheet } from '../dist/goal-sheet/index.js';

const { goal, results, hints } = await (await fetch('goal.json')).json();
const frame = document.querySelector('iframe');
// Whatever stands in the data is text in the sheet, so a page with Trusted Types may trust it.
const asIs = { createHTML: (html) => html };
const trusted = window.trustedTypes?.createPolicy('goal-sheet', asIs) ?? asIs;
const links = document.querySelectorAll('a[download]');

function show(lang) {
  const options = { lang, hints, today: '2026-11-16' };
  const sheet = goalSheet(goal, results, options);
  // The frame has the policy of this page, which may forbid a style inside; what is downloaded needs nothing but itself.
  frame.srcdoc = trusted.createHTML(
    goalSheet(goal, results, { ...options, stylesheet: '../dist/goal-sheet.css' }).html,
  );
  for (const link of links) {
    URL.revokeObjectURL(link.href);
    const form = link.download.split('.')[1];
    const type = form === 'json' ? 'application/json' : `text/${form};charset=utf-8`;
    link.href = URL.createObjectURL(new Blob([sheet[form]], { type }));
  }
}

frame.addEventListener('load', () => {
  frame.style.blockSize = `${frame.contentDocument.documentElement.scrollHeight}px`;
});
document.querySelector('fieldset').addEventListener('change', ({ target }) => show(target.value));
document.querySelector('button').addEventListener('click', () => frame.contentWindow.print());
show(document.querySelector('fieldset input:checked').value);
