import { setImmediate as turn } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createMemory } from '../../../src/upstreams/carriers/memory.ts';
import { createPace } from '../../../src/upstreams/carriers/pace.ts';
import { yalidine } from '../../../src/upstreams/carriers/yalidine/family.ts';

const rates = yalidine.rates ?? [];

const test = suite('the carriers: their rates, and what is remembered');

test('a call that finds a place waits for it, and one that would wait too long takes none', () => {
  let now = 0;
  const pace = createPace([{ calls: 2, seconds: 1, leftHeader: '' }], () => now);
  assert.equal(pace.take(500), { taken: true, waitMs: 0 });
  now = 300;
  assert.equal(pace.take(500), { taken: true, waitMs: 0 });
  assert.equal(pace.take(500), { taken: false, waitMs: 700 });
  assert.equal(pace.take(700), { taken: true, waitMs: 700 });
  assert.equal(pace.take(1_000), { taken: true, waitMs: 1_000 });
  assert.equal(pace.take(1_000), { taken: false, waitMs: 1_700 });
});

test('while it is paused it lets nothing pass', () => {
  let now = 0;
  const pace = createPace([{ calls: 5, seconds: 1, leftHeader: '' }], () => now);
  pace.pause(60_000);
  pace.pause(1_000);
  assert.equal(pace.take(1_000), { taken: false, waitMs: 60_000 });
  now = 60_000;
  assert.equal(pace.take(1_000), { taken: true, waitMs: 0 });
});

test('a carrier without known rates is not held back', () => {
  const pace = createPace([]);
  for (let i = 0; i < 1_000; i++) assert.equal(pace.take(0), { taken: true, waitMs: 0 });
});

test("no span of time ever holds more calls than Yalidine's rates allow, whenever they come", () => {
  let now = 0;
  let seed = 7;
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const pace = createPace(rates, () => now);
  const starts: number[] = [];
  for (let i = 0; i < 30_000; i++) {
    now += random() < 0.1 ? random() * 20_000 : random() * 300;
    const { taken, waitMs } = pace.take(1_000);
    if (taken) starts.push(now + waitMs);
  }
  assert.ok(starts.length > 3_000);
  for (const { calls, seconds } of rates) {
    for (let i = calls; i < starts.length; i++) {
      const span = (starts[i] ?? 0) - (starts[i - calls] ?? 0);
      if (span < seconds * 1000 - 1e-6) assert.unreachable(`${calls + 1} calls in ${span} ms`);
    }
  }
});

test('what is asked for at the same time is loaded once, and kept', async () => {
  const memory = createMemory();
  let loads = 0;
  const load = async () => {
    await turn();
    return ++loads;
  };
  assert.equal(await Promise.all(Array.from({ length: 20 }, () => memory.get('wilayas', 60, load))), Array(20).fill(1));
  assert.is(await memory.get('wilayas', 60, load), 1);
  assert.is(await memory.get('communes', 60, load), 2);
});

test('a failure is not kept: those who waited for it load once more, together', async () => {
  const memory = createMemory();
  let loads = 0;
  const load = async () => {
    loads++;
    await turn();
    if (loads === 1) throw new Error('The caller has left.');
    return 'places';
  };
  const [first, ...others] = await Promise.allSettled(Array.from({ length: 10 }, () => memory.get('wilayas', 60, load)));
  assert.is(first?.status, 'rejected');
  assert.equal(
    others.map((each) => (each.status === 'fulfilled' ? each.value : undefined)),
    Array(9).fill('places'),
  );
  assert.is(loads, 2);
});

test.run();
