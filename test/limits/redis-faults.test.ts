import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Answer, eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { type MortalRedis, startMortalRedis } from '../support/redis.ts';

/** What a sandbox key may spend on the developer pillar in a second. */
const limit = 20;

const test = suite<{ redis: MortalRedis; gateway: TestGateway }>('limits when Redis fails');
test.before(async (context) => {
  context.redis = await startMortalRedis();
  context.gateway = await startGateway({ limited: true, env: { REDIS_URL: context.redis.url } });
});
test.before.each(async ({ gateway }) => {
  await gateway.reset();
  // What this process has counted by itself is over.
  gateway.clock.advance(10);
  await sharesLimits(gateway);
  await gateway.reset();
});
test.after(async ({ gateway, redis }) => {
  await gateway.stop();
  await redis.stop();
});

test('while Redis answers, no header says otherwise', async ({ gateway }) => {
  assert.is((await list(gateway)).headers.get('ratelimit-degraded'), null);
});

const faults: [what: string, harm: (redis: MortalRedis) => unknown, mend: (redis: MortalRedis) => unknown][] = [
  ['is killed', (redis) => redis.die(), (redis) => redis.rise()],
  ['hangs', (redis) => redis.hang(), (redis) => redis.wake()],
  ['is read-only', (redis) => redis.command('replicaof', '127.0.0.1', '1'), (redis) => redis.command('replicaof', 'no', 'one')],
  [
    'is out of memory',
    (redis) => redis.command('config', 'set', 'maxmemory', '1'),
    (redis) => redis.command('config', 'set', 'maxmemory', '0'),
  ],
];
for (const [what, harm, mend] of faults) {
  test(`when Redis ${what}, calls go on within bounds, say so, and share the limits again by themselves`, async ({
    gateway,
    redis,
  }) => {
    await harm(redis);
    const answers = await inTurn(gateway, limit + 10);
    assert.ok(answers.every(({ status }) => status === 200 || status === 429));
    const degraded = answers.filter(({ headers }) => headers.get('ratelimit-degraded') === '?1');
    assert.ok(degraded.length >= answers.length - 1, `${degraded.length} of ${answers.length} say so`);
    assert.is(degraded.filter(({ status }) => status === 200).length, limit);
    assert.is(degraded.at(-1)?.status, 429);
    assert.ok(Number(degraded.at(-1)?.headers.get('retry-after')) >= 1);

    gateway.clock.advance(2);
    assert.is((await list(gateway)).status, 200);
    await mend(redis);
    gateway.clock.advance(2);
    await sharesLimits(gateway);
    assert.is(told(gateway, 'Redis is away'), 1);
    assert.is(told(gateway, 'Redis is back'), 1);
  });
}

test('a hanging Redis keeps no call waiting for more than a moment, and most not at all', async ({ gateway, redis }) => {
  redis.hang();
  const times: number[] = [];
  const until = performance.now() + 2_500;
  while (performance.now() < until) {
    gateway.clock.advance(1);
    const started = performance.now();
    assert.is((await list(gateway)).status, 200);
    times.push(performance.now() - started);
  }
  redis.wake();
  const slow = times.filter((ms) => ms > 200);
  assert.ok(slow.length <= 3, `${slow.length} of ${times.length} calls took more than 200 ms`);
  assert.ok(Math.max(...times) < 1_000, `${Math.max(...times)} ms`);
});

test('a Redis that has lost its data and its scripts counts from zero, and nobody notices', async ({ gateway, redis }) => {
  await inTurn(gateway, 5);
  await redis.command('flushall');
  await redis.command('script', 'flush');
  const answer = await list(gateway);
  assert.is(answer.status, 200);
  assert.is(answer.headers.get('ratelimit-degraded'), null);
});

test('a Redis that is not there at the start is found later', async ({ redis }) => {
  await redis.die();
  const started = performance.now();
  const gateway = await startGateway({ limited: true, env: { REDIS_URL: redis.url } });
  assert.ok(performance.now() - started < 10_000);
  assert.is((await list(gateway)).headers.get('ratelimit-degraded'), '?1');
  await redis.rise();
  gateway.clock.advance(2);
  await sharesLimits(gateway);
  await gateway.stop();
});

test('each of two gateways takes half of a limit while Redis is away', async ({ gateway, redis }) => {
  await eventually(
    () => redis.command('zcard', 'rl:gateways'),
    (count) => count === 1,
  );
  const other = await startGateway({ limited: true, env: { REDIS_URL: redis.url } });
  await redis.die();
  const answers = await inTurn(other, limit);
  assert.is(answers.filter(({ status }) => status === 200).length, limit / 2);
  assert.match(answers.at(-1)?.headers.get('ratelimit-policy') ?? '', `"developer";q=${limit / 2};w=1`);
  await other.stop();
  await redis.rise();
  gateway.clock.advance(2);
  await sharesLimits(gateway);
});

test.run();

function list(gateway: TestGateway): Promise<Answer> {
  return gateway.call('keys.list');
}

async function inTurn(gateway: TestGateway, calls: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let i = 0; i < calls; i++) answers.push(await list(gateway));
  return answers;
}

async function sharesLimits(gateway: TestGateway): Promise<void> {
  await eventually(
    async () => (await list(gateway)).headers.get('ratelimit-degraded'),
    (degraded) => degraded === null,
  );
}

function told(gateway: TestGateway, message: string): number {
  return gateway.logs.filter((line) => line.includes(message)).length;
}
