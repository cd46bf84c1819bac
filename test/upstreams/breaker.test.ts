import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Breaker, createBreaker } from '../../src/upstreams/breaker.ts';
import { type FaultUpstream, fine, startFaultUpstream } from '../support/fault-upstream.ts';
import { eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { open, send } from '../support/http.ts';
import { labContract } from '../support/lab.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const unit = suite<{ breaker: Breaker; changes: boolean[] }>('breaker');
let ms = 0;
let random = 0.5;

unit.before.each((context) => {
  ms = 1_000_000;
  random = 0.5;
  context.changes = [];
  context.breaker = createBreaker({ now: () => ms, random: () => random, onChange: (isOpen) => context.changes.push(isOpen) });
});

function run(breaker: Breaker, outcome: 'succeed' | 'fail' | 'forget', times = 1): void {
  for (let i = 0; i < times; i++) {
    const permit = breaker.enter();
    if (permit) breaker[outcome](permit);
  }
}

unit('five failures in ten seconds open it, four do not', ({ breaker, changes }) => {
  run(breaker, 'fail', 4);
  assert.is(breaker.enter(), 'usual');
  run(breaker, 'fail');
  assert.is(breaker.enter(), undefined);
  assert.equal(changes, [true]);
});

unit('failures that are further apart do not add up', ({ breaker }) => {
  for (let i = 0; i < 20; i++) {
    run(breaker, 'fail', 4);
    ms += 10_000;
  }
  assert.is(breaker.enter(), 'usual');
});

unit('less than half of the calls may fail for as long as they like', ({ breaker }) => {
  for (let i = 0; i < 200; i++) {
    run(breaker, 'succeed', 2);
    run(breaker, 'fail');
  }
  assert.is(breaker.enter(), 'usual');
  run(breaker, 'fail', 200);
  assert.is(breaker.enter(), undefined);
});

unit('what is forgotten neither opens nor closes it', ({ breaker }) => {
  run(breaker, 'forget', 100);
  assert.is(breaker.enter(), 'usual');
  run(breaker, 'fail', 5);
  ms += 1_000;
  run(breaker, 'forget');
  assert.is(breaker.enter(), 'trial');
});

unit('while it is open nothing passes, and it says for how long', ({ breaker }) => {
  run(breaker, 'fail', 5);
  assert.is(breaker.waitMs(), 1_000);
  ms += 400;
  assert.is(breaker.waitMs(), 600);
  ms += 599;
  assert.is(breaker.enter(), undefined);
  ms += 1;
  assert.is(breaker.waitMs(), 0);
});

unit('one call tries, and nobody else before that is known', ({ breaker }) => {
  run(breaker, 'fail', 5);
  ms += 1_000;
  assert.is(breaker.enter(), 'trial');
  ms += 60_000;
  assert.is(breaker.enter(), undefined);
  assert.is(breaker.waitMs(), 1_000);
});

unit('a trial that succeeds closes it, with a clean record', ({ breaker, changes }) => {
  run(breaker, 'fail', 5);
  ms += 1_000;
  run(breaker, 'succeed');
  assert.equal(changes, [true, false]);
  run(breaker, 'fail', 4);
  assert.is(breaker.enter(), 'usual');
});

unit('each trial that fails doubles the wait, up to half a minute, and success begins anew', ({ breaker, changes }) => {
  run(breaker, 'fail', 5);
  for (const wait of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    assert.is(breaker.waitMs(), wait);
    ms += wait;
    run(breaker, 'fail');
  }
  ms += 30_000;
  run(breaker, 'succeed');
  assert.equal(changes, [true, false]);
  run(breaker, 'fail', 5);
  assert.is(breaker.waitMs(), 1_000);
});

unit('gateways do not come back all at once', ({ breaker }) => {
  random = 0;
  run(breaker, 'fail', 5);
  assert.is(breaker.waitMs(), 800);
  ms += 800;
  random = 0.999;
  run(breaker, 'fail');
  assert.ok(breaker.waitMs() > 2_390 && breaker.waitMs() <= 2_400);
});

unit('calls that were under way when it opened decide nothing', ({ breaker, changes }) => {
  const early = [breaker.enter(), breaker.enter()];
  run(breaker, 'fail', 5);
  for (const permit of early) if (permit) breaker.succeed(permit);
  assert.is(breaker.enter(), undefined);
  assert.equal(changes, [true]);
});

unit.run();

const test = suite<{ gateway: TestGateway; upstream: FaultUpstream; other: TestUpstream }>('breaker of a service');
test.before.each(async (context) => {
  context.upstream = await startFaultUpstream();
  context.other = await startUpstream();
  context.gateway = await startGateway({
    contract: labContract({ first_byte_ms: 3_000, total_ms: 5_000 }),
    env: { UPSTREAM_LIQAA_URL: context.upstream.url, UPSTREAM_MESSAGES_URL: context.other.url },
  });
});
test.after.each(async ({ gateway, upstream, other }) => {
  await upstream.stop();
  await gateway.stop();
  await other.stop();
});

function get({ gateway }: { gateway: TestGateway }, path = '/v1/connect/files/a') {
  return send(`${gateway.url}${path}`, { key: gateway.liveKey });
}

test('a service that fails is left alone with 503, others are called as before; one trial brings it back', async (context) => {
  const { upstream, gateway } = context;
  upstream.answer = (socket) => socket.destroy();
  for (let i = 0; i < 3; i++) await get(context);
  const tried = upstream.received.length;
  assert.ok(tried >= 5 && tried <= 6, `${tried} tries`);

  const refused = await get(context);
  assert.is(refused.status, 503);
  assert.is(JSON.parse(refused.text).error, 'upstream_unavailable');
  assert.match(refused.headers['retry-after'] ?? '', /^[12]$/);
  assert.is(upstream.received.length, tried);
  assert.is((await get(context, '/v1/connect/messages')).status, 204);
  assert.is((await get(context, '/v1/health')).status, 200);
  assert.match(gateway.logs.join('\n'), 'calls of it are refused until a trial succeeds');

  let release = () => {};
  upstream.answer = (socket) => {
    release = () => socket.write(fine);
  };
  let trial = get(context);
  await eventually(
    async () => {
      if (upstream.received.length === tried) trial = get(context);
      await new Promise((resolve) => setTimeout(resolve, 30));
      return upstream.received.length;
    },
    (received) => received > tried,
  );
  const beside = await Promise.all(Array.from({ length: 20 }, () => get(context)));
  assert.equal([...new Set(beside.map(({ status }) => status))], [503]);
  assert.is(upstream.received.length, tried + 1);

  upstream.answer = (socket) => socket.write(fine);
  release();
  assert.is((await trial).status, 200);
  const after = await Promise.all(Array.from({ length: 20 }, () => get(context)));
  assert.equal([...new Set(after.map(({ status }) => status))], [200]);
  assert.match(gateway.logs.join('\n'), 'a service works again');
});

test('callers that leave do not open it', async (context) => {
  const { upstream, gateway } = context;
  upstream.answer = () => {};
  const calls = Array.from({ length: 20 }, () =>
    open(`${gateway.url}/v1/connect/files/a`, { key: gateway.liveKey }).on('error', () => {}),
  );
  for (const call of calls) call.end();
  await eventually(
    () => upstream.received.length,
    (received) => received === calls.length,
  );
  for (const call of calls) call.destroy();
  await eventually(
    () => gateway.logs.filter((line) => line.includes('"status":499')).length,
    (left) => left === calls.length,
  );
  upstream.answer = (socket) => socket.write(fine);
  assert.is((await get(context)).status, 200);
});

for (const status of [400, 404, 429, 500]) {
  test(`answers with ${status} do not open it`, async (context) => {
    context.upstream.answer = (socket) => socket.write(fine.replace('200', String(status)));
    for (let i = 0; i < 20; i++) await get(context);
    assert.is(context.upstream.received.length, 20);
  });
}

for (const status of [502, 503, 504]) {
  test(`answers with ${status} open it`, async (context) => {
    context.upstream.answer = (socket) => socket.write(fine.replace('200', String(status)));
    for (let i = 0; i < 20; i++) await get(context);
    assert.ok(context.upstream.received.length < 10);
  });
}

test('a body that its caller cuts, or that is too large, does not open it', async (context) => {
  const { upstream, gateway } = context;
  upstream.answer = () => {};
  for (let i = 0; i < 10; i++) {
    const body = Buffer.alloc(200_000);
    const headers = { 'Content-Type': 'application/octet-stream', 'Transfer-Encoding': 'chunked' };
    const { status } = await send(`${gateway.url}/v1/connect/notes`, { method: 'POST', key: gateway.liveKey, headers, body });
    assert.is(status, 413);
  }
  upstream.answer = (socket) => socket.write(fine);
  assert.is((await get(context)).status, 200);
});

test.run();
