/** A picture for each block, drawn like the elements: the figure is an accent, its goal a tick; and for each button of lists. */

import { type Child, h } from './wp.js';

const drawn = (...paths: string[]): Child =>
  h(
    'svg',
    { viewBox: '0 0 24 24', width: 24, height: 24, stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round' },
    // Here and not above, where a style of WordPress would fill it.
    ...paths.map((d) => h('path', { d, key: d, fill: 'none' })),
  );

/** What buttons of lists show. Drawn, as the canvas of the editor has no font of pictures. */
export const signs: Readonly<Record<'up' | 'down' | 'remove', Child>> = {
  up: drawn('M6 15l6-6 6 6'),
  down: drawn('M6 9l6 6 6-6'),
  remove: drawn('M7 7l10 10M17 7L7 17'),
};

export const icons: Readonly<Record<string, Child>> = {
  'kpi-card': drawn('M4 5h16v14H4z', 'M7 9h6', 'M7 15h7', 'M17 13v4'),
  'goal-gauge': drawn('M4 17a8 8 0 0 1 16 0', 'M12 17l3.5-5', 'M17.5 8.5l1.5-1.5'),
  'kpi-trend': drawn('M4 16l4-4 4 3 7-8', 'M4 6h3M10 6h3', 'M4 20h16'),
  'kpi-funnel': drawn('M4 6h16', 'M4 12h11', 'M4 18h6'),
  'kpi-provider': drawn('M4 4h16v16H4z', 'M4 9h16', 'M7.5 13h4v4h-4z', 'M14.5 13h2.5M14.5 17h2.5'),
};
