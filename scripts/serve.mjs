// Serves a folder on the loopback interface.
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });

/**
 * Resolves to `{ origin, close }`. Port 0 means any; a taken port moves on to the next. `headers` go on every file, and `answers`
 * are functions of request and response for paths that are none. `close` cuts what is open too; when it resolves, the port is free.
 */
export async function serve(root, { port = 0, headers = {}, answers = new Map() } = {}) {
  const server = createServer(async (request, response) => {
    const send = (status, body, extra) => response.writeHead(status, { ...headers, ...extra }).end(body);
    try {
      const { pathname } = new URL(request.url, 'http://localhost');
      const answer = answers.get(pathname);
      if (answer) return await answer(request, response);
      if (pathname === '/favicon.ico') return send(204);
      let file = join(root, decodeURIComponent(pathname));
      if (!`${file}${sep}`.startsWith(join(root, sep))) return send(403);
      if ((await stat(file)).isDirectory()) {
        if (!pathname.endsWith('/')) return send(301, '', { location: `${pathname}/` });
        file = join(file, 'index.html');
      }
      send(200, await readFile(file), { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    } catch {
      send(404, 'Not found');
    }
  });
  for (let next = port; ; next++) {
    try {
      await listen(server, next);
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { origin: `http://localhost:${server.address().port}`, close };
}
