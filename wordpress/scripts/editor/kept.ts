/** Typed figures and a saved KPI: a block shows one of them, and while it shows the KPI, what was typed is kept. */

import { type Attributes, type Change, useRef } from './wp.js';

/** What of a block is not about its figures. All else the KPI brings itself: what was typed would stand over it. */
const looks = ['shape', 'scale', 'granularity', 'refresh'];
/** What a block asks of whichever KPI it shows. */
const asked = ['period', 'compare'];

/** Changes a block, and puts away what was typed when a saved KPI is chosen, until it is not chosen any more. */
export function useKept(names: readonly string[], attributes: Attributes, change: Change): Change {
  const kept = useRef<Attributes>({});
  return (changes) => {
    const { kpi } = changes;
    const figures = names.filter((name) => !looks.includes(name) && name !== 'kpi');
    if (kpi && !attributes.kpi) {
      kept.current = Object.fromEntries(figures.map((name) => [name, attributes[name]]));
      change({ ...blank(figures), ...changes });
    } else if (kpi && kpi !== attributes.kpi) {
      change({ ...blank(figures.filter((name) => !asked.includes(name))), ...changes });
    } else if (kpi === '') {
      const back = Object.entries(kept.current).filter(([name, value]) => value && !attributes[name]);
      kept.current = {};
      change({ ...Object.fromEntries(back), ...changes });
    } else {
      change(changes);
    }
  };
}

function blank(names: readonly string[]): Attributes {
  return Object.fromEntries(names.map((name) => [name, '']));
}
