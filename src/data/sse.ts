import { jsonValue, own } from '../model/fields.js';
import type { KpiResult } from '../model/kpi.js';
import { KpiError } from './error.js';
import { httpAddress, type UrlOptions } from './http.js';
import type { KpiProvider } from './provider.js';
import { addressed } from './wire.js';

/** One connection, and who hears of which metric. */
interface Stream {
  readonly source: EventSource;
  readonly hearers: Map<(update: KpiResult | Error) => void, string>;
  /** What was said last of each metric, for those who come late. */
  readonly said: Map<string, KpiResult>;
  /** Why nothing is heard at present. */
  error?: KpiError | undefined;
}

/**
 * A stream of Server-Sent Events as a provider. Every message is what a `.json` file is: a flat object from metric id to
 * result, of some metrics or of all. One connection serves all elements that ask for the same period and the like.
 *
 * While the browser connects again by itself, figures are stale (`network`). A message that is not such JSON, or longer than
 * `maxBytes` characters, is `invalid-data`; an answer that ends the stream, as 204 does, is `unavailable`.
 */
export function sseProvider(src: string, options: UrlOptions = {}): KpiProvider {
  const streams = new Map<string, Stream>();

  function open(href: string): Stream {
    const stream: Stream = { source: new EventSource(href), hearers: new Map(), said: new Map() };
    const { source, hearers, said } = stream;
    const fail = (error: KpiError): void => hearers.forEach((_metric, push) => push(error));
    const { origin } = new URL(href);
    source.onmessage = ({ data, origin: from }: MessageEvent<string>) => {
      if (from !== origin) {
        source.close();
        streams.delete(href);
        return fail(new KpiError('unsupported', `${href} leads to another site.`));
      }
      stream.error = undefined;
      const results = data.length > (options.maxBytes ?? 1e6) ? null : jsonValue(data);
      if (!results || typeof results !== 'object')
        return fail(new KpiError('invalid-data', `${href} sent no results by metric.`));
      for (const metric of Object.keys(results)) said.set(metric, own(results, metric) as KpiResult);
      for (const [push, metric] of hearers) {
        const result = own(results, metric) as KpiResult | undefined;
        if (result !== undefined) push(result);
      }
    };
    source.onerror = () => {
      const isOver = source.readyState === EventSource.CLOSED;
      if (isOver) streams.delete(href);
      // What was said is no news any more: who comes now waits for the next word.
      said.clear();
      fail((stream.error = new KpiError(isOver ? 'unavailable' : 'network')));
    };
    streams.set(href, stream);
    return stream;
  }

  return {
    about: src,
    subscribe({ metric, ...rest }, push, { signal }) {
      const { href } = addressed(httpAddress(src, options), rest);
      const stream = streams.get(href) ?? open(href);
      const { source, hearers, said } = stream;
      hearers.set(push, metric);
      const known = said.get(metric);
      if (known) push(known);
      else if (stream.error) push(stream.error);
      signal.addEventListener('abort', () => {
        hearers.delete(push);
        if (hearers.size > 0) return;
        source.close();
        if (streams.get(href) === stream) streams.delete(href);
      });
    },
  };
}
