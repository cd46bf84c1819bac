import { setTimeout as sleep } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Breaker, createBreaker } from '../../src/upstreams/breaker.ts';
import { type FaultUpstream, fine, startFaultUpstream } from '../support/fault-upstream.ts';
import { eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { type HttpAnswer, open, send } from '../support/http.ts';
import { labContract } from '../support/lab.ts';

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

interface Fixture {
  gateway: TestGateway;
  upstream: FaultUpstream;
}

/** Each is a service of its own, and so has a breaker of its own. */
const paths = {
  liqaa: '/v1/connect/files/a',
  messages: '/v1/connect/messages',
  transcripts: '/v1/connect/rooms/rm_1/transcript',
  trust: '/v1/identity/trust/usr_1',
  mystoq: '/v1/commerce/templates',
};

const test = suite<Fixture>('breaker of a service');
test.before(async (context) => {
  context.upstream = await startFaultUpstream();
  const names = ['LIQAA', 'MESSAGES', 'TRANSCRIPTS', 'TRUST', 'MYSTOQ'];
  context.gateway = await startGateway({
    contract: labContract({ first_byte_ms: 3_000, total_ms: 5_000 }),
    env: Object.fromEntries(names.map((name) => [`UPSTREAM_${name}_URL`, context.upstream.url])),
  });
});
test.before.each(({ gateway, upstream }) => {
  gateway.logs.length = 0;
  upstream.received = [];
});
test.after(async ({ gateway, upstream }) => {
  await upstream.stop();
  await gateway.stop();
});

function get({ gateway }: Fixture, path: string) {
  return send(`${gateway.url}${path}`, { key: gateway.liveKey });
}

test('a service that fails is left alone with 503, others are called as before; one trial brings it back', async (context) => {
  const { upstream, gateway } = context;
  upstream.answer = (socket) => socket.destroy();
  for (let i = 0; i < 3; i++) await get(context, paths.liqaa);
  const tried = upstream.received.length;
  assert.ok(tried >= 5 && tried <= 6, `${tried} tries`);

  const refused = await get(context, paths.liqaa);
  assert.is(refused.status, 503);
  assert.is(JSON.parse(refused.text).error, 'upstream_unavailable');
  assert.match(refused.headers['retry-after'] ?? '', /^[12]$/);
  assert.is(upstream.received.length, tried);
  assert.is((await get(context, '/v1/health')).status, 200);
  assert.match(gateway.logs.join('\n'), 'calls of it are refused until a trial succeeds');

  upstream.answer = (socket) => socket.write(fine);
  assert.is((await get(context, paths.messages)).status, 200);

  upstream.received = [];
  let release = () => {};
  upstream.answer = (socket) => {
    release = () => socket.write(fine);
  };
  const tries: Promise<HttpAnswer>[] = [];
  await eventually(
    async () => {
      tries.push(get(context, paths.liqaa));
      await Promise.race([tries.at(-1), sleep(100)]);
      return upstream.received.length;
    },
    (received) => received > 0,
  );
  const beside = await Promise.all(Array.from({ length: 20 }, () => get(context, paths.liqaa)));
  assert.equal([...new Set(beside.map(({ status }) => status))], [503]);
  assert.is(upstream.received.length, 1);

  upstream.answer = (socket) => socket.write(fine);
  release();
  assert.is((await tries.at(-1))?.status, 200);
  const after = await Promise.all(Array.from({ length: 20 }, () => get(context, paths.liqaa)));
  assert.equal([...new Set(after.map(({ status }) => status))], [200]);
  assert.match(gateway.logs.join('\n'), 'a service works again');
});

test('callers that leave do not open it', async (context) => {
  const { upstream, gateway } = context;
  upstream.answer = () => {};
  const calls = Array.from({ length: 20 }, () =>
    open(`${gateway.url}${paths.messages}`, { key: gateway.liveKey }).on('error', () => {}),
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
  assert.is((await get(context, paths.messages)).status, 200);
});

test('nor do answers that are about the call, or about one call of many: 400, 404, 429, 500', async (context) => {
  for (const status of [400, 404, 429, 500]) {
    context.upstream.received = [];
    context.upstream.answer = (socket) => socket.write(fine.replace('200', String(status)));
    for (let i = 0; i < 20; i++) await get(context, paths.messages);
    assert.is(context.upstream.received.length, 20, String(status));
  }
});

for (const [status, path] of [
  [502, paths.transcripts],
  [503, paths.trust],
  [504, paths.mystoq],
] as const) {
  test(`answers with ${status} open it`, async (context) => {
    context.upstream.answer = (socket) => socket.write(fine.replace('200', String(status)));
    for (let i = 0; i < 20; i++) await get(context, path);
    assert.ok(context.upstream.received.length < 10, `${context.upstream.received.length} tries`);
  });
}

test('a body that is too large does not open it', async (context) => {
  const { upstream, gateway } = context;
  upstream.answer = () => {};
  const headers = { 'Content-Type': 'application/octet-stream', 'Transfer-Encoding': 'chunked' };
  const call = { method: 'POST', key: gateway.liveKey, headers, body: Buffer.alloc(200_000) };
  for (let i = 0; i < 10; i++) assert.is((await send(`${gateway.url}/v1/connect/notes`, call)).status, 413);
  upstream.answer = (socket) => socket.write(fine);
  assert.is((await get(context, paths.liqaa)).status, 200);
});

test.run();
