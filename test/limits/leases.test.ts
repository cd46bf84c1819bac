import { randomUUID } from 'node:crypto';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Verdict } from '../../src/limits/limiter.ts';
import type { Counter, Spending } from '../../src/limits/spending.ts';
import { openRedis, type Redis } from '../../src/redis.ts';
import { eventually, startGateway } from '../support/gateway.ts';
import { counter, openSharedLimiter, randomFrom, type SharedLimiter, spend } from '../support/limiters.ts';
import { type MortalRedis, startMortalRedis } from '../support/redis.ts';

interface Fixture {
  server: MortalRedis;
  redis: Redis;
  limiter: SharedLimiter;
  /** Another gateway's. */
  other: SharedLimiter;
  account: string;
}

/** All gateways together hold no more of a limit than this part of it. */
const leasedAtMost = 1 / 16;

const test = suite<Fixture>('leases');
test.before(async (context) => {
  context.server = await startMortalRedis();
  context.redis = await openRedis([context.server.url]);
  context.limiter = await openSharedLimiter([context.server.url]);
  context.other = await openSharedLimiter([context.server.url]);
});
test.before.each((context) => {
  context.account = randomUUID();
});
test.after(async ({ limiter, other, redis, server }) => {
  await limiter.close();
  await other.close();
  redis.disconnect();
  await server.stop();
});

test('a caller far from all limits needs Redis for few calls', async ({ limiter, redis, account }) => {
  const spending = spend({ counters: ['a', 'b', 'c', 'd'].map((name) => daily(account, name, 10_000)) });
  await redis.config('RESETSTAT');
  const verdicts = await inTurn(limiter, spending, 1000);
  const asked = Number(/cmdstat_evalsha:calls=(\d+)/.exec(await redis.info('commandstats'))?.[1]);
  assert.ok(asked <= 100, `${asked} of 1000`);
  assert.equal(
    verdicts.map(({ policies }) => policies[3]?.used),
    verdicts.map((_, i) => i + 1),
  );
});

test('however calls of three gateways come, no counter lets more than its limit through, and all of it in the end', async ({
  limiter,
  other,
  server,
  redis,
}) => {
  const third = await openSharedLimiter([server.url]);
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const random = randomFrom(seed);
    const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
    const account = randomUUID();
    const counters = ['a', 'b', 'c', 'd', 'e'].map((name) => daily(account, name, 100 + Math.floor(random() * 900)));
    const spendings = Array.from({ length: 8 }, () =>
      spend({ cost: 1 + Math.floor(random() * 3), counters: counters.filter(() => random() < 0.6) }),
    );
    const passed = new Map(counters.map(({ key }) => [key, 0]));
    const count = ({ allowed, spending }: Verdict) => {
      if (!allowed) return;
      for (const { key } of spending.counters) passed.set(key, (passed.get(key) ?? 0) + spending.cost);
    };
    const running: Promise<void>[] = [];
    for (let i = 0; i < 800; i++) {
      running.push(Promise.resolve(pick([limiter, other, third]).spend(pick(spendings))).then(count));
      if (random() < 0.3) await running.at(-1);
      if (random() < 0.02) await new Promise((resolve) => setTimeout(resolve, random() * 80));
    }
    await Promise.all(running);
    for (const it of counters) {
      const calls = passed.get(it.key) ?? 0;
      assert.ok(calls <= it.limit, `${calls} of ${it.limit}`);
      await eventually(
        () => spentOf(redis, it),
        (spent) => spent === calls,
        1_000,
      );
    }
    for (const it of counters) {
      const alone = spend({ counters: [it] });
      (await Promise.all(Array.from({ length: it.limit + 1 }, () => other.spend(alone)))).forEach(count);
      assert.is(passed.get(it.key), it.limit);
    }
  }
  await third.close();
});

test('bursts around the edges of windows: no more than a full limit and what comes back in that time', async ({
  limiter,
  other,
  account,
}) => {
  const limit = 320;
  const spending = spend({ counters: [{ ...counter(account, 'calls', limit), windowSeconds: 1 }] });
  const passedAt: number[] = [];
  const call = async (gateway: SharedLimiter) => {
    const sent = performance.now();
    if ((await gateway.spend(spending)).allowed) passedAt.push(sent);
  };
  const started = performance.now();
  for (let i = 0; performance.now() - started < 3_000; i++) {
    // A few calls for a while, so that there are leases, and then many.
    const calls = i % 40 < 36 ? 2 : 150;
    await Promise.all(Array.from({ length: calls }, (_, n) => call(n % 2 ? limiter : other)));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const seconds = (performance.now() - started) / 1000;
  assert.ok(passedAt.length <= limit * (1 + seconds) + 1, `${passedAt.length} in ${seconds} s`);
});

test('a call that one of its counters has no room for spends from none, also where another of them has a lease', async ({
  limiter,
  redis,
  account,
}) => {
  const [wide, full] = [daily(account, 'wide', 1000), daily(account, 'full', 3)];
  await inTurn(limiter, spend({ counters: [full] }), 3);
  const { passed } = await untilLeased(limiter, redis, wide);
  const verdicts = await inTurn(limiter, spend({ counters: [wide, full] }), 5);
  assert.ok(verdicts.every(({ allowed, policies }) => !allowed && policies[0]?.used === passed));
  assert.is((await limiter.spend(spend({ counters: [wide] }))).policies[0]?.used, passed + 1);
  await eventually(
    () => spentOf(redis, wide),
    (spent) => spent === passed + 1,
  );
});

test('what is not spent of a lease is back a moment later', async ({ limiter, other, redis, account }) => {
  const calls = daily(account, 'calls', 1000);
  const { passed, leased } = await untilLeased(limiter, redis, calls);
  assert.ok(leased <= 1000 * leasedAtMost, `${leased} of 1000`);
  const started = performance.now();
  await eventually(
    () => spentOf(redis, calls),
    (spent) => spent === passed,
  );
  const ms = performance.now() - started;
  assert.ok(ms < 500, `${ms} ms`);
  assert.is((await other.spend(spend({ counters: [calls] }))).policies[0]?.used, passed + 1);
});

test('a gateway that closes gives its leases back', async ({ server, redis, account }) => {
  const gateway = await openSharedLimiter([server.url]);
  const calls = daily(account, 'calls', 1000);
  const { passed } = await untilLeased(gateway, redis, calls);
  await gateway.close();
  assert.is(await spentOf(redis, calls), passed);
});

test('near a limit there is no lease: each call is counted, and told, as it is', async ({ limiter, other, redis, account }) => {
  const [wide, narrow] = [daily(account, 'wide', 100_000), daily(account, 'narrow', 200)];
  const spending = spend({ counters: [wide, narrow] });
  await Promise.all(Array.from({ length: 100 }, () => other.spend(spending)));
  for (let spent = 101; spent <= 200; spent++) {
    const { allowed, policies } = await (spent % 3 ? limiter : other).spend(spending);
    assert.is(allowed, true);
    assert.equal(
      policies.map(({ used }) => used),
      [spent, spent],
    );
    assert.is(await spentOf(redis, narrow), spent);
  }
  assert.is((await limiter.spend(spending)).allowed, false);
  assert.is((await other.spend(spending)).allowed, false);
});

test('a limit that is lowered holds from the next call on, and what was leased by the old one comes back', async ({
  limiter,
  redis,
  account,
}) => {
  const calls = daily(account, 'calls', 1000);
  const { passed } = await untilLeased(limiter, redis, calls);
  const { allowed, policies } = await limiter.spend(spend({ counters: [{ ...calls, limit: passed }] }));
  assert.equal([allowed, policies[0]?.used], [false, passed]);
  assert.is(await spentOf(redis, calls), passed);
});

test('a call is refused for want of what another gateway has leased: rarely, and for a moment', async ({
  limiter,
  other,
  redis,
  account,
}) => {
  const limit = 640;
  const calls = daily(account, 'calls', limit);
  const spending = spend({ counters: [calls] });
  const { passed, leased } = await untilLeased(limiter, redis, calls);
  assert.ok(leased <= limit * leasedAtMost, `${leased} leased`);
  const burst = await atOnce(other, spending, limit);
  const started = performance.now();
  const refused = limit - passed - burst;
  assert.ok(refused >= 0 && refused <= leased, `${refused} refused, ${leased} leased`);
  let late = 0;
  await eventually(
    async () => (late += await atOnce(other, spending, leased)),
    () => late === refused,
  );
  const ms = performance.now() - started;
  assert.ok(ms < 500, `${ms} ms`);
  process.stdout.write(`${refused} of ${limit} refused for ${ms.toFixed()} ms `);
  assert.is(await atOnce(other, spending, 1), 0);
});

test('a Redis that loses its data lets no more through again than is leased', async ({ limiter, server, redis, account }) => {
  const limit = 640;
  const calls = daily(account, 'calls', limit);
  await untilLeased(limiter, redis, calls);
  await server.command('flushall');
  const spending = spend({ counters: [calls] });
  const passed = (await atOnce(limiter, spending, 2 * limit)) + (await atOnce(limiter, spending, limit));
  assert.ok(passed >= limit && passed <= limit * (1 + leasedAtMost), `${passed} of ${limit}`);
});

test('when Redis dies, leases end with it, and there are others when it is back', async ({ limiter, server, redis, account }) => {
  const [hot, cold] = [daily(account, 'hot', 10_000), daily(account, 'cold', 10_000)];
  await untilLeased(limiter, redis, hot);
  await server.die();
  assert.is((await limiter.spend(spend({ counters: [cold] }))).degraded, true);
  const { degraded, allowed, policies } = await limiter.spend(spend({ counters: [hot] }));
  assert.equal([degraded, allowed, policies[0]?.used], [true, true, 1]);
  await server.rise();
  await eventually(
    async () => (await limiter.spend(spend({ counters: [hot] }))).degraded,
    (away) => !away,
  );
  await eventually(
    () => redis.status,
    (status) => status === 'ready',
  );
  await untilLeased(limiter, redis, cold);
});

test('RateLimit counts down, one call after another', async ({ server }) => {
  const gateway = await startGateway({ limited: true, env: { REDIS_URL: server.url } });
  const body = {
    amount: 2900,
    currency: 'USD',
    description: 'Order 1001',
    success_url: 'https://shop.example/thanks',
    cancel_url: 'https://shop.example/cart',
  };
  const standing = async () => {
    const { headers } = await gateway.call('pay.checkouts.create', { key: gateway.liveKey, body });
    const [, left, seconds] = /^"pay\.checkouts";r=(\d+);t=(\d+)$/.exec(headers.get('ratelimit') ?? '') ?? [];
    return { left: Number(left), seconds: Number(seconds) };
  };
  const standings = await eventually(
    async () => {
      await gateway.reset();
      return Array.fromAsync({ length: 60 }, standing);
    },
    // Another minute may have begun.
    (seen) => seen.every(({ seconds }, i) => seconds <= (seen[i - 1]?.seconds ?? 60)),
    20_000,
  );
  assert.equal(
    standings.map(({ left }) => left),
    standings.map((_, i) => 99 - i),
  );
  await gateway.stop();
});

test.run();

/** Far from the edge of its window, on all days but at midnight. */
function daily(account: string, policy: string, limit: number): Counter {
  return { ...counter(account, policy, limit), windowSeconds: 86_400 };
}

async function inTurn(limiter: SharedLimiter, spending: Spending, calls: number): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (let i = 0; i < calls; i++) verdicts.push(await limiter.spend(spending));
  return verdicts;
}

/** How many of them pass. */
async function atOnce(limiter: SharedLimiter, spending: Spending, calls: number): Promise<number> {
  const verdicts = await Promise.all(Array.from({ length: calls }, () => limiter.spend(spending)));
  return verdicts.filter(({ allowed }) => allowed).length;
}

/** Calls until some tokens of the counter are leased. */
async function untilLeased(limiter: SharedLimiter, redis: Redis, it: Counter): Promise<{ passed: number; leased: number }> {
  let passed = 0;
  const leased = await eventually(
    async () => {
      passed += await atOnce(limiter, spend({ counters: [it] }), 4);
      return (await spentOf(redis, it)) - passed;
    },
    (tokens) => tokens >= 4,
  );
  return { passed, leased };
}

/** What Redis counts as spent in the last window that it knows. */
async function spentOf(redis: Redis, { key }: Counter): Promise<number> {
  return Number((await redis.get(key))?.split(':')[1] ?? 0);
}
