import { randomUUID } from 'node:crypto';
import { suite, type Test } from 'uvu';
import * as assert from 'uvu/assert';
import { systemClock } from '../../src/clock.ts';
import { createLimiter, type Limiter } from '../../src/limits/limiter.ts';
import type { Counter, Place, Spending } from '../../src/limits/spending.ts';
import { openRedis, type Redis } from '../../src/redis.ts';
import { counter, openSharedLimiter, spend } from '../support/limiters.ts';
import { startRedisCluster } from '../support/redis.ts';

interface Fixture {
  limiter: Limiter;
  /** Another gateway's; in one process it is the same. */
  other: Limiter;
  redis: Redis | undefined;
  stop(): Promise<void>;
}

type Context = Fixture & { account: string };

const here = suite<Context>('limits counted in this process');
keepsLimits(here, openHere);
here.run();

const inRedis = suite<Context>('limits counted in a Redis');
keepsLimits(inRedis, () => openShared([process.env['TEST_REDIS_URL'] ?? '']));
inRedis.run();

const inCluster = suite<Context>('limits counted in a Redis Cluster of three');
keepsLimits(inCluster, openCluster);
inCluster.run();

/** The same, wherever it is counted. */
function keepsLimits(test: Test<Context>, open: () => Promise<Fixture>): void {
  test.before(async (context) => {
    Object.assign(context, await open());
  });
  test.before.each((context) => {
    context.account = randomUUID();
  });
  test.after(({ stop }) => stop());

  test('50 calls at once at the edge: as many as fit get through', async ({ limiter, other, account }) => {
    const spending = spend({ counters: [counter(account, 'calls', 1000)] });
    for (let i = 0; i < 995; i++) await limiter.spend(spending);
    const verdicts = await Promise.all(Array.from({ length: 50 }, (_, i) => (i % 2 ? limiter : other).spend(spending)));
    assert.is(verdicts.filter(({ allowed }) => allowed).length, 5);
    assert.ok(verdicts.every(({ degraded }) => !degraded));
  });

  test('of calls that come at once, each is told what is used with it, and those that do not fit what is used', async ({
    limiter,
    account,
  }) => {
    const spending = spend({ cost: 2, counters: [counter(account, 'wide', 100), counter(account, 'narrow', 9)] });
    const verdicts = await Promise.all(Array.from({ length: 6 }, () => limiter.spend(spending)));
    assert.equal(
      verdicts.map(({ allowed, policies }) => [allowed, ...policies.map(({ used }) => used)]),
      [...[2, 4, 6, 8].map((used) => [true, used, used]), ...[8, 8].map((used) => [false, used, used])],
    );
    assert.ok(verdicts.slice(0, 4).every(({ policies }) => policies.every(({ waitMs }) => waitMs === 0)));
    assert.ok(verdicts.slice(4).every(({ policies: [wide, narrow] }) => wide?.waitMs === 0 && (narrow?.waitMs ?? 0) > 0));
  });

  test('a call that one policy refuses spends from none', async ({ limiter, account }) => {
    const wide = counter(account, 'wide', 100);
    const narrow = counter(account, 'narrow', 3);
    const place = placeOf(account, 1, 'a');
    for (let i = 0; i < 10; i++) await limiter.spend(spend({ counters: [wide, narrow] }));
    assert.equal(await used(limiter, [wide]), [3 + 1]);

    await limiter.spend(spend({ counters: [wide], place }));
    const refused = await limiter.spend(spend({ counters: [wide], place: { ...place, reservation: 'b' } }));
    assert.is(refused.allowed, false);
    assert.equal(await used(limiter, [wide]), [5 + 1]);
  });

  test('a refused call is told what is used, and for how long to wait', async ({ limiter, account }) => {
    const narrow = counter(account, 'narrow', 3);
    for (let i = 0; i < 3; i++) await limiter.spend(spend({ counters: [narrow] }));
    const { allowed, policies } = await limiter.spend(spend({ counters: [narrow] }));
    assert.is(allowed, false);
    assert.is(policies[0]?.used, 3);
    assert.ok((policies[0]?.waitMs ?? 0) > 0 && (policies[0]?.waitMs ?? 0) <= 2 * 3_600_000);
  });

  test('a call may cost more than one; what does not fit is refused, and less still fits', async ({ limiter, account }) => {
    const calls = [counter(account, 'calls', 12)];
    const allowed = async (cost: number) => (await limiter.spend(spend({ cost, counters: calls }))).allowed;
    assert.equal(
      [await allowed(5), await allowed(5), await allowed(5), await allowed(2), await allowed(1)],
      [true, true, false, true, false],
    );
    assert.is((await limiter.spend(spend({ cost: 13, counters: [counter(account, 'other', 12)] }))).allowed, false);
  });

  test('accounts, keys and policies are counted apart', async ({ limiter, account }) => {
    const first = spend({ counters: [counter(account, 'calls', 1)] });
    assert.is((await limiter.spend(first)).allowed, true);
    assert.is((await limiter.spend(first)).allowed, false);
    assert.is((await limiter.spend(spend({ counters: [counter(account, 'others', 1)] }))).allowed, true);
    assert.is((await limiter.spend(spend({ counters: [counter(randomUUID(), 'calls', 1)] }))).allowed, true);
  });

  test('a limit that is lowered or raised holds from the next call on', async ({ limiter, account }) => {
    const at = (limit: number) => spend({ counters: [counter(account, 'calls', limit)] });
    for (let i = 0; i < 5; i++) await limiter.spend(at(10));
    assert.is((await limiter.spend(at(3))).allowed, false);
    assert.is((await limiter.spend(at(6))).allowed, true);
    assert.is((await limiter.spend(at(0))).allowed, false);
  });

  test('100 before the edge of a window and 100 after it: about 100 get through', async ({ limiter, account }) => {
    const windowMs = 2_000;
    const spending = spend({ counters: [{ ...counter(account, 'calls', 100), windowSeconds: windowMs / 1000 }] });
    await timeUntil(limiter, spending, 60);
    const before = await passed(limiter, spending, 100);
    await timeUntil(limiter, spending, windowMs - 1, (resetMs) => resetMs > windowMs / 2);
    const after = await passed(limiter, spending, 100);
    assert.ok(before >= 98, `${before} before the edge`);
    assert.ok(before + after <= 115, `${before} before, ${after} after the edge`);
  });

  test('whoever waits for as long as they were told gets through', async ({ limiter, account }) => {
    const spending = spend({ counters: [{ ...counter(account, 'calls', 10), windowSeconds: 1 }] });
    await passed(limiter, spending, 15);
    const { policies } = await limiter.spend(spending);
    const waitMs = policies[0]?.waitMs ?? 0;
    assert.ok(waitMs > 0 && waitMs <= 1_200, `${waitMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, waitMs + 5));
    assert.is((await limiter.spend(spending)).allowed, true);
  });

  test('places: as many as there are, also when all come at once', async ({ limiter, other, account }) => {
    const verdicts = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        (i % 2 ? limiter : other).spend(spend({ place: placeOf(account, 7, `reservation ${i}`) })),
      ),
    );
    assert.is(verdicts.filter(({ allowed }) => allowed).length, 7);
  });

  test('a place is kept by what was opened, and given back when that is gone', async ({ limiter, other, account }) => {
    const take = async (reservation: string) => (await limiter.spend(spend({ place: placeOf(account, 2, reservation) }))).allowed;
    const later = new Date(Date.now() + 3_600_000);
    assert.equal([await take('a'), await take('b'), await take('c')], [true, true, false]);
    await limiter.hold(placeOf(account, 2, 'a'), 'rm_a', later);
    await limiter.release(placeOf(account, 2, 'b').key, 'b');
    assert.equal([await take('d'), await take('e')], [true, false]);
    await other.release(placeOf(account, 2, '').key, 'rm_a');
    assert.is(await take('f'), true);
  });

  test('a place is free again when the time of what has it is over', async ({ limiter, account }) => {
    const place = placeOf(account, 1, 'a');
    await limiter.spend(spend({ place }));
    await limiter.hold(place, 'rm_a', new Date(Date.now() + 300));
    assert.is((await limiter.spend(spend({ place: { ...place, reservation: 'b' } }))).allowed, false);
    await new Promise((resolve) => setTimeout(resolve, 320));
    assert.is((await limiter.spend(spend({ place: { ...place, reservation: 'b' } }))).allowed, true);
  });

  test('nothing is kept for longer than it counts', async ({ limiter, redis, account }) => {
    if (!redis) return;
    const short = { ...counter(account, 'calls', 5), windowSeconds: 7 };
    const place = placeOf(account, 1, 'a');
    await limiter.spend(spend({ counters: [short], place }));
    assert.ok((await redis.pttl(short.key)) <= 14_000 && (await redis.pttl(short.key)) > 6_000);
    assert.ok((await redis.pttl(place.key)) <= 330_000 && (await redis.pttl(place.key)) > 320_000);
  });

  test('scripts that Redis has forgotten are sent again', async ({ limiter, redis, account }) => {
    if (!redis) return;
    const nodes = 'nodes' in redis ? redis.nodes('master') : [redis];
    for (const node of nodes) await node.script('FLUSH');
    const verdict = await limiter.spend(spend({ counters: [counter(account, 'calls', 5)] }));
    assert.is(verdict.allowed, true);
    assert.is(verdict.degraded, false);
  });
}

async function openHere(): Promise<Fixture> {
  const limiter = createLimiter(systemClock, undefined);
  return { limiter, other: limiter, redis: undefined, stop: async () => {} };
}

async function openShared(urls: readonly string[]): Promise<Fixture> {
  const [limiter, other] = await Promise.all([openSharedLimiter(urls), openSharedLimiter(urls)]);
  const redis = await openRedis(urls);
  return {
    limiter,
    other,
    redis,
    async stop() {
      for (const opened of [limiter, other]) await opened.close();
      redis.disconnect();
    },
  };
}

async function openCluster(): Promise<Fixture> {
  const cluster = await startRedisCluster();
  const opened = await openShared(cluster.urls);
  return {
    ...opened,
    async stop() {
      await opened.stop();
      await cluster.stop();
    },
  };
}

function placeOf(account: string, limit: number, reservation: string): Place {
  return { policy: 'open', per: 'account', key: `rl:{${account}}:open`, limit, reservation };
}

/** Counts itself. */
async function used(limiter: Limiter, counters: Counter[]): Promise<number[]> {
  return (await limiter.spend(spend({ counters }))).policies.map((policy) => policy.used);
}

async function passed(limiter: Limiter, spending: Spending, calls: number): Promise<number> {
  const verdicts = await Promise.all(Array.from({ length: calls }, () => limiter.spend(spending)));
  return verdicts.filter(({ allowed }) => allowed).length;
}

/** Waits, by the clock of the store, until the window has no more than so many milliseconds to go. */
async function timeUntil(
  limiter: Limiter,
  { counters }: Spending,
  leftMs: number,
  holds: (resetMs: number) => boolean = () => true,
): Promise<void> {
  const probes = counters.map((it) => ({ ...it, key: `${it.key}:probe`, limit: 1_000_000 }));
  for (;;) {
    const { policies } = await limiter.spend(spend({ counters: probes }));
    const resetMs = policies[0]?.resetMs ?? 0;
    if (resetMs <= leftMs && holds(resetMs)) return;
    await new Promise((resolve) => setTimeout(resolve, resetMs > leftMs ? Math.min(resetMs - leftMs, 50) : 5));
  }
}
