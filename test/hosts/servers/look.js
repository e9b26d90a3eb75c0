// Run inside the page: what a reader sees of each element, in the order of the page.
(() => {
  const box = (node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [x, y, width, height].map((length) => Math.round(length * 10) / 10);
  };
  const drawn = (shape) => {
    const { fill, stroke, opacity } = getComputedStyle(shape);
    return { what: [shape.localName, shape.getAttribute('class'), fill, stroke, opacity].join(' '), box: box(shape) };
  };
  return [...document.querySelectorAll('kpi-card, goal-gauge, kpi-trend, kpi-funnel')].map((element) => {
    const root = element.shadowRoot.querySelector('.root');
    // How many dates stand below a trend is a matter of its width.
    const dates = [...root.querySelectorAll('.plot [text-anchor=middle]')].map(({ textContent }) => textContent);
    return {
      text: root.innerText.split('\n').filter((line) => !dates.includes(line)),
      dates,
      box: box(root),
      shapes: [...root.querySelectorAll('svg :is(path, rect, line, circle)')].map(drawn),
    };
  });
})();
