import { hydrate as take, render } from 'preact';
import { App } from 'app';

const running = (draw) => (box, page, hear) => {
  draw(<App page={page} hear={hear} />, box);
  return { show: (next) => render(<App page={next} hear={hear} />, box), end: () => render(null, box) };
};

export const start = running(render);
export const hydrate = running(take);
