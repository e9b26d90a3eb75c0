import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Feed, reload } from '../../../src/data/feed.js';
import type { KpiPhase, KpiProviderLike } from '../../../src/data/provider.js';
import { settled, TestClock } from './clock.js';
import { asked } from './provider.js';

const leads = { metric: 'leads' };

/** A feed with one follower that notes what it sees. */
function followed(
  provider: KpiProviderLike,
  { every, clock = new TestClock() }: { every?: number; clock?: TestClock } = {},
) {
  const feed = Feed.of(provider, leads, clock);
  const phases: KpiPhase[] = [];
  const changed = (): void => void phases.push(feed.phase);
  feed.follow(changed, every);
  return { feed, clock, phases, changed };
}
const failing = (status: number, retryAfter?: number): { readonly status: number } => ({
  status,
  ...(retryAfter && { retryAfter }),
});

describe('A feed', () => {
  it('goes from loading to ready, and through refreshing to ready again', async () => {
    const provider = asked();
    const { feed, clock, phases } = followed(provider);
    assert.equal(feed.phase, 'loading');
    provider.questions[0]!.answer({ value: 1 });
    await clock.pass(0);
    feed.reload();
    assert.deepEqual(feed.result, { value: 1 });
    provider.questions[1]!.answer({ value: 2 });
    await clock.pass(0);
    assert.deepEqual(phases, ['ready', 'refreshing', 'ready']);
    assert.deepEqual(feed.result, { value: 2 });
  });

  it('is an error when there is nothing to show, and stale when there is', async () => {
    const provider = asked();
    const { feed, clock } = followed(provider);
    provider.questions[0]!.fail(failing(404));
    await clock.pass(0);
    assert.deepEqual([feed.phase, feed.error?.code, feed.error?.status], ['error', 'not-found', 404]);
    feed.reload();
    provider.questions[1]!.answer({ value: 1 });
    await clock.pass(0);
    assert.deepEqual([feed.phase, feed.error], ['ready', null]);
    const { since } = feed;
    await clock.pass(60_000);
    feed.reload();
    provider.questions[2]!.fail(failing(404));
    await clock.pass(0);
    assert.deepEqual(
      [feed.phase, feed.error?.code, feed.result, feed.since],
      ['stale', 'not-found', { value: 1 }, since],
    );
  });

  it('takes the answer to the last question, whatever comes first', async () => {
    const provider = asked();
    const { feed, clock } = followed(provider);
    feed.reload();
    const [slow, fast] = provider.questions;
    assert.equal(slow!.signal.aborted, true);
    fast!.answer({ value: 2 });
    await clock.pass(0);
    slow!.answer({ value: 1 });
    await clock.pass(0);
    assert.deepEqual(feed.result, { value: 2 });
  });

  it('asks once for all that follow it, and for two seconds more', async () => {
    const provider = asked();
    const { feed, clock } = followed(provider);
    assert.equal(Feed.of(provider, { metric: 'leads' }, clock), feed);
    feed.follow(() => {});
    provider.questions[0]!.answer({ value: 1 });
    await clock.pass(1_900);
    feed.follow(() => {});
    assert.equal(provider.questions.length, 1);
    await clock.pass(200);
    feed.follow(() => {});
    assert.equal(provider.questions.length, 2);
    assert.equal(feed.phase, 'refreshing');
  });

  it('aborts when the last one leaves, and is forgotten', async () => {
    const provider = asked();
    const { feed, clock, changed } = followed(provider);
    const other = (): void => {};
    feed.follow(other);
    feed.leave(changed);
    assert.equal(provider.questions[0]!.signal.aborted, false);
    feed.leave(other);
    assert.equal(provider.questions[0]!.signal.aborted, true);
    assert.equal(feed.phase, 'idle');
    await clock.pass(2_000);
    assert.equal(clock.rests, true);
    assert.notEqual(Feed.of(provider, leads, clock), feed);
  });

  it('has its answer still for who comes back at once', async () => {
    const provider = asked();
    const { feed, clock, changed } = followed(provider);
    provider.questions[0]!.answer({ value: 1 });
    await clock.pass(0);
    feed.leave(changed);
    await clock.pass(1_000);
    followed(provider, { clock });
    assert.deepEqual([feed.phase, feed.result, provider.questions.length], ['ready', { value: 1 }, 1]);
  });

  it('keeps to itself what a provider does to its result afterwards', async () => {
    const result = { value: 1, stages: [{ value: 3 }] };
    const { feed, clock } = followed(() => result);
    await clock.pass(0);
    result.value = 9;
    result.stages.pop();
    assert.deepEqual(feed.result, { value: 1, stages: [{ value: 3 }] });
  });

  const hostile = {
    get status(): never {
      throw new Error('hostile');
    },
    get error(): never {
      throw new Error('hostile');
    },
  };
  const answers: [string, unknown, unknown][] = [
    ['nothing', undefined, null],
    ['null', null, null],
    ['an error in the clothes of a result', { error: 'Continue wait' }, 'unavailable'],
    ['another one', { result: 'error', message: 'x' }, 'unavailable'],
    ['a third one', { status: 'failed' }, 'unavailable'],
  ];
  for (const [title, answer, outcome] of answers)
    it(`is not misled by ${title}`, async () => {
      const provider = asked();
      const { feed, clock } = followed(provider);
      provider.questions[0]!.answer(answer);
      await clock.pass(0);
      assert.equal(feed.error ? feed.error.code : feed.result, outcome);
    });

  const failures: [string, unknown, string][] = [
    ['a text', 'x', 'unknown'],
    ['null', null, 'unknown'],
    ['hostile getters', hostile, 'unknown'],
    ['an abort of its own', new DOMException('x', 'AbortError'), 'unknown'],
    ['a timeout of its own', new DOMException('x', 'TimeoutError'), 'timeout'],
    ['the error of another copy of the library', { code: 'forbidden', message: 'x' }, 'forbidden'],
  ];
  for (const [title, thrown, code] of failures)
    it(`is not harmed by a provider that fails with ${title}`, async () => {
      const provider = asked();
      const { feed, clock } = followed(provider);
      provider.questions[0]!.fail(thrown);
      await clock.pass(0);
      assert.deepEqual([feed.phase, feed.error?.code], ['error', code]);
    });

  it('is not harmed by a provider that throws at once', async () => {
    const { feed, clock } = followed(() => {
      throw new Error('of the page');
    });
    await clock.pass(0);
    assert.deepEqual([feed.phase, feed.error?.code], ['error', 'unknown']);
  });

  it('says that the reader is offline', async () => {
    const provider = asked();
    const clock = new TestClock();
    clock.online = false;
    const { feed } = followed(provider, { clock });
    provider.questions[0]!.fail(new TypeError('Failed to fetch'));
    await clock.pass(0);
    assert.equal(feed.error?.code, 'offline');
    clock.online = true;
    assert.equal(provider.questions.length, 1, 'not within five seconds');
    await clock.pass(5_000);
    assert.equal(provider.questions.length, 2);
  });

  it('gives up waiting after 15 seconds, or after what the provider says', async () => {
    for (const [timeout, ms] of [
      [undefined, 15_000],
      ['40s', 40_000],
    ] as const) {
      const provider = asked({ timeout });
      const { feed, clock } = followed(provider);
      await clock.pass(ms - 1);
      assert.equal(feed.phase, 'loading');
      await clock.pass(1);
      assert.deepEqual([feed.phase, feed.error?.code], ['error', 'timeout']);
      assert.equal(provider.questions[0]!.signal.aborted, true);
    }
  });

  it('is not aborted once it is answered', async () => {
    const provider = asked();
    const { feed, clock, changed } = followed(provider);
    provider.questions[0]!.answer({ value: 1 });
    await clock.pass(60_000);
    feed.leave(changed);
    assert.equal(provider.questions[0]!.signal.aborted, false);
  });

  it('lets six questions through at once, and the others in their order', async () => {
    const provider = asked();
    const clock = new TestClock();
    const feeds = Array.from({ length: 40 }, (_, i) => Feed.of(provider, { metric: `${i}` }, clock));
    const changed = (): void => {};
    for (const feed of feeds) feed.follow(changed);
    assert.equal(provider.questions.length, 6);
    feeds[6]!.leave(changed);
    for (let i = 0; i < 39; i++) {
      provider.questions[i]!.answer({ value: i });
      await settled();
      const open = provider.questions.slice(i + 1).length;
      assert.ok(open <= 6, `${open} at once`);
    }
    assert.deepEqual(
      provider.questions.map(({ query }) => Number(query.metric)),
      [...Array(40).keys()].filter((i) => i !== 6),
    );
  });
});

describe('A feed asks again', () => {
  const codes: [{ readonly status?: number; readonly name?: string }, boolean][] = [
    [new TypeError('Failed to fetch'), true],
    [failing(408), true],
    [failing(425), true],
    [failing(429), true],
    [failing(500), true],
    [failing(503), true],
    [failing(400), false],
    [failing(401), false],
    [failing(403), false],
    [failing(404), false],
    [failing(410), false],
    [failing(422), false],
    [Object.assign(new Error(), { name: 'InvalidData', code: 'invalid-data' }), false],
    [new Error('of the page'), false],
  ];
  for (const [thrown, heals] of codes)
    it(`${heals ? 'after' : 'not after'} ${thrown.status ?? thrown.name}`, async () => {
      const provider = asked();
      const { clock } = followed(provider);
      provider.questions[0]!.fail(thrown);
      await clock.pass(120_000);
      assert.equal(provider.questions.length > 1, heals);
    });

  it('with pauses that double from one second to thirty, and then no more', async () => {
    const provider = asked();
    const { feed, clock } = followed(provider);
    clock.chance = 1;
    const pauses: number[] = [];
    for (let i = 0; i < 7; i++) {
      provider.questions[i]!.fail(failing(503));
      await clock.pass(0);
      const before = clock.now();
      while (provider.questions.length === i + 1 && clock.now() - before < 100_000) await clock.pass(500);
      pauses.push((clock.now() - before) / 1000);
      assert.equal(feed.phase, 'error', 'and stays an error meanwhile');
    }
    assert.deepEqual(pauses, [1, 2, 4, 8, 16, 30, 100]);
  });

  it('after any part of the pause, as chance will have it', async () => {
    for (const chance of [0, 0.25, 0.9]) {
      const provider = asked();
      const { clock } = followed(provider);
      clock.chance = chance;
      provider.questions[0]!.fail(failing(503));
      await clock.pass(Math.max(0, 1000 * chance - 1));
      assert.equal(provider.questions.length, chance === 0 ? 2 : 1);
      await clock.pass(1);
      assert.equal(provider.questions.length, 2);
    }
  });

  const waits: [number | undefined, number][] = [
    [120, 120_000],
    [0.2, 500],
    [1e9, 300_000],
    [undefined, 500],
  ];
  for (const [seconds, ms] of waits)
    it(`no sooner than the server says: ${seconds} s`, async () => {
      const provider = asked();
      const { clock } = followed(provider);
      provider.questions[0]!.fail(failing(429, seconds));
      await clock.pass(ms - 1);
      clock.seen = false;
      clock.seen = true;
      await clock.pass(0);
      if (ms < 5_000) await clock.pass(ms);
      else assert.equal(provider.questions.length, 1);
      await clock.pass(ms + 1_000);
      assert.equal(provider.questions.length, 2);
    });

  it('as often as is wanted, give or take a tenth', async () => {
    for (const [chance, ms] of [
      [0, 54_000],
      [0.5, 60_000],
      [1, 66_000],
    ] as const) {
      const provider = asked();
      const { clock } = followed(provider, { every: 60_000 });
      clock.chance = chance;
      provider.questions[0]!.answer({ value: 1 });
      await clock.pass(ms - 1);
      assert.equal(provider.questions.length, 1);
      await clock.pass(1);
      assert.equal(provider.questions.length, 2);
    }
  });

  it('as often as the most eager follower wants, or the provider says', async () => {
    const provider = asked({ refresh: '5m' });
    const { feed, clock } = followed(provider);
    const eager = (): void => {};
    provider.questions[0]!.answer({});
    await clock.pass(299_999);
    assert.equal(provider.questions.length, 1);
    await clock.pass(1);
    provider.questions[1]!.answer({});
    await clock.pass(0);
    feed.follow(eager, 10_000);
    await clock.pass(10_000);
    assert.equal(provider.questions.length, 3);
    provider.questions[2]!.answer({});
    await clock.pass(0);
    feed.leave(eager);
    await clock.pass(20_000);
    assert.equal(provider.questions.length, 4, 'the timer that ran');
    provider.questions[3]!.answer({});
    await clock.pass(200_000);
    assert.equal(provider.questions.length, 4);
  });

  it('but not of its own accord where it was refused', async () => {
    const provider = asked();
    const { feed, clock } = followed(provider, { every: 60_000 });
    provider.questions[0]!.fail(failing(401));
    await clock.pass(600_000);
    clock.seen = false;
    clock.seen = true;
    await clock.pass(0);
    assert.equal(provider.questions.length, 1);
    feed.reload();
    assert.equal(provider.questions.length, 2);
  });

  it('never while nobody sees the page or it is offline, and once on return', async () => {
    for (const way of ['seen', 'online'] as const) {
      const provider = asked();
      const { clock } = followed(provider, { every: 60_000 });
      provider.questions[0]!.answer({ value: 1 });
      await clock.pass(0);
      clock[way] = false;
      await clock.pass(600_000);
      assert.equal(provider.questions.length, 1);
      clock[way] = true;
      clock[way] = true;
      assert.equal(provider.questions.length, 2);
      provider.questions[1]!.answer({ value: 2 });
      await clock.pass(4_000);
      clock[way] = false;
      clock[way] = true;
      await clock.pass(0);
      assert.equal(provider.questions.length, 2, 'and not more often than every five seconds');
      await clock.pass(60_000);
      assert.equal(provider.questions.length, 3, 'and then as before');
    }
  });

  it('not on return where nobody wants it fresh and nothing failed', async () => {
    const provider = asked();
    const { clock } = followed(provider);
    provider.questions[0]!.answer({ value: 1 });
    await clock.pass(60_000);
    clock.seen = false;
    clock.seen = true;
    await clock.pass(0);
    assert.equal(provider.questions.length, 1);
  });

  it('on return where it had given up', async () => {
    const provider = asked();
    const { feed, clock } = followed(provider);
    for (let i = 0; i < 7; i++) {
      provider.questions[i]!.fail(failing(500));
      await clock.pass(60_000);
    }
    assert.equal(provider.questions.length, 7);
    clock.seen = false;
    clock.seen = true;
    provider.questions[7]!.answer({ value: 1 });
    await clock.pass(0);
    assert.equal(feed.phase, 'ready');
  });

  it('when its provider is reloaded', async () => {
    const provider = asked();
    const { clock } = followed(provider);
    Feed.of(provider, { metric: 'sales' }, clock).follow(() => {});
    for (const { answer } of provider.questions) answer({});
    await clock.pass(0);
    reload(provider);
    assert.deepEqual(
      provider.questions.map(({ query }) => query.metric),
      ['leads', 'sales', 'leads', 'sales'],
    );
    reload(() => null);
  });

  it('as often as a follower has come to want', async () => {
    const provider = asked();
    const { feed, clock, changed } = followed(provider, { every: 600_000 });
    provider.questions[0]!.answer({});
    await clock.pass(0);
    feed.follow(changed, 10_000);
    await clock.pass(10_000);
    assert.equal(provider.questions.length, 2);
  });

  it('with all its tries, when the reader comes back', async () => {
    const provider = asked();
    const { clock } = followed(provider);
    for (let i = 0; i < 7; i++) {
      provider.questions[i]!.fail(failing(500));
      await clock.pass(60_000);
    }
    clock.seen = false;
    clock.seen = true;
    provider.questions[7]!.fail(failing(500));
    await clock.pass(1_000);
    assert.equal(provider.questions.length, 9);
  });

  it('not within the pause that the server wants, whoever comes, and whatever is wanted', async () => {
    const provider = asked();
    const { feed, clock } = followed(provider, { every: 10_000 });
    clock.chance = 0;
    provider.questions[0]!.fail(failing(503, 120));
    await clock.pass(1_000);
    feed.follow(() => {});
    await clock.pass(118_000);
    assert.equal(provider.questions.length, 1);
    await clock.pass(2_000);
    assert.equal(provider.questions.length, 2);
  });

  it('a plain question, new each time', async () => {
    const seen: unknown[] = [];
    const clock = new TestClock();
    const provider = (query: { metric: string }): null => {
      seen.push({ ...query });
      query.metric = 'mine';
      return null;
    };
    const feed = Feed.of(provider, { metric: 'leads', period: undefined }, clock);
    feed.follow(() => {});
    await clock.pass(0);
    feed.reload();
    assert.deepEqual(seen, [{ metric: 'leads' }, { metric: 'leads' }]);
  });
});

describe('A feed that is left', () => {
  it('twice makes room for its successor once', async () => {
    const provider = asked();
    const clock = new TestClock();
    const changed = (): void => {};
    const first = Feed.of(provider, leads, clock);
    first.follow(changed);
    first.leave(changed);
    await clock.pass(1_000);
    first.follow(changed);
    first.leave(changed);
    await clock.pass(1_500);
    const next = Feed.of(provider, leads, clock);
    next.follow(changed);
    await clock.pass(5_000);
    assert.equal(Feed.of(provider, leads, clock), next);
  });

  it('has forgotten its failure', async () => {
    const provider = asked();
    const { feed, clock, changed } = followed(provider);
    provider.questions[0]!.answer({ value: 1 });
    await clock.pass(0);
    feed.reload();
    provider.questions[1]!.fail(failing(404));
    await clock.pass(0);
    feed.leave(changed);
    assert.deepEqual([feed.phase, feed.error], ['ready', null]);
  });
});
