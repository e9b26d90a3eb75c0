import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromMatomo } from '../../../src/sources/matomo.js';
import { disguises, refused, said } from './payloads.js';

const days = {
  '2026-11-02': {
    nb_uniq_visitors: 5,
    nb_visits: '8',
    bounce_count: 2,
    sum_visit_length: 800,
    nb_actions: 24,
    bounce_rate: '25%',
  },
  '2026-11-01': {
    nb_uniq_visitors: 2,
    nb_visits: 2,
    bounce_count: 1,
    sum_visit_length: 100,
    nb_actions: 6,
    bounce_rate: '50%',
  },
  '2026-11-03': [],
};

describe('Matomo', () => {
  it('answers by date; an empty day is a gap, not 0, and counts may be text', () => {
    assert.deepEqual(said(fromMatomo(days, { metric: 'nb_visits' })), {
      value: 10,
      series: [
        ['2026-11-01', 2],
        ['2026-11-02', 8],
        ['2026-11-03', null],
      ],
      kind: 'total',
    });
    assert.equal(fromMatomo({ '2026-11-01': [], '2026-11-02': [] }, { metric: 'nb_visits' }).value, null);
  });

  it('has ratios of several days from what they are made of', () => {
    const bounces = fromMatomo(days, { metric: 'bounce_rate' });
    assert.deepEqual([bounces.value, bounces.unit, bounces.kind], [0.3, 'percent', 'rate']);
    const time = fromMatomo(days, { metric: 'avg_time_on_site' });
    assert.deepEqual([time.value, time.unit], [90, 'seconds']);
    assert.equal(fromMatomo(days, { metric: 'nb_actions_per_visit' }).value, 3);
  });

  it('reads a percentage that is text', () => {
    assert.equal(fromMatomo({ bounce_rate: '50%', nb_actions: 4 }, { metric: 'bounce_rate' }).value, 0.5);
    const alone = { '2026-11-01': { bounce_rate: '50%' }, '2026-11-02': { bounce_rate: '25%' } };
    assert.equal(fromMatomo(alone, { metric: 'bounce_rate' }).value, null);
  });

  it('never adds up unique visitors', () => {
    const { value, kind } = fromMatomo(days, { metric: 'nb_uniq_visitors' });
    assert.deepEqual([value, kind], [null, 'unique']);
  });

  it('answers one figure by date, and one alone', () => {
    assert.equal(fromMatomo({ '2026-11-01': 3, '2026-11-02': '4' }, { metric: 'nb_visits' }).value, 7);
    assert.equal(fromMatomo({ value: 3 }, { metric: 'nb_visits' }).value, 3);
    assert.equal(fromMatomo({ nb_visits: 3 }, { metric: 'nb_visits' }).value, 3);
  });

  it('answers by weeks, months and years', () => {
    const weeks = { '2026-11-02,2026-11-08': { nb_visits: 3 }, '2026-10-26,2026-11-01': { nb_visits: 4 } };
    assert.deepEqual(fromMatomo(weeks, { metric: 'nb_visits' }).series, [
      ['2026-10-26', 4],
      ['2026-11-02', 3],
    ]);
    assert.deepEqual(
      fromMatomo({ '2026-11': { nb_visits: 3 }, '2026': { nb_visits: 9 } }, { metric: 'nb_visits' }).series,
      [
        ['2026-01', 9],
        ['2026-11', 3],
      ],
    );
  });

  it('answers lists, with labels that carry hard spaces and cells that are false', () => {
    const goals = [
      { label: '\u00a0Visit shop', nb_visits: '12' },
      { label: 'Ordered', nb_visits: false },
    ];
    assert.deepEqual(fromMatomo(goals, { metric: 'nb_visits', stage: 'label' }).stages, [
      { label: 'Visit shop', value: 12 },
      { label: 'Ordered', value: null },
    ]);
    assert.equal(fromMatomo({ '2026-11-01': goals, '2026-11-02': goals }, { metric: 'nb_visits' }).value, 24);
    assert.equal(fromMatomo([], { metric: 'nb_visits' }).value, null);
  });

  it('refuses errors with the status 200, and what is no answer', () => {
    for (const payload of [
      ...disguises,
      [{ result: 'error', message: 'secret' }],
      { '2026-11-01': { result: 'error', nb_visits: 1 } },
    ])
      refused(() => fromMatomo(payload, { metric: 'nb_visits' }));
    refused(() => fromMatomo(days, { metric: 'visits' }), /a column named visits/);
  });
});
