import { createSSRApp, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from 'app';

export const render = async (page) => ({
  html: await renderToString(createSSRApp({ render: () => h(App, { page, hear() {} }) })),
});
