/** For a page that has embed.html in frames: gives each frame the height that is told from inside of it. */
(() => {
  const type = 'kpi-elements:height';
  const frames = (): NodeListOf<HTMLIFrameElement> => document.querySelectorAll('iframe[src*="embed.html?"]');
  addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
    const { height } = data ?? {};
    if (data?.type !== type || typeof height !== 'number' || !(height > 0 && height < 10_000)) return;
    // Whoever else sends messages can set the height of nothing but itself.
    for (const frame of frames()) if (frame.contentWindow === source) frame.style.height = `${height}px`;
  });
  // Those that have told it before anybody listened.
  for (const frame of frames()) frame.contentWindow?.postMessage({ type }, '*');
})();
