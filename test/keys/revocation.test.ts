import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createDemoKeys } from '../../scripts/demo.ts';
import type { Database } from '../../src/db/tables.ts';
import { contract } from '../support/gateway.ts';
import { liftLimits } from '../support/limits.ts';
import { type GatewayProcess, startProcess } from '../support/process.ts';
import { createTestDatabase, open } from '../support/stores.ts';

interface Fixture {
  db: Kysely<Database>;
  gateways: GatewayProcess[];
  key: string;
}

const rounds = 50;

const test = suite<Fixture>('revocation on two gateways');
test.before(async (context) => {
  const databaseUrl = await createTestDatabase();
  context.gateways = await Promise.all([
    startProcess({ DATABASE_URL: databaseUrl }),
    startProcess({ DATABASE_URL: databaseUrl }),
  ]);
  context.db = open(databaseUrl);
  [context.key] = await createDemoKeys(context.db, contract);
  await liftLimits(context.db, contract);
});
test.after(async ({ gateways, db }) => {
  await db.destroy();
  for (const gateway of gateways) await gateway.stop();
});

test(`over ${rounds} rounds a key that is revoked at one gateway is refused by the other within 2 seconds`, async (context) => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await revocationMs(context));
  const slowest = Math.max(...times);
  process.stdout.write(`slowest of ${rounds}: ${slowest.toFixed(0)} ms `);
  assert.ok(slowest < 2_000, `${slowest} ms`);
});

test('with the notification channel cut it takes no more than 5 seconds', async (context) => {
  const mend = cutChannel(context.db);
  const times = await Promise.all(Array.from({ length: 5 }, () => revocationMs(context)));
  await mend();
  const slowest = Math.max(...times);
  process.stdout.write(`slowest of 5: ${slowest.toFixed(0)} ms `);
  assert.ok(slowest < 5_000, `${slowest} ms`);
});

test('at the gateway that revokes it the very next call is refused', async (context) => {
  const [here] = context.gateways;
  for (let round = 0; round < 10; round++) {
    const { id, secret } = await createKey(context);
    assert.is(await statusOf(here, secret), 200);
    await revoke(context, id);
    assert.is(await statusOf(here, secret), 401);
  }
});

/** How long the second gateway goes on letting a key in after the first has said that it is revoked. */
async function revocationMs(context: Fixture): Promise<number> {
  const { id, secret } = await createKey(context);
  const [, there] = context.gateways;
  assert.is(await statusOf(there, secret), 200);
  await revoke(context, id);
  const revokedAt = performance.now();
  while ((await statusOf(there, secret)) === 200) if (performance.now() - revokedAt > 10_000) break;
  return performance.now() - revokedAt;
}

/** Ends every listening connection as soon as it is there, until the returned function is called. */
function cutChannel(db: Kysely<Database>): () => Promise<void> {
  let cut = true;
  const cutting = (async () => {
    while (cut) {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'tkawen-api changes' and datname = current_database()`.execute(db);
      await sleep(20);
    }
  })();
  return () => {
    cut = false;
    return cutting;
  };
}

async function createKey({ gateways: [gateway], key }: Fixture): Promise<{ id: string; secret: string }> {
  const response = await fetch(`${gateway?.url}/v1/keys`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'short-lived', scopes: ['keys:read'] }),
  });
  const body = (await response.json()) as { key: { id: string }; secret: string };
  return { id: body.key.id, secret: body.secret };
}

async function revoke({ gateways: [gateway], key }: Fixture, id: string): Promise<void> {
  const { status } = await fetch(`${gateway?.url}/v1/keys/${id}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${key}` },
  });
  assert.is(status, 204);
}

async function statusOf(gateway: GatewayProcess | undefined, key: string): Promise<number> {
  const response = await fetch(`${gateway?.url}/v1/keys?limit=1`, { headers: { Authorization: `Bearer ${key}` } });
  await response.arrayBuffer();
  return response.status;
}

test.run();
