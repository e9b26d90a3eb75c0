// The hand-written box around a drawing: what floor has around its own, and the libraries that only draw around theirs.
import { sheet } from './sheet.mjs';
import { words } from './words.mjs';

/** A function that makes copies of a piece of HTML, and the style sheet with the first of them. */
export function pattern(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return () => {
    if (!document.getElementById('sheet')) {
      const style = document.head.appendChild(document.createElement('style'));
      style.id = 'sheet';
      style.textContent = sheet;
    }
    return template.content.firstElementChild.cloneNode(true);
  };
}

/** All boxes of a page in one go. */
export function page(root, boxes) {
  root.append(...boxes);
  return () => root.replaceChildren();
}

/** A card with room for a line: its element, that room, and how to fill in other figures. */
export function cardShell(inside) {
  const copy = pattern(
    `<div class="box"><p class="head"><span></span><b></b></p><p class="hero"><span class="value"></span><b></b></p>` +
      `<div class="bar"><i></i><b></b></div><p class="muted"></p><div class="spark">${inside}</div></div>`,
  );
  return () => {
    const box = copy();
    const [head, hero, bar, caption, spark] = box.children;
    const [label, status] = head.children;
    const [value, change] = hero.children;
    const fill = (datum) => {
      const text = words(datum);
      label.textContent = datum.label;
      status.textContent = text.status;
      value.textContent = text.value;
      change.textContent = text.change;
      change.className = text.tone;
      caption.textContent = text.caption;
      bar.firstChild.style.transform = `scaleX(${text.share})`;
    };
    return { box, spark, fill };
  };
}

/** A box with a name, a drawing, and what else there is to say of a KPI. */
export function namedShell(inside) {
  const copy = pattern(
    `<div class="box"><p class="head"><span></span><b></b></p>${inside}<p class="muted centre"></p></div>`,
  );
  return (label, status = '', caption = '') => {
    const box = copy();
    const [name, verdict] = box.firstChild.children;
    name.textContent = label;
    verdict.textContent = status;
    box.lastChild.textContent = caption;
    return { box, place: box.children[1] };
  };
}
