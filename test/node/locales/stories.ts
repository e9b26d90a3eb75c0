import type { TemplateResult } from 'lit';
import { type Kpi, read } from 'kpi-elements/model';

/** A KPI that a story shows, and the tag that shows it. */
export interface Told {
  readonly story: string;
  readonly tag: string;
  readonly kpi: Kpi;
}

type Stories = Readonly<Record<string, unknown>>;

/** Every KPI of some stories that is given by attributes, as data, or by a provider that answers at once. */
export function toldBy(stories: Stories): Told[] {
  const shown = stories as Record<string, { readonly render?: () => TemplateResult }>;
  return Object.keys(stories).flatMap((story) => {
    const template = drawn(shown[story]!.render);
    return template ? elementsOf(template).map((element) => ({ story, ...element })) : [];
  });
}

/** Nothing where a story needs a page. */
function drawn(render?: () => TemplateResult): TemplateResult | undefined {
  try {
    return render?.();
  } catch {
    return undefined;
  }
}

function elementsOf(template: TemplateResult): Omit<Told, 'story'>[] {
  const values: unknown[] = [];
  const text = (piece: unknown): string => {
    if (Array.isArray(piece)) return piece.map(text).join('');
    if (typeof piece !== 'object' || !piece || !('strings' in piece)) return `{${values.push(piece) - 1}}`;
    const inner = piece as TemplateResult;
    return inner.strings.map((part, i) => part + (i < inner.values.length ? text(inner.values[i]) : '')).join('');
  };
  return [...text(template).matchAll(/<(kpi-card|goal-gauge|kpi-trend|kpi-funnel)\b([^>]*)>/g)].map(
    ([, tag, written]) => {
      const given = [...written!.matchAll(/([.@\w-]+)=(?:\{(\d+)\}|"([^"]*)")/g)].map(([, name, index, value]) => [
        name!.replace('.', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
        index ? values[Number(index)] : value,
      ]);
      const { data, provider, ...over } = Object.fromEntries(given) as Record<string, unknown>;
      const answer = typeof provider === 'function' ? (provider as () => unknown)() : data;
      if (answer instanceof Promise) answer.catch(() => {});
      return { tag: tag!, kpi: read(answer instanceof Promise ? {} : answer, { over }).kpi };
    },
  );
}
