import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { KeyCaller } from '../../src/caller.ts';
import { createKeyCache } from '../../src/keys/cache.ts';
import { createSecret } from '../../src/keys/secret.ts';
import { MovableClock } from '../support/clock.ts';

const test = suite('the cache of keys');

function setUp() {
  const clock = new MovableClock();
  const state = {
    nowMs: 0,
    lookUps: 0,
    caller: callerWith({}) as KeyCaller | undefined,
    failure: undefined as Error | undefined,
  };
  const cache = createKeyCache({
    clock,
    monotonic: () => state.nowMs,
    async lookUp() {
      state.lookUps++;
      const { caller, failure } = state;
      await Promise.resolve();
      if (failure) throw failure;
      return caller;
    },
  });
  return { cache, clock, state, secret: createSecret('secret', 'live') };
}

function callerWith(fields: Partial<KeyCaller>): KeyCaller {
  return {
    type: 'key',
    id: 'ak_1',
    accountId: 'acc_1',
    plan: 'builder',
    mode: 'live',
    scopes: [],
    limits: new Map(),
    name: 'k',
    ownerEmail: 'a@b.dz',
    keyType: 'secret',
    expiresAt: null,
    allowedIps: [],
    allowedOrigins: [],
    replacedAt: null,
    ...fields,
  };
}

test('while changes are told a key is looked up once a minute', async () => {
  const { cache, state, secret } = setUp();
  cache.setToldOfChanges(true);
  for (let i = 0; i < 10; i++) await cache.verify(secret);
  assert.is(state.lookUps, 1);
  state.nowMs = 60_001;
  await cache.verify(secret);
  assert.is(state.lookUps, 2);
});

test('while changes are not told no answer is older than 3 seconds, and none from before the gap is trusted', async () => {
  const { cache, state, secret } = setUp();
  cache.setToldOfChanges(true);
  await cache.verify(secret);
  cache.setToldOfChanges(false);
  state.nowMs = 3_001;
  await cache.verify(secret);
  assert.is(state.lookUps, 2);
  state.nowMs = 5_000;
  cache.setToldOfChanges(true);
  state.nowMs = 8_000;
  await cache.verify(secret);
  assert.is(state.lookUps, 3);
});

test('a change is seen at the next call', async () => {
  const { cache, state, secret } = setUp();
  cache.setToldOfChanges(true);
  await cache.verify(secret);
  state.caller = undefined;
  cache.forget('acc_2');
  assert.ok(await cache.verify(secret));
  cache.forget('acc_1');
  assert.is(await cache.verify(secret), undefined);
});

test('a change that is told while the row is on its way is not lost', async () => {
  const { cache, state, secret } = setUp();
  cache.setToldOfChanges(true);
  const running = cache.verify(secret);
  state.caller = undefined;
  cache.forget('acc_1');
  await running;
  assert.is(await cache.verify(secret), undefined);
});

test('calls at the same time share one look-up', async () => {
  const { cache, state, secret } = setUp();
  await Promise.all(Array.from({ length: 100 }, () => cache.verify(secret)));
  assert.is(state.lookUps, 1);
});

test('while the database is away a key that was good stays good for 10 minutes, and the database is left alone', async () => {
  const { cache, state, secret } = setUp();
  await cache.verify(secret);
  state.failure = new Error('away');
  state.nowMs = 4_000;
  for (let i = 0; i < 100; i++) assert.ok(await cache.verify(secret));
  assert.is(state.lookUps, 2);
  state.nowMs = 601_000;
  await cache.verify(secret).then(
    () => assert.unreachable('it was trusted for too long'),
    (error) => assert.is(error, state.failure),
  );
});

test('a key that is known to have changed is not trusted while the database is away', async () => {
  const { cache, state, secret } = setUp();
  await cache.verify(secret);
  cache.forget('acc_1');
  state.failure = new Error('away');
  await cache.verify(secret).then(
    () => assert.unreachable('a revoked key was let in'),
    () => {},
  );
});

test('an expired key is refused from the cache', async () => {
  const { cache, clock, state, secret } = setUp();
  state.caller = callerWith({ expiresAt: new Date(clock.now().getTime() + 1000) });
  assert.ok(await cache.verify(secret));
  clock.advance(1);
  assert.is(await cache.verify(secret), undefined);
});

test('that there is no such key is remembered for 2 seconds', async () => {
  const { cache, state, secret } = setUp();
  state.caller = undefined;
  for (let i = 0; i < 10; i++) await cache.verify(secret);
  assert.is(state.lookUps, 1);
  state.nowMs = 2_001;
  await cache.verify(secret);
  assert.is(state.lookUps, 2);
});

test.run();
