/** Formulas as data: read once, computed exactly, and never run as code. */

import { decimalOf, type Fraction, ONE, operations } from './fraction.js';
import { once } from './once.js';

/** A formula that was read. */
export interface Formula {
  /** Names, numbers and operators, each operator after what it joins: `a b + c /`. */
  readonly steps: readonly string[];
  /** Every input that is named, once. */
  readonly names: readonly string[];
}

const written: Readonly<Record<string, string>> = { '×': '*', '÷': '/', '−': '-' };
const rank: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };
const token = /\s*(?:(\d+\.?\d*|\.\d+|[\p{L}_][\p{L}\p{N}_]*)|([-+*/×÷−])|([()]))\s*/uy;
const read = new Map<string, Formula | null>();

/**
 * A text as a formula; `null` when it is none. Made of named inputs, decimal numbers, + − × ÷ (or - * /) and parentheses; × and ÷
 * bind closer, and of equal ones the left comes first. There is no sign: write `0 - a`.
 */
export function formulaOf(text: string): Formula | null {
  return once(read, text, () => postfix(text));
}

/** Dijkstra's shunting yard: no recursion, so no text can exhaust the stack. */
function postfix(text: string): Formula | null {
  const steps: string[] = [];
  const waiting: string[] = [];
  let wanted = true; // whether an operand comes next
  token.lastIndex = 0;
  for (let at = 0; at < text.length; at = token.lastIndex) {
    const [, operand, sign, bracket] = token.exec(text) ?? [];
    if (operand ?? bracket === '(') {
      if (!wanted) return null;
      if (operand) steps.push(operand);
      else waiting.push('(');
      wanted = !operand;
    } else if (sign ?? bracket) {
      if (wanted) return null;
      const operator = written[sign!] ?? sign!;
      while (waiting.length && waiting.at(-1) !== '(' && (bracket || rank[waiting.at(-1)!]! >= rank[operator]!))
        steps.push(waiting.pop()!);
      if (!bracket) waiting.push(operator);
      else if (!waiting.pop()) return null;
      wanted = !bracket;
    } else return null;
  }
  if (wanted || waiting.includes('(')) return null;
  steps.push(...waiting.reverse());
  return { steps, names: [...new Set(steps.filter((step) => /^[^\d.+*/-]/.test(step)))] };
}

/** The value of a formula as one fraction; `null` when it names an input that is not known. */
export function fractionOf({ steps }: Formula, known: ReadonlyMap<string, number>): Fraction | null {
  const stack: Fraction[] = [];
  for (const step of steps) {
    if (Object.hasOwn(operations, step)) {
      const right = stack.pop()!;
      stack.push(operations[step]!(stack.pop()!, right));
      continue;
    }
    const value = /^[\d.]/.test(step) ? Number(step) : known.get(step);
    if (value === undefined) return null;
    stack.push({ top: decimalOf(value), bottom: ONE });
  }
  return stack[0]!;
}
