import { formulaOf } from '../model/formula.js';

const written: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−' };

/** A formula as a person writes it, with whatever stands for its inputs and its numbers: `lead spend ÷ leads`. */
export function formulaText(
  expression: string,
  input: (name: string) => string,
  literal: (number: number) => string,
): string {
  const tokens = expression.match(/\d+\.?\d*|\.\d+|[\p{L}_][\p{L}\p{N}_]*|\S/gu) ?? [];
  return tokens
    .map((token) => {
      if (/^[()]$/.test(token)) return token;
      if (/^[-+*/×÷−]$/.test(token)) return ` ${written[token] ?? token} `;
      return /^[\d.]/.test(token) ? literal(Number(token)) : input(token);
    })
    .join('');
}

/** What stands above and below the fraction bar of a formula, as steps of it. */
interface Sides {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** The sides of the fraction bar; `null` where a formula is not one fraction as a whole. */
export function sidesOf(expression: string): Sides | null {
  const steps = formulaOf(expression)?.steps ?? [];
  if (steps.at(-1) !== '/') return null;
  let at = steps.length - 1;
  for (let wanted = 1; wanted > 0;) wanted += /^[-+*/]$/.test(steps[--at]!) ? 1 : -1;
  return { above: steps.slice(0, at), below: steps.slice(at, -1) };
}
