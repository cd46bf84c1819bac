import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { shareAt } from '../../src/pressure.ts';
import { eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { assertProblemAnswer } from '../support/raw.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const state = { share: 0 };
const harmless = 100;

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>('overload');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({
    env: { UPSTREAM_LIQAA_URL: context.upstream.url },
    pressure: { share: () => state.share, stop() {} },
  });
});
test.before.each(async ({ gateway, upstream }) => {
  state.share = 0;
  upstream.received = [];
  await gateway.reset();
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

/** Calls that the service keeps waiting, and the function that lets them go on. */
async function hang({ gateway, upstream }: { gateway: TestGateway; upstream: TestUpstream }, count: number) {
  const { promise, resolve } = Promise.withResolvers<void>();
  upstream.answer = (res) => void promise.then(() => res.writeHead(204).end());
  const calls = Array.from({ length: count }, () =>
    gateway.request('/v1/connect/rooms/rm_1', { method: 'DELETE', key: gateway.liveKey }),
  );
  await eventually(
    () => upstream.received.length,
    (seen) => seen === count,
  );
  return async () => {
    resolve();
    return Promise.all(calls);
  };
}

test('503 with Retry-After while there are more calls than can be answered in time; those under way are finished', async (context) => {
  const { gateway } = context;
  const finish = await hang(context, harmless + 1);
  state.share = 1;
  const refused = await gateway.call('connect.rooms.get', { key: gateway.liveKey, path: { id: 'rm_1' } });
  assertProblemAnswer(refused, 503, 'overloaded');
  assert.is(refused.headers.get('retry-after'), '1');
  assert.is(context.upstream.received.length, harmless + 1);

  assert.is((await gateway.call('health.check', { key: null })).status, 200);
  assert.is((await gateway.request('/healthz', { key: null })).status, 200);
  for (const { status } of await finish()) assert.is(status, 204);
  assert.is((await gateway.call('identity.me')).status, 200);
});

test('a few calls are never refused, however busy the machine is', async (context) => {
  const { gateway } = context;
  const finish = await hang(context, harmless - 1);
  state.share = 1;
  assert.is((await gateway.call('identity.me')).status, 200);
  await finish();
});

test('the share that is refused grows with the lag of the event loop, and never is the whole', () => {
  assert.equal([0, 30, 45, 60, 1_000].map(shareAt), [0, 0, 0.5, 0.95, 0.95]);
});

test.run();
