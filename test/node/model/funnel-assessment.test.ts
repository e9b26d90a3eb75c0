import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type KpiResult, type KpiStage, read } from 'kpi-elements/model';
import { type Funnel, funnelGoal, funnelsOf } from '../../../src/model/funnel-assessment.js';
import { pooledStages } from '../../../src/model/pooled-stages.js';

const funnels = (result: KpiResult): readonly Funnel[] => funnelsOf(read(result).kpi, () => 1);
const stage = (id: string, value: number | null, more: Partial<KpiStage> = {}): KpiStage => ({ id, value, ...more });
const counts = ({ stages }: Funnel) => stages.map(({ stage: { id, value } }) => [id, value]);

describe('A funnel, judged,', () => {
  it('takes each rate of the nearest stage before that has data', () => {
    const [funnel] = funnels({ stages: [stage('a', 80), stage('b', null), stage('c', 20), stage('d', 5)] });
    assert.deepEqual(
      funnel!.stages.map(({ from, bridged }) => [from?.id ?? null, bridged]),
      [
        [null, false],
        ['a', false],
        ['a', true],
        ['c', false],
      ],
    );
  });

  it('judges a count by its target and its past, and a rate by those of the step', () => {
    const [funnel] = funnels({
      period: '2026-10',
      asOf: '2026-10-31',
      stages: [stage('a', 1000, { previous: 800 }), stage('b', 250, { previous: 160, target: 300, stepTarget: 0.2 })],
    });
    const { count, step } = funnel!.stages[1]!;
    assert.deepEqual([count.found.goal.status, step.found.goal.status], ['missed', 'achieved']);
    assert.deepEqual([count.found.change.ratio, step.found.change.shown], [0.5625, 5]);
  });

  it('does not judge the rate of too few', () => {
    const step = (value: number, minSample?: number) =>
      funnels({
        period: '2026-10',
        asOf: '2026-10-31',
        minSample,
        stages: [stage('a', value), stage('b', value / 2, { stepTarget: 0.1 })],
      })[0]!.stages[1]!.step.found.goal;
    assert.equal(step(99).reason, 'insufficient-sample');
    assert.equal(step(100).status, 'achieved');
    assert.equal(step(20, 10).status, 'achieved');
  });

  it('compares the rate of a bridged step with the same step of the period before', () => {
    const [funnel] = funnels({
      stages: [
        stage('a', 100, { previous: 200 }),
        stage('b', null, { previous: 60 }),
        stage('c', 20, { previous: 50 }),
      ],
    });
    assert.equal(funnel!.stages[2]!.step.kpi.previous, 0.25);
  });

  it('holds no rate against the target of another step', () => {
    const found = funnels({
      minSample: 1,
      stages: [stage('a', 100), stage('b', null, { stepTarget: 0.3 }), stage('c', 5, { stepTarget: 0.5 })],
    });
    const [, missing, bridged] = found[0]!.stages;
    assert.deepEqual([missing!.aim, bridged!.aim], [null, null], 'nor marks what no words tell of');
    assert.deepEqual([funnelGoal(found)!.status, found[0]!.bestLever], [null, null]);
  });

  it('knows the count that a target asks for', () => {
    const [funnel] = funnels({
      stages: [stage('a', 100), stage('b', 20, { stepTarget: 0.4 }), stage('c', 5, { target: 9, stepTarget: 0.5 })],
    });
    assert.deepEqual(
      funnel!.stages.map(({ aim }) => aim),
      [null, 40, 9],
    );
  });

  it('has the verdict of its last stage: of its count, else of the step to it', () => {
    const verdict = (...stages: KpiStage[]) =>
      funnelGoal(funnels({ period: '2026-10', asOf: '2026-10-31', stages }))?.status ?? null;
    const first = stage('a', 1000, { target: 1 });
    assert.equal(verdict(first, stage('b', 100, { target: 200, stepTarget: 0.1 })), 'missed');
    assert.equal(verdict(first, stage('b', 100, { stepTarget: 0.1 })), 'achieved');
    assert.equal(verdict(first, stage('b', 100)), null);
    assert.equal(verdict(), null);
  });

  it('is not judged where neither way is good', () => {
    const found = funnels({ better: 'neither', stages: [stage('a', 9), stage('b', 3, { target: 1 })] });
    assert.equal(funnelGoal(found)!.status, null);
  });

  it('counts in numbers where money was spent, and in money where the stages are money', () => {
    const unit = (more: KpiResult) =>
      funnels({ currency: 'EUR', stages: [stage('a', 9)], ...more })[0]!.stages[0]!.count.kpi.unit;
    assert.equal(unit({}), 'currency');
    assert.equal(unit({ spend: 5 }), 'number');
  });
});

describe('Segments', () => {
  const organic = { label: 'Organic', stages: [stage('v', 800), stage('l', 80, { stepTarget: 0.1 })], spend: 100 };
  const paid = { label: 'Paid', stages: [stage('v', 200), stage('l', 40)], spend: 300 };

  it('stand in their order, and what they are together last', () => {
    const found = funnels({ segments: [organic, paid] });
    assert.deepEqual(
      found.map(({ segment }) => segment?.label ?? null),
      ['Organic', 'Paid', null],
    );
    assert.deepEqual(counts(found[2]!), [
      ['v', 1000],
      ['l', 120],
    ]);
    assert.equal(found[2]!.stages[1]!.step.kpi.value, 0.12, 'sum over sum');
    assert.deepEqual(
      found.map(({ spend }) => spend),
      [100, 300, 400],
    );
  });

  it('leave the total to the stages that are given beside them', () => {
    const found = funnels({ segments: [organic, paid], stages: [stage('v', 1500), stage('l', 150)], spend: 900 });
    assert.deepEqual([counts(found[2]!)[0], found[2]!.spend], [['v', 1500], 900]);
  });

  const ids = (...lists: string[][]): string[] =>
    pooledStages(
      read({ segments: lists.map((list) => ({ stages: list.map((id) => stage(id, 1)) })) }).kpi.segments,
    ).map(({ id }) => id);

  it('have their stages together in the order of each of them', () => {
    assert.deepEqual(ids(['a', 'c'], ['a', 'b', 'c'], ['a', 'c', 'd']), ['a', 'b', 'c', 'd']);
    assert.deepEqual(ids([], ['a']), ['a']);
  });

  it('have no total of what one of them does not know', () => {
    const pooled = pooledStages(read({ segments: [organic, { stages: [stage('v', 5), stage('x', 3)] }] }).kpi.segments);
    assert.deepEqual(
      pooled.map(({ id, value }) => [id, value]),
      [
        ['v', 805],
        ['x', null],
        ['l', null],
      ],
    );
    const [, , all] = funnels({ segments: [organic, { ...paid, spend: null }] });
    assert.equal(all!.spend, null);
  });

  it('are put together by the names of their stages where these have no ids', () => {
    const named = (...labels: string[]) => ({ stages: labels.map((label) => ({ label, value: 1 })) });
    const [, , all] = funnels({ segments: [named('Visits', 'Trial', 'Orders'), named('Visits', 'Orders')] });
    assert.deepEqual(
      all!.stages.map(({ stage: { label, value } }) => [label, value]),
      [
        ['Visits', 2],
        ['Trial', null],
        ['Orders', 2],
      ],
    );
  });

  it('are at most four: of five none are left out, as that would make a wrong total', () => {
    const { kpi, problems } = read({ segments: [organic, paid, organic, paid, paid] });
    assert.deepEqual(kpi.segments, []);
    assert.deepEqual(problems, [{ field: 'segments', value: problems[0]!.value, expected: 'at most 4', kept: false }]);
    assert.equal(read({ segments: [organic, paid, organic, paid] }).kpi.segments.length, 4);
  });

  it('keep their targets of a step to themselves', () => {
    assert.equal(funnels({ segments: [organic, paid] })[2]!.stages[1]!.stage.stepTarget, null);
  });
});

describe('Stages that are called the same', () => {
  it('have ids of their own, so that none is taken for another', () => {
    const { stages } = read({ stages: [stage('a', 100), stage('a', 90), stage('b', 10), stage('b', 9)] }).kpi;
    assert.deepEqual(
      stages.map(({ id }) => id),
      ['a', 'a 2', 'b', 'b 4'],
    );
    const [funnel] = funnels({ stages });
    assert.equal(funnel!.largestLoss, funnel!.stages[2]);
  });
});
