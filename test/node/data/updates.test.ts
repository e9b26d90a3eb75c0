import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Feed } from '../../../src/data/feed.js';
import type { KpiProvider } from '../../../src/data/provider.js';
import { settled, TestClock } from './clock.js';
import { asked, pushing } from './provider.js';

/** A feed whose changes are counted. */
function followed(provider: KpiProvider, every?: number) {
  const clock = new TestClock();
  const feed = Feed.of(provider, { metric: 'leads' }, clock);
  const seen: unknown[] = [];
  const changed = (): void => void seen.push(feed.result);
  feed.follow(changed, every);
  return { feed, clock, seen, changed };
}

describe('A feed that is pushed to', () => {
  it('tells one update a frame, the last', async () => {
    const provider = pushing();
    const { feed, clock, seen } = followed(provider);
    for (let value = 1; value <= 1000; value++) provider.subscriptions[0]!.push({ value });
    await clock.pass(16);
    assert.deepEqual(seen, [{ value: 1000 }]);
    assert.equal(feed.phase, 'ready');
  });

  it('subscribes once for all that follow it, and ends that with the last', async () => {
    const provider = pushing();
    const { feed, clock, changed } = followed(provider);
    const other = (): void => {};
    feed.follow(other);
    feed.leave(changed);
    const [{ signal, push }, ...more] = provider.subscriptions as [(typeof provider.subscriptions)[0]];
    assert.deepEqual([signal.aborted, more.length], [false, 0]);
    feed.leave(other);
    assert.equal(signal.aborted, true);
    push({ value: 1 });
    await clock.pass(2_000);
    assert.equal(feed.result, undefined);
    assert.equal(clock.rests, true);
  });

  it('keeps its figure when an error is pushed, even in the same frame', async () => {
    const provider = pushing();
    const { feed, clock } = followed(provider);
    const [{ push }] = provider.subscriptions as [(typeof provider.subscriptions)[0]];
    push({ value: 1 });
    push(new TypeError('Connection lost'));
    await clock.pass(16);
    assert.deepEqual([feed.phase, feed.error?.code, feed.result], ['stale', 'network', { value: 1 }]);
    push({ value: 2 });
    await clock.pass(16);
    assert.deepEqual([feed.phase, feed.error, feed.result], ['ready', null, { value: 2 }]);
    assert.equal(provider.subscriptions.length, 1, 'the stream mends itself');
  });

  it('is an error when nothing comes in time, and is healed by what comes later', async () => {
    const provider = pushing();
    const { feed, clock } = followed(provider);
    await clock.pass(15_000);
    assert.deepEqual([feed.phase, feed.error?.code], ['error', 'timeout']);
    await clock.pass(1_000);
    assert.equal(provider.subscriptions[0]!.signal.aborted, true);
    provider.subscriptions[1]!.push({ value: 1 });
    await clock.pass(16);
    assert.equal(feed.phase, 'ready');
  });

  it('asks too, if it can, and takes what comes last', async () => {
    const live = pushing();
    const provider = { ...asked(), ...live };
    const { feed, clock } = followed(provider);
    provider.questions[0]!.answer({ value: 1 });
    await clock.pass(0);
    assert.deepEqual(feed.result, { value: 1 });
    feed.reload();
    live.subscriptions.at(-1)!.push({ value: 2 });
    await clock.pass(16);
    assert.equal(provider.questions[1]!.signal.aborted, true);
    provider.questions[1]!.answer({ value: 0 });
    await clock.pass(0);
    assert.deepEqual(feed.result, { value: 2 });
  });

  it('stops half a minute after the page is hidden, and goes on when it is seen', async () => {
    const provider = pushing();
    const { feed, clock } = followed(provider);
    provider.subscriptions[0]!.push({ value: 1 });
    await clock.pass(16);
    clock.seen = false;
    await clock.pass(29_000);
    clock.seen = true;
    clock.seen = false;
    assert.equal(provider.subscriptions[0]!.signal.aborted, false);
    await clock.pass(31_000);
    assert.equal(provider.subscriptions[0]!.signal.aborted, true);
    assert.equal(provider.subscriptions.length, 1);
    clock.seen = true;
    provider.subscriptions[1]!.push({ value: 2 });
    await clock.pass(16);
    assert.deepEqual([feed.phase, feed.result], ['ready', { value: 2 }]);
  });

  it('subscribes anew where that is all it can do about an error', async () => {
    const provider = pushing();
    const { feed, clock } = followed(provider, 60_000);
    provider.subscriptions[0]!.push({ value: 1 });
    await clock.pass(60_000);
    assert.equal(provider.subscriptions.length, 1, 'not while it is heard');
    provider.subscriptions[0]!.push(Object.assign(new Error(), { status: 502 }));
    await clock.pass(16);
    assert.equal(feed.phase, 'stale');
    await clock.pass(60_000);
    assert.equal(provider.subscriptions.length, 2);
    provider.subscriptions[1]!.push({ value: 2 });
    await clock.pass(16);
    assert.equal(feed.phase, 'ready');
  });

  it('is no more than stale when it has ended before its time, and waits for nothing', async () => {
    const provider = pushing();
    const { feed, clock } = followed(provider);
    provider.subscriptions[0]!.push(Object.assign(new Error(), { status: 502 }));
    await clock.pass(60_000);
    assert.deepEqual([feed.phase, feed.error?.code], ['error', 'unavailable']);
  });

  it('is heard anew by a reload, and by who comes back', async () => {
    const provider = pushing();
    const { feed, clock, changed } = followed(provider);
    provider.subscriptions[0]!.push({ value: 1 });
    await clock.pass(16);
    feed.reload();
    assert.deepEqual(
      provider.subscriptions.map(({ signal }) => signal.aborted),
      [true, false],
    );
    provider.subscriptions[1]!.push({ value: 2 });
    await clock.pass(16);
    feed.leave(changed);
    feed.follow(changed);
    provider.subscriptions[2]!.push({ value: 3 });
    await clock.pass(16);
    assert.deepEqual(feed.result, { value: 3 });
  });

  it('has all its tries again for who comes after all have left', async () => {
    const live = pushing();
    const provider = { ...asked(), ...live };
    const { feed, clock, changed } = followed(provider);
    live.subscriptions[0]!.push(new TypeError('Connection lost'));
    await clock.pass(16);
    feed.leave(changed);
    feed.follow(changed);
    provider.questions.at(-1)!.fail({ status: 503 });
    const asks = provider.questions.length;
    await clock.pass(1_000);
    assert.equal(provider.questions.length, asks + 1);
  });

  it('may subscribe in its own time, and may fail at that', async () => {
    let stopped = 0;
    const { feed, clock, changed } = followed({ subscribe: () => Promise.resolve(() => void stopped++) });
    await clock.pass(0);
    feed.leave(changed);
    assert.equal(stopped, 1);
    const failed = followed({ subscribe: () => Promise.reject(Object.assign(new Error(), { status: 403 })) });
    await failed.clock.pass(16);
    assert.equal(failed.feed.error?.code, 'forbidden');
  });

  it('goes on for half a minute from when the page was hidden last', async () => {
    const provider = pushing();
    const { clock } = followed(provider);
    provider.subscriptions[0]!.push({ value: 1 });
    await clock.pass(16);
    clock.seen = false;
    await clock.pass(25_000);
    clock.seen = true;
    clock.seen = false;
    await clock.pass(29_000);
    assert.equal(provider.subscriptions[0]!.signal.aborted, false);
    await clock.pass(1_000);
    assert.equal(provider.subscriptions[0]!.signal.aborted, true);
  });

  it('calls what the provider answered when it stops, and survives that', async () => {
    let stopped = 0;
    const provider: KpiProvider = {
      subscribe: () => () => {
        stopped++;
        throw new Error('of the page');
      },
    };
    const { feed, changed } = followed(provider);
    feed.leave(changed);
    await settled();
    assert.equal(stopped, 1);
  });

  it('is not harmed by one that throws at once', async () => {
    const provider: KpiProvider = {
      subscribe() {
        throw new Error('of the page');
      },
    };
    const { feed, clock } = followed(provider);
    await clock.pass(16);
    assert.deepEqual([feed.phase, feed.error?.code], ['error', 'unknown']);
  });
});

describe('Whatever happens', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('answer' as const), value: fc.nat(9) }),
      fc.record({ do: fc.constantFrom('fail' as const), status: fc.constantFrom(0, 401, 404, 429, 503) }),
      fc.record({ do: fc.constant('push' as const), value: fc.nat(9) }),
      fc.record({ do: fc.constantFrom('pushError', 'reload', 'hide', 'show', 'offline', 'online') }),
      fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 100_000 }) }),
    ),
    { minLength: 1, maxLength: 40 },
  );

  it('a figure stays, one question is open at most, phase and error agree, and nothing is left behind', () =>
    fc.assert(
      fc.asyncProperty(steps, fc.double({ min: 0, max: 0.99, noNaN: true }), async (steps, chance) => {
        const live = pushing();
        const provider = { ...asked(), ...live };
        const { feed, clock, changed } = followed(provider, 60_000);
        clock.chance = chance;
        let had = false;
        for (const step of steps) {
          const last = provider.questions.at(-1)!;
          if (step.do === 'answer') last.answer({ value: step.value });
          if (step.do === 'fail') last.fail({ status: step.status });
          if (step.do === 'push') live.subscriptions.at(-1)!.push({ value: step.value });
          if (step.do === 'pushError') live.subscriptions.at(-1)!.push(new Error());
          if (step.do === 'reload') feed.reload();
          if (step.do === 'hide' || step.do === 'show') clock.seen = step.do === 'show';
          if (step.do === 'offline' || step.do === 'online') clock.online = step.do === 'online';
          await clock.pass(step.do === 'pass' ? step.ms : 0);
          had ||= feed.result !== undefined;
          assert.equal(feed.result !== undefined, had);
          assert.equal(/error|stale/.test(feed.phase), feed.error !== null);
          assert.equal(/refreshing|stale|ready/.test(feed.phase), had);
          assert.ok(live.subscriptions.filter(({ signal }) => !signal.aborted).length <= 1);
        }
        feed.leave(changed);
        await clock.pass(100_000);
        assert.ok(clock.rests);
        assert.ok(live.subscriptions.every(({ signal }) => signal.aborted));
      }),
      { numRuns: 300 },
    ));
});
