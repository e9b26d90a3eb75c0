// Counts what is made and called from now on, by name, in `globalThis.work`.
globalThis.work = {};

function count(owner, ...names) {
  for (const name of names) {
    const real = owner?.[name];
    if (typeof real !== 'function') continue;
    const note = () => (work[name] = (work[name] ?? 0) + 1);
    owner[name] = new Proxy(real, {
      apply: (target, self, given) => (note(), Reflect.apply(target, self, given)),
      construct: (target, given, by) => (note(), Reflect.construct(target, given, by)),
    });
  }
}

count(Intl, 'NumberFormat', 'DateTimeFormat', 'PluralRules', 'Collator', 'Segmenter');
count(
  globalThis,
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'requestIdleCallback',
  'queueMicrotask',
  'fetch',
);
count(globalThis, 'MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'CSSStyleSheet', 'EventSource');
count(globalThis.Document?.prototype, 'createElement', 'importNode', 'querySelector', 'querySelectorAll');
count(globalThis.EventTarget?.prototype, 'addEventListener');
count(globalThis.CustomElementRegistry?.prototype, 'define');
