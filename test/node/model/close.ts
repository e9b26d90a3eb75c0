import assert from 'node:assert/strict';

/**
 * Deep equality in which numbers may differ by one part in a million. Everything else, `null` before all, is exact.
 * Only the fields of `expected` are looked at.
 */
export function close(actual: unknown, expected: unknown, path = 'result'): void {
  if (typeof expected === 'number') {
    assert.equal(typeof actual, 'number', `${path} is ${String(actual)}, not ${expected}`);
    assert.ok(
      Math.abs((actual as number) - expected) <= 1e-6 * Math.abs(expected),
      `${path} is ${String(actual)}, not ${expected}`,
    );
  } else if (Array.isArray(expected)) {
    assert.ok(Array.isArray(actual), `${path} is not a list`);
    assert.equal(actual.length, expected.length, `${path} has another length`);
    expected.forEach((item, i) => close(actual[i], item, `${path}[${i}]`));
  } else if (typeof expected === 'object' && expected !== null) {
    assert.ok(typeof actual === 'object' && actual !== null, `${path} is not an object`);
    for (const [key, value] of Object.entries(expected)) {
      close((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
    }
  } else {
    assert.strictEqual(actual, expected, path);
  }
}

/** Every number of an answer, with where it stands. */
function* numbers(value: unknown, path: string): Generator<[path: string, value: number]> {
  if (typeof value === 'number') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* numbers(inner, `${path}.${key}`);
  }
}

/** No NaN, no infinity and no minus on zero, anywhere in the answer. */
export function clean(value: unknown): void {
  for (const [path, number] of numbers(value, 'result')) {
    assert.ok(Number.isFinite(number) && !Object.is(number, -0), `${path} is ${Object.is(number, -0) ? '-0' : number}`);
  }
}
