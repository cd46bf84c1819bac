import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { MemberCaller } from '../src/caller.ts';
import { type CallerCache, createCallerCache, type Known } from '../src/caller-cache.ts';
import { Problem } from '../src/problem.ts';
import { MovableClock } from './support/clock.ts';

interface Context {
  clock: MovableClock;
  cache: CallerCache<MemberCaller>;
  /** The tokens that were checked. */
  checked: string[];
  answer: (token: string) => Promise<Known<MemberCaller> | undefined>;
}

const test = suite<Context>('callers that are remembered');
test.before.each((context) => {
  context.clock = new MovableClock();
  context.checked = [];
  context.answer = async () => signedIn(context.clock, 3_600);
  context.cache = createCallerCache({
    clock: context.clock,
    mostCallers: 100,
    load(token) {
      context.checked.push(token);
      return context.answer(token);
    },
  });
  context.cache.setToldOfChanges(true);
});

function signedIn(clock: MovableClock, seconds: number, accountId = 'acc_1'): Known<MemberCaller> {
  const caller: MemberCaller = {
    type: 'member',
    id: 'usr_1',
    accountId,
    plan: 'sandbox',
    mode: 'sandbox',
    scopes: [],
    roles: [],
    limits: new Map(),
    keepsBodies: false,
    name: 'Amina',
    email: null,
  };
  return { caller, expiresAt: new Date(clock.now().getTime() + seconds * 1000) };
}

function outage(): Promise<never> {
  return Promise.reject(new Error('The database is away.'));
}

test('a token is checked once a minute while changes are told, and every 3 seconds while they are not', async ({
  cache,
  clock,
  checked,
}) => {
  await Promise.all([cache.verify('a'), cache.verify('a')]);
  clock.advance(59);
  await cache.verify('a');
  assert.is(checked.length, 1);
  clock.advance(1);
  await cache.verify('a');
  assert.is(checked.length, 2);

  cache.setToldOfChanges(false);
  clock.advance(2);
  await cache.verify('a');
  assert.is(checked.length, 2);
  clock.advance(1);
  await cache.verify('a');
  assert.is(checked.length, 3);
});

test('what was checked before changes were told again is not trusted for longer than without', async ({
  cache,
  clock,
  checked,
}) => {
  cache.setToldOfChanges(false);
  await cache.verify('a');
  clock.advance(1);
  cache.setToldOfChanges(true);
  clock.advance(3);
  await cache.verify('a');
  assert.is(checked.length, 2);
});

test('a token is forgotten when it expires', async (context) => {
  const { cache, clock, checked } = context;
  context.answer = async () => signedIn(clock, 10);
  await cache.verify('a');
  clock.advance(10);
  await cache.verify('a');
  assert.is(checked.length, 2);
});

test('a change of its account has a token checked again, and no other', async (context) => {
  const { cache, clock, checked } = context;
  context.answer = async (token) => signedIn(clock, 3_600, `acc_${token}`);
  await cache.verify('a');
  await cache.verify('b');
  cache.forget('acc_a');
  await cache.verify('a');
  await cache.verify('b');
  assert.equal(checked, ['a', 'b', 'a']);
});

test('what was on its way when something changed is used once', async (context) => {
  const { cache, clock, checked } = context;
  const { promise, resolve } = Promise.withResolvers<Known<MemberCaller>>();
  context.answer = () => promise;
  const first = cache.verify('a');
  cache.forget('acc_1');
  resolve(signedIn(clock, 3_600));
  await first;
  await cache.verify('a');
  assert.is(checked.length, 2);
});

test('a good token goes on for 10 minutes without the database, asking it once a second, but not beyond its end', async (context) => {
  const { cache, clock, checked } = context;
  context.answer = async (token) => signedIn(clock, token === 'short' ? 100 : 3_600);
  await cache.verify('long');
  await cache.verify('short');
  context.answer = outage;
  clock.advance(99);
  await cache.verify('long');
  await cache.verify('long');
  await cache.verify('short');
  assert.is(checked.length, 3);
  clock.advance(1);
  await cache.verify('short').then(
    () => assert.unreachable(),
    (error: Error) => assert.match(error.message, 'away'),
  );
  clock.advance(499);
  await cache.verify('long');
  clock.advance(1);
  await cache.verify('long').then(
    () => assert.unreachable(),
    (error: Error) => assert.match(error.message, 'away'),
  );
});

test('a refusal is no outage: nothing bridges it', async (context) => {
  const { cache, clock } = context;
  await cache.verify('a');
  context.answer = () => Promise.reject(new Problem('invalid_key', 'Suspended.'));
  clock.advance(60);
  await cache.verify('a').then(
    () => assert.unreachable(),
    (error: Error) => assert.is(error.message, 'Suspended.'),
  );
});

test('calls at the same time share one look-up', async ({ cache, checked }) => {
  await Promise.all(Array.from({ length: 100 }, () => cache.verify('a')));
  assert.is(checked.length, 1);
});

test('whom a change has reached is not trusted while the database is away', async (context) => {
  await context.cache.verify('a');
  context.cache.forget('acc_1');
  context.answer = outage;
  await context.cache.verify('a').then(
    () => assert.unreachable('a revoked key was let in'),
    () => {},
  );
});

test('that a credential stands for nobody is remembered for 2 seconds', async (context) => {
  const { cache, clock, checked } = context;
  context.answer = async () => undefined;
  for (let i = 0; i < 10; i++) assert.is(await cache.verify('a'), undefined);
  assert.is(checked.length, 1);
  clock.advance(2);
  await cache.verify('a');
  assert.is(checked.length, 2);
});

test('a clock that is set back makes nothing newer', async ({ cache, clock, checked }) => {
  await cache.verify('a');
  clock.advance(-3_600);
  await cache.verify('a');
  assert.is(checked.length, 2);
});

test.run();
