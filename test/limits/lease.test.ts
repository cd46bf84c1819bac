import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Lease } from '../../src/limits/lease.ts';
import { counter } from '../support/limiters.ts';

const calls = counter('account', 'calls', 1600);

const test = suite('a lease');

test('ends with the window that its tokens are counted in, and after 100 ms at the latest', () => {
  const lease = new Lease(calls);
  for (const [resetMs, lastsMs] of [
    [40, 39],
    [101, 100],
    [5000, 100],
  ] as const) {
    lease.ask(8);
    lease.renew(calls, { used: 20, resetMs, window: 7, ahead: 8 }, 1000);
    assert.is(lease.covers(1, 1600, 1000 + lastsMs - 0.01), true);
    assert.is(lease.covers(1, 1600, 1000 + lastsMs), false);
    assert.is(lease.end(1000 + lastsMs - 0.01), undefined);
    assert.equal(lease.end(1000 + lastsMs), { back: 8, window: 7, ahead: 0 });
    assert.is(lease.end(1000 + lastsMs), undefined);
  }
});

test('is for no more tokens than were spent a moment ago, and for no more than a part of the limit, shared by all gateways', () => {
  const lease = new Lease(calls);
  const note = (spent: number) => lease.note({ used: 0, resetMs: 5000, window: 7, ahead: 0 }, spent, 1000);
  assert.is(lease.wanted(calls, 1), 0);
  note(5);
  assert.is(lease.wanted(calls, 1), 5);
  lease.age();
  note(500);
  assert.is(lease.wanted(calls, 1), 64);
  assert.is(lease.wanted(calls, 4), 25);
  assert.is(lease.wanted({ ...calls, limit: 15 }, 1), 0);
  lease.age();
  lease.age();
  assert.is(lease.wanted(calls, 1), 0);
});

test.run();
