import { hydrate as take, mount, unmount } from 'svelte';
import App from 'app';

const running = (draw) => (target, first, hear) => {
  const app = draw(App, { target, props: { first, hear } });
  return { show: (next) => app.show(next), end: () => unmount(app) };
};

export const start = running(mount);
export const hydrate = running(take);
