import { createApp, createSSRApp, h, shallowRef } from 'vue';
import App from 'app';

const running = (create) => (box, first, hear) => {
  const page = shallowRef(first);
  const app = create({ render: () => h(App, { page: page.value, hear }) });
  app.mount(box);
  return { show: (next) => (page.value = next), end: () => app.unmount() };
};

export const start = running(createApp);
export const hydrate = running(createSSRApp);
