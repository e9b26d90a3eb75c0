import type { Answer, Row } from './row.js';

const failed = { phase: 'error', value: '–', sees: 'Could not be loaded' } as const;
const json = (body: string): Answer => ({ body });

/** What is asked for: each `answer` is what the file of a provider is. */
export const answers: readonly Row[] = [
  {
    n: '13b',
    title: 'a big integer as an id breaks nothing',
    todo: 'the question is made into JSON, which has no big integers',
    bad: { properties: { metric: 5n, provider: () => ({ value: 355 }) } },
    ...{ phase: 'invalid', value: '–', sees: 'expected a text', warns: 'metric=5' },
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
    todo: 'an error in place of a result is not told from a result without figures',
    answer: json('{"leads": {"error": "secret"}}'),
    ...{ ...failed, warns: '', never: /secret/ },
  },
  {
    n: '25a',
    title: 'no content is no data',
    todo: 'it is an error yet',
    answer: { status: 204 },
    phase: 'empty',
    value: '–',
    sees: 'No data',
  },
  {
    n: '25b',
    title: 'an empty body is no data',
    todo: 'it is an error yet',
    answer: { body: '' },
    phase: 'empty',
    value: '–',
    sees: 'No data',
  },
  {
    n: '27',
    title: 'fifty megabytes are not read',
    todo: 'there is no limit yet',
    answer: { body: '{"leads": {"value": 1}}', megabytes: 50 },
    ...{ ...failed, warns: '' },
  },
  {
    n: '67',
    title: 'another origin is not asked',
    todo: 'other origins are only kept out by the policy',
    bad: ['//other.example/kpis.json', '\\\\other.example/kpis.json', 'https://other.example/kpis.json'].map((src) => ({
      src,
    })),
    ...{ ...failed, warns: '' },
  },
  {
    n: '69',
    title: 'nor one that a redirect leads to',
    todo: 'redirects are followed anywhere',
    answer: { status: 302, location: 'https://other.example/kpis.json' },
    ...{ ...failed, warns: '' },
  },
  {
    n: '72b',
    title: 'and in a question it is encoded',
    todo: 'there are no questions by URL yet',
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
