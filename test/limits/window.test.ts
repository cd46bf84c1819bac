import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Clock } from '../../src/clock.ts';
import { createLocalCounts } from '../../src/limits/local-counts.ts';
import { networkOf } from '../../src/limits/network.ts';
import type { Spending, Standing } from '../../src/limits/spending.ts';
import { assess, windowAt } from '../../src/limits/window.ts';
import { randomFrom } from '../support/limiters.ts';

const minuteMs = 60_000;

const test = suite('the sliding window');

test('100 a minute: 100 at :59.9 and 100 at :00.1 let about 100 through', () => {
  const { clock, spend } = createCounts(100, 60);
  moveTo(clock, minuteMs, 59_900);
  const before = spend(100);
  clock.advance(0.2);
  const after = spend(100);
  assert.is(before, 100);
  assert.ok(after <= 2, `${after} after the edge`);
});

test('no stretch of time has more than a full limit and what comes back in that time, however the calls come', () => {
  const random = randomFrom(7);
  for (const [limit, seconds] of [
    [10, 1],
    [100, 1],
    [60, 60],
  ] as const) {
    const { clock, spend } = createCounts(limit, seconds);
    const passedAt: number[] = [];
    for (let i = 0; i < 3000; i++) {
      clock.advance(random() < 0.02 ? random() * seconds : (random() * seconds) / limit);
      if (spend(1)) passedAt.push(clock.now().getTime());
    }
    for (const share of [0.05, 0.2, 0.5, 1]) {
      const stretchMs = share * seconds * 1000;
      const most = Math.max(...passedAt.map((from) => passedAt.filter((at) => at >= from && at < from + stretchMs).length));
      assert.ok(most <= limit * (1 + share) + 1, `${most} of ${limit} in ${stretchMs} ms`);
    }
  }
});

for (const ratio of [0.5, 0.9, 1, 1.5, 2, 10]) {
  test(`at ${ratio} times the limit what is allowed gets through, and no more`, () => {
    for (const limit of [5, 20, 100, 1000]) {
      const { clock, spend } = createCounts(limit, 1);
      const offered = 50 * limit * ratio;
      let passed = 0;
      clock.advance(0.3 / limit);
      for (let i = 0; i < offered; i++) {
        clock.advance(1 / (limit * ratio));
        passed += spend(1);
      }
      const share = passed / Math.min(offered, 50 * limit);
      assert.ok(share > 0.96 && share < 1.04, `${share.toFixed(3)} at ${limit} a second`);
    }
  });
}

test('the wait is exact: at its end the call gets through, and a moment before it does not', () => {
  const random = randomFrom(11);
  for (let i = 0; i < 5000; i++) {
    const limit = 1 + Math.floor(random() * 50);
    const cost = 1 + Math.floor(random() * limit);
    const window = { index: 10, current: Math.floor(random() * (limit + 1)), previous: Math.floor(random() * (limit + 1)) };
    const elapsedMs = Math.floor(random() * 1000);
    const { waitMs } = assess(window, elapsedMs, 1000, limit, cost);
    if (waitMs === 0) continue;
    const at = (ms: number): Standing => {
      const rolled = windowAt(window, 10_000 + elapsedMs + ms, 1000);
      return assess(rolled.window, rolled.elapsedMs, 1000, limit, cost);
    };
    assert.is(at(waitMs).waitMs, 0, JSON.stringify({ window, elapsedMs, limit, cost, waitMs }));
    assert.ok(at(waitMs - 1).waitMs > 0, JSON.stringify({ window, elapsedMs, limit, cost, waitMs }));
  }
});

test('a clock that is set back a little goes on in its window; by more, it begins anew', () => {
  const window = { index: 10, current: 3, previous: 5 };
  assert.equal(windowAt(window, 9_900, 1000), { window, elapsedMs: 0 });
  assert.equal(windowAt(window, 5_500, 1000), { window: { index: 5, current: 0, previous: 0 }, elapsedMs: 500 });
});

test('an IPv6 client is its network, an IPv4 client its address', () => {
  assert.is(networkOf('203.0.113.9'), '203.0.113.9');
  assert.is(networkOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2::/64');
  assert.is(networkOf('2001:db8:1:2::9'), '2001:db8:1:2::/64');
  assert.is(networkOf('2001:db8::9'), '2001:db8:0:0::/64');
  assert.is(networkOf('::1'), '0:0:0:0::/64');
  assert.is(networkOf('fe80::1%eth0'), 'fe80:0:0:0::/64');
});

test.run();

function createCounts(limit: number, windowSeconds: number) {
  const clock = new ExactClock();
  const counts = createLocalCounts(clock);
  const spending: Spending = {
    cost: 1,
    counters: [{ policy: 'calls', per: 'key', key: 'calls', limit, windowSeconds }],
    place: undefined,
  };
  const isAllowed = () => counts.take(spending).every(({ waitMs }) => waitMs === 0);
  return { clock, spend: (calls: number) => Array.from({ length: calls }, isAllowed).filter(Boolean).length };
}

function moveTo(clock: ExactClock, windowMs: number, offsetMs: number): void {
  const elapsedMs = clock.now().getTime() % windowMs;
  clock.advance((windowMs - elapsedMs + offsetMs) / 1000);
}

/** Adds up fractions of a millisecond, which a date does not hold. */
class ExactClock implements Clock {
  #nowMs = 1_800_000_000_000;

  now(): Date {
    return new Date(this.#nowMs);
  }

  advance(seconds: number): void {
    this.#nowMs += seconds * 1000;
  }
}
