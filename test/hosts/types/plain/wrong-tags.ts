// What the compiler refuses in a page's own script.
import 'kpi-elements';

const card = document.createElement('kpi-card');
// @ts-expect-error: not a word of the list
card.better = 'up';
// @ts-expect-error: a day is text
card.asOf = 20261115;
// @ts-expect-error: what an element says is not given to it
card.status = 'at-risk';
// @ts-expect-error: nobody has heard of it
card.goal = 1200;
// @ts-expect-error: a load brings no point
card.addEventListener('kpi-load', ({ detail }) => void detail.point);

const funnel = document.createElement('kpi-funnel');
// @ts-expect-error: the first, or the previous
funnel.scale = 'last';
// @ts-expect-error: a stage has more than a name
funnel.stages = ['Visits'];
