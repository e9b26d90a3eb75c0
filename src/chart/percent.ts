/** A share as SVG takes it for a length. */
export function percent(share: number, digits: number = 2): string {
  return `${Number((share * 100).toFixed(digits))}%`;
}
