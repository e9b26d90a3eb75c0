import assert from 'node:assert/strict';
import { type Kpi, type KpiResult, read } from '../../../src/model/index.js';

/** What a result says: its fields that are known. It is plain JSON, and `read` takes all of it. */
export function said(result: KpiResult): Record<string, unknown> {
  kpiOf(result);
  return JSON.parse(JSON.stringify(result)) as Record<string, unknown>;
}

/** The KPI of a result, of which nothing was dropped. */
export function kpiOf(result: KpiResult): Kpi {
  const { kpi, problems } = read(result);
  assert.deepEqual(problems, []);
  return kpi;
}

/** The payload is refused as invalid data, in words that quote nothing of it. */
export function refused(source: () => KpiResult, because?: RegExp): void {
  assert.throws(source, (error: Error & { code?: unknown }) => {
    assert.ok(error instanceof Error);
    assert.equal(error.code, 'invalid-data');
    assert.match(error.message, because ?? /^Expected /);
    assert.doesNotMatch(error.message, /secret/);
    return true;
  });
}

/** What pretends to be an answer: error objects, pages of HTML, nothing at all. */
export const disguises: readonly unknown[] = [
  null,
  undefined,
  '',
  '<!doctype html><title>Sign in</title>',
  42,
  true,
  {},
  { error: 'secret-token' },
  { error: { code: 403, message: 'secret-token', status: 'PERMISSION_DENIED' } },
  { result: 'error', message: 'secret-token' },
  { status: 'failed', error: 'secret-token' },
];
