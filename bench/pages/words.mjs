// Texts and paths that the hand-written pages draw; formatted by hand, as the first use of Intl costs as much as a page of cards.

export const figure = (n) => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ',');
export const percent = (fraction) => `${Math.round(fraction * 1000) / 10}%`;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
export function date(t) {
  const day = new Date(t);
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

export function words({ value, previous, target }) {
  const change = value / previous - 1;
  const share = value / target;
  return {
    value: figure(value),
    change: `${change < 0 ? '▼' : '▲'} ${percent(Math.abs(change))}`,
    tone: change < 0 ? 'bad' : 'good',
    status: share < 0.8 ? '✕ Off track' : share < 0.95 ? '! At risk' : '✓ On track',
    caption: `${percent(share)} of ${figure(target)}`,
    share: Math.min(1, share / 1.25),
  };
}

/** A line in a box of 300 by 40. */
export function sparkline({ value }) {
  let low = Infinity;
  let high = -Infinity;
  for (const one of value) {
    if (one < low) low = one;
    if (one > high) high = one;
  }
  const [x, y] = [300 / (value.length - 1), 34 / (high - low || 1)];
  let d = '';
  for (let i = 0; i < value.length; i++)
    d += `${i ? 'L' : 'M'}${(i * x).toFixed(1)} ${(37 - (value[i] - low) * y).toFixed(1)}`;
  return d;
}

/** Half a ring of radius 80, up to a share of it. */
export function arc(share) {
  const angle = Math.PI * (1 - share);
  return `M20 100A80 80 0 0 1 ${(100 + 80 * Math.cos(angle)).toFixed(1)} ${(100 - 80 * Math.sin(angle)).toFixed(1)}`;
}

export const RING = arc(1);
/** The mark of the target, at the share of the scale where it is. */
export const MARK = (() => {
  const angle = Math.PI * (1 - 1 / 1.25);
  const at = (r) => `${(100 + r * Math.cos(angle)).toFixed(1)} ${(100 - r * Math.sin(angle)).toFixed(1)}`;
  return `M${at(70)}L${at(90)}`;
})();

/** The stages of a funnel in words. */
export const stageWords = ({ stages }) =>
  stages.map(({ label, value }, i) => ({
    label,
    share: value / stages[0].value,
    text: i ? `${figure(value)} · ${percent(value / stages[i - 1].value)}` : figure(value),
  }));
