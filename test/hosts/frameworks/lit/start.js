import { nothing, render } from 'lit';
import { App } from 'app';

export function start(box, page, hear) {
  const show = (next) => render(App(next, hear), box);
  show(page);
  return { show, end: () => render(nothing, box) };
}
