/**
 * What embed.html does: shows one element in a frame, as its address says, and tells the page around how high it is. An address is
 * written by anybody, so nothing of it but what is listed here gets anywhere, and nothing of that is ever read as markup.
 */
(() => {
  const page = document.documentElement;
  const tags = ['kpi-card', 'goal-gauge', 'kpi-trend', 'kpi-funnel'];
  /** Longest value of a parameter, in characters: a year of days fits. */
  const LONGEST = 20_000;
  const refused = new Set<string>();
  const given = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(location.search))
    if (given.has(name) || value.length > LONGEST) refused.add(name);
    else given.set(name, value);
  for (const name of refused) given.delete(name);

  /** A parameter of the page itself, if it is as it should be. */
  function own(name: string, expected: RegExp): string | undefined {
    const value = given.get(name);
    given.delete(name);
    if (value === undefined || expected.test(value)) return value;
    refused.add(name);
    return undefined;
  }

  page.lang = own('lang', /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i) ?? page.lang;
  page.dir = own('dir', /^(ltr|rtl)$/) ?? '';
  page.style.colorScheme = own('theme', /^(light|dark)$/) ?? '';
  const tag = own('tag', new RegExp(`^(${tags.join('|')})$`));
  // What the class observes is all that its tag knows.
  const { observedAttributes } = ((tag && customElements.get(tag)) ?? {}) as { observedAttributes?: readonly string[] };

  if (tag && observedAttributes) {
    const element = document.createElement(tag);
    for (const [name, value] of given)
      if (observedAttributes.includes(name) && (name !== 'src' || isSafe(value))) element.setAttribute(name, value);
      else refused.add(name);
    document.body.append(element);
  } else
    document.body.append(
      tag ? 'The figure could not be loaded.' : `tag in the address: expected one of ${tags.join(', ')}.`,
    );

  /** Only this site, or a site that nobody on the way can change; what else the element asks of an address it says itself. */
  function isSafe(src: string): boolean {
    const address = URL.canParse(src, location.href) ? new URL(src, location.href) : null;
    return address?.protocol === 'https:' || address?.origin === location.origin;
  }

  if (refused.size > 0) {
    const names = [...refused].slice(0, 10).map((name) => JSON.stringify(name.slice(0, 40)));
    if (refused.size > names.length) names.push(`${refused.size - names.length} more`);
    console.warn(`embed.html: unknown, given twice or not as they should be, and ignored: ${names.join(', ')}.`);
  }

  if (parent === window) return;
  const type = 'kpi-elements:height';
  let height = 0;
  const tell = (): void => parent.postMessage({ type, height }, '*');
  new ResizeObserver(() => {
    const now = Math.ceil(page.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    tell();
  }).observe(page);
  // A page that listens too late asks.
  addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
    if (source === parent && data?.type === type) tell();
  });
})();
