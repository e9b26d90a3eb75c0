// No library at all: as fast as a page written by hand can be with the same things to see.
import { drawLine, follow } from './line.mjs';
import { cardShell, namedShell, page, pattern } from './shell.mjs';
import { arc, MARK, RING, sparkline, stageWords, words } from './words.mjs';

export function cards(root, list) {
  const shell = cardShell(
    '<svg class="spark" viewBox="0 0 300 40" preserveAspectRatio="none"><path vector-effect="non-scaling-stroke"/></svg>',
  );
  const all = list.map((datum) => {
    const { box, spark, fill } = shell();
    const path = spark.firstChild.firstChild;
    const show = (next) => {
      fill(next);
      path.setAttribute('d', sparkline(next.series));
    };
    show(datum);
    return { box, show };
  });
  const remove = page(
    root,
    all.map(({ box }) => box),
  );
  return { update: (next) => all.forEach(({ show }, i) => show(next[i])), remove };
}

export function gauges(root, list) {
  const shell = namedShell(
    `<svg class="dial" viewBox="0 0 200 110"><path class="ring" d="${RING}"/><path/><path class="mark" d="${MARK}"/></svg><p class="value centre"></p>`,
  );
  return {
    remove: page(
      root,
      list.map((datum) => {
        const text = words(datum);
        const { box, place } = shell(datum.label, text.status, text.caption);
        place.children[1].setAttribute('d', arc(text.share));
        place.nextSibling.textContent = text.value;
        return box;
      }),
    ),
  };
}

export function funnels(root, list) {
  const shell = namedShell('<div></div>');
  const row = pattern('<p class="stage"><span></span><span class="bar"><i></i></span><span></span></p>');
  return {
    remove: page(
      root,
      list.map((datum) => {
        const { box, place } = shell(datum.label);
        for (const { label, share, text } of stageWords(datum)) {
          const stage = place.appendChild(row());
          const [name, bar, count] = stage.children;
          name.textContent = label;
          bar.firstChild.style.transform = `scaleX(${share})`;
          count.textContent = text;
        }
        return box;
      }),
    ),
  };
}

export function trend(root, data) {
  const shell = namedShell(
    '<div class="plot"><canvas></canvas><i class="cross"></i><i class="dot"></i><p class="read"></p></div>',
  );
  const { box, place } = shell(data.label);
  const remove = page(root, [box]);
  const [canvas, ...parts] = place.children;
  const width = place.clientWidth;
  let drawn;
  const show = (size) => (drawn = drawLine(canvas, (data = { ...data, size }), width));
  show(data.size);
  follow(
    place,
    ...parts,
    () => drawn,
    () => data,
  );
  return { append: show, remove };
}
