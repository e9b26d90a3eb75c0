import { generateHydrationScript, renderToString } from 'solid-js/web';
import { App } from 'app';

export const render = (page) => ({
  head: generateHydrationScript(),
  html: renderToString(() => <App page={() => page} hear={() => {}} />),
});
