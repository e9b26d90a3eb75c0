// Run inside the page: what a reader sees of each element, in the order of the page.
(() => {
  const box = (node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [x, y, width, height].map((length) => Math.round(length * 10) / 10);
  };
  const drawn = (shape) => {
    const { fill, stroke, opacity } = getComputedStyle(shape);
    return [shape.localName, shape.getAttribute('class'), ...box(shape), fill, stroke, opacity].join(' ');
  };
  return [...document.querySelectorAll('kpi-card, goal-gauge, kpi-trend, kpi-funnel')].map((element) => {
    const root = element.shadowRoot.querySelector('.root');
    return {
      text: root.innerText,
      box: box(root),
      shapes: [...root.querySelectorAll('svg :is(path, rect, line, circle)')].map(drawn),
    };
  });
})();
