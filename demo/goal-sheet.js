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
const links = document.querySelectorAll('a[download]');

function show(lang) {
  const sheet = goalSheet(goal, results, { lang, hints, today: '2026-11-16' });
  frame.srcdoc = sheet.html;
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
