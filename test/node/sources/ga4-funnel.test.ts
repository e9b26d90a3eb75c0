import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromGa4Funnel } from '../../../src/sources/ga4-funnel.js';
import { disguises, kpiOf, refused, said } from './payloads.js';

const metrics = ['activeUsers', 'funnelStepCompletionRate', 'funnelStepAbandonments', 'funnelStepAbandonmentRate'];
function report(dimensions: string[], rows: [...string[], string][], metadata: object = { samplingMetadatas: [] }) {
  return {
    funnelTable: {
      dimensionHeaders: dimensions.map((name) => ({ name })),
      metricHeaders: metrics.map((name) => ({ name })),
      rows: rows.map((cells) => ({
        dimensionValues: cells.slice(0, -1).map((value) => ({ value })),
        metricValues: [{ value: cells.at(-1) }, {}, {}, {}],
      })),
      metadata,
    },
    funnelVisualization: {},
  };
}

describe('A GA4 funnel', () => {
  it('keeps the order of its steps, whose number becomes their id', () => {
    const steps = report(
      ['funnelStepName'],
      [
        ['1. Landing', '900'],
        ['2. 3. Form', '360'],
        ['10. Lead', '72'],
      ],
    );
    assert.deepEqual(said(fromGa4Funnel(steps, { label: 'Leads' })), {
      stages: [
        { id: '1', label: 'Landing', value: 900 },
        { id: '2', label: '3. Form', value: 360 },
        { id: '10', label: 'Lead', value: 72 },
      ],
      kind: 'unique',
      label: 'Leads',
    });
  });

  it('reads no rates, which the last step does not have', () => {
    const kpi = kpiOf(
      fromGa4Funnel(
        report(
          ['funnelStepName'],
          [
            ['1. A', '10'],
            ['2. B', '4'],
          ],
        ),
      ),
    );
    assert.deepEqual(
      kpi.stages.map(({ value, stepTarget }) => [value, stepTarget]),
      [
        [10, null],
        [4, null],
      ],
    );
  });

  it('makes a segment of each value of a breakdown, and stages of the total rows alone', () => {
    const rows: [string, string, string][] = [
      ['1. A', 'RESERVED_TOTAL', '10'],
      ['1. A', 'mobile', '7'],
      ['1. A', 'desktop', '5'],
      ['2. B', 'RESERVED_TOTAL', '4'],
      ['2. B', 'mobile', '4'],
      ['2. B', '__proto__', '1'],
    ];
    const kpi = kpiOf(fromGa4Funnel(report(['funnelStepName', 'deviceCategory'], rows)));
    assert.deepEqual(
      kpi.stages.map(({ value }) => value),
      [10, 4],
    );
    assert.deepEqual(
      kpi.segments.map(({ label, stages }) => [label, stages.map(({ value }) => value)]),
      [
        ['mobile', [7, 4]],
        ['desktop', [5]],
        ['__proto__', [1]],
      ],
    );
    const parts = rows.filter(([, device]) => device !== 'RESERVED_TOTAL');
    assert.deepEqual(fromGa4Funnel(report(['funnelStepName', 'deviceCategory'], parts)).stages, []);
  });

  it('does not know a step without a count, and says what was sampled', () => {
    const steps = report(['funnelStepName'], [['1. A', '10']], { samplingMetadatas: [{}] });
    Object.assign(steps.funnelTable.rows[0]!, { metricValues: [{}] });
    const { stages, approximate } = fromGa4Funnel(steps);
    assert.deepEqual([stages![0]!.value, approximate], [null, true]);
  });

  it('is empty without rows', () => {
    const funnelTable = { ...report(['funnelStepName'], []).funnelTable, rows: undefined };
    assert.deepEqual(fromGa4Funnel({ funnelTable }).stages, []);
  });

  it('refuses what is no funnel', () => {
    for (const payload of [...disguises, { funnelTable: {} }, report(['date'], [['20261101', '1']])])
      refused(() => fromGa4Funnel(payload));
    refused(() => fromGa4Funnel(report(['funnelStepName'], [['1. A', '-1']])), /0 or more/);
    refused(() => fromGa4Funnel(report(['funnelStepName'], [['1. A', '1,000']])), /plain numbers/);
  });
});
