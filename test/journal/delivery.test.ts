import { setImmediate as turn } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Batch, createDelivery } from '../../src/journal/delivery.ts';
import { addLines, noLines } from '../../src/journal/raw-lines.ts';

const test = suite('what is delivered');

function batchOf(...requests: string[]): Batch {
  const batch: Batch = { billable: noLines(), unconfirmed: noLines(), confirmed: [], requests: noLines() };
  for (const request of requests) addLines(batch.requests, Buffer.from(request));
  return batch;
}

const unheard = { onRejected: assert.unreachable, onShipped: () => {}, onAway: () => {}, onBack: () => {} };

test('what one delivery has given to the database stays as it is until it is there, whatever others deliver meanwhile', async () => {
  const held: { records: Buffer; arrive: () => void }[] = [];
  const delivery = createDelivery({
    ...unheard,
    destination: {
      insertUsage: async () => assert.unreachable(),
      confirmUsage: async () => assert.unreachable(),
      insertRequests: (records) => new Promise((arrive) => held.push({ records, arrive })),
    },
  });
  const running = ['{"a":1}', '{"b":2}\n{"c":3}'].map((text) => delivery.deliver(batchOf(text)));
  await turn();
  assert.equal(
    held.map(({ records }) => String(records)),
    ['[{"a":1}]', '[{"b":2},{"c":3}]'],
  );
  held[0]?.arrive();
  await running[0];
  const third = delivery.deliver(batchOf('{"d":4}', '{"e":"ي"}'));
  await turn();
  assert.equal(
    held.slice(1).map(({ records }) => String(records)),
    ['[{"b":2},{"c":3}]', '[{"d":4},{"e":"ي"}]'],
  );
  for (const { arrive } of held) arrive();
  await Promise.all([...running, third]);
});

test('what has failed is sent again as it was, and nothing is written over what it was sent from', async () => {
  const seen: string[] = [];
  let failed: Buffer | undefined;
  const delivery = createDelivery({
    ...unheard,
    destination: {
      insertUsage: async () => assert.unreachable(),
      confirmUsage: async () => assert.unreachable(),
      insertRequests: async (records) => {
        seen.push(String(records));
        if (failed) return;
        failed = records;
        throw new Error('away');
      },
    },
  });
  await delivery.deliver(batchOf('{"first":1}'));
  await delivery.deliver(batchOf('{"second":2}'));
  await delivery.deliver(batchOf('{"third":3}'));
  assert.equal(seen, ['[{"first":1}]', '[{"first":1}]', '[{"second":2}]', '[{"third":3}]']);
  assert.is(String(failed), '[{"first":1}]');
});

test('a line that is refused is found by halves, and nothing is tried twice as a whole', async () => {
  const tried: string[] = [];
  const rejected: string[] = [];
  let shipped = 0;
  const delivery = createDelivery({
    ...unheard,
    onRejected: (kind, line) => void rejected.push(`${kind} ${line}`),
    onShipped: (_, count) => {
      shipped += count;
    },
    destination: {
      insertUsage: async () => assert.unreachable(),
      confirmUsage: async () => assert.unreachable(),
      insertRequests: async (records) => {
        tried.push(String(records));
        if (String(records).includes('3')) throw Object.assign(new Error('refused'), { code: '22P02' });
      },
    },
  });
  await delivery.deliver(batchOf('1\n2', '3\n4'));
  assert.equal(tried, ['[1,2,3,4]', '[1,2]', '[3,4]', '[3]', '[4]']);
  assert.equal(rejected, ['request 3']);
  assert.is(shipped, 3);
});

test.run();
