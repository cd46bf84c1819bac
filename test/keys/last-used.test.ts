import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createLastUsed } from '../../src/keys/last-used.ts';
import { startGateway } from '../support/gateway.ts';
import { createTestDatabase, open } from '../support/stores.ts';

const test = suite('the last use of a key');

test('is noted at the latest when the gateway stops, and shown from then on', async () => {
  const databaseUrl = await createTestDatabase();
  const gateway = await startGateway({ env: { DATABASE_URL: databaseUrl } });
  const shown = async () => (await gateway.call('keys.list')).body.data[0].last_used_at;
  assert.is(await shown(), null);
  const usedAt = gateway.clock.now();
  await gateway.stop();

  const db = open(databaseUrl);
  const rows = await db.selectFrom('key').select(['mode', 'last_used_at']).orderBy('mode').execute();
  await db.destroy();
  assert.equal(rows, [
    { mode: 'live', last_used_at: null },
    { mode: 'sandbox', last_used_at: usedAt },
  ]);
});

test('is written once for many calls, with the newest time, and again after a failure', async () => {
  const written: ReadonlyMap<string, Date>[] = [];
  const failures: unknown[] = [];
  let failing = true;
  const lastUsed = createLastUsed({
    async write(uses) {
      if (failing) throw new Error('away');
      written.push(uses);
    },
    onError: (error) => failures.push(error),
  });
  for (let i = 1; i <= 3; i++) lastUsed.note('ak_1', new Date(i));
  await lastUsed.close();
  assert.is(failures.length, 1);
  failing = false;
  lastUsed.note('ak_2', new Date(4));
  await lastUsed.close();
  assert.equal(
    written.map((uses) => [...uses]),
    [
      [
        ['ak_1', new Date(3)],
        ['ak_2', new Date(4)],
      ],
    ],
  );
});

test.run();
