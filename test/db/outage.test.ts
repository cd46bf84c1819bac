import { sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { open } from '../support/stores.ts';

const test = suite<{ gateway: TestGateway }>('a Postgres that ends connections');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.after(({ gateway }) => gateway.stop());

test('while calls use them: each call is answered, and the gateway lives on', async ({ gateway }) => {
  const admin = open(process.env['TEST_DATABASE_URL'] ?? '');
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(gateway.db);
  const name = rows[0]?.name ?? '';
  const statuses = new Set<number>();
  let over = false;
  const callers = Array.from({ length: 8 }, async (_, i) => {
    while (!over) {
      const body = { name: `caller ${i}`, scopes: ['usage:read'] };
      statuses.add((await gateway.call('keys.create', { body })).status);
    }
  });
  for (let cuts = 0; cuts < 20; cuts++) {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(admin);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  over = true;
  await Promise.all(callers);
  await admin.destroy();

  assert.equal(
    [...statuses].filter((status) => status !== 201 && status !== 503),
    [],
  );
  await eventually(
    async () => (await gateway.call('keys.list')).status,
    (status) => status === 200,
  );
});

test.run();
