import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from 'app';

/** Renders the app, and answers how to show another state and how to end it. */
export function start(box, page, hear) {
  const root = createRoot(box);
  flushSync(() => root.render(<App page={page} hear={hear} />));
  return { show: (next) => root.render(<App page={next} hear={hear} />), end: () => root.unmount() };
}

export function hydrate(box, page, hear) {
  const root = hydrateRoot(box, <App page={page} hear={hear} />);
  return { show: (next) => root.render(<App page={next} hear={hear} />), end: () => root.unmount() };
}
