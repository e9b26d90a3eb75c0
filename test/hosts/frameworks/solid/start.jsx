import { createSignal } from 'solid-js';
import { hydrate as take, render } from 'solid-js/web';
import { App } from 'app';

const running = (draw) => (box, first, hear) => {
  const [page, setPage] = createSignal(first);
  const end = draw(() => <App page={page} hear={hear} />, box);
  return { show: setPage, end };
};

export const start = running(render);
export const hydrate = running(take);
