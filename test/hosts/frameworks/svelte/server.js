import { render as renderToString } from 'svelte/server';
import App from 'app';

export function render(first) {
  const { head, body } = renderToString(App, { props: { first, hear() {} } });
  return { head, html: body };
}
