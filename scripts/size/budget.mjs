/** How far below its budget a size may be without being written down. */
const slack = (budget) => Math.max(20, budget / 100);

/** A size against its budget: `over`; `under`, where bytes were won that the next change could lose unseen; else `ok`. */
export function judged(size, budget) {
  if (size > budget) return 'over';
  return size < budget - slack(budget) ? 'under' : 'ok';
}
