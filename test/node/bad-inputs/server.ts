/** Answers what the rows ask for, and remembers what it was asked. Runs beside the page. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Answer, Heard, Row } from './row.js';

type Answering = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What a row has asked so far, and what is held back of its answers. */
interface Desk {
  readonly heard: Heard[];
  readonly held: Set<() => void>;
}

const good = { label: 'Leads', value: 540 };

const send = async (answer: Answer, response: ServerResponse, heard?: Heard, hold?: Promise<void>): Promise<void> => {
  const { status = 200, type = 'application/json', headers = {}, body = '', megabytes = 0 } = answer;
  async function* chunks(): AsyncGenerator<string> {
    if (answer.held === 'all') await hold;
    yield body;
    for (let i = 0; i < megabytes; i++) {
      if (heard) heard.megabytes++;
      yield ' '.repeat(1e6);
    }
    await hold;
  }
  response.writeHead(status, { 'content-type': type, ...headers }).flushHeaders();
  await pipeline(chunks(), response).catch(() => {}); // who has heard enough hangs up
};

/** What a server says besides files, by path, and how a row gets at what it was asked. */
export function answering(rows: readonly Row[], scripts: Readonly<Record<string, string>>) {
  const desks = new Map<string, Desk>();
  const deskOf = (n: string): Desk => desks.get(n) ?? desks.set(n, { heard: [], held: new Set() }).get(n)!;

  const answer = (n: string, list: readonly Answer[]): Answering => {
    return async ({ url = '', headers: { host = '', cookie = '', referer = '' } }, response) => {
      const { heard, held } = deskOf(n);
      const next = list[Math.min(heard.length, list.length - 1)]!;
      const entry: Heard = { host, url, cookie, referer, megabytes: 0, end: '' };
      heard.push(entry);
      response.on('close', () => (entry.end = response.writableFinished ? 'answered' : 'left'));
      await send(next, response, entry, next.held ? new Promise((resolve) => held.add(resolve)) : undefined);
    };
  };

  const answers = new Map<string, Answering>([
    [
      '/answers/good.json',
      (_, response) =>
        send({ body: JSON.stringify({ leads: good }), headers: { 'access-control-allow-origin': '*' } }, response),
    ],
    // A result that tells what was asked.
    ['/asked', ({ url }, response) => send({ body: JSON.stringify({ ...good, value: 355, label: url }) }, response)],
    // A JSON child as a page has it.
    [
      '/parsed',
      async (request, response) => {
        const body = `<script type="application/json">${await text(request)}</script>`;
        await send({ type: 'text/html; charset=utf-8', body }, response);
      },
    ],
  ]);
  for (const { n, answer: given } of rows)
    if (given) for (const path of [`/answers/${n}`, `/answers/${n}.json`]) answers.set(path, answer(n, [given].flat()));
  for (const [path, body] of Object.entries(scripts))
    answers.set(path, (_, response) => send({ type: 'text/javascript; charset=utf-8', body }, response));

  return {
    answers,
    /** What the rows can do from the page. */
    desk: {
      heard: (n: string): readonly Heard[] => deskOf(n).heard,
      /** Ends the answers that are held back. */
      release(n: string): void {
        const { held } = deskOf(n);
        for (const end of held) end();
        held.clear();
      },
    },
  };
}
