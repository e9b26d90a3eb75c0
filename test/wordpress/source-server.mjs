// A source of figures as the web has them, over https, in a process of its own: tests stand still while PHP runs.
import { createServer } from 'node:https';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const [folder] = process.argv.slice(2);
const csv = 'date,value\n2025-11-03,5\n2025-11-20,7\n';
const line = '2025-11-03,5\n'.repeat(1000);
let asked = [];
let value = 0;

/** Writes without an end, as fast as the other side reads. */
function pour(answer) {
  while (!answer.destroyed && answer.write(line));
  if (!answer.destroyed) answer.once('drain', () => pour(answer));
}

const answers = {
  '/leads.csv': (answer) => answer.writeHead(200, { 'content-type': 'text/csv; charset=utf-8' }).end(csv),
  '/leads.json': (answer) => answer.writeHead(200, { 'content-type': 'application/json' }).end('{"value": 12}'),
  '/rate.json': (answer) =>
    answer
      .writeHead(200, { 'content-type': 'application/json' })
      .end('{"value": 12.5, "previous": 12, "target": "15", "series": [["2025-11-01", 12], ["2025-11-02", "13%"]]}'),
  '/rate.csv': (answer) =>
    answer.writeHead(200, { 'content-type': 'text/csv' }).end('date,value\n2025-11-01,12\n2025-11-02,0.5\n'),
  '/thousands.csv': (answer) =>
    answer.writeHead(200, { 'content-type': 'text/csv' }).end('date,value\n2025-11-01,1.012\n2025-11-02,2.400\n'),
  // Each time another figure, after a while.
  '/slow.csv': (answer) => {
    setTimeout(() => {
      answer.writeHead(200, { 'content-type': 'text/csv' }).end(`date,value\n2025-11-03,${(value += 100)}\n`);
    }, 400);
  },
  '/endless.csv': (answer) => pour(answer.writeHead(200, { 'content-type': 'text/csv' })),
  '/long.csv': (answer) => answer.writeHead(200, { 'content-type': 'text/csv', 'content-length': 3e9 }).write(csv),
  '/bomb.csv': (answer) =>
    answer
      .writeHead(200, { 'content-type': 'text/csv', 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(50e6, '0'))),
  '/silent.csv': () => {},
  '/page.html': (answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>5</p>'),
  '/untyped': (answer) => answer.writeHead(200).end(csv),
  '/moved.csv': (answer) => answer.writeHead(302, { location: '/leads.csv' }).end(),
  '/away.csv': (answer) => answer.writeHead(301, { location: 'http://127.0.0.1/leads.csv' }).end(),
  '/broken.csv': (answer) => answer.writeHead(500, { 'content-type': 'text/csv' }).end(csv),
};

const server = createServer(
  { key: readFileSync(`${folder}/key.pem`), cert: readFileSync(`${folder}/cert.pem`) },
  (request, answer) => {
    asked.push({ url: request.url, headers: request.headers });
    const give = answers[new URL(request.url, 'https://x').pathname];
    if (give) give(answer);
    else answer.writeHead(404).end();
  },
);
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', () => {
  process.send({ asked });
  asked = [];
});
process.on('disconnect', () => process.exit());
