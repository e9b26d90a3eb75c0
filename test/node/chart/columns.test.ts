import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnShapes } from '../../../src/chart/columns.js';
import { lineFrom } from '../../../src/model/line.js';

const heights = (values: readonly (number | null)[], most = 10): unknown =>
  columnShapes(lineFrom(values.map((value, t) => ({ t, value, partial: t === values.length - 1 }))), most)?.map(
    ({ height }) => height,
  );

describe('Columns for a line', () => {
  it('stand on zero, and the highest value is as high as there is room', () => {
    assert.deepEqual(heights([50, 100, 0, 25]), [0.5, 1, 0, 0.25]);
  });

  it('leave a gap where a value is not known, and are flat where all are zero', () => {
    assert.deepEqual(heights([4, null, 2]), [1, null, 0.5]);
    assert.deepEqual(heights([0, 0]), [0, 0]);
  });

  it('each stand for several points where there are more, and lose no peak', () => {
    assert.deepEqual(heights([1, 2, 8, 2, 4, 1, 1], 4), [0.125, 1, 0.5, 0.125]);
    assert.deepEqual(heights([null, null, 8, null], 2), [null, 1]);
  });

  it('are not drawn for what is below zero, nor for nothing', () => {
    assert.equal(heights([1, -1]), undefined);
    assert.equal(heights([null]), undefined);
    assert.equal(heights([]), undefined);
  });

  it('tell what will still move', () => {
    const line = lineFrom([1, 2, 3].map((value, t) => ({ t, value, partial: t === 2 })));
    assert.deepEqual(
      columnShapes(line, 3)!.map(({ partial }) => partial),
      [false, false, true],
    );
  });
});
