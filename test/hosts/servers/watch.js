// Run inside the page before its script: from now on notes whatever happens to what a server has drawn.
(() => {
  const elements = [...document.querySelectorAll('kpi-card, goal-gauge, kpi-trend, kpi-funnel')];
  // Nobody sees the rows of a closed table, nor styles that give way to the same ones.
  const unseen = 'style, [part=table]:not([open]) > .scroll';
  const nodes = (element) =>
    [...element.shadowRoot.querySelectorAll('*')].filter(
      (node) => !node.closest('.plot > svg') && !node.closest('.look') && !node.closest(unseen),
    );
  const isSeen = (at, removed) =>
    at ? !at.matches('[part=table]:not([open])') : [...removed].some((node) => node.localName !== 'style');
  const before = elements.map(nodes);
  const changes = elements.map(() => []);
  const phases = elements.map(() => []);
  elements.forEach((element, i) => {
    new MutationObserver((records) => {
      for (const { type, target, removedNodes } of records) {
        // A trend is drawn anew for its size, and tells of the point that is looked at.
        const at = target.nodeType === 1 ? target : target.parentElement;
        if (type !== 'attributes' && !at?.closest('.plot > svg, .look') && isSeen(at, removedNodes))
          changes[i].push(`${type} ${at?.localName}`);
      }
      phases[i].push(element.shadowRoot.querySelector('.root')?.dataset.phase);
    }).observe(element.shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  const shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      shifts.push(`${value} ${sources.map(({ node }) => node?.localName ?? node?.nodeName)}`);
  }).observe({ type: 'layout-shift', buffered: true });
  window.happened = () => ({
    shifts,
    changes,
    phases: phases.map((list) => [...new Set(list)]),
    kept: elements.map((element, i) => {
      const now = nodes(element);
      return now.length === before[i].length && now.every((node, at) => node === before[i][at]);
    }),
  });
})();
