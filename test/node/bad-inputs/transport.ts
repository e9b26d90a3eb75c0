import type { Answer, Heard, Input, Row, World } from './row.js';

const failed = { phase: 'error', value: '–', sees: 'Could not be loaded' } as const;
const json = (body: string): Answer => ({ body });

/** Two other origins: one that shares its cookies with that of the page, and one that is a stranger to it. */
const other = 'http://localhost:8080';
const third = 'http://third.example';

/** An answer that any site may read. */
const open = (answer: Answer): Answer => ({
  ...answer,
  headers: { 'access-control-allow-origin': '*', ...answer.headers },
});
const leads = open(json('{"leads": {"value": 355}}'));
const moved = (location: string): Answer => open({ status: 302, headers: { location } });
const stream = open({ type: 'text/event-stream', body: 'data: {"leads": {"value": 355}}\n\n' });

/** An address that only the provider is told of, in both of its ways to ask. */
const asked = (src: string, around?: Readonly<Record<string, string>>): Input[] => [
  { src, around },
  { src, around: { ...around, live: '' } },
];

/** Who was asked, and what came with it. */
const guests = async (_: unknown, { heard }: World): Promise<string[]> =>
  (await heard()).map(({ host, cookie, referer }) =>
    [host.replace(/:(?!8080)\d+/, ''), cookie, referer && 'referred'].join(' ').trim(),
  );

/** What is asked for: each `answer` is what the file of a provider is. */
export const answers: readonly Row[] = [
  {
    n: '13b',
    title: 'nor does a question that cannot be told: a big integer as an id, a period that contains itself',
    bad: [{ metric: 5n }, { metric: 'leads', period: cyclic() }].map((properties) => ({
      properties: { ...properties, provider: () => ({ value: 355 }) },
    })),
    ...{ phase: 'invalid', value: '–', sees: 'expected', warns: 'expected' },
  },
  {
    n: '23',
    title: 'a page to sign in is no JSON, and not shown',
    answer: { type: 'text/html', body: '<!doctype html><title>Sign in</title><input name="token" value="secret">' },
    ...{ ...failed, warns: '', never: /Sign in|secret/ },
  },
  {
    n: '24a',
    title: 'an error that the server calls 200 is one',
    answer: json('{"error": "secret"}'),
    ...failed,
    warns: '',
    never: /secret/,
  },
  {
    n: '24b',
    title: 'so is a result that says error',
    answer: json('{"result": "error", "message": "secret"}'),
    ...failed,
    warns: '',
    never: /secret/,
  },
  { n: '24c', title: 'and a status that says failed', answer: json('{"status": "failed"}'), ...failed, warns: '' },
  {
    n: '24d',
    title: 'and such an error in place of the one result',
    answer: json('{"leads": {"error": "secret"}}'),
    ...{ ...failed, warns: '', never: /secret/ },
  },
  {
    n: '25a',
    title: 'no content is no data',
    answer: { status: 204 },
    phase: 'empty',
    value: '–',
    sees: 'No data',
  },
  {
    n: '25b',
    title: 'an empty body is no data',
    answer: { body: '' },
    phase: 'empty',
    value: '–',
    sees: 'No data',
  },
  {
    n: '27',
    title: 'fifty megabytes are not read, nor sent',
    answer: { body: '{"leads": {"value": 1}}', megabytes: 50 },
    ...{ ...failed, warns: 'is longer than 1000000 bytes' },
    async look(_, { until, heard }) {
      await until(async () => (await heard())[0]!.end);
      const [{ end, megabytes }] = (await heard()) as [Heard];
      return [end, megabytes < 25]; // what is on the way is in buffers
    },
    is: ['left', true],
  },
  {
    n: '66b',
    title: 'nor listened to',
    bad: ['javascript:alert(1)', 'ws://localhost/', 'data:text/event-stream,data:{}'].flatMap((src) => asked(src)),
    ...{ ...failed, warns: 'http' },
  },
  {
    n: '67a',
    title: 'another origin is not asked',
    bad: ['//localhost:8080', '\\\\localhost:8080', other, 'https://localhost:8080', third].flatMap((origin) => [
      ...asked(`${origin}/answers/67a.json`),
      ...asked(`${origin}/answers/67a.json`, { 'allow-origin': 'http://localhost http://*.example *' }),
    ]),
    answer: leads,
    ...{ ...failed, warns: 'allow-origin=' },
    look: guests,
    is: [],
  },
  {
    n: '67b',
    title: 'one that is allowed is, without cookies and without a word of the page',
    bad: { src: '//localhost:8080/answers/67b.json', around: { 'allow-origin': `${third} ${other}` } },
    ...{ answer: leads, phase: 'ready', value: '355' },
    look: guests,
    is: ['localhost:8080'],
  },
  {
    n: '67c',
    title: 'while the own one has both',
    bad: { src: '/answers/67c.json' },
    ...{ answer: leads, phase: 'ready', value: '355' },
    look: guests,
    is: ['localhost session=secret referred'],
  },
  {
    n: '69a',
    title: 'nor one that a redirect leads to',
    answer: [moved(`${other}/answers/69a.json`), leads],
    ...{ ...failed, warns: 'did not answer (CORS?)' },
    look: guests,
    is: ['localhost session=secret referred'],
  },
  {
    n: '69b',
    title: 'and what an allowed one leads to is not read',
    bad: { src: `${other}/answers/69b.json`, around: { 'allow-origin': other } },
    answer: [moved(`${third}/answers/69b.json`), leads],
    ...{ ...failed, warns: 'leads to another site' },
    look: guests,
    is: ['localhost:8080', 'third.example'],
  },
  {
    n: '69c',
    title: 'nor what a stream leads to',
    bad: { src: '/answers/69c.json', around: { live: '' } },
    answer: [moved(`${other}/answers/69c.json`), stream],
    ...{ ...failed, warns: 'leads to another site' },
  },
  {
    n: '72b',
    title: 'and in a question it is encoded',
    bad: { src: '/asked', attributes: { metric: '../a&b=1/é%2e' } },
    ...{ phase: 'ready', value: '355', sees: 'metric=..%2Fa%26b%3D1%2F%C3%A9%252e' },
  },
  {
    n: '74',
    title: 'what a server says of its error is not passed on',
    answer: { status: 403, type: 'text/plain', body: 'Error: token=secret at /srv/app.js:1' },
    ...{ ...failed, warns: '', never: /secret|srv/ },
  },
];

function cyclic(): object {
  const period: Record<string, unknown> = {};
  period.start = period;
  return period;
}
