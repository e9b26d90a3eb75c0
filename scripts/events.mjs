// What a path answers that sends results as Server-Sent Events.

/**
 * `state(now)` gives all results by metric as they are at an instant. Who connects is told all of them, and from then on,
 * `every` so many milliseconds, those that have become others. A line that is lost costs nothing: the browser connects
 * again after `retry` milliseconds and is told all of them again.
 */
export function events(state, { every = 250, retry = 1000 } = {}) {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(`retry: ${retry}\n\n`);
    const told = new Map();
    function tell() {
      if (response.writableNeedDrain) return; // whoever reads slowly is told less often
      const now = Date.now();
      const news = Object.entries(state(now)).filter(([metric, result]) => {
        const text = JSON.stringify(result);
        return told.get(metric) !== text && told.set(metric, text);
      });
      if (!news.length) return;
      const updatedAt = new Date(now).toISOString();
      const data = Object.fromEntries(news.map(([metric, result]) => [metric, { ...result, updatedAt }]));
      response.write(`id: ${now}\ndata: ${JSON.stringify(data)}\n\n`);
    }
    tell();
    const timer = setInterval(tell, every);
    response.on('close', () => clearInterval(timer));
  };
}
